package dev.hoshu.server.accountmanager;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.time.LocalDate;

/** What can stand against account management. */
final class AccountManagerProblems {

    private static final ProblemType UNKNOWN =
            ProblemType.of(
                    "unknown-account-contract", 404, "この契約はありません", "There is no such contract");
    private static final ProblemType FAULTY =
            ProblemType.of(
                    "account-contract-faulty", 422, "直すところがあります", "Something needs correction");
    private static final ProblemType OCCUPIED =
            ProblemType.of(
                    "account-contract-there",
                    409,
                    "同じ期間の担当者がいます",
                    "Somebody looks after it already");
    private static final ProblemType QUARTER =
            ProblemType.of("no-such-report", 404, "この四半期の報告書はありません", "There is no such report");

    private AccountManagerProblems() {}

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

    static Problem occupied(String customer) {
        return Problem.of(
                OCCUPIED,
                new Sentence(
                        "お客様 %s には、同じ日を含む契約があります。".formatted(customer),
                        "Customer %s has a contract with days in common.".formatted(customer)));
    }

    static Problem planned(LocalDate day) {
        return Problem.of(
                OCCUPIED,
                new Sentence(
                        "%sの同じ目的の連絡は、すでに約束されています。".formatted(day),
                        "A contact on %s is agreed for that purpose already.".formatted(day)));
    }

    static Problem noted() {
        return Problem.of(
                OCCUPIED,
                new Sentence(
                        "この連絡の結果はすでに書かれているか、この契約の連絡ではありません。",
                        "What became of this contact is written down already, or it is none of this"
                                + " contract."));
    }

    static Problem quarter(String typed) {
        return Problem.of(
                QUARTER,
                new Sentence(
                        "四半期「%s」の報告書はありません。契約の期間にある、始まった四半期を 2026-Q4 の形で書いてください。".formatted(typed),
                        "There is no report of \"%s\". Write a quarter of the contract that has begun, in the form 2026-Q4."
                                .formatted(typed)));
    }
}
