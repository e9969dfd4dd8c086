package dev.hoshu.server.area.web;

import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Arguments;
import dev.hoshu.server.assistant.AssistantTool;
import dev.hoshu.server.assistant.Saying;
import dev.hoshu.server.assistant.ToolAnswer;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/**
 * Which timed responses can be had in a municipality, for assistants: the answer of {@link
 * AreasApi}.
 */
@Component
class MunicipalityAreaTool implements AssistantTool {

    private final AreasApi areas;
    private final AreaLines lines;

    MunicipalityAreaTool(AreasApi areas, AreaLines lines) {
        this.areas = areas;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "response_area_of_municipality";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.code("code5", "\\d{5}", "13101").needed(),
                Argument.day("on").saidAs("on.list"),
                Argument.programme());
    }

    @Override
    public String answerSchema() {
        return "OneArea";
    }

    @Override
    public ToolAnswer answer(Arguments arguments) {
        var answer =
                areas.one(
                        arguments.needed("code5"),
                        arguments.day("on"),
                        arguments.text("programme"));
        var said =
                new ArrayList<>(
                        List.of(lines.sentence(answer.area()).then(lines.list(answer.list()))));
        answer.wards().forEach(ward -> said.add(lines.line(ward)));
        return new ToolAnswer(answer, Saying.lines(said));
    }
}
