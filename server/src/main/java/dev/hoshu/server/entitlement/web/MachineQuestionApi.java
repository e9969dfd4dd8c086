package dev.hoshu.server.entitlement.web;

import dev.hoshu.server.faq.AnsweredQuestion;
import dev.hoshu.server.faq.QuestionChoice;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineAnswer;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.NoFigures;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The questions that people ask, answered for a machine, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class MachineQuestionApi {

    private final OffersOnRecord onRecord;
    private final Today today;

    MachineQuestionApi(OffersOnRecord onRecord, Today today) {
        this.onRecord = onRecord;
        this.today = today;
    }

    record Answered(MachineAnswer machine, LocalDate on, List<AnsweredQuestion> questions) {}

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}/questions")
    Answered questions(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> topic,
            @RequestParam Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        var day = on.orElseGet(today::day);
        var choice = QuestionChoice.read(q.orElse(""), topic.orElse(""));
        var offers = onRecord.of(name, day, Optional.empty(), programme);
        var answers = offers.questions().orElseThrow(() -> NoFigures.on(day));
        return new Answered(
                MachineAnswer.of(
                        offers.basis().programme().code(),
                        offers.coverage().machine(),
                        offers.type()),
                day,
                choice.among(answers).stream().map(AnsweredQuestion::of).toList());
    }
}
