package dev.hoshu.server.rulebook.web;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.server.frontdoor.Page;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /rules}: every rule, grouped as in the rulebook; {@code /rules#REN-5} is one of them. */
@Page
class RulesPage {

    @GetMapping("/rules")
    String rules(Model model) {
        model.addAttribute("groups", groups());
        return "rules";
    }

    /** The rules by the word before the hyphen of their ids, in the order of the rulebook. */
    static Map<String, List<Rule>> groups() {
        return Arrays.stream(Rule.values())
                .collect(
                        Collectors.groupingBy(
                                rule -> rule.id().substring(0, rule.id().indexOf('-')),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }
}
