package dev.hoshu.server.order;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.Charge;
import dev.hoshu.domain.quote.QuoteLine;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.WrittenDay;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.entitlement.Entitlements;
import dev.hoshu.server.entitlement.MachineOffers;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.programme.NoFigures;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Decides what is wanted, machine by machine, and what it comes to. It changes nothing. */
@Service
class Lines {

    /** Stands in the words of a decision for the channel of record that is not told. */
    private static final String ANOTHER = "\u25A0";

    private final Programmes programmes;
    private final Catalogue catalogue;
    private final Entitlements entitlements;
    private final InstalledBase machines;

    Lines(
            Programmes programmes,
            Catalogue catalogue,
            Entitlements entitlements,
            InstalledBase machines) {
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.entitlements = entitlements;
        this.machines = machines;
    }

    /** The figures of a programme on a day. */
    Policy policy(String programme, LocalDate day) {
        return programmes
                .current(programme)
                .policies()
                .inForce(day)
                .orElseThrow(() -> NoFigures.on(day));
    }

    /**
     * A quote of that day.
     *
     * @param wanted what is wanted; every machine is on record
     * @param channel the channel of the order; null for each machine's own (CHAN-1)
     */
    QuoteDocument decide(
            String programme, LocalDate day, List<Wanted> wanted, @Nullable String channel) {
        var policy = policy(programme, day);
        var quotes = Quotes.under(policy);
        var list = catalogue.inForce(programme, day);
        var areas = programmes.current(programme).areaLists().inForce(day);
        var read = new HashMap<String, MachineOffers>();
        var lines = new ArrayList<QuotedLine>();
        var priced = new ArrayList<QuoteLine>();
        for (var one : wanted) {
            var offers =
                    read.computeIfAbsent(
                            one.machineType() + one.serial(), key -> offers(programme, day, one));
            var listed = catalogue.listing(programme, one.part(), day);
            var offering = listed.orElseThrow(() -> OrderProblems.unknownPart(one)).offering();
            boolean onList = list.flatMap(l -> l.offering(one.part())).isPresent();
            var decision =
                    offers.ordering(
                                    offering,
                                    one.halfTerm(),
                                    channel,
                                    channel == null ? null : unseenChannel(programme, one))
                            .orElseThrow(() -> NoFigures.on(day));
            var line = quotes.line(decision, offering.term(), day, offering.price());
            var kept = line(lines.size() + 1, offers, offering, one, line);
            var occupied = offers.occupied(offering, decision);
            if (!onList) {
                lines.add(notListed(kept, day));
            } else if (occupied.isPresent()) {
                // What the rules would give, but nobody could register.
                lines.add(kept.refused(Words.of(occupied.get().words()), kept.findings()));
            } else {
                priced.add(line);
                lines.add(kept);
            }
        }
        return new QuoteDocument(
                day,
                quotes.validUntil(day),
                list.map(l -> l.date()).orElse(null),
                list.map(l -> l.heading().title()).orElse(null),
                areas.map(a -> a.version()).orElse(null),
                policy.effectiveFrom(),
                withOverlaps(lines),
                Sums.of(quotes.total(priced)),
                notes(quotes, day));
    }

    /** What charges of that day come to. */
    Sums sums(String programme, LocalDate day, List<Charge> charges) {
        return Sums.of(Quotes.under(policy(programme, day)).totalOf(charges));
    }

    /** The rate of tax on that day; null if it is not known. */
    ConsumptionTax.@Nullable Rate taxOn(String programme, LocalDate day) {
        return Quotes.under(policy(programme, day)).taxOn(day).orElse(null);
    }

    /** What the channel of record is called where it is another's, whose name is not told. */
    private @Nullable String unseenChannel(String programme, Wanted wanted) {
        boolean seen =
                machines.isSeen(
                        programme,
                        wanted.machineType(),
                        wanted.serial(),
                        People.current().viewer());
        return seen
                ? null
                : machines.find(programme, wanted.machineType(), wanted.serial(), Viewer.EVERYTHING)
                        .map(InstalledMachine::channel)
                        .map(channel -> ANOTHER)
                        .orElse(null);
    }

    private MachineOffers offers(String programme, LocalDate day, Wanted wanted) {
        return entitlements
                .offers(programme, wanted.machineType(), wanted.serial(), day, Optional.empty())
                .orElseThrow(() -> OrderProblems.unknownMachine(wanted));
    }

