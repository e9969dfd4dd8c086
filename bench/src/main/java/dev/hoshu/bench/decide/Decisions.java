package dev.hoshu.bench.decide;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.plan.PlanRequest;
import dev.hoshu.domain.plan.Plans;
import dev.hoshu.domain.plan.PricedOffering;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.sheets.ask.AskLines;

import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is measured, each on one thread. Everything goes round in many inputs, so that no branch is
 * always taken and nothing is remembered from one call to the next.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Decisions {

    private static final long SEED = 20_261_125;
    private static final int INPUTS = 1024;
    private static final int LAST = INPUTS - 1;
    private static final int OFFERINGS = 60;

    /** A machine and what somebody wants for it. */
    private record Wish(MachineFacts machine, OfferRequest request) {}

    /** Made by JMH. */
    public Decisions() {}

    /** Single offers: a machine of the sample, an offering of the list. */
    @State(Scope.Thread)
    public static class SingleOffers {

        private final Offers offers;
        private final List<Wish> wishes = new ArrayList<>(INPUTS);
        private int next;

        /** Draws machines, and for each an offering that is listed for it. */
        public SingleOffers() {
            var facts = ReferenceFacts.read();
            offers = Offers.under(facts.policy(), facts.areas());
            var random = new SplittableRandom(SEED);
            while (wishes.size() < INPUTS) {
                var machine = facts.machines().get(random.nextInt(facts.machines().size()));
                var listed = listedFor(machine, facts.offerings());
                if (machine.timeline() != null && !listed.isEmpty()) {
                    wishes.add(
                            new Wish(machine, request(listed.get(random.nextInt(listed.size())))));
                }
            }
        }

        private static OfferRequest request(ServiceOffering offering) {
            return OfferRequest.on(
                    ReferenceFacts.TODAY, OfferedService.of(offering, ReferenceFacts.COUNTRY));
        }

        private OfferDecision decideNext() {
            var wish = wishes.get(next++ & LAST);
            return offers.decide(wish.machine(), wish.request());
        }

        /** How often each outcome comes up, by its name. */
        SortedMap<String, Long> outcomes() {
            return byOutcome(
                    wishes.stream().map(wish -> offers.decide(wish.machine(), wish.request())));
        }
    }

    /** One machine against so many offerings. */
    @State(Scope.Thread)
    public static class WholeList {

        private final Offers offers;
        private final List<MachineFacts> machines;
        private final List<ServiceOffering> offerings;
        private int next;

        /** Takes so many offerings that are listed for the machines. */
        public WholeList() {
            var facts = ReferenceFacts.read();
            offers = Offers.under(facts.policy(), facts.areas());
            machines = ofWidestChoice(facts);
            offerings = soMany(listedFor(machines.getFirst(), facts.offerings()), OFFERINGS);
        }

        private List<Offers.Judged> decideNext() {
            var machine = machines.get(next++ % machines.size());
            return offers.decideAll(
                    machine, offerings, ReferenceFacts.TODAY, ReferenceFacts.COUNTRY, null);
        }

        /** How often each outcome comes up for one machine after the other, by its name. */
        SortedMap<String, Long> outcomes() {
            next = 0;
            return byOutcome(
                    machines.stream()
                            .flatMap(machine -> decideNext().stream())
                            .map(Offers.Judged::decision));
        }
    }

    /** One machine, 60 upgrades and renewals, and a day up to which it shall be covered. */
    @State(Scope.Thread)
    public static class WholePlan {

        private final Plans plans;
        private final List<MachineFacts> machines;
        private final PlanRequest request;
        private int next;

        /** Takes the machines of the widest choice, and a day two years ahead. */
        public WholePlan() {
            var facts = ReferenceFacts.read();
            plans = Plans.under(facts.policy(), facts.areas());
            machines = ofWidestChoice(facts);
            request =
                    new PlanRequest(
                            ReferenceFacts.TODAY,
                            ReferenceFacts.TODAY.plusYears(2),
                            ServiceLevel.NEXT_BUSINESS_DAY,
                            false,
                            soMany(
                                    priced(listedFor(machines.getFirst(), facts.offerings())),
                                    OFFERINGS),
                            new Yen(0));
        }

        /** What has a price and a level of its own and is bought for the machine. */
        private static List<PricedOffering> priced(List<ServiceOffering> offerings) {
            var priced = new ArrayList<PricedOffering>();
            for (var offering : offerings) {
                var price = offering.price();
                boolean succeeds =
                        offering.kind() == OfferingKind.UPGRADE
                                || offering.kind() == OfferingKind.RENEWAL;
                if (price != null && succeeds && offering.level() != null) {
                    priced.add(
                            new PricedOffering(
                                    OfferedService.of(offering, ReferenceFacts.COUNTRY), price));
                }
            }
            return priced;
        }

        private PlanDecision decideNext() {
            return plans.decide(machines.get(next++ % machines.size()), request);
        }

        /** How often each outcome comes up for one machine after the other, by its name. */
        SortedMap<String, Long> outcomes() {
            next = 0;
            return byOutcome(machines.stream().map(machine -> decideNext()));
        }
    }

    /** Questions as lines of JSON. */
    @State(Scope.Thread)
    public static class Questions {

        private final AskLines ask;
        private final List<byte[]> lines = new ArrayList<>(INPUTS);
        private final ByteArrayOutputStream answer = new ByteArrayOutputStream(1 << 14);
        private int next;

        /** Writes questions that differ in warranty, kind, level, term and day. */
        public Questions() {
            ask = new AskLines(Answers.by(List.of(ReferenceFacts.read().programme())));
            var random = new SplittableRandom(SEED);
            for (int i = 0; i < INPUTS; i++) {
                lines.add(question(random).getBytes(StandardCharsets.UTF_8));
            }
        }

        private static String question(SplittableRandom random) {
            boolean renewal = random.nextBoolean();
            int year = random.nextInt(2020, 2026);
            return String.format(
                    Locale.ROOT,
                    """
                    {"asOf":"2026-11-25","machine":{"machineNumber":"7X06CTO1WW",\
                    "warranty":{"start":"%d-04-01","end":"%d-03-31"},"site":{"municipality":"13101"}},\
                    "ask":{"offer":{"kind":"%s","level":"%s","premier":false,"months":%d,\
                    "orderedOn":"2026-11-%02d"}}}\
                    """,
                    year,
                    year + 3,
                    renewal ? "RENEWAL" : "UPGRADE",
                    random.nextBoolean() ? "NBD" : "24X7_4H",
                    renewal ? 12 * random.nextInt(1, 3) : 12 * random.nextInt(3, 6),
                    random.nextInt(1, 31));
        }
    }

    /** Inputs of the two tables. */
    @State(Scope.Thread)
    public static class Tables {

        private final DmnTable dmn = new DmnTable();
        private final List<Situation> situations = new ArrayList<>(INPUTS);
        private final List<DMNContext> contexts = new ArrayList<>(INPUTS);
        private int next;

        /** Draws situations; both tables get the same. */
        public Tables() {
            var random = new SplittableRandom(SEED);
            for (int i = 0; i < INPUTS; i++) {
                var situation = SituationDraw.drawnBy(random);
                situations.add(situation);
                contexts.add(dmn.context(situation));
            }
        }
    }

    private static List<ServiceOffering> listedFor(
            MachineFacts machine, List<ServiceOffering> offerings) {
        return offerings.stream().filter(o -> o.fits(machine.number())).toList();
    }

    /**
     * The machines of the sample of which everything is known, under the one number for which most
     * is listed: so each of the offerings fits, and the days differ from machine to machine.
     */
    private static List<MachineFacts> ofWidestChoice(ReferenceFacts facts) {
        var widest =
                facts.machines().stream()
                        .max(
                                Comparator.comparingInt(
                                        machine -> listedFor(machine, facts.offerings()).size()))
                        .orElseThrow()
                        .number();
        return facts.machines().stream()
                .filter(Decisions::isKnown)
                .map(machine -> numbered(widest, machine))
                .toList();
    }

    private static boolean isKnown(MachineFacts machine) {
        return machine.timeline() != null
                && machine.family() != null
                && machine.twoYearRenewal() != null
                && machine.responseTimes() != null
                && machine.premierUpgrade() != null
                && !(machine.endOfSupport() instanceof EndOfSupport.Unknown);
    }

    private static MachineFacts numbered(MachineNumber number, MachineFacts machine) {
        return new MachineFacts(
                number,
                machine.timeline(),
                machine.family(),
                machine.endOfSupport(),
                machine.twoYearRenewal(),
                machine.responseTimes(),
                machine.premierUpgrade(),
                machine.working(),
                machine.country(),
                machine.channel(),
                machine.municipality());
    }

    /** The first of them; fewer would be another measurement. */
    private static <T> List<T> soMany(List<T> fitting, int wanted) {
        if (fitting.size() < wanted) {
            throw new IllegalStateException(
                    "Only %d offerings fit the machine; %d are measured."
                            .formatted(fitting.size(), wanted));
        }
        return List.copyOf(fitting.subList(0, wanted));
    }

    private static SortedMap<String, Long> byOutcome(Stream<?> decisions) {
        return decisions.collect(
                Collectors.groupingBy(
                        decision -> decision.getClass().getSimpleName(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** One offer, decided with all its findings. */
    @Benchmark
    public OfferDecision offer(SingleOffers state) {
        return state.decideNext();
    }

    /** One offer, decided, and every sentence of it read in both languages. */
    @Benchmark
    public int offerRead(SingleOffers state) {
        var decision = state.decideNext();
        int read = decision.explanation().ja().length() + decision.explanation().en().length();
        for (var finding : decision.findings()) {
            read += finding.facts().ja().length() + finding.facts().en().length();
            var remedy = finding.remedy();
            read += remedy == null ? 0 : remedy.ja().length() + remedy.en().length();
        }
        return read;
    }

    /** Every offer of 60 for one machine. */
    @Benchmark
    public List<Offers.Judged> offers(WholeList state) {
        return state.decideNext();
    }

    /** The cheapest plan out of 60 offerings for one machine. */
    @Benchmark
    public PlanDecision plan(WholePlan state) {
        return state.decideNext();
    }

    /** One question about an offer, from bytes of JSON to bytes of JSON. */
    @Benchmark
    public int ask(Questions state) {
        state.answer.reset();
        state.ask.answerOne(state.lines.get(state.next++ & LAST), state.answer);
        return state.answer.size();
    }

    /** The table of 25 rules in Java. */
    @Benchmark
    public List<Finding> table(Tables state) {
        return EligibilityTable.objections(state.situations.get(state.next++ & LAST));
    }

    /** The same table in Kie DMN; its inputs are ready beforehand. */
    @Benchmark
    public DMNResult dmn(Tables state) {
        return state.dmn.evaluate(state.contexts.get(state.next++ & LAST));
    }
}
