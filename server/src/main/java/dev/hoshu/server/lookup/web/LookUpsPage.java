package dev.hoshu.server.lookup.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.lookup.LookUpRecord;
import dev.hoshu.server.lookup.LookUps;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /lookups}: who looked up what; an administrator sees everybody's, the others their own.
 */
@Page
@OpenTo(Circle.SIGNED_IN)
class LookUpsPage {

    private static final int A_PART = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(Today.ZONE);

    private final LookUps lookUps;

    LookUpsPage(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    /** A look-up as the page shows it. */
    record Row(LookUpRecord lookUp, String at) {}

    @GetMapping("/lookups")
    String list(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam Optional<Long> before,
            Model model) {
        var found =
                lookUps.latest(
                        People.current(),
                        Optional.of(who),
                        Optional.of(serial),
                        before,
                        A_PART + 1);
        model.addAttribute(
                "rows",
                found.stream().limit(A_PART).map(l -> new Row(l, TIME.format(l.at()))).toList());
        model.addAttribute("next", found.size() > A_PART ? found.get(A_PART - 1).id() : null);
        model.addAttribute("everybody", People.current().role() == Role.ADMINISTRATOR);
        model.addAttribute("who", who);
        model.addAttribute("serial", serial);
        return "lookups";
    }
}
