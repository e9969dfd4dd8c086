package dev.hoshu.server.account.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.account.Arrival;
import dev.hoshu.server.account.Provider;
import dev.hoshu.server.account.ProviderSignIns;
import dev.hoshu.server.account.ProviderSignIns.Departure;
import dev.hoshu.server.account.Providers;
import dev.hoshu.server.account.SignIns;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;
import java.util.Optional;

/** {@code /sign-in/{provider}}: to a sign-in provider and back. */
@Page
@OpenTo(Circle.EVERYBODY)
class ProviderPages {

    private static final ProblemType UNKNOWN_PROVIDER =
            ProblemType.of(
                    "unknown-provider", 404, "このサインイン方法はありません", "There is no such way to sign in");

    private final Providers providers;
    private final ProviderSignIns providerSignIns;
    private final SignIns signIns;

    ProviderPages(Providers providers, ProviderSignIns providerSignIns, SignIns signIns) {
        this.providers = providers;
        this.providerSignIns = providerSignIns;
        this.signIns = signIns;
    }

    @GetMapping("/sign-in/{provider}")
    String setOut(
            @PathVariable("provider") String id,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = known(id);
        response.setHeader("Cache-Control", "no-store");
        return switch (providerSignIns.setOut(
                provider, SignInPage.isOurs(then) ? then : "/", request)) {
            case Departure.To to -> "redirect:" + to.address();
            case Departure.Stopped s -> refused(provider, s.why());
        };
    }

    /** The answer is used up at once, so that its address, which holds the code, stays nowhere. */
    @GetMapping("/sign-in/{provider}/back")
    String arrive(
            @PathVariable("provider") String id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(defaultValue = "") String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = known(id);
        response.setHeader("Cache-Control", "no-store");
        return switch (providerSignIns.arrive(provider, state, code, error, iss, request)) {
            case Arrival.Admitted a -> {
                signIns.enter(a.person(), a.by(), request, response);
                yield "redirect:" + a.then();
            }
            case Arrival.Refused r -> refused(provider, r.why());
        };
    }

    private static String refused(Provider provider, Arrival.Hindrance why) {
        return "redirect:/sign-in/%s/refused?why=%s"
                .formatted(provider.id(), why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @GetMapping("/sign-in/{provider}/refused")
    String refused(
            @PathVariable("provider") String id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Locale language,
            Model model) {
        var provider = known(id);
        var hindrance =
                hindrance(why)
                        .orElseThrow(() ->
                                Problem.malformed(
                                        "why",
                                        "サインインの画面からもう一度お試しください。",
                                        "Begin again on the page to sign in."));
        response.setStatus(hindrance.status());
        model.addAttribute("why", hindrance.name());
        model.addAttribute("provider", provider.name(language));
        model.addAttribute("again", "/sign-in/" + provider.id());
        return "sign-in-refused";
    }

    private static Optional<Arrival.Hindrance> hindrance(String why) {
        for (var hindrance : Arrival.Hindrance.values()) {
            if (hindrance.name().equals(why.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return Optional.of(hindrance);
            }
        }
        return Optional.empty();
    }

    private Provider known(String id) {
        return providers
                .find(id)
                .orElseThrow(() ->
                        Problem.of(
                                UNKNOWN_PROVIDER,
                                new Sentence(
                                        "サインインの画面からお選びください。",
                                        "Choose one on the page to sign in.")));
    }
}
