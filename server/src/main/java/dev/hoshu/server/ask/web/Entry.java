package dev.hoshu.server.ask.web;

import java.util.List;

/** What is entered in a field, and so how a person enters it and how it is written in JSON. */
sealed interface Entry {

    /** A day, {@code 2026-11-22}. */
    record Day() implements Entry {}

    /** A day and a time in the programme's zone. */
    record Moment() implements Entry {}

    /** A whole number. */
    record Count() implements Entry {}

    /** A number that may have a fraction. */
    record Amount() implements Entry {}

    /** Whole numbers, parted by commas or blanks. */
    record Counts() implements Entry {}

    /**
     * Some words.
     *
     * @param size about how many characters are usual
     */
    record Text(int size) implements Entry {}

    /** Words, parted by commas or blanks. */
    record Texts() implements Entry {}

    /** Ticked is true; not ticked says false. */
    record Tick() implements Entry {}

    /** Ticked says that there is none of it, which is more than to leave it out. */
    record NoneTick() implements Entry {}

    /** Ticked says that there are none of several, which is more than to leave them out. */
    record EmptyTick() implements Entry {}

    /** Yes, no, or not said. */
    record Truth() implements Entry {}

    /**
     * One code of those that the contract knows.
     *
     * @param codes the codes
     */
    record OneOf(List<String> codes) implements Entry {

        /** Copies the codes. */
        public OneOf {
            codes = List.copyOf(codes);
        }
    }

    /** One of the product families of the programme that is asked. */
    record FamilyOf() implements Entry {}

    /** One of the programmes of this server. */
    record ProgrammeOf() implements Entry {}

    /**
     * Any of the codes that the contract knows.
     *
     * @param codes the codes
     */
    record SomeOf(List<String> codes) implements Entry {

        /** Copies the codes. */
        public SomeOf {
            codes = List.copyOf(codes);
        }
    }
}
