package dev.hoshu.server.account.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.account.Account;
import dev.hoshu.server.account.Accounts;
import dev.hoshu.server.account.SignIns;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code /invitation/{token}}: a link that serves once, to set a password. */
@Page
@OpenTo(Circle.EVERYBODY)
class InvitationPage {

    private static final ProblemType SPENT =
            ProblemType.of("invitation-spent", 404, "このリンクは使えません", "This link serves no more");
    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");
    private static final int MOST_NAME = 100;

    private final Accounts accounts;
    private final SignIns signIns;

    InvitationPage(Accounts accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @GetMapping("/invitation/{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        // The address is a secret: it goes nowhere with a link.
        response.setHeader("Referrer-Policy", "no-referrer");
        return show(token, "", "", Set.of(), model);
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean first = invited(token) == null;
        var faults = new LinkedHashSet<String>();
        if (first && !LOGIN.matcher(login.strip().toLowerCase(Locale.ROOT)).matches()) {
            faults.add("login");
        }
        if (first && (name.isBlank() || name.strip().length() > MOST_NAME)) {
            faults.add("name");
        }
        if (!Accounts.isGood(password)) {
            faults.add("password");
        } else if (!password.equals(again)) {
            faults.add("again");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(token, login, name, faults, model);
        }
        var person = accounts.accept(token, login, name, password, language.getLanguage());
        if (person.isEmpty()) {
            if (first && accounts.invited(token).isPresent()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return show(token, login, name, Set.of("taken"), model);
            }
            throw spent();
        }
        signIns.enter(person.get(), request, response);
        return "redirect:/account";
    }

    private String show(String token, String login, String name, Set<String> faults, Model model) {
        model.addAttribute("account", invited(token));
        model.addAttribute("token", token);
        model.addAttribute("login", login);
        model.addAttribute("name", name);
        model.addAttribute("faults", faults);
        model.addAttribute("shortest", Accounts.SHORTEST_PASSWORD);
        return "invitation";
    }

    private @org.jspecify.annotations.Nullable Account invited(String token) {
        return accounts.invited(token).orElseThrow(InvitationPage::spent).account();
    }

    private static Problem spent() {
        return Problem.of(
                SPENT,
                new Sentence(
                        "リンクは一度だけ、72時間のあいだ使えます。管理者に新しいリンクをお求めください。最初の管理者なら、サーバーを起動し直すと新しいリンクが表示されます。",
                        "A link serves once, for 72 hours. Ask an administrator for a new one. For"
                                + " the first administrator, starting the server again prints a new"
                                + " one."));
    }
}
