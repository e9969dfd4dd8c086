package dev.hoshu.domain.correction;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/**
 * Something that covers a machine, as it is held true now.
 *
 * @param kind what it is
 * @param level its service level, or null where it has none of its own
 * @param country the country in which it counts (TERR-1)
 * @param period the covered days
 * @param pack the pack's serial number; null for the warranty
 */
public record HeldService(
        Kind kind,
        @Nullable ServiceLevel level,
        String country,
        CoveragePeriod period,
        @Nullable String pack) {

    /** What covers a machine (CAT-3); the constants' names are the codes on record. */
    public enum Kind {
        /** The base warranty. */
        WARRANTY(new Sentence("基本保証", "the warranty"), false),
        /** A warranty upgrade. */
        UPGRADE(OfferingKind.UPGRADE.words(), true),
        /** A renewal. */
        RENEWAL(OfferingKind.RENEWAL.words(), true),
        /** An individual contract, which is no pack. */
        INDIVIDUAL_CONTRACT(new Sentence("個別保守", "individual contract"), true),
        /** Premier Support on top of a service. */
        PREMIER_UPGRADE(OfferingKind.PREMIER_UPGRADE.words(), false),
        /** The preventive service. */
        VALUE_SELECTION(OfferingKind.VALUE_SELECTION.words(), false),
        /** Failed drives stay with the customer. */
        DRIVE_RETENTION(OfferingKind.DRIVE_RETENTION.words(), false);

        private final Sentence words;
        private final boolean service;

        Kind(Sentence words, boolean service) {
            this.words = words;
            this.service = service;
        }

        /** Its name in both languages. */
        public Sentence words() {
            return words;
        }

        /** Whether it makes coverage by itself, with a level of its own. */
        public boolean isService() {
            return service;
        }

        /** Whether it starts on the warranty's first day if it was not bought for later (NEW-2). */
        public boolean startsWithWarranty() {
            return this == UPGRADE || this == VALUE_SELECTION || this == DRIVE_RETENTION;
        }

        /** Whether it covers the machine for repairs: the warranty or a service. */
        public boolean covers() {
            return service || this == WARRANTY;
        }
    }

    /** It with its days and its pack, to be put into a sentence. */
    public Sentence words() {
        var ja = new StringBuilder(kind.words().ja());
        var en = new StringBuilder(kind.words().en());
        if (pack != null) {
            ja.append(' ').append(pack).append(' ');
            en.append(' ').append(pack);
        }
        return new Sentence(
                "%s (%sから%sまで)".formatted(ja, ja(period.firstDay()), ja(period.lastDay())),
                "%s (%s to %s)".formatted(en, en(period.firstDay()), en(period.lastDay())));
    }
}
