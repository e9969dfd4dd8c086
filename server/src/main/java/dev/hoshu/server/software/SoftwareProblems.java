package dev.hoshu.server.software;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.servicecase.CalledSoftware;

import java.util.List;
import java.util.Map;

/** What can stand against rights and support of software. */
final class SoftwareProblems {

    private static final ProblemType UNKNOWN =
            ProblemType.of("unknown-software-right", 404, "この権利はありません", "There is no such right");
    private static final ProblemType FAULTY =
            ProblemType.of("software-faulty", 422, "直すところがあります", "Something needs correction");
    private static final ProblemType REFUSED =
            ProblemType.of(
                    "software-refused",
                    422,
                    "対象ソフトウェアの権利がありません",
                    "There is no right to support of the software");
    private static final ProblemType DECIDED =
            ProblemType.of("software-right-decided", 409, "この権利は決まっています", "The right is decided");
    private static final ProblemType OCCUPIED =
            ProblemType.of(
                    "software-support-there",
                    409,
                    "同じ期間の登録があります",
                    "Support is registered for these days already");

    private SoftwareProblems() {}

    static Problem unknown(String number) {
        return Problem.of(
                UNKNOWN,
                new Sentence(
                        "番号 %s の権利はありません。".formatted(number),
                        "There is no right with the number %s.".formatted(number)));
    }

    static Problem faulty() {
        return Problem.ofFields(FAULTY);
    }

    /** What is wrong with the software that was typed; without faults if nothing is. */
    static Problem faulty(CalledSoftware software) {
        var problem = faulty();
        for (var fault : software.faults().entrySet()) {
            problem = problem.at(fault.getKey(), fault.getValue());
        }
        return problem;
    }

    static Sentence dayIsMissing() {
        return new Sentence("日付を 2027-03-31 の形で書いてください。", "Write a day in the form 2027-03-31.");
    }

    /** The rule, what it saw, and what would change it. */
    static Problem refused(List<Finding> findings) {
        var first = findings.getFirst();
        return Problem.of(
                        REFUSED,
                        first.whatWouldChange().map(first.facts()::then).orElse(first.facts()))
                .at(first.rule().id())
                .with(
                        "findings",
                        findings.stream()
                                .map(f ->
                                        Map.of(
                                                "rule", f.rule().id(),
                                                "outcome", f.outcome().name(),
                                                "facts", f.facts()))
                                .toList());
    }

    static Problem decided(SoftwareRight one) {
        return Problem.of(
                DECIDED,
                new Sentence(
                        "権利 %s は %s に %s がすでに決めています。"
                                .formatted(one.number(), one.decidedOn(), one.decidedBy()),
                        "Right %s was decided on %s by %s already."
                                .formatted(one.number(), one.decidedOn(), one.decidedBy())));
    }

    static Problem occupied(RegisteredSupport other) {
        return Problem.of(
                OCCUPIED,
                new Sentence(
                        "%s – %s は %s で登録されています。"
                                .formatted(other.firstDay(), other.lastDay(), other.number()),
                        "%s – %s is registered as %s."
                                .formatted(other.firstDay(), other.lastDay(), other.number())));
    }
}
