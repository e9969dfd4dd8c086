package dev.hoshu.server.contract;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.List;

/** What can stand against an individual contract. */
final class ContractProblems {

    private static final ProblemType UNKNOWN =
            ProblemType.of("unknown-contract", 404, "この契約はありません", "There is no such contract");
    private static final ProblemType FAULTY =
            ProblemType.of(
                    "contract-faulty", 422, "契約に直すところがあります", "The contract needs correction");
    private static final ProblemType REFUSED =
            ProblemType.of("contract-refused", 422, "この契約はできません", "The contract cannot be had");
    private static final ProblemType DECIDED =
            ProblemType.of("contract-decided", 409, "この契約は決まっています", "The contract is decided");

    private static final ProblemType NO_PAPER =
            ProblemType.of(
                    "contract-without-paper",
                    404,
                    "この契約の書面はありません",
                    "There is no paper of this contract");

    private ContractProblems() {}

    static Problem noPaper(Contract one) {
        return Problem.of(
                NO_PAPER,
                new Sentence(
                        "契約 %s は承認されなかったか取り下げられたので、書面はありません。".formatted(one.number()),
                        "Contract %s was not granted or was withdrawn, so there is no paper of it."
                                .formatted(one.number())));
    }

    static Problem unknown(String number) {
        return Problem.of(
                UNKNOWN,
                new Sentence(
                        "番号 %s の契約はありません。".formatted(number),
                        "There is no contract with the number %s.".formatted(number)));
    }

    static Problem faulty() {
        return Problem.ofFields(FAULTY);
    }

    /** The rules stand against it: each with what it saw and what would change it. */
    static Problem refused(List<Finding> findings) {
        var first = findings.getFirst();
        var problem =
                Problem.of(
                        REFUSED,
                        first.whatWouldChange().map(first.facts()::then).orElse(first.facts()));
        for (var finding : findings) {
            problem =
                    problem.at(
                            finding.rule().id(),
                            finding.whatWouldChange()
                                    .map(finding.facts()::then)
                                    .orElse(finding.facts()));
        }
        return problem.with("findings", findings.stream().map(KeptFinding::of).toList());
    }

    static Problem decided(Contract one) {
        return Problem.of(
                DECIDED,
                new Sentence(
                        "契約 %s は %s に %s がすでに決めています。"
                                .formatted(one.number(), one.decidedOn(), one.decidedBy()),
                        "Contract %s was decided on %s by %s already."
                                .formatted(one.number(), one.decidedOn(), one.decidedBy())));
    }
}
