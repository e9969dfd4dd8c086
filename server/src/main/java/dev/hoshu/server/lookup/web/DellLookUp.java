package dev.hoshu.server.lookup.web;

import dev.hoshu.server.account.Tokens.LookUpToken;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.ProblemWriter;
import dev.hoshu.server.lookup.Asked;
import dev.hoshu.server.lookup.LookUpAccess;
import dev.hoshu.server.lookup.LookUpRate;
import dev.hoshu.server.lookup.LookUps;
import dev.hoshu.server.lookup.Looked;
import dev.hoshu.server.lookup.ProductBook;
import dev.hoshu.server.lookup.ServiceBook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dell's TechDirect interface, version 5, as its clients know it. */
@Controller
@OpenTo(Circle.EVERYBODY)
class DellLookUp {

    private static final String MAKER = "DELL";
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final LookUpAccess access;
    private final LookUpRate rate;
    private final LookUps lookUps;
    private final ServiceBook services;
    private final ProductBook products;
    private final MakersAnswer answer;

    DellLookUp(
            LookUpAccess access,
            LookUpRate rate,
            LookUps lookUps,
            ServiceBook services,
            ProductBook products,
            MakersAnswer answer) {
        this.access = access;
        this.rate = rate;
        this.lookUps = lookUps;
        this.services = services;
        this.products = products;
        this.answer = answer;
    }

    private record Client(String id, String secret) {}

    @PostMapping("/auth/oauth/v2/token")
    void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = new MakersRequest(request);
        if (!sent.first("grant_type").strip().equals("client_credentials")) {
            answer.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    error("unsupported_grant_type", "The given grant_type is not supported"));
            return;
        }
        if (answer.isClosed(request, response)) {
            answer.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    error("temporarily_unavailable", "Too many credentials were not valid"));
            return;
        }
        var client = basic(request);
        if (client.isEmpty()) {
            client = Optional.of(new Client(sent.first("client_id"), sent.first("client_secret")));
        }
        var token = client.flatMap(c -> access.exchange(c.id().strip(), c.secret().strip()));
        if (token.isEmpty()) {
            answer.refuses(request);
            answer.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    error("invalid_client", "The given client credentials were not valid"));
            return;
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", token.get());
        body.put("token_type", "Bearer");
        body.put("expires_in", LookUpAccess.SECONDS);
        body.put("scope", "oob");
        answer.write(response, HttpStatus.OK, body);
    }

    @GetMapping("/PROD/sbil/eapi/v5/asset-entitlements")
    void entitlements(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (answer.isClosed(request, response)) {
            answer.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    fault("429", "Too many tokens were not valid", request));
            return;
        }
        var by = bearer(request);
        if (by.isEmpty()) {
            answer.refuses(request);
            answer.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    fault("401", "Invalid Authentication", request));
            return;
        }
        var standing = rate.count(by.get().id());
        standing.say(response);
        if (!standing.admitted()) {
            answer.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    fault("429", "Quota exceeded", request));
            return;
        }
        var tags = new MakersRequest(request).list("servicetags");
        if (tags.isEmpty() || tags.size() > Asked.MOST) {
            var said = "servicetags must name 1 to %d service tags".formatted(Asked.MOST);
            answer.write(response, HttpStatus.BAD_REQUEST, fault("400", said, request));
            return;
        }
        var looked = lookUps.look(by.get(), MAKER, tags.stream().map(Asked::read).toList());
        answer.write(response, HttpStatus.OK, assets(looked, request));
    }

    private List<Map<String, Object>> assets(List<Looked> looked, HttpServletRequest request) {
        var body = new DellBody(ProblemWriter.languageOf(request));
        var listings = services.listings(looked);
        var product = products.products(looked);
        return looked.stream()
                .map(l ->
                        switch (l) {
                            case Looked.Found f ->
                                    body.asset(
                                            f,
                                            java.util.Objects.requireNonNull(product.get(f)),
                                            listings.getOrDefault(f.named().programme(), Map.of()));
                            case Looked.NotFound n -> DellBody.invalid(n.asked().typed(), false);
                            case Looked.Ambiguous a -> DellBody.invalid(a.asked().typed(), true);
                        })
                .toList();
    }

    private Optional<LookUpToken> bearer(HttpServletRequest request) {
        return after(BEARER, request).flatMap(access::opened);
    }

    private static Optional<Client> basic(HttpServletRequest request) {
        return after(BASIC, request).flatMap(DellLookUp::decoded);
    }

    private static Optional<Client> decoded(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Client(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> after(String scheme, HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(header.substring(scheme.length()).strip())
                : Optional.empty();
    }

    private static Map<String, Object> error(String code, String description) {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", code);
        body.put("error_description", description);
        return body;
    }

    private static Map<String, Object> fault(String code, String said, HttpServletRequest request) {
        var query = request.getQueryString();
        var fault = new LinkedHashMap<String, Object>();
        fault.put("faultcode", code);
        fault.put("faultstring", said);
        fault.put("faultactor", request.getRequestURL() + (query == null ? "" : "?" + query));
        return Map.of("Fault", fault);
    }
}
