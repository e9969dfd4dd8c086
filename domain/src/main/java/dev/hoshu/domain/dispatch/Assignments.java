package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Comparator;
import java.util.List;

/** Assigns the nearest centre and finds the nearest one that stocks the part (SLA-3). */
public final class Assignments {

    private static final Comparator<ServiceCentre> NEAREST =
            Comparator.comparingLong(ServiceCentre::distanceMetres);

    private Assignments() {}

    /**
     * Who takes a repair that needs one part. Of centres that are equally near the first of the
     * list goes.
     *
     * @param partNumber the part that the triage found
     */
    public static Assignment decide(List<ServiceCentre> centres, String partNumber) {
        var nearest = centres.stream().min(NEAREST);
        if (nearest.isEmpty()) {
            return new Assignment.NobodyToSend(
                    new Sentence("保守センターがわかりません。", "No service centre is known."));
        }
        var centre = nearest.get();
        var goes =
                new Sentence(
                        "最寄りの" + centre.name() + "が担当します。",
                        "The nearest centre, " + centre.name() + ", is assigned.");
        if (centre.stock().contains(partNumber)) {
            var words =
                    new Sentence(
                            "部品 " + partNumber + " の在庫があります。",
                            "It has part " + partNumber + " in stock.");
            return new Assignment.PartAtHand(centre, goes.then(words).then(noPromise()));
        }
        var source = centres.stream().filter(c -> c.stock().contains(partNumber)).min(NEAREST);
        if (source.isEmpty()) {
            var words =
                    new Sentence(
                            "部品 " + partNumber + " の在庫はどの保守センターにもありません。",
                            "No centre has part " + partNumber + " in stock.");
            return new Assignment.PartNowhere(centre, goes.then(words).then(noPromise()));
        }
        var words =
                new Sentence(
                        "部品 " + partNumber + " は" + source.get().name() + "から取り寄せます。",
                        "Part " + partNumber + " is brought from " + source.get().name() + ".");
        return new Assignment.PartBrought(centre, source.get(), goes.then(words).then(noPromise()));
    }

    private static Sentence noPromise() {
        return new Sentence(
                "障害が発生した当日の到着は保証されません。", "Arrival on the day of the failure is not guaranteed.");
    }
}
