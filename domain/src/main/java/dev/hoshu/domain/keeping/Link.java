package dev.hoshu.domain.keeping;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

/**
 * What a timed response hangs on. The order is the one in which links are named: of several that
 * are equally weak, the one comes first that is hardest to mend.
 */
public enum Link {
    /** What the area list says of the place. */
    AREA_LIST(Rule.TERR_2, "対象地域リスト", "area list"),
    /** Whether the machine can have the level. */
    MACHINE(Rule.TERR_2, "機器", "machine"),
    /** How much of the target the drive leaves. */
    DISTANCE(Rule.SLA_2, "道のり", "distance"),
    /** Whether a centre within reach is open round the clock. */
    HOURS(Rule.SLA_2, "センターの時間", "hours of the centres"),
    /** How many people are on duty within reach. */
    PEOPLE(Rule.SLA_2, "人員", "people"),
    /** How many of the parts are within reach. */
    PARTS(Rule.SLA_3, "部品", "parts");

    private final Rule rule;
    private final Sentence words;

    Link(Rule rule, String ja, String en) {
        this.rule = rule;
        this.words = new Sentence(ja, en);
    }

    /** The rule that it rests on. */
    public Rule rule() {
        return rule;
    }

    /** What it is called. */
    public Sentence words() {
        return words;
    }
}
