package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.Sentence;

/** Why a target was missed, for those who look at misses later. */
public enum BreachCause {
    /** Public transport or the roads (SLA-2). */
    TRAFFIC("交通", "traffic"),
    /** A disaster (SLA-2). */
    DISASTER("災害", "a disaster"),
    /** The weather (SLA-2). */
    WEATHER("天候", "the weather"),
    /** The part had to be brought from another centre (SLA-3). */
    PART_FROM_ELSEWHERE("部品の取り寄せ", "a part from another centre"),
    /** No engineer was free. */
    NO_ENGINEER("技術員の不足", "no engineer was free"),
    /** The customer could not be served, and the clock was not paused for it. */
    CUSTOMER("お客様のご都合", "the customer"),
    /** Something else. */
    OTHER("その他", "something else");

    private final Sentence words;

    BreachCause(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
