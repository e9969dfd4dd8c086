package dev.hoshu.domain.part;

import dev.hoshu.domain.dispatch.RoadDistance;
import dev.hoshu.domain.dispatch.RoadDistance.Point;
import dev.hoshu.domain.part.PartSource.Reach;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the nearest service centre that has a part (SLA-3). */
public final class PartSources {

    /** Centres that a road leads to come before all that lie across the sea. */
    private static final Comparator<Reach> NEAREST =
            Comparator.comparing(Reach::overSea)
                    .thenComparingLong(Reach::metres)
                    .thenComparing(Reach::site);

    private PartSources() {}

    /**
     * Where a part comes from for a machine at that place. Of centres that are equally near the
     * first by name gives it. The central depot gives parts and sends nobody, so it is never the
     * nearest centre, however near it lies.
     *
     * @param place where the machine stands
     * @param centres every centre, with what it has of this part
     */
    public static PartSource decide(Part part, Point place, List<SiteStock> centres) {
        var nearest = nearest(place, centres.stream().filter(c -> !c.depot()).toList());
        var having = centres.stream().filter(c -> c.free() > 0).toList();
        if (nearest.isEmpty() || having.isEmpty()) {
            return nowhere(part);
        }
        if (having.stream().anyMatch(c -> c.site().equals(nearest.get().site()))) {
            return atHand(part, nearest.get());
        }
        return brought(part, nearest.get(), nearest(place, having).orElseThrow());
    }

    private static Optional<Reach> nearest(Point place, List<SiteStock> centres) {
        return centres.stream().map(c -> reach(place, c)).min(NEAREST);
    }

    private static Reach reach(Point place, SiteStock centre) {
        var road = RoadDistance.metres(place, centre.point());
        return new Reach(
                centre.site(),
                road.orElseGet(() -> anyWay(place, centre.point())),
                road.isEmpty(),
                centre.depot());
    }

    /** As if one road led everywhere. */
    private static long anyWay(Point from, Point to) {
        return RoadDistance.metres(onOneLand(from), onOneLand(to)).orElseThrow();
    }

    private static Point onOneLand(Point point) {
        return new Point(point.latitude(), point.longitude(), "ONE");
    }

    private static PartSource atHand(Part part, Reach source) {
        var words =
                new Sentence(
                        "最寄りの%s（%s）に部品 %s の在庫があります。"
                                .formatted(source.site(), way(source).ja(), part.number()),
                        "The nearest centre, %s (%s), has part %s in stock."
                                .formatted(source.site(), way(source).en(), part.number()));
        return new PartSource.AtHand(source, words.then(noPromise()), saw(words));
    }

    private static PartSource brought(Part part, Reach nearest, Reach source) {
        var words = source.depot() ? depot(part, nearest, source) : other(part, nearest, source);
        return new PartSource.Brought(nearest, source, words.then(noPromise()), saw(words));
    }

    private static Sentence depot(Part part, Reach nearest, Reach source) {
        return new Sentence(
                "最寄りの%s（%s）に部品 %s の在庫がないため、%s（%s）から取り寄せます。ここは部品だけの拠点で、技術員は最寄りの保守センターから伺います。"
                        .formatted(
                                nearest.site(),
                                way(nearest).ja(),
                                part.number(),
                                source.site(),
                                way(source).ja()),
                "The nearest centre, %s (%s), has no part %s in stock, so it is brought from %s (%s). That is a depot for parts alone; an engineer comes from the nearest centre."
                        .formatted(
                                nearest.site(),
                                way(nearest).en(),
                                part.number(),
                                source.site(),
                                way(source).en()));
    }

    private static Sentence other(Part part, Reach nearest, Reach source) {
        return new Sentence(
                "最寄りの%s（%s）に部品 %s の在庫がないため、在庫のある最も近い%s（%s）から取り寄せます。"
                        .formatted(
                                nearest.site(),
                                way(nearest).ja(),
                                part.number(),
                                source.site(),
                                way(source).ja()),
                "The nearest centre, %s (%s), has no part %s in stock, so it is brought from %s (%s), the nearest one that has it."
                        .formatted(
                                nearest.site(),
                                way(nearest).en(),
                                part.number(),
                                source.site(),
                                way(source).en()));
    }

    private static PartSource nowhere(Part part) {
        var words =
                new Sentence(
                        "部品 %s の空いている在庫はどの保守センターにもありません。".formatted(part.number()),
                        "No centre has a free part %s in stock.".formatted(part.number()));
        return new PartSource.Nowhere(words, new Finding(Rule.SLA_3, Outcome.CONSULT, words, null));
    }

    private static Finding saw(Sentence words) {
        return new Finding(Rule.SLA_3, Outcome.AVAILABLE, words, null);
    }

    private static Sentence way(Reach reach) {
        long tenths = Math.round(reach.metres() / 100.0);
        var kilometres = "%d.%d km".formatted(tenths / 10, tenths % 10);
        return reach.overSea()
                ? new Sentence("海を越えて " + kilometres, kilometres + " across the sea")
                : new Sentence("道のり " + kilometres, kilometres + " by road");
    }

    private static Sentence noPromise() {
        return new Sentence(
                "障害が発生した当日の到着は保証されません。", "Arrival on the day of the failure is not guaranteed.");
    }
}
