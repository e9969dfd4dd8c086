package dev.hoshu.server.lookup.web;

import dev.hoshu.server.account.Tokens;
import dev.hoshu.server.account.Tokens.LookUpToken;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.ProblemWriter;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.lookup.Asked;
import dev.hoshu.server.lookup.LookUpRate;
import dev.hoshu.server.lookup.LookUps;
import dev.hoshu.server.lookup.Looked;
import dev.hoshu.server.lookup.ProductBook;
import dev.hoshu.server.lookup.ServiceBook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lenovo's eSupport interface, version 2.5, as its clients know it. Everybody may knock: whoever
 * has no token is told so in the interface's own words.
 */
@Controller
@OpenTo(Circle.EVERYBODY)
@RequestMapping(
        path = "/{version:[vV]2\\.5}",
        method = {RequestMethod.GET, RequestMethod.POST})
class LenovoLookUp {

    private static final String MAKER = "LENOVO";
    private static final Map<String, String> NOT_AUTHORISED =
            Map.of("Message", "Authorization has been denied for this request.");
    private static final Map<String, String> TOO_MANY =
            Map.of("Message", "API calls quota exceeded. Please retry later.");
    private static final Map<String, String> UNREADABLE =
            Map.of(
                    "Message",
                    "The request is invalid. Give 1 to %d serial numbers as Serial."
                            .formatted(Asked.MOST));

    private final Tokens tokens;
    private final LookUpRate rate;
    private final LookUps lookUps;
    private final ServiceBook services;
    private final ProductBook products;
    private final LenovoOptions options;
    private final PublicAddress address;
    private final Today today;
    private final MakersAnswer answer;

    LenovoLookUp(
            Tokens tokens,
            LookUpRate rate,
            LookUps lookUps,
            ServiceBook services,
            ProductBook products,
            LenovoOptions options,
            PublicAddress address,
            Today today,
            MakersAnswer answer) {
        this.tokens = tokens;
        this.rate = rate;
        this.lookUps = lookUps;
        this.services = services;
        this.products = products;
        this.options = options;
        this.address = address;
        this.today = today;
        this.answer = answer;
    }

    @RequestMapping(path = {"/{what:(?i)warranty}", "/{what:(?i)warranty}/"})
    void warranty(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var by = admitted(request, response);
        if (by.isEmpty()) {
            return;
        }
        var asked = new MakersRequest(request).list("Serial").stream().map(Asked::read).toList();
        if (asked.isEmpty() || asked.size() > Asked.MOST) {
            answer.write(response, HttpStatus.BAD_REQUEST, UNREADABLE);
            return;
        }
        var told = machines(lookUps.look(by.get(), MAKER, asked), body(request));
        answer.write(response, HttpStatus.OK, told.size() == 1 ? told.getFirst() : told);
    }

    @RequestMapping("/{what:(?i)warranty}/{id}")
    void service(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (admitted(request, response).isEmpty()) {
            return;
        }
        var body = body(request);
        answer.write(
                response,
                HttpStatus.OK,
                services.service(id)
                        .map(body::service)
                        .orElseGet(() ->
                                LenovoBody.fault("ID", id, 100, "Warranty data is not found")));
    }

    @RequestMapping("/{what:(?i)contract}/{id}")
    void contract(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var by = admitted(request, response);
        if (by.isEmpty()) {
            return;
        }
        var looked = lookUps.contract(by.get(), MAKER, id);
        answer.write(
                response,
                HttpStatus.OK,
                looked instanceof Looked.Found found
                        ? body(request).contract(known(List.of(found)).getFirst())
                        : Map.of());
    }

    @RequestMapping({"/{what:(?i)warrantyoption}", "/{what:(?i)warrantyoption}/{country}"})
    void options(
            @PathVariable Optional<String> country,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var by = admitted(request, response);
        if (by.isEmpty()) {
            return;
        }
        var sent = new MakersRequest(request);
        var body = body(request);
        var wanted = country.map(c -> c.strip().toUpperCase(Locale.ROOT));
        var serial = sent.first("Serial").strip();
        if (serial.isEmpty()) {
            var sold = options.ofProduct(sent.first("Product"), wanted);
            answer.write(response, HttpStatus.OK, told(sold, body));
            return;
        }
        var looked = lookUps.look(by.get(), MAKER, List.of(Asked.read(serial))).getFirst();
        answer.write(
                response,
                HttpStatus.OK,
                switch (looked) {
                    case Looked.Found found -> told(options.ofMachine(found, wanted), body);
                    case Looked.NotFound n -> LenovoBody.notFound(serial);
                    case Looked.Ambiguous a -> LenovoBody.ambiguous(serial);
                });
    }

    private static List<Map<String, Object>> told(
            List<LenovoOptions.Option> options, LenovoBody body) {
        return options.stream().map(o -> body.option(o.service(), o.country())).toList();
    }

    /** Whose token it is; empty if the request was refused, which is answered then. */
    private Optional<LookUpToken> admitted(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (answer.isClosed(request, response)) {
            answer.write(response, HttpStatus.TOO_MANY_REQUESTS, TOO_MANY);
            return Optional.empty();
        }
        var header = request.getHeader("ClientID");
        var by = header == null ? Optional.<LookUpToken>empty() : tokens.forLookUps(header.strip());
        if (by.isEmpty()) {
            answer.refuses(request);
            answer.write(response, HttpStatus.UNAUTHORIZED, NOT_AUTHORISED);
            return by;
        }
        var standing = rate.count(by.get().id());
        standing.say(response);
        if (!standing.admitted()) {
            answer.write(response, HttpStatus.TOO_MANY_REQUESTS, TOO_MANY);
            return Optional.empty();
        }
        return by;
    }

    private LenovoBody body(HttpServletRequest request) {
        return new LenovoBody(ProblemWriter.languageOf(request), today.day());
    }

    private List<Map<String, Object>> machines(List<Looked> looked, LenovoBody body) {
        var known = known(looked).iterator();
        return looked.stream()
                .map(l ->
                        switch (l) {
                            case Looked.Found found -> body.machine(known.next());
                            case Looked.NotFound n -> LenovoBody.notFound(n.asked().typed());
                            case Looked.Ambiguous a -> LenovoBody.ambiguous(a.asked().typed());
                        })
                .toList();
    }

    /** What is known of those that were found, in their order. */
    private List<LenovoBody.Known> known(List<Looked> looked) {
        var listings = services.listings(looked);
        var product = products.products(looked);
        return looked.stream()
                .filter(Looked.Found.class::isInstance)
                .map(Looked.Found.class::cast)
                .map(f ->
                        new LenovoBody.Known(
                                f,
                                java.util.Objects.requireNonNull(product.get(f)),
                                listings.getOrDefault(f.named().programme(), Map.of()),
                                page(f)))
                .toList();
    }

    private String page(Looked.Found found) {
        var machine = found.named().machine();
        return address.of(
                "/machines/%s/%s"
                        .formatted(machine.number().machineType(), machine.serial().value()));
    }
}
