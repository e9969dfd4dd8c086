package dev.hoshu.server.area.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.web.PlacesApi.AddressAnswer;
import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Arguments;
import dev.hoshu.server.assistant.AssistantTool;
import dev.hoshu.server.assistant.Saying;
import dev.hoshu.server.assistant.ToolAnswer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which timed responses can be had at an address or a postal code, for assistants: the answer of
 * {@link PlacesApi}.
 */
@Component
class AddressAreaTool implements AssistantTool {

    private static final int MOST_CHARACTERS = 200;

    private final PlacesApi places;
    private final AreaLines lines;
    private final Saying saying;

    AddressAreaTool(PlacesApi places, AreaLines lines, Saying saying) {
        this.places = places;
        this.lines = lines;
        this.saying = saying;
    }

    @Override
    public String name() {
        return "response_area_of_address";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.text("q", MOST_CHARACTERS).needed().saidAs("q.address"),
                Argument.day("on").saidAs("on.list"),
                Argument.programme());
    }

    @Override
    public String answerSchema() {
        return "Address";
    }

    @Override
    public ToolAnswer answer(Arguments arguments) {
        var answer =
                places.address(
                        arguments.needed("q"), arguments.day("on"), arguments.text("programme"));
        return new ToolAnswer(answer, words(answer));
    }

    private Sentence words(AddressAnswer answer) {
        var said = new ArrayList<Sentence>();
        var area = answer.area();
        if (area != null) {
            said.add(lines.sentence(area).then(lines.list(answer.list())));
            answer.notes().forEach(note -> said.add(saying.of("areas.note." + lower(note))));
        } else {
            said.add(
                    saying.of(
                            "areas.doubt."
                                    + lower(
                                            answer.doubt() == null
                                                    ? answer.reason()
                                                    : answer.doubt())));
            answer.choices().forEach(choice -> said.add(lines.line(choice.area())));
        }
        return Saying.lines(said);
    }

    private static String lower(@Nullable Enum<?> constant) {
        return String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
