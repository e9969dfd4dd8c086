package dev.hoshu.server.rulebook.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.rulebook.RuleEntry;
import dev.hoshu.server.rulebook.Rulebook;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class RulesApi {

    private final Rulebook rulebook;
    private final Today today;

    RulesApi(Rulebook rulebook, Today today) {
        this.rulebook = rulebook;
        this.today = today;
    }

    record Rules(LocalDate on, List<RuleEntry> rules) {}

    record OneRule(LocalDate on, RuleEntry rule) {}

    @GetMapping("/api/v1/rules")
    Rules rules(@RequestParam Optional<LocalDate> on) {
        var day = on.orElseGet(today::day);
        return new Rules(day, rulebook.all(day));
    }

    @GetMapping("/api/v1/rules/{id}")
    OneRule rule(@PathVariable String id, @RequestParam Optional<LocalDate> on) {
        var day = on.orElseGet(today::day);
        return new OneRule(day, rulebook.entry(Rulebook.named(id), day));
    }
}
