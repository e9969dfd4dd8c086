package dev.hoshu.server.repair;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A line as somebody wrote it down; what was not said is empty. Which members count hangs on its
 * kind.
 *
 * @param kind PART, MACHINE_WORK or PART_WORK
 * @param what what it is, in words
 * @param cause why it is needed
 * @param on the day of the failure, or of the work where nothing failed
 * @param part the kind of part
 * @param origin how the part came into what it sits in
 * @param replaceableBy who replaces it
 * @param limitedWarranty of an SSD, true or false
 * @param enduranceLeft 0 to 100 %
 * @param warrantyStart the first day of the part's own warranty
 * @param warrantyEnd its last day
 * @param option the option that the part sits in; empty for the machine itself
 * @param optionOrigin how that option came to the machine
 * @param optionWarrantyStart the first day of that option's own warranty
 * @param optionWarrantyEnd its last day
 * @param pieces how many
 * @param minutes the minutes of work
 * @param priceYen what a piece costs without tax
 * @param forLine the line of the part that the work belongs to
 */
public record TypedLine(
        String kind,
        String what,
        String cause,
        String on,
        String part,
        String origin,
        String replaceableBy,
        String limitedWarranty,
        String enduranceLeft,
        String warrantyStart,
        String warrantyEnd,
        String option,
        String optionOrigin,
        String optionWarrantyStart,
        String optionWarrantyEnd,
        String pieces,
        String minutes,
        String priceYen,
        String forLine) {

    // Nobody types these on purpose, and PostgreSQL's text cannot hold the first of them.
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Takes away what surrounds the words. */
    public TypedLine {
        kind = plain(kind);
        what = plain(what);
        cause = plain(cause);
        on = plain(on);
        part = plain(part);
        origin = plain(origin);
        replaceableBy = plain(replaceableBy);
        limitedWarranty = plain(limitedWarranty);
        enduranceLeft = plain(enduranceLeft);
        warrantyStart = plain(warrantyStart);
        warrantyEnd = plain(warrantyEnd);
        option = plain(option);
        optionOrigin = plain(optionOrigin);
        optionWarrantyStart = plain(optionWarrantyStart);
        optionWarrantyEnd = plain(optionWarrantyEnd);
        pieces = plain(pieces);
        minutes = plain(minutes);
        priceYen = plain(priceYen);
        forLine = plain(forLine);
    }

    static String plain(@Nullable String typed) {
        return CONTROL.matcher(Objects.requireNonNullElse(typed, "")).replaceAll(" ").strip();
    }
}
