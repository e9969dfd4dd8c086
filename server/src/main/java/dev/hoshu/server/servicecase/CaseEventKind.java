package dev.hoshu.server.servicecase;

import dev.hoshu.domain.rulebook.Sentence;

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
    PAPERS("書類の追加", "papers added");

    private final Sentence words;

    CaseEventKind(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
