package dev.hoshu.server.part;

import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.time.LocalDate;
import java.util.List;

/** What stands against a part. */
final class PartProblems {

    private static final ProblemType UNKNOWN =
            ProblemType.of("unknown-part", 422, "この部品はありません", "There is no such part");
    private static final ProblemType NOT_THERE =
            ProblemType.of(
                    "unknown-case-part", 404, "この受付にその部品はありません", "The case has no such part");
    private static final ProblemType NOWHERE =
            ProblemType.of("part-out-of-stock", 409, "部品の在庫がありません", "The part is out of stock");
    private static final ProblemType NO_PLACE =
            ProblemType.of(
                    "unknown-place-of-case",
                    422,
                    "設置場所がわかりません",
                    "The place of the machine is not known");
    private static final ProblemType NOT_NEXT =
            ProblemType.of("part-state", 409, "部品の状態が違います", "The part stands elsewhere");

    private PartProblems() {}

    static Problem unknown(String number) {
        return Problem.of(
                        UNKNOWN,
                        new Sentence(
                                "部品 %s は登録されていません。在庫の一覧からお選びください。".formatted(number),
                                "There is no part %s; the list of the stock has those that there are."
                                        .formatted(number)))
                .at("/part");
    }

    static Problem notThere(long id) {
        return Problem.of(
                NOT_THERE,
                new Sentence(
                        "部品 %d はこの受付のものではありません。".formatted(id),
                        "Part %d is not of this case.".formatted(id)));
    }

    static Problem nowhere(Sentence why) {
        return Problem.of(NOWHERE, why).with("rules", List.of("SLA-3"));
    }

    static Problem noPlace() {
        return Problem.of(
                NO_PLACE,
                new Sentence(
                        "設置場所を市区町村まで読み取れないため、最寄りの保守センターがわかりません。",
                        "The place cannot be read down to its municipality, so no centre is known"
                                + " to be the nearest."));
    }

    static Problem notOverdue(LocalDate by) {
        return Problem.of(
                NOT_NEXT,
                new Sentence(
                        "返却期限の%sを過ぎていないので、請求しません。".formatted(by),
                        "Nothing is charged before the last day of return, %s, is over."
                                .formatted(by)));
    }

    static Problem notNext(PartState from, String to) {
        return Problem.of(
                        NOT_NEXT,
                        new Sentence(
                                "部品は「%s」です。「%s」にはできません。".formatted(from.words().ja(), to),
                                "The part is %s and cannot become %s."
                                        .formatted(from.words().en(), to)))
                .with("state", from.name())
                .with("next", from.next().stream().map(Enum::name).sorted().toList());
    }
}
