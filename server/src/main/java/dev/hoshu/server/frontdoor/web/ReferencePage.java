package dev.hoshu.server.frontdoor.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Reference;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /reference}: what programs can ask, for the person who writes one. */
@Page
@OpenTo(Circle.EVERYBODY)
class ReferencePage {

    private static final ProblemType NOT_DESCRIBED =
            ProblemType.of("not-described", 404, "その項目はありません", "There is no such entry");

    private final Reference reference;

    ReferencePage(Reference reference) {
        this.reference = reference;
    }

    @GetMapping("/reference")
    String all(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("sought", q);
        model.addAttribute("groups", reference.search(q));
        model.addAttribute("outdated", reference.outdated());
        return "reference";
    }

    @GetMapping("/reference/operations/{id}")
    String operation(@PathVariable String id, Model model) {
        model.addAttribute(
                "operation", reference.operation(id).orElseThrow(() -> notDescribed(id)));
        return "reference-operation";
    }

    @GetMapping("/reference/schemas/{name}")
    String schema(@PathVariable String name, Model model) {
        model.addAttribute("schema", reference.schema(name).orElseThrow(() -> notDescribed(name)));
        return "reference-schema";
    }

    private static Problem notDescribed(String name) {
        return Problem.of(
                NOT_DESCRIBED,
                new Sentence(
                        "「%s」は API リファレンスにありません。一覧からお探しください。".formatted(name),
                        "The reference has no \"%s\". Look for it in the list.".formatted(name)));
    }
}
