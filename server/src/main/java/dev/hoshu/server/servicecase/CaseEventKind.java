package dev.hoshu.server.servicecase;

import dev.hoshu.domain.response.CaseEvent;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.Optional;

/** What happens to a case; the names are the codes. */
public enum CaseEventKind {
    /** The call was taken. */
    RECEIVED("受付", "call taken"),
    /** The diagnosis by telephone is over. */
    DIAGNOSED("切り分け完了", "diagnosed"),
    /** The case waits for its customer. */
    PAUSED("中断", "paused"),
    /** It waits no more. */
    RESUMED("再開", "resumed"),
    /** A part has come to the machine's place. */
    PART_DELIVERED("部品到着", "part delivered"),
    /** An engineer has come to the machine's place. */
    ENGINEER_ARRIVED("技術員到着", "engineer arrived"),
    /** The machine works again. */
    RESTORED("復旧", "restored"),
    /** Nothing is left to do. */
    CLOSED("終了", "closed"),
    /** Somebody wrote something down. */
    NOTED("メモ", "note"),
    /** Papers were added. */
    PAPERS("書類の追加", "papers added"),
    /** An entry was wrong and counts no more. */
    TAKEN_BACK("取り消し", "taken back"),
    /** From now on the case is served at another level. */
    LEVEL_CHANGED("レベルの変更", "level changed"),
    /** The call had come at another moment than the one at which it was taken. */
    RECEPTION_CORRECTED("受付時刻の訂正", "reception corrected"),
    /** Somebody said why the target was missed. */
    CAUSE_SAID("超過の原因", "cause of the miss");

    private final Sentence words;

    CaseEventKind(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }

    /** What it is to the clock; empty if the clock is not read from it. */
    public Optional<CaseEvent.Type> clock() {
        return switch (this) {
            case RECEIVED -> Optional.of(CaseEvent.Type.RECEIVED);
            case DIAGNOSED -> Optional.of(CaseEvent.Type.DIAGNOSED);
            case PAUSED -> Optional.of(CaseEvent.Type.PAUSED);
            case RESUMED -> Optional.of(CaseEvent.Type.RESUMED);
            case PART_DELIVERED -> Optional.of(CaseEvent.Type.PART_DELIVERED);
            case ENGINEER_ARRIVED -> Optional.of(CaseEvent.Type.ENGINEER_ARRIVED);
            case RESTORED -> Optional.of(CaseEvent.Type.RESTORED);
            case CLOSED -> Optional.of(CaseEvent.Type.CLOSED);
            case NOTED, PAPERS, TAKEN_BACK, LEVEL_CHANGED, RECEPTION_CORRECTED, CAUSE_SAID ->
                    Optional.empty();
        };
    }

    /** Whether the desk enters it by itself; the others come with an act of their own. */
    public boolean isEntered() {
        return this != RECEIVED && this != CLOSED && clock().isPresent();
    }

    /** Whether an entry of this kind can be taken back. */
    public boolean canBeTakenBack() {
        return isEntered()
                || this == LEVEL_CHANGED
                || this == RECEPTION_CORRECTED
                || this == CAUSE_SAID;
    }
}
