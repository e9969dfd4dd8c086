package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Arguments;
import dev.hoshu.server.assistant.AssistantTool;
import dev.hoshu.server.assistant.Saying;
import dev.hoshu.server.assistant.ToolAnswer;
import dev.hoshu.server.entitlement.web.OffersAnswer.Offer;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a machine may have on a day, and why or why not, for assistants: the answer of {@link
 * OfferApi}, all of it or only the offers with one outcome.
 */
@Component
class OffersTool implements AssistantTool {

    private static final List<String> OUTCOMES =
            List.of("AVAILABLE", "CONSULT", "REFUSED", "UNDECIDED");

    private final OfferApi offers;
    private final OfferingLines offerings;
    private final Saying saying;

    OffersTool(OfferApi offers, OfferingLines offerings, Saying saying) {
        this.offers = offers;
        this.offerings = offerings;
        this.saying = saying;
    }

    @Override
    public String name() {
        return "machine_offers";
    }

    @Override
    public List<Argument> arguments() {
        return Stream.concat(
                        Argument.machine().stream(),
                        Stream.of(
                                Argument.day("on").saidAs("on.order"),
                                Argument.code("municipality", "\\d{5}", "13101"),
                                Argument.choice("outcome", OUTCOMES),
                                Argument.programme()))
                .toList();
    }

    @Override
    public String answerSchema() {
        return "MachineOffers";
    }

    @Override
    public ToolAnswer answer(Arguments arguments) {
        var all =
                offers.offers(
                        arguments.needed("machineType"),
                        arguments.needed("serialNumber"),
                        arguments.day("on"),
                        arguments.text("municipality"),
                        arguments.text("programme"));
        var chosen = arguments.text("outcome").map(all::withOutcome).orElse(all);
        return new ToolAnswer(chosen, words(all, chosen.offers()));
    }

    private Sentence words(OffersAnswer all, List<Offer> chosen) {
        var lines = new ArrayList<Sentence>();
        lines.add(
                saying.of(
                        "assistant.offers",
                        all.machine().machineNumber(),
                        all.machine().serialNumber(),
                        all.on(),
                        count(all, "AVAILABLE"),
                        count(all, "CONSULT"),
                        count(all, "REFUSED"),
                        count(all, "UNDECIDED")));
        chosen.forEach(offer -> lines.add(line(offer)));
        return Saying.lines(lines);
    }

    private static long count(OffersAnswer all, String outcome) {
        return all.offers().stream().filter(o -> o.outcome().equals(outcome)).count();
    }

    private Sentence line(Offer offer) {
        var parts = new ArrayList<Sentence>();
        parts.add(
                saying.of(
                        "assistant.offers.line",
                        saying.of("assistant.outcome." + offer.outcome()),
                        offerings.of(offer.offering())));
        if (offer.start() != null && offer.end() != null) {
            parts.add(saying.of("assistant.offers.period", offer.start(), offer.end()));
        }
        if (Boolean.TRUE.equals(offer.reinstatementFee())) {
            parts.add(offerings.fee(offer.reinstatementFeeYen()));
        }
        parts.add(offer.explanation());
        if (!offer.rules().isEmpty()) {
            parts.add(saying.of("assistant.rules", String.join(", ", offer.rules())));
        }
        var occupied = offer.occupied();
        if (occupied != null) {
            parts.add(occupied.explanation());
        }
        var change = offer.change();
        if (change != null) {
            parts.add(saying.of("assistant.offers.change", change.words()));
        }
        return parts.stream().reduce(Sentence::then).orElseThrow();
    }
}
