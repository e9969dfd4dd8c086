package dev.hoshu.server.search.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.ShownProgramme;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.programme.ProgrammeChoice;
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
import java.util.stream.Collectors;

/**
 * {@code /find?q=}: where the search box leads. One thing named without doubt is shown at once;
 * several are listed; nothing found says what was understood and what to do.
 */
@Page
@OpenTo(Circle.EVERYBODY)
class FindPage {
    private static final int A_PART = 50;

    private final Searches searches;
    private final InstalledBase machines;
    private final ProgrammeChoice programmes;
    private final Today today;

    FindPage(Searches searches, InstalledBase machines, ProgrammeChoice programmes, Today today) {
        this.searches = searches;
        this.machines = machines;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * A part of a customer's machines.
     *
     * @param programme the programme that has them
     * @param code the customer's code
     * @param part the part
     */
    record OfCustomer(ShownProgramme programme, String code, InstalledBase.Part part) {}

    @GetMapping("/find")
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> after,
            @RequestParam Optional<String> programme,
            Model model) {
        var text = SearchText.read(q);
        if (text.isEmpty()) {
            return goTo("/");
        }
        var found = searches.find(programmes.among(programme), text, today.day());
        if (found.hits().size() == 1 && isWhatWasNamed(text, found.hits().getFirst())) {
            var only = addressOf(found.hits().getFirst());
            if (only.isPresent()) {
                return goTo(only.get());
            }
        }
        model.addAttribute("searched", q);
        model.addAttribute("text", text);
        model.addAttribute("found", found);
        model.addAttribute(
                "shown",
                programmes.all().stream()
                        .collect(Collectors.toMap(ShownProgramme::code, shown -> shown)));
        var named = found.hits().stream().map(Hit::programme).distinct().toList();
        if (named.size() == 1) {
            model.addAttribute("programme", programmes.shown(named.getFirst()));
        }
        model.addAttribute("machines", found.of(Hit.Machine.class));
        model.addAttribute("packs", found.of(Hit.Issued.class));
        model.addAttribute("cases", found.of(Hit.Case.class));
        model.addAttribute("products", found.of(Hit.Product.class));
        model.addAttribute("offerings", found.of(Hit.Offering.class));
        model.addAttribute("customers", customers(found, after));
        return new ModelAndView("found");
    }

    private List<OfCustomer> customers(Found found, Optional<String> after) {
        return found.of(Hit.Customer.class).stream()
                .map(hit ->
                        new OfCustomer(
                                programmes.shown(hit.programme()),
                                hit.code(),
                                machines.ofCustomer(hit.programme(), hit.code(), after, A_PART)))
                .toList();
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
    private Optional<String> addressOf(Hit hit) {
        var address =
                switch (hit) {
                    case Hit.Machine h ->
                            UriComponentsBuilder.fromPath("/machines")
                                    .pathSegment(
                                            h.machine().number().machineType(),
                                            h.machine().serial().value());
                    case Hit.Product h ->
                            UriComponentsBuilder.fromPath("/catalogue")
                                    .queryParam("machine", h.number());
                    case Hit.Offering h ->
                            UriComponentsBuilder.fromPath("/catalogue")
                                    .queryParam("q", h.listed().offering().number())
                                    .queryParam("list", h.listed().list().date());
                    case Hit.Issued h ->
                            UriComponentsBuilder.fromPath("/orders")
                                    .pathSegment(h.pack().orderNumber(), "delivery")
                                    .fragment(h.pack().packSerial());
                    case Hit.Case h ->
                            UriComponentsBuilder.fromPath("/cases").pathSegment(h.one().number());
                    case Hit.Customer h -> null;
                };
        if (address == null) {
            return Optional.empty();
        }
        // A machine's page looks in every programme by itself.
        var named = programmes.shown(hit.programme()).inAddress();
        if (named != null && isOfOneProgramme(hit)) {
            address.queryParam("programme", named);
        }
        return Optional.of(address.encode().toUriString());
    }

    /** Whether the page of a hit is told which programme is meant: others find it by themselves. */
    private static boolean isOfOneProgramme(Hit hit) {
        return switch (hit) {
            case Hit.Product h -> true;
            case Hit.Offering h -> true;
            case Hit.Customer h -> true;
            case Hit.Machine h -> false;
            case Hit.Issued h -> false;
            case Hit.Case h -> false;
        };
    }

    private static ModelAndView goTo(String address) {
        var view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
