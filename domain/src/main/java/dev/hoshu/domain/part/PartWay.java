package dev.hoshu.domain.part;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

/**
 * How a part gets to the machine (PART-7).
 *
 * @param kind who carries it
 * @param finding the rule and what it saw
 */
public record PartWay(Kind kind, Finding finding) {

    /** Who carries a part; the names are the codes. */
    public enum Kind {
        /** It is sent, and the customer puts it in. */
        SENT_TO_CUSTOMER("お客様へ発送", "sent to the customer"),
        /** A technician brings it and puts it in. */
        WITH_ENGINEER("技術員が持参", "brought by an engineer");

        private final Sentence words;

        Kind(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** For a person. */
        public Sentence words() {
            return words;
        }
    }

    /**
     * How that part gets there.
     *
     * @param covered whether coverage of the machine is confirmed; chargeable work is always a
     *     technician's (REP-5)
     */
    public static PartWay of(Part part, boolean covered) {
        return switch (part.replaceableBy()) {
            case CUSTOMER -> covered ? sent() : chargeable();
            case TECHNICIAN ->
                    withEngineer(
                            Rule.PART_7,
                            "技術員が交換する部品 (FRU) なので、技術員がお持ちします。",
                            "A technician replaces it (FRU), so an engineer brings it.");
        };
    }

    private static PartWay sent() {
        return new PartWay(
                Kind.SENT_TO_CUSTOMER,
                new Finding(
                        Rule.PART_7,
                        Outcome.AVAILABLE,
                        new Sentence(
                                "お客様が交換する部品 (CRU) なので、お送りします。",
                                "The customer replaces it (CRU), so it is sent."),
                        null));
    }

    private static PartWay chargeable() {
        return withEngineer(
                Rule.REP_5,
                "保守の対象と確認できていないため、お客様交換可能部品 (CRU) も技術員がお持ちします。",
                "Coverage is not confirmed, so an engineer brings even a part that the customer"
                        + " could replace (CRU).");
    }

    private static PartWay withEngineer(Rule rule, String ja, String en) {
        return new PartWay(
                Kind.WITH_ENGINEER,
                new Finding(rule, Outcome.AVAILABLE, new Sentence(ja, en), null));
    }
}
