package dev.hoshu.server.menu.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.ShownProgramme;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.menu.ServiceMenus;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code /services}: the menu; {@code /services/premier-support}: what one of them is, for which
 * machines, since when, at what price, by which rules, and what it does here.
 */
@Page
@OpenTo(Circle.EVERYBODY)
class ServicesPage {

    private final ServiceMenus menus;
    private final ProgrammeChoice programmes;
    private final Today today;

    ServicesPage(ServiceMenus menus, ProgrammeChoice programmes, Today today) {
        this.menus = menus;
        this.programmes = programmes;
        this.today = today;
    }

    @ModelAttribute("programme")
    ShownProgramme programme(@RequestParam Optional<String> programme) {
        return programmes.shownAs(programme);
    }

    @ModelAttribute("on")
    LocalDate on(
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate on) {
        return on == null ? today.day() : on;
    }

    @GetMapping("/services")
    String services(
            @ModelAttribute(name = "programme", binding = false) ShownProgramme programme,
            @ModelAttribute(name = "on", binding = false) LocalDate on,
            Model model) {
        model.addAttribute("services", menus.all(programme.code(), on));
        return "services";
    }

    @GetMapping("/services/{kind}")
    String service(
            @ModelAttribute(name = "programme", binding = false) ShownProgramme programme,
            @ModelAttribute(name = "on", binding = false) LocalDate on,
            @PathVariable String kind,
            Model model) {
        var service = menus.find(programme.code(), kind, on);
        model.addAttribute("service", service);
        model.addAttribute("name", service.said().name().in(LocaleContextHolder.getLocale()));
        model.addAttribute("services", menus.all(programme.code(), on));
        return "service";
    }
}
