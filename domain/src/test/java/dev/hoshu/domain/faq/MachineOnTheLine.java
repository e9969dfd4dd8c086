package dev.hoshu.domain.faq;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ProgrammeWords;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A machine described in a few words, such as {@code service=24X7/2026-04-01/2027-03-31 eos=?}:
 * what is not said is a current server in Chiyoda, sold by D-100, with three years of warranty from
 * 2023-04-01 and no service; a question mark is a fact that nobody knows.
 */
final class MachineOnTheLine {

    /** As the reference programme calls its things. */
    private static final ProgrammeWords WORDS =
            new ProgrammeWords(
                    Map.of(
                            "ST50", new Sentence("ST50", "ST50"),
                            "STORAGE_DM", new Sentence("DM/DEシリーズ", "DM and DE storage"),
                            "STORAGE_DE", new Sentence("DM/DEシリーズ", "DM and DE storage")),
                    List.of("AC1", "CTO", "HC3"),
                    null,
                    null);

    private final List<RegisteredService> services = new ArrayList<>();
    private String number = "7X06CTO1WW";
    private @Nullable CoveragePeriod warranty = years(3, "2023-04-01");
    private @Nullable String family = "THINKSYSTEM";
    private EndOfSupport endOfSupport = new EndOfSupport.NoneAnnounced();
    private @Nullable Boolean twoYears = true;
    private @Nullable Set<String> responses = Set.of("4H", "2H");
    private @Nullable Boolean premier = true;
    private String country = "JP";
    private @Nullable String soldIn = "JP";
    private @Nullable String customer = "C1";
    private @Nullable String channel = "D-100";
    private @Nullable String place = "13101";
    private @Nullable LocalDate shipped = LocalDate.of(2023, 3, 1);
    private @Nullable LocalDate announced = LocalDate.of(2020, 5, 1);
    private boolean preOwned;
    private boolean listed = true;

    private MachineOnTheLine() {}

    static MachineOnTheLine described(String words) {
        var machine = new MachineOnTheLine();
        for (var word : words.strip().split(" +", -1)) {
            if (!word.isEmpty() && !word.equals("plain")) {
                machine.take(word);
            }
        }
        return machine;
    }

    private void take(String word) {
        var parts = word.split("=", 2);
        var value = parts.length < 2 || parts[1].equals("?") ? null : parts[1];
        switch (parts[0]) {
            case "number" -> number = demanded(value);
            case "warranty" -> warranty = value == null ? null : years(3, value);
            case "family" -> family = value;
            case "eos" ->
                    endOfSupport =
                            value == null
                                    ? new EndOfSupport.Unknown()
                                    : new EndOfSupport.EndsOn(LocalDate.parse(value));
            case "two-years" -> twoYears = value == null ? null : Boolean.valueOf(value);
            case "responses" ->
                    responses =
                            value == null
                                    ? null
                                    : value.isEmpty() ? Set.of() : Set.of(value.split(",", -1));
            case "premier" -> premier = value == null ? null : Boolean.valueOf(value);
            case "in" -> country = demanded(value);
            case "sold-in" -> soldIn = value;
            case "customer" -> customer = value;
            case "channel" -> channel = value;
            case "place" -> place = value;
            case "shipped" -> shipped = value == null ? null : LocalDate.parse(value);
            case "announced" -> announced = value == null ? null : LocalDate.parse(value);
            case "pre-owned" -> preOwned = true;
            case "no-list" -> listed = false;
            case "service" -> services.add(service(ServiceKind.RENEWAL, demanded(value), "JP"));
            case "upgrade" -> services.add(service(ServiceKind.UPGRADE, demanded(value), "JP"));
            case "contract" ->
                    services.add(service(ServiceKind.INDIVIDUAL_CONTRACT, demanded(value), "JP"));
            case "abroad" -> services.add(service(ServiceKind.RENEWAL, demanded(value), "US"));
            default -> throw new IllegalArgumentException("Not a fact: " + word);
        }
    }

