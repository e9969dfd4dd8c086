package dev.hoshu.domain.change;

import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.TermWords;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What could be said otherwise of a service that somebody wants, for each rule that objects.
 * Whether it helps is for the rules to say when they are asked again.
 */
final class ServiceAlterations {

    private final Asking asking;
    private final Setting setting;
    private final List<Alteration> found = new ArrayList<>();

    private ServiceAlterations(Asking asking, Setting setting) {
        this.asking = asking;
        this.setting = setting;
    }

    static List<Alteration> of(Asking asking, Setting setting, List<Rule> rules) {
        var alterations = new ServiceAlterations(asking, setting);
        rules.stream().distinct().forEach(alterations::meet);
        return alterations.found;
    }

    private void meet(Rule rule) {
        switch (rule) {
            case NEW_6 -> repaired();
            case TERR_1 -> boughtIn(setting.machine().country());
            case CAT_7 -> saleWindow();
            case CHAN_1 -> channel();
            case TERR_2 -> response();
            case NEW_1, NEW_3 -> warranty();
            case REN_4 -> onDay(coverageEnd());
            case REN_5 -> withoutFee();
            case REN_8 -> late();
            case CAT_2, CAT_8, MAX_1, MAX_2, MAX_3, MAX_4, MAX_5, REN_7 -> terms();
            case EOS_1, EOS_2 -> {
                held();
                terms();
            }
            default -> {
                // Nothing that a customer could say or do would please the other rules.
            }
        }
    }

    private void add(
            Effort effort,
            long distance,
            String member,
            Value value,
            Sentence condition,
            UnaryOperator<OfferRequest> change) {
        found.add(
                new Alteration(
                        effort,
                        distance,
                        asking.at() + "/" + member,
                        value,
                        condition,
                        asking.with(change)));
    }

    private void repaired() {
        found.add(
                new Alteration(
                        Effort.MACHINE,
                        0,
                        "/machine/working",
                        new Value.Truth(true),
                        new Sentence("修理が済んで機器が動いている場合", "with the machine repaired and working"),
                        Question::withWorkingMachine));
    }

    private void boughtIn(String country) {
        add(
                Effort.WAY,
                1,
                "country",
                new Value.Text(country),
                new Sentence(country + "で販売されているサービスの場合", "with a service sold in " + country),
                r -> r.forService(r.service().soldIn(country)));
    }

    private void saleWindow() {
        var window = asking.request().service().onSale();
        onDay(window.isBefore(day()) ? window.from() : window.until());
        held();
    }

    private void channel() {
        var channel = setting.machine().channel();
        if (channel != null) {
            add(
                    Effort.WAY,
                    0,
                    "channel",
                    new Value.Text(channel),
                    new Sentence(channel + "からのご発注の場合", "ordered through " + channel),
                    r -> r.through(channel));
        }
    }

    private void held() {
        if (asking.request().held()) {
            return;
        }
        add(
                Effort.PACK,
                0,
                "held",
                new Value.Truth(true),
                new Sentence("パックをすでにお持ちの場合", "if the customer holds the pack already"),
                OfferRequest::alreadyHeld);
    }

    private void warranty() {
        var timeline = setting.machine().timeline();
        if (timeline == null) {
            return;
        }
        onDay(timeline.warranty().period().lastDay());
        if (asking.request().service().kind() == OfferingKind.UPGRADE) {
            asRenewal();
        }
    }

    private void asRenewal() {
        add(
                Effort.SERVICE,
                1,
                "kind",
                new Value.Text(OfferingKind.RENEWAL.name()),
                new Sentence("アップグレードではなく継続の場合", "with a renewal in place of the upgrade"),
                r -> r.forService(r.service().asRenewal()));
    }

    private void withoutFee() {
        var end = coverageEnd();
        if (end != null) {
            onDay(end.plusDays(setting.policy().reinstatement().freeDays()));
        }
    }

    private void late() {
        var timeline = setting.machine().timeline();
        if (timeline != null) {
            onDay(renewed(timeline).lastDay());
        }
        terms();
    }

    private CoveragePeriod renewed(CoverageTimeline timeline) {
        var renewal = setting.policy().renewal();
        var term =
                asking.request().halfTerm()
                        ? Term.ofMonths(renewal.halfTermMonths())
                        : asking.request().service().term();
        return term.from(timeline.dayAfterCoverage());
    }

