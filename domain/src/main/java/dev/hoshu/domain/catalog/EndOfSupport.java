package dev.hoshu.domain.catalog;

import java.time.LocalDate;
import java.util.Optional;

/** A machine type's end of support (保守廃止日): none announced, unknown, and a day are three things. */
public sealed interface EndOfSupport {

    /** The maker has announced none. */
    record NoneAnnounced() implements EndOfSupport {}

    /** Nothing is known of it. */
    record Unknown() implements EndOfSupport {}

    /**
     * Announced.
     *
     * @param lastDay the last day of support
     */
    record EndsOn(LocalDate lastDay) implements EndOfSupport {}

    /** The last day of support, if one is announced and known. */
    default Optional<LocalDate> announcedDay() {
        return this instanceof EndsOn e ? Optional.of(e.lastDay()) : Optional.empty();
    }
}
