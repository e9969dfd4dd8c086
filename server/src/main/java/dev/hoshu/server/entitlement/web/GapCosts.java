package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.entitlement.Offers.Judged;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.proof.Lapse;
import dev.hoshu.domain.proof.Lapse.FeeClass;
import dev.hoshu.domain.proof.Proof;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Wording;

import java.util.List;
import java.util.Optional;

/**
 * Says what closes an open gap and what that costs: the cheapest renewal, the reinstatement fee
 * apart from it, and both together where both are published.
 */
final class GapCosts {
    private static final String FREE = "timeline.gap.free";
    private static final String FEE = "timeline.gap.fee";
    private static final String FEE_OF = "timeline.gap.fee.of";

    private final Phrases phrases;

    GapCosts(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * What is said of a gap.
     *
     * @param level the wordings in one line, the longest first
     * @param upright the same in lines
     */
    record Worded(List<String> level, List<String> upright) {
        Worded {
            level = List.copyOf(level);
            upright = List.copyOf(upright);
        }

        /** The same words in both drawings. */
        static Worded as(String words) {
            return new Worded(List.of(words), List.of(words));
        }

        static Worded nothing() {
            return new Worded(List.of(), List.of());
        }
    }

    Worded of(MachineTimeline.Scene scene) {
        var lapse = scene.proof().flatMap(Proof.Shown::lapse);
        return scene.renewals()
                .flatMap(renewals -> renewals.cheapest(scene.last()))
                .map(renewal -> closedBy(renewal, lapse))
                .orElseGet(() -> notClosed(scene, lapse));
    }

    private Worded closedBy(Judged renewal, Optional<Lapse> lapse) {
        var what = phrases.say(OfferingWords.term(renewal.offering()));
        var price = renewal.offering().listPrice().orElseThrow();
        if (lapse.map(Lapse::feeClass).filter(FeeClass.STANDARD::equals).isEmpty()) {
            return worded(FREE, what, written(price));
        }
        return lapse.flatMap(l -> l.fee().known())
                .map(fee -> {
                    var sum = new Yen(price.amount() + fee.amount());
                    return worded(FEE_OF, what, written(price), written(fee), written(sum));
                })
                .orElseGet(() -> worded(FEE, what, written(price)));
    }

    private Worded notClosed(MachineTimeline.Scene scene, Optional<Lapse> lapse) {
        if (lapse.map(Lapse::feeClass).filter(FeeClass.REFUSED::equals).isPresent()) {
            return Worded.as(phrases.say("timeline.gap.too-late"));
        }
        return scene.renewals()
                .map(Renewals::outlook)
                .map(outlook -> Worded.as(phrases.say("timeline.gap." + outlook)))
                .orElseGet(Worded::nothing);
    }

    private Worded worded(String key, Object... amounts) {
        return new Worded(
                List.of(phrases.say(key, amounts), phrases.say(key + ".short", amounts)),
                List.of(
                        phrases.say(key + ".upright", amounts),
                        phrases.say(key + ".upright.more", amounts)));
    }

    private String written(Yen yen) {
        return Wording.price(yen, phrases.language());
    }
}
