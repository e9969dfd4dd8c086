package dev.hoshu.domain.change;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.domain.registration.StartDateRequest;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What could be said otherwise of another first day: the papers, or a delivery near enough. */
final class StartDateAlterations {

    private static final String AT = "/ask/startDateChange/";

    private StartDateAlterations() {}

    static List<Alteration> of(StartDateRequest request, Question question, Policy policy) {
        var found = new ArrayList<Alteration>(2);
        if (request.documents().size() < ProofOfPurchase.values().length) {
            found.add(withPapers(request));
        }
        var machine = question.machine();
        var shipped = machine == null ? null : machine.shippedFromFactory();
        if (shipped != null) {
            var last = shipped.plusDays(policy.startDate().refusedFromDays() - 1L);
            if (request.deliveredOn().isBefore(shipped)) {
                found.add(deliveredOn(shipped, request));
            } else if (request.deliveredOn().isAfter(last)) {
                found.add(deliveredOn(last, request));
            }
        }
        return found;
    }

    private static Alteration withPapers(StartDateRequest request) {
        var missing = EnumSet.allOf(ProofOfPurchase.class);
        missing.removeAll(request.documents());
        return new Alteration(
                Effort.PAPERS,
                missing.size(),
                AT + "documents",
                new Value.Texts(Arrays.stream(ProofOfPurchase.values()).map(Enum::name).toList()),
                new Sentence(
                        missing.stream().map(p -> p.words().ja()).collect(Collectors.joining("と"))
                                + "がある場合",
                        "with "
                                + missing.stream()
                                        .map(p -> p.words().en())
                                        .collect(Collectors.joining(" and "))),
                asking(
                        new StartDateRequest(
                                request.of(),
                                request.deliveredOn(),
                                EnumSet.allOf(ProofOfPurchase.class))));
    }

    private static Alteration deliveredOn(LocalDate day, StartDateRequest request) {
        boolean isEarlier = day.isBefore(request.deliveredOn());
        return new Alteration(
                Effort.DAY,
                Math.abs(ChronoUnit.DAYS.between(day, request.deliveredOn())),
                AT + "deliveredOn",
                new Value.Text(day.toString()),
                isEarlier
                        ? new Sentence(ja(day) + "までの納品の場合", "delivered by " + en(day))
                        : new Sentence(ja(day) + "以降の納品の場合", "delivered from " + en(day) + " on"),
                asking(new StartDateRequest(request.of(), day, request.documents())));
    }

    private static UnaryOperator<Question> asking(StartDateRequest other) {
        return question -> question.asking(new Asked.StartDateChange(other));
    }
}
