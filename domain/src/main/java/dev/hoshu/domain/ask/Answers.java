package dev.hoshu.domain.ask;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.PremierDecision;
import dev.hoshu.domain.entitlement.PremierUpgrades;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.entitlement.Repairs;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.plan.PlanRequest;
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
import dev.hoshu.domain.rulebook.Sentence;

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

    /** The last year that a day of the contract, YYYY-MM-DD, can name. */
    private static final int LAST_YEAR = 9999;

    private static final int MOST_BUSINESS_DAYS = 100_000;

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
            return fault(
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
            return endOfTerm(asked);
        }
        var policy = programme.policies().inForce(question.asOf()).orElse(null);
        if (policy == null) {
            var first = programme.policies().policies().getFirst().effectiveFrom();
            return fault(
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
            case Asked.EndOfTerm asked -> endOfTerm(asked);
            case Asked.BusinessDayAfter asked -> businessDay(asked, programme, policy);
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
        };
    }

    /** What is answered of a machine needs one, and one of a family that the programme has. */
    private static Answer ofMachine(
            Question question, Policy policy, Function<DescribedMachine, Answer> answer) {
        var machine = question.machine();
        if (machine == null) {
            return missingMachine();
        }
        var fault = familyFault(machine, policy);
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

    private static Answer endOfTerm(Asked.EndOfTerm asked) {
        var period = asked.term().from(asked.start());
        if (period.lastDay().getYear() > LAST_YEAR) {
            return beyondTheLastYear("/ask/term/start");
        }
        return new Answer.EndOfTerm(
                period.lastDay(),
                List.of(Rule.TERM_1),
                new Sentence(
                        ja(asked.start())
                                + "から"
                                + asked.term().months()
                                + "か月の期間は"
                                + ja(period.lastDay())
                                + "に終わります。",
                        "A term of "
                                + asked.term().months()
                                + (asked.term().months() == 1 ? " month from " : " months from ")
                                + en(asked.start())
                                + " ends on "
                                + en(period.lastDay())
                                + "."));
    }

    private static Answer beyondTheLastYear(String field) {
        return fault(
                Fault.Kind.BAD_VALUE,
                field,
                "答えが" + LAST_YEAR + "年を過ぎます。もっと早い日を入れてください。",
                "The answer lies after the year " + LAST_YEAR + "; give an earlier day.");
    }

    private static Answer businessDay(
            Asked.BusinessDayAfter asked, Programme programme, Policy policy) {
        if (asked.days() > MOST_BUSINESS_DAYS) {
            return fault(
                    Fault.Kind.BAD_VALUE,
                    "/ask/businessDay/days",
                    "営業日数は1から" + MOST_BUSINESS_DAYS + "までです。",
                    "Business days are 1 to " + MOST_BUSINESS_DAYS + ".");
        }
        var counted = programme.calendar(policy).after(asked.after(), asked.days());
        var date = counted.date();
        if (date.getYear() > LAST_YEAR) {
            return beyondTheLastYear("/ask/businessDay/after");
        }
        var words =
                new Sentence(
                        ja(asked.after()) + "の" + asked.days() + "営業日後は" + ja(date) + "です。",
                        en(date)
                                + " is business day "
                                + asked.days()
                                + " after "
                                + en(asked.after())
                                + ".");
        var unknown =
                new Sentence(
                        "まだ公表されていない祝日があれば、後ろにずれます。",
                        "Holidays that are not published yet may make it later.");
        return new Answer.BusinessDay(
                date,
                counted.holidaysKnown(),
                List.of(Rule.TERM_3),
                counted.holidaysKnown() ? words : words.then(unknown));
    }

    private static Answer coverage(
            Asked.CoverageOn asked,
            DescribedMachine machine,
            Question question,
            Programme programme) {
        var timeline = facts(machine, question, programme).timeline();
        if (timeline == null) {
            return missing(List.of(NeededFact.WARRANTY));
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
        var fault = levelFault("/ask/offer/level", asked.request().service().level(), policy);
        if (fault != null) {
            return fault;
        }
        var areas = programme.areaLists().inForce(question.asOf()).orElse(null);
        var decision =
                Offers.under(policy, areas)
                        .decide(facts(machine, question, programme), asked.request());
        return decision instanceof OfferDecision.Undecided u
                ? missing(u.needed())
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
                ? missing(u.needed())
                : new Answer.Repair(decision);
    }

    private static Answer registration(
            Asked.Registration asked,
            DescribedMachine machine,
            Question question,
            Programme programme,
            Policy policy) {
        var fault =
                levelFault("/ask/registration/level", asked.request().service().level(), policy);
        if (fault != null) {
            return fault;
        }
        var areas = programme.areaLists().inForce(question.asOf()).orElse(null);
        var decision =
                Registrations.under(policy, areas)
                        .decide(facts(machine, question, programme), asked.request());
        return decision instanceof RegistrationDecision.Undecided u
                ? missing(u.needed())
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
                ? missing(u.needed())
                : new Answer.PremierUpgrade(decision);
    }

    private static Answer startDateChange(
            Asked.StartDateChange asked, DescribedMachine machine, Policy policy) {
        var decision =
                StartDates.under(policy).decide(asked.request(), machine.shippedFromFactory());
        return decision instanceof StartDateDecision.Undecided u
                ? missing(u.needed())
                : new Answer.StartDateChange(decision);
    }

    private static Answer response(Asked.Response asked, Programme programme, Policy policy) {
        var fault = levelFault("/ask/response/level", asked.level(), policy);
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
        var fault = planLevelFault(asked.request(), policy);
        if (fault != null) {
            return fault;
        }
        var areas = programme.areaLists().inForce(question.asOf()).orElse(null);
        var decision =
                Plans.under(policy, areas)
                        .decide(facts(machine, question, programme), asked.request());
        return decision instanceof PlanDecision.Undecided u
                ? missing(u.needed())
                : new Answer.Plan(decision);
    }

    private static @Nullable Answer planLevelFault(PlanRequest request, Policy policy) {
        var fault = levelFault("/ask/plan/level", request.level(), policy);
        for (int i = 0; fault == null && i < request.offerings().size(); i++) {
            var level = request.offerings().get(i).service().level();
            fault = levelFault("/ask/plan/offerings/" + i + "/level", level, policy);
        }
        return fault;
    }

    private static MachineFacts facts(
            DescribedMachine machine, Question question, Programme programme) {
        return machine.with(
                programme.machineTypes().of(machine.number()).orElse(null), question.services());
    }

    private static @Nullable Answer familyFault(DescribedMachine machine, Policy policy) {
        if (machine.family() == null || policy.family(machine.family().code()).isPresent()) {
            return null;
        }
        var known = policy.families().keySet().stream().sorted().collect(Collectors.joining(", "));
        return fault(
                Fault.Kind.BAD_VALUE,
                "/machine/family",
                "系列 " + machine.family() + " はありません。あるのは " + known + " です。",
                "There is no family " + machine.family() + "; there is " + known + ".");
    }

    /** A programme need not have every level that there is (CAT-1); null where nothing is amiss. */
    private static @Nullable Answer levelFault(
            String field, @Nullable ServiceLevel level, Policy policy) {
        if (level == null || policy.levels().contains(level.code())) {
            return null;
        }
        var known = policy.levels().stream().sorted().collect(Collectors.joining(", "));
        return fault(
                Fault.Kind.BAD_VALUE,
                field,
                "このプログラムに " + level.code() + " はありません。あるのは " + known + " です。",
                "This programme has no " + level.code() + "; it has " + known + ".");
    }

    private static Answer missingMachine() {
        return fault(
                Fault.Kind.MISSING_MEMBER,
                "/machine",
                "この質問には機器 (machine) が要ります。",
                "This question needs the member machine.");
    }

    /** Names the first member that is missing and, in words, all of them. */
    private static Answer missing(List<NeededFact> needed) {
        var words = new OfferDecision.Undecided(needed).explanation();
        var members = needed.stream().map(Answers::member).collect(Collectors.joining(", "));
        return fault(
                Fault.Kind.MISSING_MEMBER,
                "/machine/" + member(needed.getFirst()),
                words.ja() + "質問に " + members + " を入れてください。",
                words.en() + " Give it in the question: " + members + ".");
    }

    private static String member(NeededFact fact) {
        return switch (fact) {
            case WARRANTY -> "warranty";
            case FAMILY -> "family";
            case END_OF_SUPPORT -> "endOfSupport";
            case TWO_YEAR_RENEWAL -> "twoYearRenewal";
            case RESPONSE_TIMES -> "responseTimes";
            case PREMIER_UPGRADE -> "premierUpgrade";
            case SHIPPED_FROM_FACTORY -> "shippedFromFactory";
        };
    }

    private static Answer fault(Fault.Kind kind, String field, String ja, String en) {
        return new Answer.NoAnswer(new Fault(kind, field, new Sentence(ja, en)));
    }
}
