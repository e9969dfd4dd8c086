package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.CoverageTimeline.State;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers.Judged;
import dev.hoshu.domain.proof.Proof;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.timeline.Axis;
import dev.hoshu.server.timeline.Timeline;
import dev.hoshu.server.timeline.Timeline.Bar;
import dev.hoshu.server.timeline.Timeline.BarKind;
import dev.hoshu.server.timeline.Timeline.Flag;
import dev.hoshu.server.timeline.Timeline.FlagKind;
import dev.hoshu.server.timeline.Timeline.Gap;
import dev.hoshu.server.timeline.Timeline.Layer;
import dev.hoshu.server.timeline.Timeline.Overlap;
import dev.hoshu.server.timeline.Timeline.RowName;
import dev.hoshu.server.timeline.Timeline.ServiceYears;
import dev.hoshu.server.timeline.Timeline.Stretch;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts a machine's coverage into the words and days of its picture. */
final class MachineTimeline {
    private final Phrases phrases;

    MachineTimeline(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * What is to be seen.
     *
     * @param name the machine's name in the title
     * @param timeline its coverage
     * @param standing how it stands
     * @param rows what is on record
     * @param keyDays the days to be named
     * @param limit the limit of years
     * @param renewals what can be bought; empty where that was not asked
     * @param candidate the offer to be drawn as if bought
     * @param last what covers it on the last day
     * @param proof what is proved of it; empty where that was not asked
     */
    record Scene(
            String name,
            CoverageTimeline timeline,
            Standing standing,
            List<CoverageRows.Covered> rows,
            List<KeyDay> keyDays,
            Optional<ServiceLimit> limit,
            Optional<Renewals> renewals,
            Optional<Judged> candidate,
            Optional<LastService> last,
            Optional<Proof.Shown> proof) {}

    Timeline of(Scene scene) {
        var gaps = gaps(scene);
        var overlaps = overlaps(scene);
        return new Timeline(
                "t1",
                phrases.say("timeline.title", scene.name()),
                description(scene, gaps, overlaps),
                axis(scene),
                scene.standing().on(),
                rowName("coverage"),
                scene.standing().stretches().stream().map(s -> stretch(scene, s)).toList(),
                gaps,
                overlaps,
                layers(scene),
                scene.keyDays().stream().map(this::flag).toList(),
                scene.limit().map(this::serviceYears).orElse(null),
                lastDayOnOffer(scene),
                phrases.say("timeline.start"),
                phrases.say("timeline.end"));
    }

    private Axis axis(Scene scene) {
        var days = new ArrayList<LocalDate>();
        days.add(scene.timeline().firstDay());
        days.add(scene.standing().coverageEnd());
        scene.rows().forEach(row -> days.add(row.period().lastDay()));
        scene.keyDays().forEach(day -> days.add(day.day()));
        candidatePeriod(scene).ifPresent(p -> days.add(p.lastDay()));
        return Axis.holding(days);
    }

    private static Optional<CoveragePeriod> candidatePeriod(Scene scene) {
        return scene.candidate()
                .map(Judged::decision)
                .filter(OfferDecision.Granted.class::isInstance)
                .map(d -> ((OfferDecision.Granted) d).period());
    }

    private RowName rowName(String key) {
        return new RowName(
                phrases.say("timeline.row." + key),
                phrases.say("timeline.row." + key + ".upright"));
    }

    private Stretch stretch(Scene scene, CoveragePeriod period) {
        var on = scene.standing().on();
        var day = period.contains(on) ? on : period.lastDay();
        var levels =
                scene.timeline().on(day) instanceof State.Covered covered
                        ? levels(covered)
                        : List.<String>of();
        boolean over = on.isAfter(period.lastDay());
        var key = over ? "timeline.ended" : "timeline.ends";
        return new Stretch(period, levels, phrases.say(key, period.lastDay()));
    }

    private List<String> levels(State.Covered covered) {
        var rows = new CoverageRows(phrases);
        var level = phrases.say(covered.level().words());
        var brief = rows.shortLevel(covered.level());
        return covered.premier()
                ? List.of(
                        phrases.say("status.premier", level),
                        phrases.say("status.premier", brief),
                        brief)
                : List.of(level, brief);
    }

    private List<Gap> gaps(Scene scene) {
        var gaps = new ArrayList<Gap>();
        scene.timeline().gaps().forEach(gap -> gaps.add(gap(gap, cannotBeClosed())));
        var standing = scene.standing();
        if (standing.isOver()) {
            var open = CoveragePeriod.closed(standing.coverageEnd().plusDays(1), standing.on());
            gaps.add(gap(open, new GapCosts(phrases).of(scene)));
        }
        return gaps;
    }

    private Gap gap(CoveragePeriod period, GapCosts.Worded costs) {
        return new Gap(
                period, phrases.say("timeline.gap", period.days()), costs.level(), costs.upright());
    }

    /**
     * A renewal starts on the day after the coverage end, so it closes no gap before it (REN-2).
     */
    private GapCosts.Worded cannotBeClosed() {
        return GapCosts.Worded.as(phrases.say("timeline.gap.stays"));
    }

    private List<Overlap> overlaps(Scene scene) {
        return scene.proof().map(Proof.Shown::overlaps).orElse(List.of()).stream()
                .map(overlap ->
                        new Overlap(
                                overlap.period(),
                                overlap.isIntended()
                                        ? ""
                                        : phrases.say("timeline.overlap", overlap.period().days()),
                                List.of(
                                        phrases.say(
                                                "timeline.overlap.of", overlap.between().size()))))
                .toList();
    }

    private List<Layer> layers(Scene scene) {
        var layers = new ArrayList<Layer>();
        var candidate = candidateBar(scene);
        var home = scene.candidate().map(j -> j.offering().kind().name()).orElse("");
        boolean placed = candidate.isEmpty();
        for (var row : CoverageRows.Row.values()) {
            var bars = new ArrayList<Bar>();
            scene.rows().stream()
                    .filter(c -> c.row() == row)
                    .map(c -> new Bar(row.bar(), c.period(), c.wordings()))
                    .forEach(bars::add);
            boolean fits =
                    candidate.isPresent()
                            && home.startsWith(row.name())
                            && bars.stream()
                                    .noneMatch(b -> b.period().overlaps(candidate.get().period()));
            if (fits && !placed) {
                bars.add(candidate.get());
                placed = true;
            }
            apart(bars).forEach(some -> layers.add(new Layer(rowName(row.name()), some)));
        }
        if (!placed) {
            layers.add(new Layer(rowName("candidate"), List.of(candidate.orElseThrow())));
        }
        return layers;
    }

    /** Bars that overlap, as support of two products does, in rows of their own. */
    private static List<List<Bar>> apart(List<Bar> bars) {
        var rows = new ArrayList<List<Bar>>();
        for (var bar : bars) {
            var free =
                    rows.stream()
                            .filter(row ->
                                    row.stream().noneMatch(b -> b.period().overlaps(bar.period())))
                            .findFirst();
            if (free.isPresent()) {
                free.get().add(bar);
            } else {
                rows.add(new ArrayList<>(List.of(bar)));
            }
        }
        return rows;
    }

    private Optional<Bar> candidateBar(Scene scene) {
        return candidatePeriod(scene)
                .map(period -> {
                    var what =
                            phrases.say(
                                    OfferingWords.term(scene.candidate().orElseThrow().offering()));
                    return new Bar(
                            BarKind.CANDIDATE,
                            period,
                            List.of(
                                    phrases.say("timeline.candidate", what, period.lastDay()),
                                    phrases.say("timeline.candidate.short", what)));
                });
    }

    private Flag flag(KeyDay day) {
        var note = day.note().isEmpty() ? "" : " " + day.note();
        var passed = day.kind() == FlagKind.PASSED ? " " + phrases.say("timeline.passed") : "";
        return new Flag(
                day.kind(),
                day.day(),
                day.name() + " " + day.day() + note,
                List.of(day.name() + note, day.day() + passed));
    }

    private ServiceYears serviceYears(ServiceLimit limit) {
        return new ServiceYears(
                limit.firstDay(),
                limit.lastDay(),
                phrases.say("timeline.years", String.valueOf(limit.years())),
                IntStream.rangeClosed(1, limit.years())
                        .mapToObj(n -> phrases.say("timeline.year", String.valueOf(n)))
                        .toList());
    }

    private static @Nullable LocalDate lastDayOnOffer(Scene scene) {
        return scene.keyDays().stream()
                .filter(d -> d.kind() == FlagKind.LIMIT || d.kind() == FlagKind.END_OF_SUPPORT)
                .map(KeyDay::day)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private String description(Scene scene, List<Gap> gaps, List<Overlap> overlaps) {
        var said = new ArrayList<String>();
        for (var stretch : scene.standing().stretches()) {
            said.add(
                    phrases.say(
                            "timeline.say.covered",
                            phrases.day(stretch.firstDay()),
                            phrases.day(stretch.lastDay())));
        }
        for (var gap : gaps) {
            said.add(
                    phrases.say(
                            "timeline.say.gap",
                            phrases.day(gap.period().firstDay()),
                            phrases.day(gap.period().lastDay()),
                            gap.period().days()));
            gap.costs().stream()
                    .findFirst()
                    .ifPresent(cost -> said.add(phrases.say("timeline.say.cost", cost)));
        }
        for (var overlap : overlaps) {
            said.add(
                    phrases.say(
                            "timeline.say.overlap",
                            phrases.day(overlap.period().firstDay()),
                            phrases.day(overlap.period().lastDay()),
                            overlap.period().days(),
                            String.join("", overlap.uprightWords())));
        }
        for (var day : scene.keyDays()) {
            if (day.kind() != FlagKind.TODAY) {
                var note = day.note().isEmpty() ? "" : " " + day.note();
                said.add(
                        phrases.say("timeline.say.day", day.name() + note, phrases.day(day.day())));
            }
        }
        said.add(phrases.say("timeline.say.table"));
        return String.join(phrases.isJapanese() ? "" : " ", said);
    }
}
