package dev.hoshu.server.correction;

import dev.hoshu.server.frontdoor.Circle;

/** What can be corrected; the constants' names are the codes on record and in answers. */
public enum CorrectionKind {
    /** A service is given up before its end (CHG-5); its owner may do it. */
    GIVING_UP(Circle.SIGNED_IN),
    /** A wrong registration is undone (REG-3). */
    UNDOING(Circle.MAKER),
    /** A machine stands somewhere else (TERR-1, TERR-2). */
    RELOCATION(Circle.MAKER),
    /** A machine has another owner (NEW-4). */
    NEW_OWNER(Circle.MAKER),
    /** Another machine took its place (ID-4). */
    REPLACEMENT(Circle.MAKER),
    /** The warranty's first day (CHG-1); asked for and granted elsewhere. */
    START_DATE(Circle.MANAGERS);

    private final Circle circle;

    CorrectionKind(Circle circle) {
        this.circle = circle;
    }

    /** Who may do it to a machine that is theirs to see. */
    public Circle circle() {
        return circle;
    }

    /** Whether it names one pack. */
    public boolean isOfPack() {
        return this == GIVING_UP || this == UNDOING;
    }
}
