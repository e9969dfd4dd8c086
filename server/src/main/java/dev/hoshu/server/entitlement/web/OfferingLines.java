package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.Saying;
import dev.hoshu.server.catalog.OfferingAnswer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** An offering in a line, as an assistant is told of it: number, kind, term, level and price. */
@Component
class OfferingLines {

    private static final Sentence NOTHING = new Sentence("", "");

    private final Saying saying;

    OfferingLines(Saying saying) {
        this.saying = saying;
    }

    Sentence of(OfferingAnswer offering) {
        var level = offering.levelName();
        return saying.of(
                "assistant.offering",
                offering.partNumber(),
                offering.kindName(),
                offering.months(),
                level == null ? NOTHING : saying.of("assistant.offering.level", level),
                offering.premier() ? saying.of("assistant.offering.premier") : NOTHING,
                offering.driveRetention() ? saying.of("assistant.offering.drives") : NOTHING,
                yen(offering.priceYen()));
    }

    /** An amount without tax, or that it is on request (CAT-6). */
    Sentence yen(@Nullable Long amount) {
        return amount == null
                ? saying.of("assistant.price.on-request")
                : saying.of("assistant.price", String.format(Locale.ROOT, "%,d", amount));
    }

    /** That the reinstatement fee is added (REN-5), and what it comes to. */
    Sentence fee(@Nullable Long amount) {
        return saying.of("assistant.fee", yen(amount));
    }
}
