package dev.hoshu.server.dispatch.web;

import dev.hoshu.domain.dispatch.Engineer;
import dev.hoshu.domain.dispatch.PlanDifference;
import dev.hoshu.domain.dispatch.StartWindow;
import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.domain.dispatch.Visit;
import dev.hoshu.domain.dispatch.VisitReason;
import dev.hoshu.domain.dispatch.VisitReasons;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.dispatch.VisitPlanning.Proposal;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A plan as a page shows it before it is kept.
 *
 * @param rows what would be otherwise
 * @param leftOut the numbers of those whom nobody can come to
 * @param changes how many of those that had somebody would be disturbed
 * @param kilometres how far all of them would drive
 * @param version the version of the plan on which it rests
 * @param stops all of it, as it is sent back
 */
record ProposalView(
        List<Row> rows,
        List<String> leftOut,
        int changes,
        long kilometres,
        long version,
        String stops) {

    private static final Pattern STOP =
            Pattern.compile("(V-\\d{6,15}) (E-[0-9A-Z-]{1,20}) (\\d{1,4})");
    private static final int METRES = 1000;

    /**
     * A visit that would be planned otherwise.
     *
     * @param visit its number
     * @param place where
     * @param before who comes when; empty if nobody does
     * @param after who would come when; empty if nobody would
     * @param why in words
     */
    record Row(String visit, String place, String before, String after, Sentence why) {}

    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.difference().moves().stream().map(move -> row(proposal, move)).toList(),
                proposal.leftOut().stream().map(Visit::id).toList(),
                proposal.difference().changes(),
                Math.round((double) proposal.metres() / METRES),
                proposal.day().version(),
                proposal.plan().stops().stream()
                        .map(s -> s.visit() + " " + s.engineer() + " " + s.startMinute())
                        .collect(Collectors.joining(";")));
    }

    private static Row row(Proposal proposal, PlanDifference.Move move) {
        var work = proposal.day().work();
        return new Row(
                move.visit(),
                work.visit(move.visit()).map(v -> v.spot().name()).orElse(""),
                said(proposal, move.before()),
                said(proposal, move.after()),
                VisitReasons.why(work, proposal.day().plan(), proposal.plan(), move.visit())
                        .map(VisitReason::explanation)
                        .orElseGet(() -> new Sentence("行ける人がいません。", "Nobody can come.")));
    }

    private static String said(Proposal proposal, @Nullable Stop stop) {
        if (stop == null) {
            return "";
        }
        var name = proposal.day().work().engineer(stop.engineer()).map(Engineer::name).orElse("");
        return BoardView.clock(stop.startMinute()) + " " + name;
    }

    /** Stops as a page sends them back. */
    static List<Stop> stops(String typed) {
        var stops = new ArrayList<Stop>();
        for (var one : typed.isBlank() ? new String[0] : typed.split(";", -1)) {
            var stop = STOP.matcher(one.strip());
            if (!stop.matches() || Integer.parseInt(stop.group(3)) > StartWindow.LAST_MINUTE) {
                throw Problem.malformed(
                        "stops",
                        "割り当てを「V-000001 E-001 540」の形で、; で区切って書いてください。",
                        "Write stops as V-000001 E-001 540, with ; between.");
            }
            stops.add(new Stop(stop.group(1), stop.group(2), Integer.parseInt(stop.group(3))));
        }
        return stops;
    }
}
