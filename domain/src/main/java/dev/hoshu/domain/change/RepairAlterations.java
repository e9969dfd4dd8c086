package dev.hoshu.domain.change;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.RepairRequest;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What could be said otherwise of a repair: that the part has failed, or on another day. */
final class RepairAlterations {

    private static final String AT = "/ask/repair/";

    private RepairAlterations() {}

    static List<Alteration> of(RepairRequest request, Setting setting) {
        var found = new ArrayList<Alteration>();
        if (request.cause() == RepairCause.PREVENTIVE) {
            found.add(
                    new Alteration(
                            Effort.PAPERS,
                            0,
                            AT + "cause",
                            new Value.Text(RepairCause.FAILURE.name()),
                            new Sentence("部品が故障した場合", "once the part has failed"),
                            asking(r -> new RepairRequest(r.on(), RepairCause.FAILURE, r.part()))));
        }
        var timeline = setting.machine().timeline();
        if (timeline != null && request.on().isAfter(timeline.coverageEnd())) {
            found.add(failedBy(timeline.coverageEnd(), request.on()));
        }
        setting.machine()
                .endOfSupport()
                .announcedDay()
                .filter(request.on()::isAfter)
                .ifPresent(day -> found.add(failedBy(day, request.on())));
        return found.stream().sorted(Alteration.NEAREST_FIRST).toList();
    }

    private static Alteration failedBy(LocalDate day, LocalDate asked) {
        return new Alteration(
                Effort.DAY,
                ChronoUnit.DAYS.between(day, asked),
                AT + "on",
                new Value.Text(day.toString()),
                new Sentence(ja(day) + "までの場合", "by " + en(day)),
                asking(r -> new RepairRequest(day, r.cause(), r.part())));
    }

    private static UnaryOperator<Question> asking(UnaryOperator<RepairRequest> change) {
        return question ->
                question.asked() instanceof Asked.Repair(var request)
                        ? question.asking(new Asked.Repair(change.apply(request)))
                        : question;
    }
}
