package dev.hoshu.sheets.programme;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ProgrammeWords;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.DispatchPolicy;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.PolicyHistory;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A programme's {@code policy.yaml}.
 *
 * @param programme the programme's code
 * @param name its name for a person
 * @param invented whether maker and figures are invented
 * @param country where its services are sold, ISO 3166 two letters (TERR-1)
 * @param calendar whose holidays close it, two capital letters: a country's, or one of those that
 *     ISO 3166 leaves to users for a calendar of the maker's own (TERM-3)
 * @param places the folder with the places of its country, below the folder of the programmes; null
 *     where none come with it
 * @param sample the folder with invented machines and services, below the same; null where none
 *     come with it
 * @param words what it calls its things
 * @param policies its figures by effective date
 */
public record PolicyFile(
        String programme,
        Sentence name,
        boolean invented,
        String country,
        String calendar,
        @Nullable String places,
        @Nullable String sample,
        ProgrammeWords words,
        PolicyHistory policies) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");
    private static final Pattern SKILL = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9-]{1,60}(/[a-z0-9-]{1,60}){0,3}");
    private static final int MOST_YEARS = 30;
    private static final int MOST_KEEPING_MINUTES = 240;
    private static final int MOST_ON_DUTY = 100;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_REMINDER_DAYS = 366;
    private static final Set<String> LEVELS =
            Arrays.stream(ServiceLevel.values())
                    .map(ServiceLevel::code)
                    .collect(Collectors.toCollection(LinkedHashSet::new));

    /**
     * Reads the text of the file.
     *
     * @param file the file's name, for messages
     * @throws UnusableProgrammeException if a figure is missing, absurd or not known
     */
    public static PolicyFile read(String file, String text) {
        var faults = new ArrayList<PlaceFault>();
        var read = read(file, text, faults);
        if (!faults.isEmpty()) {
            throw new UnusableProgrammeException(faults);
        }
        return read;
    }

    private static PolicyFile read(String file, String text, List<PlaceFault> faults) {
        var root = FigureReader.ofFile(file, text, faults);
        var code = root.text("programme", CODE, Programme.REFERENCE, "maker-services-jp");
        var names = root.within("name");
        var name = new Sentence(names.text("ja"), names.text("en"));
        names.finish();
        boolean invented = root.has("invented") && root.truth("invented", false);
        var country = root.text("country", TWO_LETTERS, "ZZ", "JP");
        var calendar = root.text("calendar", TWO_LETTERS, "ZZ", "JP");
        var places = root.has("places") ? root.text("places", FOLDER, "", "places-jp") : null;
        var sample = root.has("sample") ? root.text("sample", FOLDER, "", "sample") : null;
        var policies = new ArrayList<Policy>();
        var days = new LinkedHashSet<Object>();
        for (var reader : root.eachOf("policies")) {
            var policy = policy(reader);
            if (!days.add(policy.effectiveFrom())) {
                reader.fault(
                        "effectiveFrom",
                        "同じ日からの方針が2つあります。",
                        "Two policies take effect on this day.");
            } else if (!policies.isEmpty()
                    && policy.effectiveFrom().isBefore(policies.getLast().effectiveFrom())) {
                reader.fault(
                        "effectiveFrom",
                        "前の方針より早い日です。早い日から順に書いてください。",
                        "It is earlier than the policy before it; write them in the order of their"
                                + " days.");
            } else {
                policies.add(policy);
            }
        }
        var words = WordsReader.read(root, policies);
        root.finish();
        if (!faults.isEmpty()) {
            throw new UnusableProgrammeException(faults);
        }
        return new PolicyFile(
                code,
                name,
                invented,
                country,
                calendar,
                places,
                sample,
                words,
                new PolicyHistory(policies));
    }

    private static Policy policy(FigureReader reader) {
        var levels = reader.words("levels", LEVELS);
        var policy =
                new Policy(
                        reader.day("effectiveFrom"),
                        families(reader.within("families")),
                        levels,
                        renewal(reader.within("renewal")),
                        ReinstatementReader.read(reader.within("reinstatement")),
                        endOfSupport(reader.within("endOfSupport")),
                        startDate(reader.within("startDate")),
                        delivery(reader.within("delivery")),
                        closedDays(reader.within("closedDays")),
                        SpotRepairReader.read(reader.within("spotRepair")),
                        valueSelection(reader.within("valueSelection")),
                        response(reader.within("response")),
                        QuoteReader.read(reader.within("quote")),
                        reminders(reader.within("reminders")),
                        ClockPolicyReader.read(reader.within("clock"), levels),
                        partReturns(reader.within("partReturns")),
                        dispatch(reader.within("dispatch")),
                        repeatCalls(reader.within("repeatCalls")),
                        WatchReader.read(reader.within("watch")));
        reader.finish();
        return policy;
    }

    private static Map<String, FamilyPolicy> families(FigureReader reader) {
        var families = new HashMap<String, FamilyPolicy>();
        for (var code : reader.names()) {
            if (!code.matches("[A-Z][A-Z0-9_]{0,39}")) {
                reader.fault(
                        code,
                        "系列の名は大文字、数字、下線で書いてください。",
                        "Write a family in capital letters, digits and underscores.");
            }
            families.put(code, family(code, reader.within(code)));
        }
        return families;
    }

    private static FamilyPolicy family(String code, FigureReader reader) {
        var limit = limit(reader.within("limit"));
        var longer = reader.maybeWithin("limitWithTwoYearRenewal").map(PolicyFile::limit);
        if (longer.isPresent() && longer.get().years() < limit.years()) {
            reader.fault(
                    "limitWithTwoYearRenewal",
                    "2年継続がある機器の上限が短くなっています。",
                    "The limit with a 2-year renewal is shorter than the one without.");
        }
        var family =
                new FamilyPolicy(
                        code,
                        limit,
                        longer.orElse(null),
                        reader.numbers("upgradeTerms", 1, MOST_MONTHS),
                        reader.has("renewalTerms")
                                ? reader.numbers("renewalTerms", 1, MOST_MONTHS)
                                : null,
                        reader.has("termRule")
                                ? reader.word("termRule", Rule::ofId, Rule.CAT_2)
                                : Rule.CAT_2);
        reader.finish();
        return family;
    }

    private static FamilyPolicy.Limit limit(FigureReader reader) {
        int years = reader.number("years", 1, MOST_YEARS);
        var limit =
                new FamilyPolicy.Limit(
                        years,
                        reader.numberOr("consultUntilYears", years, MOST_YEARS, years),
                        reader.word("rule", Rule::ofId, Rule.MAX_4));
        reader.finish();
        return limit;
    }

    private static Policy.Renewal renewal(FigureReader reader) {
        var terms = reader.numbers("terms", 1, MOST_MONTHS);
        var longer =
                reader.has("termsWithTwoYearRenewal")
                        ? reader.numbers("termsWithTwoYearRenewal", 1, MOST_MONTHS)
                        : Set.<Integer>of();
        if (!terms.containsAll(longer)) {
            reader.fault(
                    "termsWithTwoYearRenewal", "terms にない期間があります。", "A term is not among terms.");
        }
        int orderLead = reader.number("orderLeadMonths", 0, MOST_MONTHS);
        var half = reader.within("halfTerm");
        int whole = half.number("of", 1, MOST_MONTHS);
        int months = half.number("months", 1, MOST_MONTHS);
        if (months >= whole || !terms.contains(whole)) {
            half.fault(
                    "months",
                    "of は terms の1つ、months はそれより短い期間にしてください。",
                    "Let of be one of terms, and months be shorter.");
        }
        half.finish();
        reader.finish();
        return new Policy.Renewal(terms, longer, orderLead, months, whole);
    }

    private static Policy.Reminders reminders(FigureReader reader) {
        var days = reader.numbers("daysBeforeEnd", 1, MOST_REMINDER_DAYS);
        boolean orderBy = reader.truth("onOrderByDay", true);
        reader.finish();
        return new Policy.Reminders(days, orderBy);
    }

    private static Policy.EndOfSupport endOfSupport(FigureReader reader) {
        int months = reader.number("fullRenewalMonths", 1, MOST_MONTHS);
        reader.finish();
        return new Policy.EndOfSupport(months);
    }

    private static Policy.StartDate startDate(FigureReader reader) {
        int days = reader.number("refusedFromDays", 1, 3660);
        reader.finish();
        return new Policy.StartDate(days);
    }

    private static Policy.Delivery delivery(FigureReader reader) {
        int earliest = reader.number("earliestBusinessDays", 1, 366);
        int latest = reader.number("latestBusinessDays", earliest, 366);
        reader.finish();
        return new Policy.Delivery(earliest, latest);
    }

    private static Policy.ClosedDays closedDays(FigureReader reader) {
        var closed = new Policy.ClosedDays(reader.monthDay("from"), reader.monthDay("until"));
        reader.finish();
        return closed;
    }

    private static Policy.PartReturns partReturns(FigureReader reader) {
        int days = reader.number("days", 1, 366);
        var before = reader.numbers("remindDaysBefore", 1, 365);
        var after = reader.numbers("remindDaysAfter", 1, 365);
        // Whoever is charged was reminded before.
        int last = after.stream().mapToInt(Integer::intValue).max().orElse(0);
        int charge = reader.number("chargeAfterDays", last + 1, 366);
        reader.finish();
        return new Policy.PartReturns(days, before, after, charge);
    }

    private static DispatchPolicy dispatch(FigureReader reader) {
        int minutes = reader.number("visitMinutes", 1, 24 * 60);
        int late = reader.number("lateWithinMinutes", 1, 24 * 60);
        var asked = reader.within("skills");
        var skills = new TreeMap<String, String>();
        for (var family : asked.names()) {
            skills.put(family, asked.text(family, SKILL, "SERVER", "STORAGE"));
        }
        asked.finish();
        var other = reader.text("otherSkill", SKILL, "SERVER", "SERVER");
        var roads = roads(reader.within("roads"));
        var keeping = keeping(reader.within("keeping"));
        reader.finish();
        return new DispatchPolicy(minutes, late, skills, other, roads, keeping);
    }

    private static DispatchPolicy.Keeping keeping(FigureReader reader) {
        var keeping =
                new DispatchPolicy.Keeping(
                        reader.number("marginMinutes", 0, MOST_KEEPING_MINUTES),
                        reader.number("leastSpareMinutes", 0, MOST_KEEPING_MINUTES),
                        reader.number("leastOnDuty", 1, MOST_ON_DUTY),
                        reader.number("leastPartsPercent", 0, 100));
        reader.finish();
        return keeping;
    }

    private static DispatchPolicy.Roads roads(FigureReader reader) {
        int winding = reader.number("windingPercent", 100, 1000);
        var stretches = new ArrayList<DispatchPolicy.Stretch>();
        for (var one : reader.eachOf("stretches")) {
            stretches.add(
                    new DispatchPolicy.Stretch(
                            one.number("kilometres", 1, 10_000), one.number("perHour", 1, 500)));
            one.finish();
        }
        int beyond = reader.number("beyondPerHour", 1, 500);
        reader.finish();
        return new DispatchPolicy.Roads(winding, stretches, beyond);
    }

    private static Policy.RepeatCalls repeatCalls(FigureReader reader) {
        int days = reader.number("days", 1, 366);
        reader.finish();
        return new Policy.RepeatCalls(days);
    }

    private static Policy.ValueSelection valueSelection(FigureReader reader) {
        var names = new Policy.ValueSelection(reader.day("plusFrom"));
        reader.finish();
        return names;
    }

    private static Policy.Response response(FigureReader reader) {
        var figures =
                new Policy.Response(
                        reader.word("acceptanceZone", PolicyFile::zone, ZoneId.of("Asia/Tokyo")));
        reader.finish();
        return figures;
    }

    /** A zone of a region; a bare offset knows no summer time and is none. */
    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }
}
