package dev.hoshu.domain.repair;

import dev.hoshu.domain.rulebook.Sentence;

/** Whether the maker can take a line over. */
public sealed interface GoodwillDecision {

    /** It is chargeable, and can be taken over. */
    record Possible() implements GoodwillDecision {}

    /**
     * It cannot.
     *
     * @param why what stands against it
     */
    record Impossible(Sentence why) implements GoodwillDecision {}

    /** Whether the maker can take over a line that stands like that. */
    static GoodwillDecision of(Payer payer) {
        return switch (payer) {
            case CUSTOMER -> new Possible();
            case COVERAGE ->
                    new Impossible(
                            new Sentence(
                                    "保守の対象なので、お客様のご負担はもともとありません。",
                                    "It is covered: there is nothing that the customer would"
                                            + " pay."));
            case GOODWILL ->
                    new Impossible(new Sentence("すでに好意による負担になっています。", "It is taken over already."));
            case NOBODY ->
                    new Impossible(
                            new Sentence(
                                    "保守廃止後の作業はだれの負担でもお受けできません (EOS-4)。",
                                    "After the end of support the work is not accepted, whoever"
                                            + " pays (EOS-4)."));
            case OPEN ->
                    new Impossible(
                            new Sentence(
                                    "有償かどうかがまだ決まっていません。",
                                    "It is not decided yet whether it is chargeable."));
        };
    }
}
