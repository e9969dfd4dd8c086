package dev.hoshu.server.area;

import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.domain.catalog.ResponseAreaList.Entry;

/** What a place has, in one word: what the map colours and the legend counts. */
public enum AreaClass {
    /** 2-hour and 4-hour response. */
    TWO_HOURS,
    /** 4-hour response; 2-hour response not without asking, or not at all. */
    FOUR_HOURS,
    /** 4-hour response only after the sales desk has been asked. */
    CONSULT,
    /** Neither. */
    NONE,
    /** A designated city whose wards differ: the ward decides. */
    BY_WARD;

    /** The class of a place on the list. */
    public static AreaClass of(Entry entry) {
        return switch (entry.fourHours()) {
            case YES ->
                    switch (entry.twoHours()) {
                        case YES -> TWO_HOURS;
                        case PART -> BY_WARD;
                        case CONSULT, NO -> FOUR_HOURS;
                    };
            case CONSULT -> CONSULT;
            // 2 hours without 4 does not occur; if a list said so, the sales desk would have to be
            // asked.
            case NO -> entry.twoHours() == Answer.NO ? NONE : CONSULT;
            case PART -> BY_WARD;
        };
    }
}
