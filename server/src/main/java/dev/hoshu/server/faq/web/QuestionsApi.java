package dev.hoshu.server.faq.web;

import dev.hoshu.server.faq.AnsweredQuestion;
import dev.hoshu.server.faq.FrequentQuestions;
import dev.hoshu.server.faq.QuestionChoice;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.NoFigures;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The questions with their answers in general, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class QuestionsApi {

    private final FrequentQuestions questions;
    private final ProgrammeChoice programmes;
    private final Today today;

    QuestionsApi(FrequentQuestions questions, ProgrammeChoice programmes, Today today) {
        this.questions = questions;
        this.programmes = programmes;
        this.today = today;
    }

    record Answered(LocalDate on, List<AnsweredQuestion> questions) {}

    @GetMapping("/api/v1/questions")
    Answered questions(
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> topic,
            @RequestParam Optional<String> programme) {
        var day = on.orElseGet(today::day);
        var choice = QuestionChoice.read(q.orElse(""), topic.orElse(""));
        return questions
                .inGeneral(programmes.meant(programme), day)
                .map(all -> choice.among(all).stream().map(AnsweredQuestion::of).toList())
                .map(chosen -> new Answered(day, chosen))
                .orElseThrow(() -> NoFigures.on(day));
    }
}
