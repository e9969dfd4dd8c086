package dev.hoshu.domain.catalog;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Optional;

/**
 * Kinds of offering on the search list (CAT-3); the constants' names are the codes in answers and
 * in the database. ESS is none of them: whether a customer may have it is on no record (CAT-5).
 */
public enum OfferingKind {
    /** A warranty upgrade. */
    UPGRADE("保証アップグレード", "warranty upgrade"),
    /** A renewal. */
    RENEWAL("継続サービス", "renewal"),
    /** An upgrade of a registered service to Premier Support. */
    PREMIER_UPGRADE("プレミアサポートアップグレード", "Premier Support upgrade"),
    /** Failed drives stay with the customer. */
    DRIVE_RETENTION("HDDお渡し", "drive retention"),
    /** Value Selection or Value Selection Plus, the preventive service (CAT-4). */
    VALUE_SELECTION("Value Selection", "Value Selection");

    private final String listed;
    private final String english;

    OfferingKind(String listed, String english) {
        this.listed = listed;
        this.english = english;
    }

    /** The kind that the maker's list writes so. */
    public static Optional<OfferingKind> ofListed(String listed) {
        for (var kind : values()) {
            if (kind.listed.equals(listed)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** As the maker's list writes it (種別). */
    public String listed() {
        return listed;
    }

    /** Its name in both languages. */
    public Sentence words() {
        return new Sentence(listed, english);
    }
}
