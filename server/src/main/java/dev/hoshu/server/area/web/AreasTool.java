package dev.hoshu.server.area.web;

import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.Areas;
import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Arguments;
import dev.hoshu.server.assistant.AssistantTool;
import dev.hoshu.server.assistant.Saying;
import dev.hoshu.server.assistant.ToolAnswer;
import dev.hoshu.server.frontdoor.Part;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of the list of response areas, for assistants: the answer of {@link AreasApi}. */
@Component
class AreasTool implements AssistantTool {

    private static final int USUAL = 100;

    private final AreasApi areas;
    private final AreaLines lines;
    private final Saying saying;

    AreasTool(AreasApi areas, AreaLines lines, Saying saying) {
        this.areas = areas;
        this.lines = lines;
        this.saying = saying;
    }

    @Override
    public String name() {
        return "response_areas";
    }

    @Override
    public List<Argument> arguments() {
        var answers = Arrays.stream(Answer.values()).map(Enum::name).toList();
        return List.of(
                Argument.code("prefecture", "\\d{2}", "13"),
                Argument.choice("twoHour", answers),
                Argument.choice("fourHour", answers),
                Argument.day("on").saidAs("on.list"),
                Argument.text("cursor", Part.MOST_CHARACTERS),
                Argument.count("limit", 1, Areas.MOST_PLACES, USUAL),
                Argument.programme());
    }

    @Override
    public String answerSchema() {
        return "AreasPart";
    }

    @Override
    public ToolAnswer answer(Arguments arguments) {
        var part =
                areas.several(
                        arguments.text("prefecture"),
                        arguments.text("twoHour"),
                        arguments.text("fourHour"),
                        arguments.day("on"),
                        arguments.text("cursor"),
                        Optional.empty(),
                        arguments.count("limit").orElse(USUAL),
                        arguments.text("programme"));
        return new ToolAnswer(part, words(part));
    }

    private Sentence words(AreasApi.AreasPart part) {
        var said = new ArrayList<Sentence>();
        said.add(
                saying.of("assistant.areas.part", part.total(), part.areas().size())
                        .then(lines.list(part.list())));
        part.areas().forEach(area -> said.add(lines.line(area)));
        var next = part.next();
        if (next != null) {
            said.add(saying.of("assistant.areas.next", next));
        }
        return Saying.lines(said);
    }
}
