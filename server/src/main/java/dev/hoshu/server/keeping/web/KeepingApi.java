package dev.hoshu.server.keeping.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.keeping.KeepingQuestions;
import dev.hoshu.server.keeping.Keepings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether a timed response could be kept, for programs of the maker's own people. */
@RestController
@OpenTo(Circle.MAKER)
class KeepingApi {

    private final KeepingQuestions questions;
    private final Keepings keepings;

    KeepingApi(KeepingQuestions questions, Keepings keepings) {
        this.questions = questions;
        this.keepings = keepings;
    }

    /** What was kept with an order. */
    record KeptList(String order, List<KeepingAnswer.Kept> kept) {}

    @GetMapping("/api/v1/keeping")
    KeepingAnswer.Asked keeping(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "24X7_4H") String level) {
        var question = questions.understand(programme, type, serial, place, level);
        return KeepingAnswer.Asked.of(question, questions.answer(question));
    }

    @GetMapping("/api/v1/orders/{number}/keeping")
    KeptList kept(@PathVariable String number) {
        keepings.checkOrder(number);
        return new KeptList(
                number,
                keepings.keptWith(number).values().stream()
                        .flatMap(Collection::stream)
                        .map(KeepingAnswer.Kept::of)
                        .toList());
    }
}
