package dev.hoshu.server.faq.web;

import dev.hoshu.domain.faq.FrequentAnswer;
import dev.hoshu.domain.faq.Topic;
import dev.hoshu.server.faq.FrequentQuestions;
import dev.hoshu.server.faq.QuestionChoice;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.NoFigures;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /faq}: every question, by topic; {@code /faq#renewal-start} is one of them. */
@Page
@OpenTo(Circle.EVERYBODY)
class QuestionsPage {

    private final FrequentQuestions questions;
    private final ProgrammeChoice programmes;
    private final Today today;

    QuestionsPage(FrequentQuestions questions, ProgrammeChoice programmes, Today today) {
        this.questions = questions;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * The questions of a topic that are shown.
     *
     * @param topic the topic
     * @param answers at least one
     */
    record Group(Topic topic, List<FrequentAnswer> answers) {}

    @GetMapping("/faq")
    String questions(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate on,
            @RequestParam Optional<String> programme,
            Model model) {
        var shown = programmes.shownAs(programme);
        var day = on == null ? today.day() : on;
        var choice = QuestionChoice.read(q, topic);
        var all = questions.inGeneral(shown.code(), day).orElseThrow(() -> NoFigures.on(day));
        var chosen = choice.among(all);
        model.addAttribute("programme", shown);
        model.addAttribute("q", q);
        model.addAttribute("topic", topic.strip());
        model.addAttribute("on", on);
        model.addAttribute("topics", Topic.values());
        model.addAttribute("total", all.size());
        model.addAttribute("count", chosen.size());
        model.addAttribute("groups", groups(chosen));
        return "faq";
    }

    private static List<Group> groups(List<FrequentAnswer> answers) {
        return answers.stream()
                .collect(
                        Collectors.groupingBy(
                                a -> a.question().topic(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .sorted((a, b) -> a.topic().compareTo(b.topic()))
                .toList();
    }
}
