package dev.hoshu.server.account.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.account.Account;
import dev.hoshu.server.account.Accounts;
import dev.hoshu.server.account.Providers;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.programme.Programmes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /accounts}: who may sign in, for those who keep the accounts. */
@Page
@OpenTo(value = Circle.ADMINISTRATORS, scope = "manage")
class AccountsPage {

    private static final ProblemType UNKNOWN_ACCOUNT =
            ProblemType.of("unknown-account", 404, "このアカウントはありません", "There is no such account");
    private static final ProblemType UNKNOWN_LINK =
            ProblemType.of("unknown-link", 404, "このつながりはありません", "There is no such link");
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int MOST_ADDRESS = 254;
    private static final int MOST_NAME = 100;
    private static final int MOST_CODE = 60;

    private final Accounts accounts;
    private final Programmes programmes;
    private final Providers providers;

    AccountsPage(Accounts accounts, Programmes programmes, Providers providers) {
        this.accounts = accounts;
        this.programmes = programmes;
        this.providers = providers;
    }

    /** What was typed into the form. */
    record Typed(
            String login, String name, String role, String programme, String code, String email) {}

    @GetMapping("/accounts")
    String page(@RequestParam(defaultValue = "") String after, Model model) {
        return show(after, new Typed("", "", "CUSTOMER", "", "", ""), Set.of(), model);
    }

    @PostMapping("/accounts")
    String make(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String email,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed(login, name, role, programme, code, email);
        var faults = faults(typed);
        if (faults.isEmpty()) {
            var made = accounts.add(wish(typed, language));
            if (made.isPresent()) {
                return invited(made.get(), request, response, model);
            }
            faults.add("taken");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show("", typed, faults, model);
    }

    @PostMapping("/accounts/{id}/invitation")
    String invite(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return invited(known(id), request, response, model);
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(@PathVariable long id, @RequestParam(defaultValue = "") String why) {
        if (id == People.current().accountId()) {
            throw Problem.malformed(
                    "id",
                    "自分のアカウントは止められません。ほかの管理者に頼んでください。",
                    "Nobody closes the account in use; ask another administrator.");
        }
        accounts.change(with(known(id), false), why.isBlank() ? null : why.strip());
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(@PathVariable long id, @RequestParam(defaultValue = "") String why) {
        accounts.change(with(known(id), true), why.isBlank() ? null : why.strip());
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{id}/unlink")
    String unlink(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String why) {
        if (why.isBlank()) {
            throw Problem.malformed(
                    "why",
                    "つながりを外す理由を書いてください。何も変更していません。",
                    "Write why the link is taken away. Nothing was changed.");
        }
        if (!accounts.unlink(known(id), issuer, subject, why.strip())) {
            throw Problem.of(
                    UNKNOWN_LINK,
                    new Sentence(
                            "すでに外したかもしれません。アカウントの一覧でお確かめください。",
                            "It may be gone already. Look at the list of accounts."));
        }
        return "redirect:/accounts";
    }

    private static Account with(Account account, boolean enabled) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                account.role(),
                account.programme(),
                account.customer(),
                account.channel(),
                account.email(),
                account.language(),
                account.sample(),
                enabled);
    }

    private String invited(
            Account account,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        // The link is told once, in this answer alone.
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("invited", account);
        model.addAttribute(
                "link",
                request.getRequestURL().toString().replaceFirst("/accounts(/.*)?$", "/invitation/")
                        + accounts.invite(account));
        return show("", new Typed("", "", "CUSTOMER", "", "", ""), Set.of(), model);
    }

    private Account known(long id) {
        return accounts.find(id)
                .orElseThrow(() ->
                        Problem.of(
                                UNKNOWN_ACCOUNT,
                                new Sentence(
                                        "アカウントの一覧からお選びください。",
                                        "Choose one from the list of accounts.")));
    }

    private Set<String> faults(Typed typed) {
        var faults = new LinkedHashSet<String>();
        if (!InvitationPage.LOGIN
                .matcher(typed.login().strip().toLowerCase(Locale.ROOT))
                .matches()) {
            faults.add("login");
        }
        if (typed.name().isBlank() || typed.name().strip().length() > MOST_NAME) {
            faults.add("name");
        }
        var role = role(typed);
        if (role == null) {
            faults.add("role");
        } else if (isOfOne(role)) {
            if (!codes().contains(typed.programme())) {
                faults.add("programme");
            }
            if (typed.code().isBlank() || typed.code().strip().length() > MOST_CODE) {
                faults.add("code");
            }
        }
        if (!isAddress(typed.email())) {
            faults.add("email");
        }
        return faults;
    }

    /** Whether it may be a mail address, or is none at all. */
    static boolean isAddress(String email) {
        if (email.isBlank()) {
            return true;
        }
        var address = email.strip();
        return address.length() <= MOST_ADDRESS && ADDRESS.matcher(address).matches();
    }

    private static @Nullable Role role(Typed typed) {
        for (var role : Role.values()) {
            if (role != Role.VISITOR && role.name().equals(typed.role())) {
                return role;
            }
        }
        return null;
    }

    private static boolean isOfOne(Role role) {
        return role == Role.CUSTOMER || role == Role.DEALER;
    }

    private static Account wish(Typed typed, Locale language) {
        var role = Role.valueOf(typed.role());
        return new Account(
                0,
                typed.login().strip().toLowerCase(Locale.ROOT),
                typed.name().strip(),
                role,
                isOfOne(role) ? typed.programme() : null,
                role == Role.CUSTOMER ? typed.code().strip() : null,
                role == Role.DEALER ? typed.code().strip() : null,
                typed.email().isBlank() ? null : typed.email().strip(),
                language.getLanguage().equals("en") ? "en" : "ja",
                false,
                true);
    }

    private List<String> codes() {
        return programmes.codes();
    }

    private String show(String after, Typed typed, Set<String> faults, Model model) {
        var all = accounts.all(after);
        model.addAttribute("accounts", all);
        model.addAttribute(
                "links",
                ShownLink.of(accounts.links(all), providers).stream()
                        .collect(Collectors.groupingBy(shown -> shown.link().accountId())));
        model.addAttribute(
                "next", all.size() == Accounts.MOST_ACCOUNTS ? all.getLast().login() : null);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "roles",
                List.of(Role.CUSTOMER, Role.DEALER, Role.DESK, Role.MANAGER, Role.ADMINISTRATOR));
        model.addAttribute("programmes", codes());
        return "accounts";
    }
}
