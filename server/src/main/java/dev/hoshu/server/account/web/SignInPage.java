package dev.hoshu.server.account.web;

import dev.hoshu.server.account.Accounts;
import dev.hoshu.server.account.Accounts.Attempt;
import dev.hoshu.server.account.Providers;
import dev.hoshu.server.account.SampleAccounts;
import dev.hoshu.server.account.SignIns;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Set;

/** {@code /sign-in}: the door. */
@Page
@OpenTo(Circle.EVERYBODY)
class SignInPage {

    private static final String VIEW = "sign-in";
    private static final Set<String> NO_PLACE_TO_GO = Set.of("/sign-in", "/sign-out");

    private final Accounts accounts;
    private final SignIns signIns;
    private final Providers providers;

    SignInPage(Accounts accounts, SignIns signIns, Providers providers) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    String page(@RequestParam(defaultValue = "") String then, Model model) {
        if (People.current().isSignedIn()) {
            return "redirect:" + (isOurs(then) ? then : "/");
        }
        return show("", then, "", model);
    }

    @PostMapping("/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (accounts.attempt(login, password, request.getRemoteAddr())) {
            case Attempt.Admitted a -> {
                signIns.enter(a.person(), request, response);
                yield "redirect:" + (isOurs(then) ? then : "/");
            }
            case Attempt.Refused r -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                yield show(login, then, "refused", model);
            }
            case Attempt.TooMany t -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Integer.toString(t.minutes() * 60));
                model.addAttribute("minutes", t.minutes());
                yield show(login, then, "too-many", model);
            }
        };
    }

    private String show(String login, String then, String fault, Model model) {
        model.addAttribute("login", login);
        model.addAttribute("then", isOurs(then) ? then : "");
        model.addAttribute("fault", fault);
        model.addAttribute("providers", providers.all());
        model.addAttribute("sample", accounts.ofTheSample());
        model.addAttribute("samplePassword", SampleAccounts.PASSWORD);
        return VIEW;
    }

    /** Whether it is an address of this server: a foreign one is never gone to. */
    static boolean isOurs(String then) {
        return then.startsWith("/")
                && !then.startsWith("//")
                && then.indexOf('\\') < 0
                && then.chars().noneMatch(c -> c < ' ')
                && !NO_PLACE_TO_GO.contains(then);
    }
}
