package dev.hoshu.server.contract;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.contract.Contract.State;
import dev.hoshu.server.document.Addressee;
import dev.hoshu.server.document.ContractPaper;
import dev.hoshu.server.document.Letterhead;
import dev.hoshu.server.document.Papers;
import dev.hoshu.server.document.QuotePaper;
import dev.hoshu.server.programme.NoFigures;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** An individual contract, or the quote for one, on paper. */
@Service
public class ContractPapers {

    private final Papers papers;
    private final Programmes programmes;

    /** Made by Spring. */
    ContractPapers(Papers papers, Programmes programmes) {
        this.papers = papers;
        this.programmes = programmes;
    }

    /**
     * The contract as a PDF in that language.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it was not granted, or taken back
     */
    public byte[] pdf(Contract one, Locale language) {
        boolean granted = one.state() == State.GRANTED;
        if (!granted && !one.isOpen()) {
            throw ContractProblems.noPaper(one);
        }
        var programme = programmes.current(one.programme());
        var day = granted ? Objects.requireNonNull(one.decidedOn()) : one.askedOn();
        var policy = programme.policies().inForce(day).orElseThrow(() -> NoFigures.on(day));
        var product =
                programme.machineTypes().ofType(one.machineType()).stream()
                        .findFirst()
                        .map(MachineType::productName);
        return papers.pdf(
                new ContractPaper(
                        Letterhead.of(programme, language),
                        granted,
                        one.number(),
                        new Addressee(Objects.requireNonNullElse(one.customer(), ""), List.of()),
                        day,
                        new QuotePaper.Line(
                                product.map(p -> new Sentence(p, p)).orElse(null),
                                one.machineType(),
                                one.serialNumber(),
                                one.number(),
                                service(one),
                                CoveragePeriod.closed(one.firstDay(), one.lastDay()),
                                new Yen(one.priceYen()),
                                null,
                                List.of()),
                        sums(one, day, policy),
                        one.terms(),
                        notes(granted)));
    }

    private static Sentence service(Contract one) {
        var level = one.level().words();
        var ja = new ArrayList<String>(List.of(level.ja()));
        var en = new ArrayList<String>(List.of(level.en()));
        if (one.premier()) {
            ja.add("プレミア付");
            en.add("with Premier");
        }
        if (one.driveRetention()) {
            ja.add("HDDお渡し付");
            en.add("with drive retention");
        }
        return new Sentence(
                "個別保守 " + String.join("、", ja), "Individual contract, " + String.join(", ", en));
    }

    /** The tax is that of the paper's day, as a quote's is. */
    private static QuotePaper.Sums sums(Contract one, LocalDate day, Policy policy) {
        var tax = policy.quote().tax();
        var net = new Yen(one.priceYen());
        return tax.on(day)
                .<QuotePaper.Sums>map(rate -> {
                    var added = tax.of(net, rate);
                    return new QuotePaper.Sums.Known(
                            net,
                            List.of(new QuotePaper.Tax(rate.percent(), net, added)),
                            net.plus(added));
                })
                .orElseGet(() ->
                        new QuotePaper.Sums.Open(
                                new Sentence(
                                        "消費税率がわからないため、合計はお問い合わせください。",
                                        "The rate of consumption tax is not known; ask for the"
                                                + " total.")));
    }

    private static List<Sentence> notes(boolean granted) {
        return granted
                ? List.of(
                        new Sentence(
                                "この契約は承認されており、機器の保守の期間にこの番号で載っています (CAT-3)。",
                                "This contract is granted and stands on the machine's timeline"
                                        + " under its number (CAT-3)."))
                : List.of(
                        new Sentence(
                                "個別保守は営業の承認によって成立します。この書面は承認の前の見積りです (CAT-3)。",
                                "An individual contract is the sales desk's to grant; this is the"
                                        + " quote before it is (CAT-3)."));
    }
}
