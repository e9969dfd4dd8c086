package dev.hoshu.server.lookup;

import dev.hoshu.server.coverage.CoverageAnswer;
import dev.hoshu.server.installbase.NamedMachine;

/** What a look-up found under one serial number. */
public sealed interface Looked {

    /** What was asked. */
    Asked asked();

    /** The word under which it is kept. */
    default String outcome() {
        return switch (this) {
            case Found f -> "FOUND";
            case NotFound n -> "NOT_FOUND";
            case Ambiguous a -> "AMBIGUOUS";
        };
    }

    /**
     * One machine that is the asking person's to see.
     *
     * @param asked what was asked
     * @param named the machine
     * @param coverage what covers it today
     */
    record Found(Asked asked, NamedMachine named, CoverageAnswer coverage) implements Looked {}

    /**
     * None that is the asking person's to see; somebody else's machine is answered so too.
     *
     * @param asked what was asked
     */
    record NotFound(Asked asked) implements Looked {}

    /**
     * Several, of different types or of different makers (ID-4).
     *
     * @param asked what was asked
     */
    record Ambiguous(Asked asked) implements Looked {}
}
