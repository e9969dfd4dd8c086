package dev.hoshu.server.rulebook.web;

import dev.hoshu.domain.rulebook.Chapter;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.rulebook.RuleEntry;
import dev.hoshu.server.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code /rules}: every rule by chapter, {@code /rules#REN-5} is one of them; {@code /rules/REN-5}:
 * a rule with how it is read, its figures by day, the questions that rest on it, and its kin.
 */
@Page
@OpenTo(Circle.EVERYBODY)
class RulesPage {

    private final Rulebook rulebook;
    private final Today today;

    RulesPage(Rulebook rulebook, Today today) {
        this.rulebook = rulebook;
        this.today = today;
    }

    /**
     * A chapter with its rules.
     *
     * @param chapter the chapter
     * @param rules its rules, in order
     */
    record Group(Chapter chapter, List<RuleEntry> rules) {}

    @GetMapping("/rules")
    String rules(Model model) {
        var entries =
                rulebook.all(today.day()).stream()
                        .collect(Collectors.groupingBy(RuleEntry::chapter));
        model.addAttribute(
                "groups",
                Arrays.stream(Chapter.values())
                        .map(c -> new Group(c, entries.getOrDefault(c.name(), List.of())))
                        .toList());
        return "rules";
    }

    @GetMapping("/rules/{id}")
    String rule(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate on,
            Model model) {
        var day = on == null ? today.day() : on;
        var rule = Rulebook.named(id);
        var entry = rulebook.entry(rule, day);
        var rules = List.of(Rule.values());
        model.addAttribute("on", day);
        model.addAttribute("rule", entry);
        model.addAttribute("chapter", rule.chapter());
        model.addAttribute(
                "reading",
                LinkedWords.of(rule.reading().in(LocaleContextHolder.getLocale()), rule));
        model.addAttribute("programmes", byProgramme(entry));
        model.addAttribute("seeAlso", rule.seeAlso());
        int at = rules.indexOf(rule);
        model.addAttribute("before", at == 0 ? null : rules.get(at - 1));
        model.addAttribute("after", at == rules.size() - 1 ? null : rules.get(at + 1));
        return "rule";
    }

    private static Map<String, List<RuleEntry.FigureOfProgramme>> byProgramme(RuleEntry entry) {
        return entry.figures().stream()
                .collect(
                        Collectors.groupingBy(
                                RuleEntry.FigureOfProgramme::programme,
                                LinkedHashMap::new,
                                Collectors.toList()));
    }
}
