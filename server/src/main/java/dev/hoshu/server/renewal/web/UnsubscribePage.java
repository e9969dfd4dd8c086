package dev.hoshu.server.renewal.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.renewal.ReminderChoices;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /unsubscribe/…}: the link of a reminder. Opening it changes nothing, for programs that
 * look into mails open links; the page's button stops reminders, and so does the one click of a
 * mail program (RFC 8058), which sends no cookie and no token of a form.
 */
@Page
@OpenTo(Circle.EVERYBODY)
class UnsubscribePage {

    private static final ProblemType UNKNOWN_LINK =
            ProblemType.of("unknown-link", 404, "このリンクは使えません", "This link cannot be used");

    private final ReminderChoices choices;

    UnsubscribePage(ReminderChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/unsubscribe/{token}")
    String page(@PathVariable String token, Model model) {
        if (!choices.isGenuine(token)) {
            throw unknown();
        }
        model.addAttribute("token", token);
        model.addAttribute("done", "");
        return "unsubscribe";
    }

    @PostMapping("/unsubscribe/{token}")
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "stop") String act,
            Model model) {
        boolean again = act.equals("again");
        if (!choices.choose(token, again)) {
            throw unknown();
        }
        model.addAttribute("token", token);
        model.addAttribute("done", again ? "again" : "stop");
        return "unsubscribe";
    }

    private static Problem unknown() {
        return Problem.of(
                UNKNOWN_LINK,
                new Sentence(
                        "メールのリンク全体が開けているか確かめてください。サインインすれば、設定の画面でも止められます。",
                        "See whether the whole link of the mail was opened. Who signs in can stop"
                                + " reminders on the page of settings too."));
    }
}
