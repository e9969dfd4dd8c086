package dev.hoshu.server.account.web;

import dev.hoshu.server.account.Provider;
import dev.hoshu.server.account.ProviderSignIns;
import dev.hoshu.server.account.Providers;
import dev.hoshu.server.account.SignIns;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.util.Locale;

/** {@code /sign-out}: out of here and, where a provider vouched, out of there. */
@Page
@OpenTo(Circle.EVERYBODY)
class SignOutPage {

    private final Providers providers;
    private final ProviderSignIns providerSignIns;
    private final SignIns signIns;

    SignOutPage(Providers providers, ProviderSignIns providerSignIns, SignIns signIns) {
        this.providers = providers;
        this.providerSignIns = providerSignIns;
        this.signIns = signIns;
    }

    @PostMapping("/sign-out")
    String leave(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        var by = SignIns.vouched(request);
        signIns.leave(request, response);
        var provider = by.flatMap(b -> providers.find(b.provider()));
        var end = provider.flatMap(p -> providerSignIns.end(p, by.orElseThrow(), back()));
        if (end.isEmpty()) {
            return "redirect:/";
        }
        // A form may lead to this server alone, so a page stands between it and the provider.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Refresh", "0;url=" + end.get());
        model.addAttribute("end", end.get().toString());
        model.addAttribute("provider", provider.map((Provider p) -> p.name(language)).orElse(""));
        return "signed-out";
    }

    private static String back() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString();
    }
}
