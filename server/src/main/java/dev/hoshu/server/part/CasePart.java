package dev.hoshu.server.part;

import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.part.PartWay;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.Today;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One part for one case, as it is kept.
 *
 * @param id its number
 * @param caseNumber the case's number
 * @param part the part's number
 * @param name what it is
 * @param invented whether part and price are invented
 * @param site the centre that gives it
 * @param brought whether that is not the nearest one (SLA-3)
 * @param way who carries it (PART-7)
 * @param sentence why it comes from there
 * @param findings what each rule saw
 * @param state where it stands
 * @param reservedOn the day on which it was reserved
 * @param reservedBy by whom
 * @param returnBy the last day for the defective one, or null where it is not asked back (yet)
 * @param chargeYen what was charged, in yen without tax, or null
 * @param events what happened, in order
 */
public record CasePart(
        long id,
        String caseNumber,
        String part,
        Sentence name,
        boolean invented,
        String site,
        boolean brought,
        PartWay.Kind way,
        Sentence sentence,
        List<KeptFinding> findings,
        PartState state,
        LocalDate reservedOn,
        String reservedBy,
        @Nullable LocalDate returnBy,
        @Nullable Long chargeYen,
        List<Event> events) {

    /** Copies the lists. */
    public CasePart {
        findings = List.copyOf(findings);
        events = List.copyOf(events);
    }

    /**
     * What happened.
     *
     * @param state what it came to
     * @param at when
     * @param who by whom
     */
    public record Event(PartState state, Instant at, String who) {}

    /** Whether the defective part stays out longer than it may, on that day. */
    public boolean isOverdueOn(LocalDate day) {
        return state == PartState.DELIVERED && returnBy != null && day.isAfter(returnBy);
    }

    /** The day on which it was delivered; the day of its reservation while it was not. */
    public LocalDate deliveredOn() {
        return events.stream()
                .filter(e -> e.state() == PartState.DELIVERED)
                .findFirst()
                .map(e -> LocalDate.ofInstant(e.at(), Today.ZONE))
                .orElse(reservedOn);
    }

    /** The same for whoever is not the maker's: nothing of its centres (TERR-3). */
    public CasePart outside() {
        return new CasePart(
                id,
                caseNumber,
                part,
                name,
                invented,
                "",
                brought,
                way,
                way.words(),
                findings.stream().filter(f -> !f.rule().equals("SLA-3")).toList(),
                state,
                reservedOn,
                "",
                returnBy,
                chargeYen,
                events.stream().map(e -> new Event(e.state(), e.at(), "")).toList());
    }
}
