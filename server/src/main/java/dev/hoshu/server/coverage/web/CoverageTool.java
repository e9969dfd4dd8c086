package dev.hoshu.server.coverage.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Arguments;
import dev.hoshu.server.assistant.AssistantTool;
import dev.hoshu.server.assistant.Saying;
import dev.hoshu.server.assistant.ToolAnswer;
import dev.hoshu.server.coverage.CoverageAnswer;
import dev.hoshu.server.coverage.CoverageAnswer.Period;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What covers a machine on a day, for assistants: the answer of {@link CoverageApi}. */
@Component
class CoverageTool implements AssistantTool {

    private static final Sentence NOTHING = new Sentence("", "");

    private final CoverageApi coverage;
    private final Saying saying;

    CoverageTool(CoverageApi coverage, Saying saying) {
        this.coverage = coverage;
        this.saying = saying;
    }

    @Override
    public String name() {
        return "machine_coverage";
    }

    @Override
    public List<Argument> arguments() {
        return Stream.concat(
                        Argument.machine().stream(),
                        Stream.of(Argument.day("asOf"), Argument.programme()))
                .toList();
    }

    @Override
    public String answerSchema() {
        return "Coverage";
    }

    @Override
    public ToolAnswer answer(Arguments arguments) {
        var answer =
                coverage.coverage(
                        arguments.needed("machineType"),
                        arguments.needed("serialNumber"),
                        arguments.day("asOf"),
                        Optional.empty(),
                        arguments.text("programme"));
        return new ToolAnswer(answer, words(answer));
    }

    private Sentence words(CoverageAnswer answer) {
        var lines = new ArrayList<Sentence>();
        lines.add(state(answer));
        answer.periods().forEach(period -> lines.add(period(period)));
        answer.gaps()
                .forEach(gap ->
                        lines.add(saying.of("assistant.coverage.gap", gap.start(), gap.end())));
        return Saying.lines(lines);
    }

    private Sentence state(CoverageAnswer answer) {
        var premier = answer.premier() ? saying.of("assistant.coverage.premier") : NOTHING;
        return saying.of(
                "assistant.coverage." + answer.state(),
                answer.machineType() + answer.model(),
                answer.serialNumber(),
                answer.asOf(),
                level(answer.level()),
                String.valueOf(answer.coveredUntil()),
                premier);
    }

    private Sentence period(Period period) {
        var part = period.partNumber();
        return saying.of(
                "assistant.coverage.period",
                saying.of("assistant.kind." + period.kind()),
                period.start(),
                period.end(),
                period.level() == null
                        ? NOTHING
                        : saying.of("assistant.coverage.level", level(period.level())),
                part == null ? NOTHING : saying.of("assistant.coverage.part", part),
                saying.of("assistant.coverage.country", period.country()));
    }

    private static Sentence level(@Nullable String code) {
        return code == null
                ? NOTHING
                : ServiceLevel.ofCode(code)
                        .map(ServiceLevel::words)
                        .orElseGet(() -> new Sentence(code, code));
    }
}
