package dev.hoshu.server.search.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.search.SearchText;
import dev.hoshu.server.search.Searches;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;
import java.util.Optional;

/** {@code /}: what can be asked, and examples that work with what is held. */
@Page
@OpenTo(Circle.EVERYBODY)
class HomePage {

    /** One for each thing that can be typed; shown only if it finds something. */
    private static final List<Example> EXAMPLES =
            List.of(
                    new Example("machine", "7X06-CTO1WW S/N J35J5RYC"),
                    new Example("full-width", "７ｄ９ｇｃｔｏ１ｗｗ　j1lenhsb"),
                    new Example("serial", "J3N1FK8E"),
                    new Example("type", "7X06"),
                    new Example("part", "5WS7Z10739"),
                    new Example("pack", "LS00000001"),
                    new Example("customer", "C00046"));

    private final Searches searches;
    private final ProgrammeChoice programmes;
    private final Today today;

    HomePage(Searches searches, ProgrammeChoice programmes, Today today) {
        this.searches = searches;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * Something to try.
     *
     * @param kind names its phrase
     * @param text what to type
     */
    record Example(String kind, String text) {}

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("examples", EXAMPLES.stream().filter(this::works).toList());
        return "home";
    }

    private boolean works(Example example) {
        var text = SearchText.read(example.text());
        return !searches.find(programmes.among(Optional.empty()), text, today.day())
                .hits()
                .isEmpty();
    }
}
