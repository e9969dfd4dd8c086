package dev.hoshu.server.search.web;

import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.search.SearchText;
import dev.hoshu.server.search.Searches;
import dev.hoshu.server.search.Searches.Found;
import dev.hoshu.server.search.Searches.Hit;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;
import java.util.Optional;

/**
 * {@code /find?q=}: where the search box leads. One thing named without doubt is shown at once;
 * several are listed; nothing found says what was understood and what to do.
 */
@Page
class FindPage {
    private static final int A_PART = 50;

    private final Searches searches;
    private final InstalledBase machines;
    private final Today today;

    FindPage(Searches searches, InstalledBase machines, Today today) {
        this.searches = searches;
        this.machines = machines;
        this.today = today;
    }

    @GetMapping("/find")
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> after,
            Model model) {
        var text = SearchText.read(q);
        if (text.isEmpty()) {
            return goTo("/");
        }
        var found = searches.find(text, today.day());
        if (found.hits().size() == 1 && isWhatWasNamed(text, found.hits().getFirst())) {
            var only = addressOf(found.hits().getFirst());
            if (only.isPresent()) {
                return goTo(only.get());
            }
        }
        model.addAttribute("searched", q);
        model.addAttribute("text", text);
        model.addAttribute("machines", hits(found, Hit.Machine.class));
        model.addAttribute("products", hits(found, Hit.Product.class));
        model.addAttribute("offerings", hits(found, Hit.Offering.class));
        customer(found)
                .ifPresent(code -> {
                    model.addAttribute("customer", code);
                    model.addAttribute(
                            "part", machines.ofCustomer(found.programme(), code, after, A_PART));
                });
        return new ModelAndView("found");
    }

    /**
     * Whether a single hit can be shown at once. Where a machine was named in full (ID-4), only
     * that machine can: its type or its serial number alone would answer another question unsaid.
     */
    private static boolean isWhatWasNamed(SearchText text, Hit hit) {
        return text.machine().isEmpty()
                || (hit instanceof Hit.Machine h && h.by() instanceof SearchText.Reading.Machine);
    }

    /** The page of a hit that needs no choice; empty for a list of machines. */
    private static Optional<String> addressOf(Hit hit) {
        return switch (hit) {
            case Hit.Machine h ->
                    Optional.of(
                            UriComponentsBuilder.fromPath("/machines")
                                    .pathSegment(
                                            h.machine().number().machineType(),
                                            h.machine().serial().value())
                                    .encode()
                                    .toUriString());
            case Hit.Product h -> Optional.of("/catalogue?machine=" + h.number());
            case Hit.Offering h ->
                    Optional.of(
                            "/catalogue?q=%s&list=%s"
                                    .formatted(
                                            h.listed().offering().number(),
                                            h.listed().list().date()));
            case Hit.Customer h -> Optional.empty();
        };
    }

    private static <T extends Hit> List<T> hits(Found found, Class<T> kind) {
        return found.hits().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Optional<String> customer(Found found) {
        return hits(found, Hit.Customer.class).stream().map(Hit.Customer::code).findFirst();
    }

    private static ModelAndView goTo(String address) {
        var view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
