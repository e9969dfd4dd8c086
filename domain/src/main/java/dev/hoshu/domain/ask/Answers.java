package dev.hoshu.domain.ask;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.PremierDecision;
import dev.hoshu.domain.entitlement.PremierUpgrades;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.entitlement.Repairs;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.plan.Plans;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.registration.Deliveries;
import dev.hoshu.domain.registration.RegistrationDecision;
import dev.hoshu.domain.registration.Registrations;
import dev.hoshu.domain.registration.StartDateDecision;
import dev.hoshu.domain.registration.StartDates;
import dev.hoshu.domain.registration.WaiverDecision;
import dev.hoshu.domain.response.Responses;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers questions by the programmes that it was given. Safe for use by many threads. */
public final class Answers {

    private final Map<String, Programme> programmes;
    private final String meant;

    private Answers(Map<String, Programme> programmes, String meant) {
        this.programmes = programmes;
        this.meant = meant;
    }

    /** Answers by these programmes; the reference programme is meant where none is named. */
    public static Answers by(List<Programme> programmes) {
        return new Answers(
                new TreeMap<>(
                        programmes.stream().collect(Collectors.toMap(Programme::code, p -> p))),
                Programme.REFERENCE);
    }

    /**
     * The same, where another programme is meant by a question that names none.
     *
     * @param code that programme's code
     */
    public Answers meaning(String code) {
        return new Answers(programmes, code);
    }

    /**
     * Where the services of that programme are sold: what a question means that names no country.
     *
     * @param programme the programme that the question names, or null
     * @return empty if there is no such programme
     */
    public Optional<String> country(@Nullable String programme) {
        return Optional.ofNullable(programmes.get(code(programme))).map(Programme::country);
    }

    private String code(@Nullable String named) {
        return named == null ? meant : named;
    }

    /** The answer; a question that cannot be answered is answered with a fault. */
    public Answer to(Question question) {
        var code = code(question.programme());
        var programme = programmes.get(code);
        if (programme == null) {
            return Faults.of(
                    Fault.Kind.UNKNOWN_PROGRAMME,
                    "/programme",
                    "プログラム "
                            + code
                            + " はありません。あるのは "
                            + String.join(", ", programmes.keySet())
                            + " です。",
                    "There is no programme "
                            + code
                            + "; there is "
                            + String.join(", ", programmes.keySet())
                            + ".");
        }
        if (question.asked() instanceof Asked.EndOfTerm asked) {
            // The same under every policy, so it needs none in force.
            return DayAnswers.endOfTerm(asked);
        }
        var policy = programme.policies().inForce(question.asOf()).orElse(null);
        if (policy == null) {
            var first = programme.policies().policies().getFirst().effectiveFrom();
            return Faults.of(
                    Fault.Kind.BAD_VALUE,
                    "/asOf",
                    ja(question.asOf()) + "に有効な方針がありません。最初の方針は" + ja(first) + "からです。",
                    "No policy is in force on "
                            + en(question.asOf())
                            + "; the first one takes effect on "
                            + en(first)
                            + ".");
        }
        return switch (question.asked()) {
            case Asked.EndOfTerm asked -> DayAnswers.endOfTerm(asked);
            case Asked.BusinessDayAfter asked -> DayAnswers.businessDay(asked, programme, policy);
            case Asked.CoverageOn asked ->
                    ofMachine(question, policy, m -> coverage(asked, m, question, programme));
            case Asked.Offer asked ->
                    ofMachine(question, policy, m -> offer(asked, m, question, programme, policy));
            case Asked.Plan asked ->
                    ofMachine(question, policy, m -> plan(asked, m, question, programme, policy));
            case Asked.Repair asked ->
                    ofMachine(question, policy, m -> repair(asked, m, question, programme, policy));
            case Asked.Registration asked ->
                    ofMachine(
                            question,
                            policy,
                            m -> registration(asked, m, question, programme, policy));
            case Asked.PremierUpgrade asked ->
                    ofMachine(question, policy, m -> premierUpgrade(asked, m, question, programme));
            case Asked.StartDateChange asked ->
                    ofMachine(question, policy, m -> startDateChange(asked, m, policy));
            case Asked.GiveUp asked ->
                    ofMachine(
                            question,
                            policy,
                            m -> new Answer.GiveUp(WaiverDecision.of(asked.of())));
            case Asked.Response asked -> response(asked, programme, policy);
            case Asked.Delivery asked ->
                    new Answer.Delivery(
                            Deliveries.under(policy, programme.calendar(policy))
                                    .of(asked.orderedOn()));
            case Asked.Clock asked -> ClockAnswers.of(asked, programme, policy);
        };
    }

    /** What is answered of a machine needs one, and one of a family that the programme has. */
    private static Answer ofMachine(
            Question question, Policy policy, Function<DescribedMachine, Answer> answer) {
        var machine = question.machine();
        if (machine == null) {
            return Faults.noMachine();
        }
        var fault = Faults.ofFamily(machine, policy);
        return fault == null ? answer.apply(machine) : fault;
    }

