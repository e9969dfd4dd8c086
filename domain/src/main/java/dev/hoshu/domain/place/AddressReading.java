package dev.hoshu.domain.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came of reading a typed address: one place, a choice between places, or nothing certain. */
public sealed interface AddressReading {

    /** The pieces in the order typed, each with what it was taken for. */
    List<ReadPart> parts();

    /**
     * One place.
     *
     * @param municipality a smallest unit: never a designated city without its ward
     * @param town the town in the register's form; empty at level {@link ReadingLevel#MUNICIPALITY}
     * @param rest what follows the town, as typed
     * @param level how far down it was understood
     * @param notes the liberties taken
     * @param parts the pieces
     */
    record Read(
            Municipality municipality,
            Optional<String> town,
            String rest,
            ReadingLevel level,
            Set<ReadingNote> notes,
            List<ReadPart> parts)
            implements AddressReading {

        /** Copies the collections, and checks that the town and the level agree. */
        public Read {
            if (town.isPresent() != (level == ReadingLevel.TOWN)) {
                throw new IllegalArgumentException(
                        "Town %s does not fit level %s.".formatted(town, level));
            }
            notes = Set.copyOf(notes);
            parts = List.copyOf(parts);
        }

        /** Prefecture, municipality and town in the register's form. */
        public String place() {
            return municipality.fullName() + town.orElse("");
        }
    }

    /**
     * Several places fit equally well; the person chooses.
     *
     * @param doubt why it is not certain
     * @param choices at least two places (or the wards of a city), in order of their codes
     * @param parts the pieces that all choices have in common
     */
    record Ambiguous(Doubt doubt, List<Choice> choices, List<ReadPart> parts)
            implements AddressReading {

        /** Copies the lists, and demands at least two choices. */
        public Ambiguous {
            choices = List.copyOf(choices);
            parts = List.copyOf(parts);
            if (choices.size() < 2) {
                throw new IllegalArgumentException(
                        "A choice needs two places, got %s.".formatted(choices));
            }
        }
    }

    /**
     * Nothing certain.
     *
     * @param reason what is missing
     * @param prefecture the prefecture, where at least that was understood
     * @param parts the pieces that were understood, and the rest
     */
    record NotRead(Reason reason, Optional<Prefecture> prefecture, List<ReadPart> parts)
            implements AddressReading {

        /** Copies the list. */
        public NotRead {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A place to choose.
     *
     * @param municipality the place
     * @param town the town that was recognised there, empty where none was
     */
    record Choice(Municipality municipality, Optional<String> town) {

        /** Prefecture, municipality and town in the register's form. */
        public String place() {
            return municipality.fullName() + town.orElse("");
        }
    }

    /** Why a reading is not certain. */
    enum Doubt {
        /** Several municipalities have this name. */
        SAME_NAME,
        /** A designated city was named without its ward (TERR-2). */
        WARD_MISSING,
        /** The postal code is used in several municipalities, and nothing else was typed. */
        POSTAL_CODE_SHARED,
        /** Only a town was named, and several municipalities have one of that name. */
        TOWN_ONLY
    }

    /** Why nothing was read. */
    enum Reason {
        /** Nothing was typed. */
        EMPTY,
        /** More characters than an address has. */
        TOO_LONG,
        /** The text names no place that the register knows. */
        NO_PLACE_FOUND,
        /** A prefecture, but no municipality of it. */
        MUNICIPALITY_MISSING,
        /** A postal code alone, and the list does not have it. */
        POSTAL_CODE_UNKNOWN
    }
}
