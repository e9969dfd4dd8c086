package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Finding;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a timed response can be had by a machine at its place, apart from everything else that an
 * offer turns on (TERR-2).
 *
 * @param objections what stands against it, the gravest first; empty if nothing does
 * @param needed facts without which it cannot be said
 */
public record TimedResponses(List<Finding> objections, List<NeededFact> needed) {

    /** Copies the lists. */
    public TimedResponses {
        objections = List.copyOf(objections);
        needed = List.copyOf(needed);
    }

    /**
     * Judges one level on one day.
     *
     * @param level a level with a timed response; every other has no objection
     * @param areas the area list in force on that day, or null if there is none
     * @param on the day
     */
    public static TimedResponses judge(
            MachineFacts machine,
            ServiceLevel level,
            @Nullable ResponseAreaList areas,
            LocalDate on) {
        var service =
                new OfferedService(
                        OfferingKind.RENEWAL,
                        level,
                        false,
                        Term.ofYears(1),
                        machine.country(),
                        SaleWindow.ALWAYS,
                        null);
        var judgement = new Judgement();
        new ResponseRules(areas).judge(machine, OfferRequest.on(on, service), judgement);
        return new TimedResponses(judgement.objections(), judgement.needed());
    }
}
