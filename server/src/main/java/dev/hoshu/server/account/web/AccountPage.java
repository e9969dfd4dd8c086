package dev.hoshu.server.account.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.account.Account;
import dev.hoshu.server.account.Accounts;
import dev.hoshu.server.account.Providers;
import dev.hoshu.server.account.TokenOnRecord;
import dev.hoshu.server.account.Tokens;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code /account}: one's own account, and the tokens of one's programs. */
@Page
@OpenTo(value = Circle.SIGNED_IN, scope = "manage")
class AccountPage {

    private static final ProblemType UNKNOWN_TOKEN =
            ProblemType.of("unknown-token", 404, "このトークンはありません", "There is no such token");
    private static final List<String> SCOPES =
            List.of("read", "order", "register", "manage", "lookup");
    private static final List<Integer> DAYS = List.of(30, 90, 366);
    private static final int MOST_NAME = 100;

    private final Accounts accounts;
    private final Tokens tokens;
    private final Providers providers;
    private final PublicAddress address;
    private final Today today;

    AccountPage(
            Accounts accounts,
            Tokens tokens,
            Providers providers,
            PublicAddress address,
            Today today) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.providers = providers;
        this.address = address;
        this.today = today;
    }

    /** A token as the page shows it. */
    record Shown(TokenOnRecord token, boolean holds, LocalDate expiresOn) {}

    @GetMapping("/account")
    String page(Model model) {
        return show("", Set.of(), model);
    }

    @PostMapping("/account/tokens")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "90") int days,
            HttpServletResponse response,
            Model model) {
        var faults = new LinkedHashSet<String>();
        if (name.isBlank() || name.strip().length() > MOST_NAME) {
            faults.add("name");
        }
        if (scope.isEmpty() || !Person.SCOPES.containsAll(scope)) {
            faults.add("scope");
        }
        if (!DAYS.contains(days)) {
            faults.add("days");
        }
        if (faults.isEmpty()) {
            // Shown once, in this answer alone; nothing keeps it.
            response.setHeader("Cache-Control", "no-store");
            var made = tokens.make(People.current(), name.strip(), Set.copyOf(scope), days);
            model.addAttribute("made", made);
            model.addAttribute("madeForLookUps", scope.contains("lookup"));
            model.addAttribute("clientId", tokens.clientId(made));
            return show("", faults, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(name, faults, model);
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable long id) {
        if (!tokens.revoke(People.current(), id)) {
            throw Problem.of(
                    UNKNOWN_TOKEN,
                    new Sentence(
                            "すでに取り消したかもしれません。アカウントの画面でお確かめください。",
                            "It may be revoked already. Look at the page of your account."));
        }
        return "redirect:/account";
    }

    @PostMapping("/account")
    String change(
            @RequestParam(defaultValue = "ja") String language,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response,
            Model model) {
        var own = own();
        if (!AccountsPage.isAddress(email)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show("", Set.of("email"), model);
        }
        accounts.change(
                new Account(
                        own.id(),
                        own.login(),
                        own.name(),
                        own.role(),
                        own.programme(),
                        own.customer(),
                        own.channel(),
                        email.isBlank() ? null : email.strip(),
                        language.equals("en") ? "en" : "ja",
                        own.sample(),
                        own.enabled()),
                null);
        return "redirect:/account";
    }

    private Account own() {
        return accounts.find(People.current().accountId())
                .orElseThrow(() -> new IllegalStateException("An account is never deleted."));
    }

    private String show(String name, Set<String> faults, Model model) {
        var person = People.current();
        var now = today.instant();
        model.addAttribute("account", own());
        model.addAttribute(
                "tokens",
                tokens.of(person).stream()
                        .map(t ->
                                new Shown(
                                        t,
                                        t.holdsAt(now),
                                        LocalDate.ofInstant(t.expiresAt(), Today.ZONE)))
                        .toList());
        model.addAttribute("links", ShownLink.of(accounts.links(List.of(own())), providers));
        model.addAttribute("assistants", address.of("/mcp"));
        model.addAttribute("scopes", SCOPES);
        model.addAttribute("days", DAYS);
        model.addAttribute("name", name);
        model.addAttribute("faults", faults);
        return "account";
    }
}
