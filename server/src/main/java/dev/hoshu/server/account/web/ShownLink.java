package dev.hoshu.server.account.web;

import dev.hoshu.server.account.Provider;
import dev.hoshu.server.account.ProviderLink;
import dev.hoshu.server.account.Providers;
import dev.hoshu.server.frontdoor.Today;

import org.springframework.context.i18n.LocaleContextHolder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A link with a provider as a page shows it.
 *
 * @param link the link
 * @param provider what people call the provider; its issuer where it is configured no longer
 * @param linkedOn since which day
 */
record ShownLink(ProviderLink link, String provider, LocalDate linkedOn) {

    static List<ShownLink> of(Collection<ProviderLink> links, Providers providers) {
        return links.stream()
                .map(link ->
                        new ShownLink(
                                link,
                                providers
                                        .ofIssuer(link.issuer())
                                        .map((Provider p) ->
                                                p.name(LocaleContextHolder.getLocale()))
                                        .orElse(link.issuer()),
                                LocalDate.ofInstant(link.linkedAt(), Today.ZONE)))
                .toList();
    }
}
