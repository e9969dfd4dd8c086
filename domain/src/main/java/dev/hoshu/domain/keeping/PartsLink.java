package dev.hoshu.domain.keeping;

import static dev.hoshu.domain.keeping.PlaceLinks.reading;

import dev.hoshu.domain.keeping.CapacityQuestion.Supply;
import dev.hoshu.domain.rulebook.DispatchPolicy;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Optional;

/** How many of the stocked parts are near enough, each from the nearest centre with one: SLA-3. */
final class PartsLink {

    private static final int PER_CENT = 100;

    private final CapacityQuestion question;
    private final DispatchPolicy.Keeping figures;
    private final @Nullable Reachable reach;

    PartsLink(
            CapacityQuestion question, DispatchPolicy.Keeping figures, @Nullable Reachable reach) {
        this.question = question;
        this.figures = figures;
        this.reach = reach;
    }

    /**
     * The nearest centre that has a part.
     *
     * @param site its name
     * @param drive the minutes from there
     */
    private record Source(String site, int drive) {}

    LinkReading parts() {
        if (question.parts().isEmpty()) {
            return reading(
                    Link.PARTS,
                    Hold.UNKNOWN,
                    "部品の在庫が登録されていません。",
                    "No stock of parts is on record.");
        }
        if (reach == null) {
            return CentreLinks.unreached(question, Link.PARTS);
        }
        int all = question.parts().size();
        var near = reach;
        long inTime =
                question.parts().stream()
                        .filter(part ->
                                source(near, part)
                                        .filter(s -> s.drive() <= near.minutes())
                                        .isPresent())
                        .count();
        var said = atNearest(near).then(rest(near));
        return reading(
                Link.PARTS,
                hold(inTime, all),
                "在庫のある部品%d種のうち、%d分で届くものは%d種です。".formatted(all, near.minutes(), inTime) + said.ja(),
                "Of %d stocked parts, %d can be there within %d minutes. "
                                .formatted(all, inTime, near.minutes())
                        + said.en());
    }

    private Hold hold(long inTime, int all) {
        if (inTime == 0) {
            return Hold.BROKEN;
        }
        return inTime * PER_CENT < (long) figures.leastPartsPercent() * all
                ? Hold.THIN
                : Hold.HOLDS;
    }

    private Sentence atNearest(Reachable near) {
        return near.nearest()
                .map(site -> site.spot().name())
                .map(name -> {
                    long has = question.parts().stream().filter(p -> p.isAt(name)).count();
                    return new Sentence(
                            "最寄りの%sには%d種あります。".formatted(name, has),
                            "The nearest centre, %s, has %d.".formatted(name, has));
                })
                .orElse(new Sentence("道路の通じる保守センターがありません。", "No road leads here from a centre."));
    }

    /** Where the part comes from that is brought from farthest away. */
    private Sentence rest(Reachable near) {
        var far =
                question.parts().stream()
                        .filter(part -> source(near, part).isEmpty())
                        .map(Supply::number)
                        .sorted()
                        .toList();
        if (!far.isEmpty()) {
            return new Sentence(
                    "道路の通じるところに在庫のない部品: %s。".formatted(String.join("、", far)),
                    "No place that a road leads from has %s.".formatted(String.join(", ", far)));
        }
        return question.parts().stream()
                .flatMap(part -> source(near, part).stream())
                .max(Comparator.comparingInt(Source::drive).thenComparing(Source::site))
                .map(source ->
                        new Sentence(
                                "いちばん遠くから来る部品は%sから%d分です。".formatted(source.site(), source.drive()),
                                "The farthest comes from %s, %d minutes away."
                                        .formatted(source.site(), source.drive())))
                .orElseThrow();
    }

    private static Optional<Source> source(Reachable near, Supply part) {
        return part.free().keySet().stream()
                .filter(part::isAt)
                .flatMap(site -> near.drive(site).map(drive -> new Source(site, drive)).stream())
                .min(Comparator.comparingInt(Source::drive).thenComparing(Source::site));
    }
}
