package dev.hoshu.domain.repair;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.RepairedPart;
import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What failed, and where it sits: in the machine itself, or in an option that is attached to it. A
 * null member was not said.
 *
 * @param kind its kind
 * @param origin how it came into what it sits in
 * @param replaceableBy who replaces it, or null (PART-7)
 * @param limitedWarranty whether an SSD has a limited warranty, or null (PART-5)
 * @param enduranceLeftPercent the write endurance that is left, 0 to 100, or null (PART-6)
 * @param warranty the days of its own warranty, or null if it has none (PART-3)
 * @param in the option that it sits in; null if it sits in the machine itself
 */
public record Component(
        PartKind kind,
        PartOrigin origin,
        @Nullable ReplaceableBy replaceableBy,
        @Nullable Boolean limitedWarranty,
        @Nullable BigDecimal enduranceLeftPercent,
        @Nullable CoveragePeriod warranty,
        @Nullable AttachedOption in) {

    /**
     * The part as the rules look at it. What sits in an option that came later came later too; what
     * has no warranty of its own has that of its option (PART-1…4).
     */
    public RepairedPart asPart() {
        return new RepairedPart(
                kind,
                in == null ? origin : later(origin, in.origin()),
                replaceableBy,
                limitedWarranty,
                enduranceLeftPercent,
                warranty == null && in != null ? in.warranty() : warranty);
    }

    private static PartOrigin later(PartOrigin one, PartOrigin other) {
        return one == PartOrigin.ADDED_LATER ? one : other;
    }

    /**
     * The way from the option to the machine, where it decides something; null where it does not.
     */
    @Nullable Sentence way() {
        if (in == null) {
            return null;
        }
        var part = kind.words();
        var name = in.name();
        boolean later = in.origin() == PartOrigin.ADDED_LATER;
        return new Sentence(
                part.ja()
                        + "はオプション製品「"
                        + name
                        + "」の部品で、"
                        + (later ? "オプション製品は後から機器に取り付けられました。" : "オプション製品は機器と同時に購入されました。"),
                "The "
                        + part.en()
                        + " is part of the option \""
                        + name
                        + "\", which was "
                        + (later ? "attached to the machine later." : "bought with the machine."));
    }
}
