package dev.hoshu.server.repair;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;
import dev.hoshu.server.document.Addressee;
import dev.hoshu.server.document.EstimatePaper;
import dev.hoshu.server.document.Letterhead;
import dev.hoshu.server.document.Papers;
import dev.hoshu.server.document.QuotePaper;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.ServiceCase;

import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** An estimate of chargeable work on paper. */
@Service
public class EstimatePapers {

    private final Papers papers;
    private final Programmes programmes;

    /** Made by Spring. */
    EstimatePapers(Papers papers, Programmes programmes) {
        this.papers = papers;
        this.programmes = programmes;
    }

    /** The estimate as a PDF in that language. */
    public byte[] pdf(ServiceCase one, KeptEstimate estimate, Locale language) {
        var document = estimate.document();
        return papers.pdf(
                new EstimatePaper(
                        Letterhead.of(programmes.current(one.programme()), language),
                        one.number(),
                        estimate.version(),
                        new Addressee(
                                Objects.requireNonNullElse(one.said().customerName(), ""),
                                List.of()),
                        estimate.madeOn(),
                        estimate.validUntil(),
                        one.machineNumber(),
                        one.serialNumber(),
                        Objects.requireNonNullElse(one.said().place(), ""),
                        document.lines().stream()
                                .map(l ->
                                        new EstimatePaper.Line(
                                                l.line(), l.what(), l.explanation().sentence()))
                                .toList(),
                        document.items().stream().map(EstimatePapers::item).toList(),
                        sums(document),
                        notes(estimate)));
    }

    private static EstimatePaper.Item item(EstimateDocument.Item item) {
        var yen = item.yen();
        return new EstimatePaper.Item(
                item.charge().words(),
                item.line(),
                item.how().sentence(),
                yen == null ? null : new Yen(yen));
    }

    private static QuotePaper.Sums sums(EstimateDocument document) {
        var net = document.netYen();
        var gross = document.grossYen();
        var open = document.open();
        if (net == null || gross == null) {
            return new QuotePaper.Sums.Open(open == null ? new Sentence("", "") : open.sentence());
        }
        return new QuotePaper.Sums.Known(
                new Yen(net),
                document.taxes().stream()
                        .map(t ->
                                new QuotePaper.Tax(
                                        t.percent(), new Yen(t.netYen()), new Yen(t.taxYen())))
                        .toList(),
                new Yen(gross));
    }

    private static List<Sentence> notes(KeptEstimate estimate) {
        var document = estimate.document();
        var notes = new ArrayList<Sentence>();
        notes.add(
                new Sentence(
                        "これは見積りで、実際に行った作業でご請求します。承諾をいただくまで有償の作業は始めません。",
                        "This is an estimate: what is charged is the work that is done. No"
                                + " chargeable work begins before you accept it."));
        if (document.invented()) {
            notes.add(invented());
        }
        notes.add(
                new Sentence(
                        WrittenDay.ja(document.policyFrom()) + "からの数値で計算しています。",
                        "Counted by the figures in force from "
                                + WrittenDay.en(document.policyFrom())
                                + "."));
        return notes;
    }

    /** What is said wherever invented rates show. */
    public static Sentence invented() {
        return new Sentence(
                "単価は架空です。メーカーはスポット対応の単価を公開していません。",
                "The rates are invented: the maker publishes none for chargeable work.");
    }
}
