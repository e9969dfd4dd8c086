package dev.hoshu.server.order.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Wording;
import dev.hoshu.server.keeping.Keepings;
import dev.hoshu.server.order.BasketEntry;
import dev.hoshu.server.order.BasketRow;
import dev.hoshu.server.order.Baskets;
import dev.hoshu.server.order.DeliveryAddress;
import dev.hoshu.server.order.OpenOrders;
import dev.hoshu.server.order.OrderBook;
import dev.hoshu.server.order.PartnerPrices;
import dev.hoshu.server.order.PlacedOrder;
import dev.hoshu.server.order.Quote;
import dev.hoshu.server.order.QuoteBook;
import dev.hoshu.server.order.QuotePapers;
import dev.hoshu.server.order.QuotedLine;
import dev.hoshu.server.order.Wanted;
import dev.hoshu.server.programme.ProgrammeChoice;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /quotes} and {@code /quotes/{number}}: quotes in every version, and ordering one. */
@Page
@OpenTo(Circle.BUYERS)
class QuotesPage {

    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int A_PART = 50;

    private final QuoteBook quotes;
    private final OrderBook orders;
    private final Baskets baskets;
    private final PartnerPrices prices;
    private final OpenOrders openOrders;
    private final QuotePapers papers;
    private final Keepings keepings;
    private final ProgrammeChoice choice;
    private final Today today;
    private final MessageSource messages;

    QuotesPage(
            QuoteBook quotes,
            OrderBook orders,
            Baskets baskets,
            PartnerPrices prices,
            OpenOrders openOrders,
            QuotePapers papers,
            Keepings keepings,
            ProgrammeChoice choice,
            Today today,
            MessageSource messages) {
        this.quotes = quotes;
        this.orders = orders;
        this.baskets = baskets;
        this.prices = prices;
        this.openOrders = openOrders;
        this.papers = papers;
        this.keepings = keepings;
        this.choice = choice;
        this.today = today;
        this.messages = messages;
    }

    /** What was typed into the form of an order. */
    record Typed(
            String addressee,
            String company,
            String postalCode,
            String address,
            String email,
            String reference) {}

    @GetMapping("/quotes")
    String quotes(@RequestParam(defaultValue = "") String before, Model model) {
        var found = quotes.latest(before, A_PART + 1);
        model.addAttribute("quotes", found.stream().limit(A_PART).toList());
        model.addAttribute("today", today.day());
        model.addAttribute("next", found.size() <= A_PART ? null : found.get(A_PART - 1).number());
        return "quotes";
    }

    @GetMapping("/quotes/{number}")
    String quote(
            @PathVariable String number, @RequestParam Optional<Integer> version, Model model) {
        return shown(
                quotes.find(number, version), new Typed("", "", "", "", "", ""), Map.of(), model);
    }

    private String shown(Quote quote, Typed typed, Map<String, String> faults, Model model) {
        var document = quote.document();
        model.addAttribute("programme", choice.shown(quote.programme()));
        model.addAttribute("quote", quote);
        model.addAttribute("document", document);
        model.addAttribute("warnings", openOrders.beside(quote));
        model.addAttribute(
                "readings",
                keepings.beside(
                        quote.programme(),
                        document.lines().stream()
                                .filter(QuotedLine::isOrderable)
                                .map(QuotedLine::timed)
                                .toList()));
        model.addAttribute(
                "prices",
                prices.of(
                        quote.programme(),
                        quote.channel(),
                        document.lines().stream().map(QuotedLine::partNumber).toList(),
                        document.quotedOn()));
        boolean stands = quote.stands(today.day());
        model.addAttribute("stands", stands);
        model.addAttribute(
                "orderable",
                stands && !quote.isOld() && quote.order() == null && document.orderable() > 0);
        var gross = document.sums().gross();
        if (gross != null) {
            var phrases = new Phrases(messages, LocaleContextHolder.getLocale());
            model.addAttribute(
                    "sentence",
                    phrases.say(
                            "order.total",
                            Wording.price(gross, phrases.language()),
                            phrases.strongDay(document.validUntil())));
        }
        model.addAttribute("expected", orders.expected(quote.programme(), today.day()));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "quote";
    }

    @PostMapping("/quotes/{number}/versions")
    @OpenTo(value = Circle.BUYERS, scope = "order")
    String change(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<Integer> keep,
            @RequestParam(defaultValue = "") String list,
            RedirectAttributes said) {
        var quote = quotes.find(number, Optional.empty());
        var wanted =
                new ArrayList<>(
                        quote.document().lines().stream()
                                .filter(l -> keep.contains(l.line()))
                                .map(QuotedLine::wanted)
                                .toList());
        var rows =
                baskets.read(
                        quote.programme(),
                        baskets.pasted(quote.programme(), list).lines().stream()
                                .map(line -> BasketEntry.of("", line))
                                .toList());
        for (var row : rows) {
            var one = row.wanted();
            if (one != null && !wanted.contains(one)) {
                wanted.add(one);
            }
        }
        var open = rows.stream().filter(r -> !r.isTaken()).toList();
        said.addFlashAttribute("open", open.stream().map(QuotesPage::said).toList());
        if (wanted.isEmpty()) {
            said.addFlashAttribute("nothing", true);
            return "redirect:/quotes/" + number;
        }
        quotes.change(number, List.<Wanted>copyOf(wanted));
        return "redirect:/quotes/" + number;
    }

    /** A row that did not become a line, and why. */
    record Said(int row, String typed, Sentence words) {}

    private static Said said(BasketRow row) {
        return new Said(row.entry().row(), row.entry().typed(), row.words());
    }

    @PostMapping("/quotes/{number}/order")
    @OpenTo(value = Circle.BUYERS, scope = "order")
    String order(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String addressee,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String postalCode,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String reference,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            var order =
                    orders.place(
                            new PlacedOrder(
                                    number,
                                    version,
                                    List.of(),
                                    null,
                                    List.of(),
                                    new DeliveryAddress(
                                            addressee, company, postalCode, address, email),
                                    reference));
            return "redirect:/orders/" + order.number();
        } catch (Problem problem) {
            var quote = quotes.find(number, Optional.empty());
            if (quote.order() != null) {
                // Sent twice: the order is there, and there is one.
                return "redirect:/orders/" + quote.order();
            }
            if (problem.type().status() == 404) {
                throw problem;
            }
            response.setStatus(problem.type().status());
            model.addAttribute("problem", problem);
            return shown(
                    quote,
                    new Typed(addressee, company, postalCode, address, email, reference),
                    problem.faults().stream()
                            .collect(
                                    Collectors.toMap(
                                            Problem.Fault::field,
                                            f -> f.detail().in(language),
                                            (a, b) -> a)),
                    model);
        }
    }

    @GetMapping("/quotes/{number}/quote.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number, @RequestParam Optional<Integer> version, Locale language) {
        var quote = quotes.find(number, version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", attachment(quote, "pdf"))
                .body(papers.pdf(quote, language));
    }

    @GetMapping("/quotes/{number}/quote.xlsx")
    void spreadsheet(
            @PathVariable String number,
            @RequestParam Optional<Integer> version,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var quote = quotes.find(number, version);
        response.setContentType(SPREADSHEET);
        response.setHeader("Content-Disposition", attachment(quote, "xlsx"));
        papers.spreadsheet(quote, language, response.getOutputStream());
    }

    private static String attachment(Quote quote, String ending) {
        return ContentDisposition.attachment()
                .filename("%s-v%d.%s".formatted(quote.number(), quote.version(), ending))
                .build()
                .toString();
    }
}
