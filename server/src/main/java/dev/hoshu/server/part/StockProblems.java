package dev.hoshu.server.part;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.Map;

/** What stands against a part on record, or against laying in and taking out. */
final class StockProblems {

    private static final ProblemType UNCLEAR =
            ProblemType.of(
                    "unclear-stock-entry",
                    422,
                    "在庫の記入に直すところがあります",
                    "Something in the entry cannot be read");
    private static final ProblemType THERE_ALREADY =
            ProblemType.of(
                    "part-there-already", 409, "この部品はすでに登録されています", "The part is on record already");
    private static final ProblemType TOO_FEW =
            ProblemType.of(
                    "stock-too-low", 409, "それだけの空きがありません", "There are not so many that are free");

    private StockProblems() {}

    static Problem unclear(Map<String, Sentence> faults) {
        var problem =
                Problem.of(
                        UNCLEAR,
                        new Sentence(
                                "まだ何も変えていません。示した項目を直してください。",
                                "Nothing has changed yet; correct what is named."));
        for (var fault : faults.entrySet()) {
            problem = problem.at(fault.getKey(), fault.getValue());
        }
        return problem;
    }

    static Problem thereAlready(String number) {
        return Problem.of(
                        THERE_ALREADY,
                        new Sentence(
                                "部品 %s はすでにあります。在庫だけを入れてください。".formatted(number),
                                "There is a part %s already; lay in its stock alone."
                                        .formatted(number)))
                .at("/number");
    }

    static Problem tooFew(String part, String site, int free) {
        return Problem.of(
                        TOO_FEW,
                        new Sentence(
                                "%sの部品 %s のうち、引当も発送もされていないものは%d個です。それより多くは出せません。"
                                        .formatted(site, part, free),
                                "%d of part %s at %s are neither reserved nor gone, and no more can be"
                                                .formatted(free, part, site)
                                        + " taken out."))
                .at("/pieces")
                .with("free", free);
    }
}
