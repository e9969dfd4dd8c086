package dev.hoshu.server.area.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.Saying;

import org.springframework.stereotype.Component;

/** What the list says of a place, as an assistant is told of it. */
@Component
class AreaLines {

    private final Saying saying;

    AreaLines(Saying saying) {
        this.saying = saying;
    }

    /** In a sentence, with the rule and what the list notes. */
    Sentence sentence(AreaAnswer area) {
        var said =
                saying.of("areas.answer." + word(area), name(area))
                        .then(saying.of("areas.machine"))
                        .then(saying.of("assistant.rules", area.rule()));
        var note = area.note();
        return note == null ? said : said.then(saying.of("assistant.areas.note", note));
    }

    /** In a line of many. */
    Sentence line(AreaAnswer area) {
        return saying.of(
                "assistant.areas.line",
                area.code5(),
                name(area),
                saying.of("areas.badge." + word(area)));
    }

    /** Which list it is. */
    Sentence list(AreaListName list) {
        return saying.of(
                list.synthetic() ? "assistant.areas.list.invented" : "assistant.areas.list",
                list.version(),
                list.validFrom());
    }

    private static Sentence name(AreaAnswer area) {
        var romaji = area.romaji();
        var whole = area.prefecture() + area.municipality();
        return new Sentence(whole, romaji == null ? whole : romaji);
    }

    private static String word(AreaAnswer area) {
        var areaClass = area.areaClass();
        var fourHour = area.fourHour();
        var twoHour = area.twoHour();
        return areaClass == null || fourHour == null || twoHour == null
                ? "unlisted"
                : AreaAnswerView.word(areaClass, fourHour, twoHour);
    }
}
