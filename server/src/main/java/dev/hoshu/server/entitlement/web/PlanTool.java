package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Arguments;
import dev.hoshu.server.assistant.AssistantTool;
import dev.hoshu.server.assistant.Saying;
import dev.hoshu.server.assistant.ToolAnswer;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cheapest way to keep a machine covered up to a day, for assistants: the answer of {@link
 * OfferApi}.
 */
@Component
class PlanTool implements AssistantTool {

    private final OfferApi offers;
    private final OfferingLines offerings;
    private final Saying saying;

    PlanTool(OfferApi offers, OfferingLines offerings, Saying saying) {
        this.offers = offers;
        this.offerings = offerings;
        this.saying = saying;
    }

    @Override
    public String name() {
        return "machine_plan";
    }

    @Override
    public List<Argument> arguments() {
        var levels = Arrays.stream(ServiceLevel.values()).map(ServiceLevel::code).toList();
        return Stream.concat(
                        Argument.machine().stream(),
                        Stream.of(
                                Argument.day("until").needed(),
                                Argument.choice("level", levels).needed(),
                                Argument.truth("premier"),
                                Argument.day("on").saidAs("on.order"),
                                Argument.programme()))
                .toList();
    }

    @Override
    public String answerSchema() {
        return "MachinePlan";
    }

    @Override
    public ToolAnswer answer(Arguments arguments) {
        var answer =
                offers.plan(
                        arguments.needed("machineType"),
                        arguments.needed("serialNumber"),
                        arguments.day("until").orElseThrow(),
                        arguments.needed("level"),
                        arguments.truth("premier"),
                        arguments.day("on"),
                        arguments.text("programme"));
        return new ToolAnswer(answer, words(answer));
    }

    private Sentence words(PlanAnswer answer) {
        var lines = new ArrayList<Sentence>();
        lines.add(
                saying.of(
                        "assistant.plan",
                        answer.machine().machineNumber(),
                        answer.machine().serialNumber(),
                        answer.explanation(),
                        String.join(", ", answer.rules())));
        answer.steps().forEach(step -> lines.add(step(step)));
        var total = answer.totalYen();
        if (total != null) {
            lines.add(saying.of("assistant.plan.total", offerings.yen(total)));
        }
        if (answer.offeringsWithoutPrice() > 0) {
            lines.add(saying.of("assistant.plan.without-price", answer.offeringsWithoutPrice()));
        }
        answer.alternatives().forEach(other -> lines.add(other(other)));
        return Saying.lines(lines);
    }

    private Sentence step(PlanAnswer.Step step) {
        var line =
                saying.of(
                        "assistant.plan.step",
                        step.orderBy(),
                        offerings.of(step.offering()),
                        step.start(),
                        step.end());
        return step.reinstatementFee()
                ? line.then(offerings.fee(step.reinstatementFeeYen()))
                : line;
    }

    private Sentence other(PlanAnswer.Other other) {
        var line = saying.of("assistant.plan.other", other.words());
        var total = other.totalYen();
        if (total != null) {
            line = line.then(saying.of("assistant.plan.other.total", offerings.yen(total)));
        }
        if ("IMPOSSIBLE".equals(other.outcome())) {
            line = line.then(saying.of("assistant.plan.other.impossible"));
        }
        if (other.lastDay() != null) {
            line = line.then(saying.of("assistant.plan.other.last", other.lastDay()));
        }
        for (var consequence : other.consequences()) {
            line =
                    line.then(
                            saying.of(
                                    "assistant.plan.consequence",
                                    consequence.words(),
                                    consequence.rule()));
        }
        return line;
    }
}