    private void onDay(@Nullable LocalDate day) {
        if (day == null || day.equals(day())) {
            return;
        }
        long moved = ChronoUnit.DAYS.between(day(), day);
        found.add(
                new Alteration(
                        Effort.DAY,
                        Math.abs(moved),
                        asking.dayAt(),
                        new Value.Text(day.toString()),
                        moved < 0 ? asking.act().until(day) : asking.act().from(day),
                        asking.with(r -> r.onDay(day))));
    }

    private void terms() {
        if (asking.request().halfTerm()) {
            add(
                    Effort.PAPERS,
                    0,
                    "halfTerm",
                    new Value.Truth(false),
                    new Sentence("期間の全部を登録する場合", "for the whole term"),
                    OfferRequest::forWholeTerm);
        }
        int wanted = asking.request().service().term().months();
        for (int months : possibleTerms()) {
            if (months != wanted) {
                add(
                        Effort.TERM,
                        Math.abs((long) months - wanted),
                        "months",
                        new Value.Count(months),
                        new Sentence(
                                TermWords.ja(months) + "の場合",
                                "for a term of " + TermWords.en(months)),
                        r -> r.forService(r.service().forTerm(Term.ofMonths(months))));
            }
        }
    }

    private Set<Integer> possibleTerms() {
        if (asking.request().service().kind() == OfferingKind.RENEWAL) {
            return setting.policy().renewal().terms();
        }
        var family = setting.machine().family();
        return family == null
                ? Set.of()
                : setting.policy()
                        .family(family.code())
                        .map(FamilyPolicy::upgradeTerms)
                        .orElse(Set.of());
    }

    private void response() {
        var level = asking.request().service().level();
        if (level == null) {
            return;
        }
        level.responseTime().ifPresent(this::listedPlace);
        var lower =
                Stream.of(ServiceLevel.values())
                        .filter(l -> l.compareTo(level) < 0)
                        .filter(l -> setting.policy().levels().contains(l.code()))
                        .toList()
                        .reversed();
        for (int steps = 0; steps < lower.size(); steps++) {
            atLevel(lower.get(steps), steps);
        }
    }

    private void atLevel(ServiceLevel level, int steps) {
        add(
                Effort.SERVICE,
                steps,
                "level",
                new Value.Text(level.code()),
                new Sentence(
                        "サービスレベルが" + level.words().ja() + "の場合",
                        "with the level " + level.words().en()),
                r -> r.forService(r.service().atLevel(level)));
    }

    private void listedPlace(String responseTime) {
        var possible = setting.machine().responseTimes();
        if (possible == null || !possible.contains(responseTime)) {
            return;
        }
        nearestListed(responseTime)
                .ifPresent(place -> {
                    var name = place.prefecture() + place.municipality();
                    add(
                            Effort.PLACE,
                            0,
                            "municipality",
                            new Value.Text(place.code()),
                            new Sentence(
                                    "対象地域への設置の場合 (" + name + "など)",
                                    "at a place on the list (such as " + name + ")"),
                            r -> r.at(place.code()));
                });
    }

    /** The listed place whose code is nearest: codes run prefecture by prefecture. */
    private Optional<ResponseAreaList.Entry> nearestListed(String responseTime) {
        var areas = setting.areas();
        if (areas == null) {
            return Optional.empty();
        }
        var asked = asking.request().municipality();
        int here = codeOf(asked == null ? setting.machine().municipality() : asked);
        return areas.entries().values().stream()
                .filter(e -> e.of(responseTime) == ResponseAreaList.Answer.YES)
                .min(
                        Comparator.comparingInt((ResponseAreaList.Entry e) ->
                                        Math.abs(codeOf(e.code()) - here))
                                .thenComparing(ResponseAreaList.Entry::code));
    }

    private static int codeOf(@Nullable String municipality) {
        return municipality != null && municipality.matches("[0-9]{5}")
                ? Integer.parseInt(municipality)
                : 0;
    }

    private LocalDate day() {
        return asking.request().orderedOn();
    }

    private @Nullable LocalDate coverageEnd() {
        var timeline = setting.machine().timeline();
        return timeline == null ? null : timeline.coverageEnd();
    }
}
