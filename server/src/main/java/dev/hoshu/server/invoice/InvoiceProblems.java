package dev.hoshu.server.invoice;

import dev.hoshu.domain.invoice.InvoiceDecision;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import org.jspecify.annotations.Nullable;

/** What stands against an invoice. */
final class InvoiceProblems {

    private static final ProblemType UNCLEAR =
            ProblemType.of(
                    "unclear-buyer", 422, "請求先の内容を直してください", "The buyer's details are not clear");
    private static final ProblemType NOT_INVOICEABLE =
            ProblemType.of(
                    "not-invoiceable", 409, "この注文はまだ請求できません", "The order cannot be invoiced");
    private static final ProblemType NO_INVOICE =
            ProblemType.of("no-invoice", 404, "請求書はありません", "There is no invoice");

    private InvoiceProblems() {}

    /** A field that cannot be read, beside those that were found before. */
    static Problem unclear(@Nullable Problem before, String field, Sentence why) {
        var problem =
                before == null
                        ? Problem.of(
                                UNCLEAR, new Sentence("示した箇所を直してください。", "Put right what is named."))
                        : before;
        return problem.at(field, why);
    }

    static Problem refused(InvoiceDecision.Refused refused) {
        return Problem.of(NOT_INVOICEABLE, refused.explanation())
                .with("obstacle", refused.obstacle().name());
    }

    static Problem none(String order) {
        return Problem.of(
                NO_INVOICE,
                new Sentence(
                        "注文 %s の請求書は発行されていません。".formatted(order),
                        "No invoice was issued for the order %s.".formatted(order)));
    }
}
