package dev.hoshu.server.renewal.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.renewal.Calendars;
import dev.hoshu.server.renewal.ReminderChoices;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /reminders}: whether one is reminded by mail, and one's calendar. */
@Page
@OpenTo(value = Circle.SIGNED_IN, scope = "manage")
class RemindersPage {

    private static final String BACK = "redirect:/reminders";

    private final ReminderChoices choices;
    private final Calendars calendars;

    RemindersPage(ReminderChoices choices, Calendars calendars) {
        this.choices = choices;
        this.calendars = calendars;
    }

    @GetMapping("/reminders")
    String page(Model model, HttpServletResponse response) {
        var person = People.current();
        // The address is a secret.
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("email", person.email());
        model.addAttribute("ofMachines", person.customer() != null || person.channel() != null);
        model.addAttribute("ofVisits", Circle.SERVICE_DESK.includes(person.role()));
        model.addAttribute("wanted", choices.wants(person.accountId()));
        model.addAttribute("calendar", calendars.addressOf(person.accountId()).orElse(null));
        return "reminders";
    }

    @PostMapping("/reminders")
    String choose(@RequestParam(defaultValue = "false") boolean wanted) {
        choices.choose(People.current().accountId(), wanted);
        return BACK;
    }

    @PostMapping("/reminders/calendar")
    String calendar(@RequestParam(defaultValue = "renew") String act) {
        long account = People.current().accountId();
        if (act.equals("close")) {
            calendars.close(account);
        } else {
            calendars.renew(account);
        }
        return BACK;
    }
}