    private static QuotedLine line(
            int number,
            MachineOffers offers,
            ServiceOffering offering,
            Wanted wanted,
            QuoteLine line) {
        var machine = offers.coverage().machine();
        var decision = line.decision();
        var granted = decision instanceof OfferDecision.Granted g ? g : null;
        var charge = line.charge();
        var findings =
                new ArrayList<>(
                        decision.findings().stream().map(Reason::of).map(Lines::told).toList());
        line.fee().findings().stream().map(Reason::of).forEach(findings::add);
        return new QuotedLine(
                number,
                machine.number().machineType(),
                machine.number().model(),
                machine.serial().value(),
                offers.type().map(MachineType::productName).orElse(null),
                machine.customer(),
                machine.channel(),
                offering.number().value(),
                new Words(
                        OfferingWords.kindAndTerm(offering).ja()
                                + " "
                                + OfferingWords.content(offering).ja(),
                        OfferingWords.kindAndTerm(offering).en()
                                + ", "
                                + OfferingWords.content(offering).en()),
                offering.kind().name(),
                wanted.halfTerm(),
                outcome(decision),
                granted == null ? null : granted.period().firstDay(),
                granted == null ? null : granted.period().lastDay(),
                offering.listPrice().map(Yen::amount).orElse(null),
                charge.feeDue(),
                line.fee().known().map(Yen::amount).orElse(null),
                Optional.ofNullable(line.rate()).map(ConsumptionTax.Rate::percent).orElse(null),
                told(Words.of(decision.explanation())),
                findings,
                List.of());
    }

    private static Reason told(Reason reason) {
        var remedy = reason.remedy();
        return new Reason(
                reason.rule(),
                reason.outcome(),
                told(reason.facts()),
                remedy == null ? null : told(remedy));
    }

    private static Words told(Words words) {
        return new Words(
                words.ja().replace(ANOTHER, "別の販売店"),
                words.en().replace(ANOTHER, "another dealer"));
    }

    private static String outcome(OfferDecision decision) {
        return switch (decision) {
            case OfferDecision.Available d -> "AVAILABLE";
            case OfferDecision.Consult d -> "CONSULT";
            case OfferDecision.Refused d -> "REFUSED";
            case OfferDecision.Undecided d -> "UNDECIDED";
        };
    }

    /** What only an older list has is sold no more (CAT-7). */
    private static QuotedLine notListed(QuotedLine line, LocalDate day) {
        var facts =
                new Words(
                        WrittenDay.ja(day) + "のサービス検索リストに、商品番号" + line.partNumber() + "はありません。",
                        "The search list of %s does not have the part number %s."
                                .formatted(WrittenDay.en(day), line.partNumber()));
        return line.refused(facts, List.of(Reason.refusal(Rule.CAT_7, facts)));
    }

    /** Two services of one layer that would cover the same days are said, not refused. */
    private static List<QuotedLine> withOverlaps(List<QuotedLine> lines) {
        return lines.stream()
                .map(line ->
                        line.noting(
                                lines.stream()
                                        .filter(other -> overlap(line, other))
                                        .map(other ->
                                                new Words(
                                                        other.line()
                                                                + "行目と同じ機器の同じ日を覆います。続けてご利用になる場合は、1つ目の登録のあとでお見積もりください。",
                                                        "It covers days of the same machine that line %d covers too; to have one after the other, quote again once the first is registered."
                                                                .formatted(other.line())))
                                        .toList()))
                .toList();
    }

    private static boolean overlap(QuotedLine one, QuotedLine other) {
        return one.line() != other.line()
                && one.machineType().equals(other.machineType())
                && one.serialNumber().equals(other.serialNumber())
                && isCoverage(one)
                && isCoverage(other)
                && one.period().isPresent()
                && other.period().isPresent()
                && !one.period().get().lastDay().isBefore(other.period().get().firstDay())
                && !other.period().get().lastDay().isBefore(one.period().get().firstDay());
    }

    private static boolean isCoverage(QuotedLine line) {
        return line.kind().equals("UPGRADE") || line.kind().equals("RENEWAL");
    }

    private static List<Words> notes(Quotes quotes, LocalDate day) {
        return quotes
                .taxChange(day)
                .map(rate ->
                        new Words(
                                WrittenDay.ja(rate.from())
                                        + "からの消費税率は"
                                        + rate.percent()
                                        + "%です。その日からのご発注には新しい税率がかかります。",
                                "From %s on consumption tax is %d%%; an order from that day on is taxed so."
                                        .formatted(WrittenDay.en(rate.from()), rate.percent())))
                .stream()
                .toList();
    }
}