    /** What that question is answered by; empty if its programme or its figures are not there. */
    public Optional<Basis> basis(Question question) {
        var code = code(question.programme());
        var programme = programmes.get(code);
        if (programme == null) {
            return Optional.empty();
        }
        var machine = question.machine();
        return programme
                .policies()
                .inForce(question.asOf())
                .map(policy ->
                        new Basis(
                                programme,
                                policy,
                                programme.areaLists().inForce(question.asOf()).orElse(null),
                                machine == null ? null : facts(machine, question, programme)));
    }

    private static Answer coverage(
            Asked.CoverageOn asked,
            DescribedMachine machine,
            Question question,
            Programme programme) {
        var timeline = facts(machine, question, programme).timeline();
        if (timeline == null) {
            return Faults.missing(List.of(NeededFact.WARRANTY));
        }
        var rules = new ArrayList<Rule>(2);
        rules.add(Rule.REP_1);
        if (!timeline.leftOut().isEmpty()) {
            rules.add(Rule.TERR_1);
        }
        var state = timeline.on(asked.on());
        return new Answer.Coverage(
                state, timeline, rules, CoverageWords.of(asked.on(), state, timeline));
    }

    private static Answer offer(
            Asked.Offer asked,
            DescribedMachine machine,
            Question question,
            Programme programme,
            Policy policy) {
        var fault = Faults.ofLevel("/ask/offer/level", asked.request().service().level(), policy);
        if (fault != null) {
            return fault;
        }
        var areas = programme.areaLists().inForce(question.asOf()).orElse(null);
        var decision =
                Offers.under(policy, areas)
                        .decide(facts(machine, question, programme), asked.request());
        return decision instanceof OfferDecision.Undecided u
                ? Faults.missing(u.needed())
                : new Answer.Offer(
                        decision,
                        Quotes.under(policy)
                                .reinstatement(
                                        decision,
                                        asked.request().service().term(),
                                        asked.request().orderedOn(),
                                        asked.price()));
    }

    private static Answer repair(
            Asked.Repair asked,
            DescribedMachine machine,
            Question question,
            Programme programme,
            Policy policy) {
        var decision =
                Repairs.under(policy).decide(facts(machine, question, programme), asked.request());
        return decision instanceof RepairDecision.Undecided u
                ? Faults.missing(u.needed())
                : new Answer.Repair(decision);
    }

    private static Answer registration(
            Asked.Registration asked,
            DescribedMachine machine,
            Question question,
            Programme programme,
            Policy policy) {
        var fault =
                Faults.ofLevel(
                        "/ask/registration/level", asked.request().service().level(), policy);
        if (fault != null) {
            return fault;
        }
        var areas = programme.areaLists().inForce(question.asOf()).orElse(null);
        var decision =
                Registrations.under(policy, areas)
                        .decide(facts(machine, question, programme), asked.request());
        return decision instanceof RegistrationDecision.Undecided u
                ? Faults.missing(u.needed())
                : new Answer.Registration(decision);
    }

    private static Answer premierUpgrade(
            Asked.PremierUpgrade asked,
            DescribedMachine machine,
            Question question,
            Programme programme) {
        var decision =
                PremierUpgrades.decide(
                        facts(machine, question, programme),
                        question.services(),
                        asked.registeredOn(),
                        asked.tiers());
        return decision instanceof PremierDecision.Undecided u
                ? Faults.missing(u.needed())
                : new Answer.PremierUpgrade(decision);
    }

    private static Answer startDateChange(
            Asked.StartDateChange asked, DescribedMachine machine, Policy policy) {
        var decision =
                StartDates.under(policy).decide(asked.request(), machine.shippedFromFactory());
        return decision instanceof StartDateDecision.Undecided u
                ? Faults.missing(u.needed())
                : new Answer.StartDateChange(decision);
    }

    private static Answer response(Asked.Response asked, Programme programme, Policy policy) {
        var fault = Faults.ofLevel("/ask/response/level", asked.level(), policy);
        if (fault != null) {
            return fault;
        }
        return new Answer.Response(
                Responses.under(policy, programme.calendar(policy))
                        .decide(asked.level(), asked.acceptedAt()));
    }

    private static Answer plan(
            Asked.Plan asked,
            DescribedMachine machine,
            Question question,
            Programme programme,
            Policy policy) {
        var fault = Faults.ofPlanLevels(asked.request(), policy);
        if (fault != null) {
            return fault;
        }
        var areas = programme.areaLists().inForce(question.asOf()).orElse(null);
        var decision =
                Plans.under(policy, areas)
                        .decide(facts(machine, question, programme), asked.request());
        return decision instanceof PlanDecision.Undecided u
                ? Faults.missing(u.needed())
                : new Answer.Plan(decision);
    }

    private static MachineFacts facts(
            DescribedMachine machine, Question question, Programme programme) {
        return machine.with(
                programme.machineTypes().of(machine.number()).orElse(null), question.services());
    }
}