    private static String demanded(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("This fact is always known.");
        }
        return value;
    }

    private static RegisteredService service(ServiceKind kind, String words, String boughtIn) {
        var parts = words.split("/", -1);
        boolean premier = parts[0].endsWith("+P");
        var level = ServiceLevel.ofCode(parts[0].replace("+P", "")).orElseThrow();
        return new RegisteredService(
                kind,
                level,
                premier,
                boughtIn,
                CoveragePeriod.closed(LocalDate.parse(parts[1]), LocalDate.parse(parts[2])),
                null);
    }

    private static CoveragePeriod years(int years, String firstDay) {
        return Term.ofYears(years).from(LocalDate.parse(firstDay));
    }

    AskedMachine asked(ProgrammeDay day) {
        var machineNumber = MachineNumber.parse(number).orElseThrow();
        var machine =
                new InstalledMachine(
                        machineNumber,
                        SerialNumber.parse("J300ABCD").orElseThrow(),
                        customer,
                        channel,
                        soldIn,
                        country,
                        shipped,
                        warranty,
                        place,
                        preOwned);
        var type =
                new MachineType(
                        machineNumber.machineType(),
                        List.of(),
                        "ThinkSystem SR650",
                        "ThinkSystem",
                        family == null ? null : new Family(family),
                        announced,
                        3,
                        ServiceLevel.NEXT_BUSINESS_DAY,
                        endOfSupport,
                        twoYears,
                        responses,
                        premier,
                        List.of());
        var timeline =
                warranty == null
                        ? null
                        : CoverageTimeline.of(
                                new BaseWarranty(warranty, ServiceLevel.NEXT_BUSINESS_DAY),
                                services,
                                country);
        var facts = MachineFacts.onRecord(machine, type, timeline);
        var offers =
                listed
                        ? Offers.under(day.policy(), day.areas())
                                .decideAll(facts, fitting(machineNumber), day.on(), "JP", null)
                        : null;
        return new AskedMachine(machine, type, facts, offers);
    }

    /** The answer to a question on a day, by the reference figures. */
    FrequentAnswer answer(FrequentQuestion question, String on) {
        var day = day(on);
        return MachineAnswers.of(asked(day), day).to(question);
    }

    static ProgrammeDay day(String on) {
        return day(on, ReferenceFigures.policy());
    }

    static ProgrammeDay day(String on, Policy policy) {
        var holidays =
                HolidayList.of(
                        Map.of(
                                LocalDate.of(2023, 1, 1), "元日",
                                LocalDate.of(2026, 4, 29), "昭和の日",
                                LocalDate.of(2035, 1, 1), "元日"));
        var calendar =
                new BusinessCalendar(
                        holidays, policy.closedDays().from(), policy.closedDays().until());
        return new ProgrammeDay(policy, calendar, areas(), "JP", WORDS, LocalDate.parse(on));
    }

    /** The reference areas, with a centre for Chiyoda. */
    private static ResponseAreaList areas() {
        var known = ReferenceFigures.areas();
        var entries = new ArrayList<>(known.entries().values());
        entries.removeIf(e -> e.code().equals("13101"));
        var chiyoda = known.entry("13101").orElseThrow();
        entries.add(
                new ResponseAreaList.Entry(
                        chiyoda.code(),
                        chiyoda.prefecture(),
                        chiyoda.municipality(),
                        chiyoda.fourHours(),
                        chiyoda.twoHours(),
                        "大手町センター",
                        null));
        return ResponseAreaList.of(known.version(), known.validFrom(), entries);
    }

    private static List<ServiceOffering> fitting(MachineNumber machine) {
        return searchList().stream().filter(o -> o.fits(machine)).toList();
    }

    /** Two renewals, three upgrades (one withdrawn), two tiers of Premier, one Value Selection. */
    private static List<ServiceOffering> searchList() {
        return List.of(
                offering("5WS7Z00001", OfferingKind.RENEWAL, 12, "NBD", 44_500L, "7X06", null),
                offering("5WS7Z00002", OfferingKind.RENEWAL, 24, "24X7", 110_000L, "7X06", null),
                offering("5WS7Z00003", OfferingKind.UPGRADE, 36, "24X7", 60_000L, "7X06", null),
                offering(
                        "5WS7Z00004", OfferingKind.UPGRADE, 60, "NBD", 90_000L, "7X06CTO1WW", null),
                offering(
                        "5WS7Z00005", OfferingKind.UPGRADE, 60, "24X7", null, "7X06", "2025-12-31"),
                offering(
                        "5WS7Z00006", OfferingKind.PREMIER_UPGRADE, 36, null, 9_000L, "7X06", null),
                offering(
                        "5WS7Z00007",
                        OfferingKind.PREMIER_UPGRADE,
                        60,
                        null,
                        15_000L,
                        "7X06",
                        null),
                offering(
                        "5WS7Z00008",
                        OfferingKind.VALUE_SELECTION,
                        36,
                        null,
                        30_000L,
                        "7X06",
                        null));
    }

    private static ServiceOffering offering(
            String number,
            OfferingKind kind,
            int months,
            @Nullable String level,
            @Nullable Long price,
            String fits,
            @Nullable String until) {
        return new ServiceOffering(
                new OfferingNumber(number),
                kind.listed(),
                "ThinkSystem",
                "ThinkSystem SR650",
                List.of(MachineNumber.parse(fits).orElseThrow()),
                kind,
                Term.ofMonths(months),
                level == null ? null : ServiceLevel.ofCode(level).orElseThrow(),
                kind == OfferingKind.PREMIER_UPGRADE,
                false,
                null,
                price == null ? null : new Yen(price),
                new SaleWindow(null, until == null ? null : LocalDate.parse(until)),
                null);
    }
}
