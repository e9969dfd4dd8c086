package dev.hoshu.server.registration;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;

/** Why a registration cannot even be judged, or was not kept. */
public final class RegistrationProblems {

    private static final ProblemType UNKNOWN_PACK =
            ProblemType.of("unknown-pack", 404, "パックを確かめられません", "The pack cannot be confirmed");
    private static final ProblemType UNKNOWN_OFFERING =
            ProblemType.of(
                    "offering-not-on-list",
                    409,
                    "このパックの商品が検索リストにありません",
                    "The offering of the pack is on no search list");
    private static final ProblemType REGISTERED_BEFORE =
            ProblemType.of(
                    "pack-registered", 409, "このパックは登録済みです", "This pack is registered already");
    private static final ProblemType NOT_REGISTRABLE =
            ProblemType.of("not-registrable", 422, "登録できません", "It cannot be registered");
    private static final ProblemType ANOTHER_OUTCOME =
            ProblemType.of(
                    "outcome-changed",
                    409,
                    "確かめたあとに内容が変わりました",
                    "The outcome is no longer what was confirmed");
    private static final ProblemType UNKNOWN_REGISTRATION =
            ProblemType.of(
                    "unknown-registration", 404, "この登録はありません", "There is no such registration");

    private RegistrationProblems() {}

    /** Serial number or claim code is wrong; which is not told. */
    static Problem unknownPack() {
        return Problem.of(
                        UNKNOWN_PACK,
                        new Sentence(
                                "納品書の登録用シリアル番号と登録コードを、両方ともお確かめください。",
                                "Compare both the pack serial number and the claim code with the"
                                        + " delivery letter."))
                .at("packSerial")
                .at("claimCode");
    }

    static Problem unknownOffering(String partNumber) {
        return Problem.of(
                UNKNOWN_OFFERING,
                new Sentence(
                        "商品番号 %s のあるリストを取り込んでから、もう一度お試しください。".formatted(partNumber),
                        "Import a list that has part number %s, then try again."
                                .formatted(partNumber)));
    }

    /** Somebody registered the pack before: who, when and on which machine (REG-3). */
    static Problem registeredBefore(Registered before) {
        return Problem.of(REGISTERED_BEFORE, whoAndWhen(before))
                .with("registeredBy", before.registeredBy())
                .with("registeredAt", before.registeredAt())
                .with("machineType", before.machineType())
                .with("serialNumber", before.serialNumber())
                .with("rules", java.util.List.of("REG-3"));
    }

    /** Who registered a pack, when and on which machine. */
    public static Sentence whoAndWhen(Registered before) {
        var time =
                before.registeredAt()
                        .atZone(Today.ZONE)
                        .format(java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss"));
        return new Sentence(
                "%s %s に %s さんが %s %s へ登録しました。"
                        .formatted(
                                before.registeredOn(),
                                time,
                                before.registeredBy(),
                                before.machineNumber(),
                                before.serialNumber()),
                "%s registered it on %s %s at %s on %s (Tokyo)."
                        .formatted(
                                before.registeredBy(),
                                before.machineNumber(),
                                before.serialNumber(),
                                time,
                                before.registeredOn()));
    }

    static Problem notRegistrable(Preview preview) {
        return Problem.of(NOT_REGISTRABLE, preview.verdict().explanation())
                .with(
                        "rules",
                        preview.verdict().findings().stream().map(f -> f.rule().id()).toList());
    }

    static Problem anotherOutcome(Preview preview) {
        return Problem.of(
                ANOTHER_OUTCOME,
                new Sentence(
                        "まだ何も登録していません。新しい内容をお確かめください: %s"
                                .formatted(preview.verdict().explanation().ja()),
                        "Nothing is registered. Look at it again: %s"
                                .formatted(preview.verdict().explanation().en())));
    }

    /** No registration of that number that this person may see. */
    public static Problem unknownRegistration() {
        return Problem.of(
                UNKNOWN_REGISTRATION,
                new Sentence(
                        "番号をお確かめください。ほかの方の登録は表示しません。",
                        "Check its number. Registrations of others are not shown."));
    }
}
