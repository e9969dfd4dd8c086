package dev.hoshu.server.order;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.order.store.QuoteRows;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/** The door to quotes. Every version is kept as it was; a quote that is not one's own is none. */
@Service
public class QuoteBook {

    /** The most quotes that one answer holds. */
    public static final int MOST_QUOTES = 100;

    private final QuoteRows rows;
    private final Lines lines;
    private final ProgrammeChoice choice;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    public QuoteBook(
            QuoteRows rows, Lines lines, ProgrammeChoice choice, Audit audit, Today today) {
        this.rows = rows;
        this.lines = lines;
        this.choice = choice;
        this.audit = audit;
        this.today = today;
    }

    /** The programme in which this person buys, of the one named or of all. */
    public String programme(Optional<String> named) {
        return Buyers.programme(People.current(), choice, named);
    }

    /**
     * Makes a quote of today.
     *
     * @param programme the programme's code, as {@link #programme} says
     * @param wanted at least one line
     */
    @Transactional
    public Quote make(String programme, List<Wanted> wanted) {
        var person = People.current();
        var document = decided(programme, wanted);
        var owner = Buyers.Owner.of(person, document.lines());
        var quote =
                new Quote(
                        rows.nextNumber(),
                        programme,
                        owner.customer(),
                        owner.channel(),
                        1,
                        1,
                        person.signature(),
                        today.instant(),
                        null,
                        document);
        rows.add(quote, person.accountId());
        audit.record("quote.made", quote.number(), null, null, document);
        return quote;
    }

    /** Makes a new version of a quote, decided today; the old ones stay as they were. */
    @Transactional
    public Quote change(String number, List<Wanted> wanted) {
        var person = People.current();
        var before =
                rows.lock(number, person.viewer())
                        .orElseThrow(() -> OrderProblems.unknownQuote(number));
        if (before.order() != null) {
            throw OrderProblems.ordered(before.order());
        }
        var document = decided(before.programme(), wanted);
        var quote =
                new Quote(
                        number,
                        before.programme(),
                        before.customer(),
                        before.channel(),
                        before.latest() + 1,
                        before.latest() + 1,
                        person.signature(),
                        today.instant(),
                        null,
                        document);
        rows.addVersion(quote);
        audit.record("quote.changed", number, null, before.document(), document);
        return quote;
    }

    private QuoteDocument decided(String programme, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            throw OrderProblems.nothingToQuote();
        }
        var person = People.current();
        var document = lines.decide(programme, today.day(), wanted, Buyers.channelOfOrder(person));
        Buyers.check(person, document.lines());
        return document;
    }

    /**
     * A quote in one of its versions.
     *
     * @param version the version; empty for the latest
     * @throws dev.hoshu.server.frontdoor.Problem if there is none for this person
     */
    @Transactional(readOnly = true)
    public Quote find(String number, Optional<Integer> version) {
        return rows.find(number, version.orElse(0), People.current().viewer())
                .orElseThrow(() -> OrderProblems.unknownQuote(number));
    }

    /**
     * This person's quotes in their latest version, the newest first.
     *
     * @param before older than the quote with this number; empty for the newest
     * @param limit from 1 to one more than {@link #MOST_QUOTES}, which says whether the list goes
     *     on
     */
    @Transactional(readOnly = true)
    public List<Quote> latest(String before, int limit) {
        if (limit < 1 || limit > MOST_QUOTES + 1) {
            throw new IllegalArgumentException(
                    "Limit (%d) must be 1 to %d.".formatted(limit, MOST_QUOTES + 1));
        }
        return rows.latest(before, limit, People.current().viewer());
    }
}
