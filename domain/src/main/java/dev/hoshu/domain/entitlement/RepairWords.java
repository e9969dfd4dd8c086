package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;

/** The decision about a repair in a sentence or two. */
final class RepairWords {

    private RepairWords() {}

    /** What covers it, how the part comes, and on what unsaid fact the answer hangs. */
    static Sentence covered(Finding inForce, RepairedPart part, PartDelivery delivery) {
        var words =
                inForce.facts()
                        .then(
                                switch (delivery) {
                                    case PART_SENT ->
                                            new Sentence(
                                                    "修理は無償で、部品をお送りします。",
                                                    "The repair is free; the part is sent to the"
                                                            + " customer.");
                                    case TECHNICIAN ->
                                            new Sentence(
                                                    "修理は無償で、技術員が交換します。",
                                                    "The repair is free; a technician replaces the"
                                                            + " part.");
                                });
        if (part.mayBeConsumable() && part.isAddedLater()) {
            words =
                    words.then(
                            new Sentence(
                                    "ただし限定保証のSSDなら消耗品で、有償です。",
                                    "If it is a limited-warranty SSD, it is a consumable and"
                                            + " chargeable."));
        }
        return part.mayBeWornOut()
                ? words.then(
                        new Sentence(
                                "書き込み寿命の限界に達していれば、有償です。",
                                "If its write endurance is used up, it is chargeable."))
                : words;
    }

    static Sentence preventiveUnderCoverage(LocalDate on, Finding reason) {
        return reason.facts()
                .then(
                        new Sentence(
                                ja(on) + "は保守期間中なので、有償になるのは技術員作業費と部品代です。",
                                "On "
                                        + en(on)
                                        + " the machine is covered, so labour and the part are what"
                                        + " is charged."));
    }

    /** The reason and what comes of it, which may be one and the same. */
    static Sentence all(Finding reason, Finding consequence) {
        return reason.equals(consequence)
                ? reason.facts()
                : reason.facts().then(consequence.facts());
    }
}
