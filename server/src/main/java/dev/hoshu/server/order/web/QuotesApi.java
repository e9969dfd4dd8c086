package dev.hoshu.server.order.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Outdated;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.order.BasketEntry;
import dev.hoshu.server.order.BasketRow;
import dev.hoshu.server.order.Baskets;
import dev.hoshu.server.order.OpenOrders;
import dev.hoshu.server.order.PartnerPrices;
import dev.hoshu.server.order.Quote;
import dev.hoshu.server.order.QuoteBook;
import dev.hoshu.server.order.QuotedLine;
import dev.hoshu.server.order.Wanted;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Quotes, for programs. */
@RestController
@OpenTo(Circle.BUYERS)
class QuotesApi implements Guarded {

    private static final String LIST = "quotes";

    private final QuoteBook quotes;
    private final Baskets baskets;
    private final PartnerPrices prices;
    private final OpenOrders openOrders;

    QuotesApi(QuoteBook quotes, Baskets baskets, PartnerPrices prices, OpenOrders openOrders) {
        this.quotes = quotes;
        this.baskets = baskets;
        this.prices = prices;
        this.openOrders = openOrders;
    }

    /** What is wanted: lines, or a list as text. */
    record QuoteForm(
            @Nullable String programme, @Nullable List<LineForm> lines, @Nullable String text) {}

    /** A quote, and what is understood of each row that was sent. */
    record MadeQuote(QuoteAnswer quote, List<RowAnswer> rows) {}

    /** A part of the list of quotes. */
    record QuoteList(List<QuoteAnswer> quotes, @Nullable String next) implements GoesOn {}

    @GetMapping("/api/v1/quotes")
    QuoteList quotes(
            @RequestParam Optional<String> cursor,
            @RequestParam @Outdated(since = "2026-11-27", sunset = "2027-11-27")
                    Optional<String> before,
            @RequestParam(defaultValue = "20") int limit) {
        Limit.check(limit, QuoteBook.MOST_QUOTES);
        var after = Part.after(LIST, cursor, before).orElse("");
        var part = Part.of(LIST, quotes.latest(after, limit + 1), limit, Quote::number);
        return new QuoteList(
                part.rows().stream().map(q -> QuoteAnswer.of(q, Map.of(), Map.of())).toList(),
                part.next());
    }

    @GetMapping("/api/v1/quotes/{number}")
    @Revised("quote")
    QuoteAnswer quote(@PathVariable String number, @RequestParam Optional<Integer> version) {
        return answer(quotes.find(number, version));
    }

    @PostMapping(path = "/api/v1/quotes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "order")
    ResponseEntity<MadeQuote> make(@RequestBody byte[] body) {
        var form = Bodies.read(body, QuoteForm.class);
        var programme = quotes.programme(Optional.ofNullable(form.programme()));
        var rows = rows(programme, form);
        var quote = quotes.make(programme, wanted(rows));
        return ResponseEntity.created(URI.create("/api/v1/quotes/" + quote.number()))
                .body(made(quote, rows));
    }

    @PostMapping(
            path = "/api/v1/quotes/{number}/versions",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "order")
    @Revised("quote")
    ResponseEntity<MadeQuote> change(@PathVariable String number, @RequestBody byte[] body) {
        var form = Bodies.read(body, QuoteForm.class);
        var before = quotes.find(number, Optional.empty());
        if (form.programme() != null && !form.programme().equals(before.programme())) {
            throw Bodies.both("/programme", number);
        }
        var rows = rows(before.programme(), form);
        var quote = quotes.change(number, wanted(rows));
        return ResponseEntity.created(
                        URI.create(
                                "/api/v1/quotes/" + quote.number() + "?version=" + quote.version()))
                .body(made(quote, rows));
    }

    private List<BasketRow> rows(String programme, QuoteForm form) {
        var text = form.text();
        if (text != null && form.lines() != null) {
            throw Bodies.both("/lines", "/text");
        }
        if (text == null) {
            return baskets.read(programme, LineForm.entries(form.lines()));
        }
        return baskets.read(
                programme,
                baskets.pasted(programme, text).lines().stream()
                        .map(line -> BasketEntry.of("", line))
                        .toList());
    }

    /** What is understood is quoted; the answer says of the other rows what they lack. */
    private static List<Wanted> wanted(List<BasketRow> rows) {
        var wanted = rows.stream().flatMap(r -> Optional.ofNullable(r.wanted()).stream()).toList();
        if (wanted.isEmpty()) {
            throw nothing(rows);
        }
        return wanted;
    }

    private static Problem nothing(List<BasketRow> rows) {
        var problem =
                UnclearLines.problem(
                        new Sentence(
                                "機器と商品番号のそろった行がありません。",
                                "No row has both a machine and a part number."));
        return problem.with("rows", rows.stream().map(RowAnswer::of).toList());
    }

    private MadeQuote made(Quote quote, List<BasketRow> rows) {
        return new MadeQuote(answer(quote), rows.stream().map(RowAnswer::of).toList());
    }

    private QuoteAnswer answer(Quote quote) {
        var document = quote.document();
        return QuoteAnswer.of(
                quote,
                prices.of(
                        quote.programme(),
                        quote.channel(),
                        document.lines().stream().map(QuotedLine::partNumber).toList(),
                        document.quotedOn()),
                openOrders.beside(quote));
    }

    @Override
    public void demandSeen(String id) {
        quotes.find(id, Optional.empty());
    }
}
