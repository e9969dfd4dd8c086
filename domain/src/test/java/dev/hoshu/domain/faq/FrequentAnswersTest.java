package dev.hoshu.domain.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Reinstatement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Every question is answered in general and for a machine, with the policy's figures. */
class FrequentAnswersTest {

    private static final int FIGURE = 91;

    @Test
    void thereAreFortyQuestionsInBothLanguagesAndNoTwoOfOneName() {
        var all = List.of(FrequentQuestion.values());
        assertThat(all).hasSize(40);
        assertThat(all.stream().map(FrequentQuestion::id)).doesNotHaveDuplicates();
        assertThat(all.stream().map(q -> q.words().ja())).doesNotHaveDuplicates();
        assertThat(all.stream().map(q -> q.words().en())).doesNotHaveDuplicates();
        assertThat(all.stream().map(FrequentQuestion::topic).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Topic.values());
    }

    @ParameterizedTest
    @EnumSource(FrequentQuestion.class)
    void eachIsAnsweredTwiceAndCitesItsRules(FrequentQuestion question) {
        var day = MachineOnTheLine.day("2026-03-01");
        var machine = MachineOnTheLine.described("plain").asked(day);
        var general = GeneralAnswers.on(day).to(question);
        var here = MachineAnswers.of(machine, day).to(question);

        assertThat(question.rules()).isNotEmpty();
        for (var answer : List.of(general, here)) {
            assertThat(answer.question()).isEqualTo(question);
            assertThat(answer.rules()).containsAll(question.rules()).doesNotHaveDuplicates();
            assertThat(answer.words().ja()).endsWith("。").doesNotContain("%");
            assertThat(answer.words().en()).endsWith(".").doesNotContain("%");
        }
        assertThat(general.open()).isEmpty();
        assertThat(here.words()).isNotEqualTo(general.words());
    }

    /** Facts of random machines, each known, unknown or odd, on random days. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noMachineIsLeftWithoutAnAnswer(long seed) {
        var random = new Random(seed);
        var words =
                Stream.of(
                                "warranty=?,warranty=2024-02-29,plain",
                                "family=?,family=ST50,family=STORAGE_DE,family=SWITCH,plain",
                                "eos=?,eos=2026-06-30,eos=2024-01-01,plain",
                                "two-years=?,two-years=false,plain",
                                "responses=?,responses=,responses=4H,plain",
                                "premier=?,premier=false,plain",
                                "place=?,place=13401,place=27100,place=99999,plain",
                                "channel=?,plain",
                                "shipped=?,plain",
                                "announced=?,plain",
                                "in=US,plain,plain",
                                "no-list,plain,plain",
                                "service=24X7_4H/2026-04-01/2027-03-31,plain",
                                "upgrade=24X7+P/2023-04-01/2028-03-31,plain,plain",
                                "contract=24X7/2029-01-01/2029-12-31,plain,plain")
                        .map(choices -> choices.split(",", -1))
                        .map(choices -> choices[random.nextInt(choices.length)])
                        .collect(Collectors.joining(" "));
        var on = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(3000)).toString();
        var day = MachineOnTheLine.day(on);
        var answers = MachineAnswers.of(MachineOnTheLine.described(words).asked(day), day).all();

        assertThat(answers).as("seed %d: %s on %s", seed, words, on).hasSize(40);
        assertThat(answers)
                .as("seed %d: %s on %s", seed, words, on)
                .allSatisfy(a -> assertThat(a.words().ja()).isNotBlank());
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    record Changed(FrequentQuestion question, Policy policy, boolean forMachineToo) {
        @Override
        public String toString() {
            return question.id();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aFigureOfThePolicyStandsInTheSentence(Changed changed) {
        var before = MachineOnTheLine.day("2026-03-01");
        var after = MachineOnTheLine.day("2026-03-01", changed.policy());
        assertThat(GeneralAnswers.on(after).to(changed.question()).words())
                .isNotEqualTo(GeneralAnswers.on(before).to(changed.question()).words());
        if (changed.forMachineToo()) {
            var machine = MachineOnTheLine.described(machineFor(changed.question()));
            assertThat(of(machine, after, changed.question()))
                    .isNotEqualTo(of(machine, before, changed.question()));
        }
    }

    private static Object of(MachineOnTheLine machine, ProgrammeDay day, FrequentQuestion asked) {
        return MachineAnswers.of(machine.asked(day), day).to(asked).words();
    }

    private static String machineFor(FrequentQuestion question) {
        return switch (question) {
            case END_OF_SUPPORT -> "eos=2027-03-30";
            case DM_AND_DE_STORAGE -> "family=STORAGE_DM";
            case ST50 -> "family=ST50";
            case VALUE_SELECTION -> "announced=2020-06-01";
            default -> "plain";
        };
    }

    static Stream<Changed> changes() {
        var figures = ReferenceFigures.policy();
        var renewal = with(figures, new Policy.Renewal(Set.of(12, 36), Set.of(36), 2, 3, 12));
        var families = shortened(figures);
        return Stream.of(
                new Changed(FrequentQuestion.RENEWAL_ORDER_DAY, renewal, true),
                new Changed(FrequentQuestion.ANOTHER_PACK, renewal, false),
                new Changed(FrequentQuestion.FEW_MONTHS, renewal, true),
                new Changed(
                        FrequentQuestion.PRE_OWNED,
                        with(figures, new Policy.Renewal(Set.of(24), Set.of(24), 1, 6, 12)),
                        false),
                new Changed(
                        FrequentQuestion.UPGRADE_HALF_WAY,
                        with(figures, new Policy.Renewal(Set.of(24), Set.of(24), 1, 6, 12)),
                        false),
                new Changed(FrequentQuestion.RENEWAL_AFTER_EXPIRY, fee(60), true),
                new Changed(FrequentQuestion.LONGEST_SERVICE, families, true),
                new Changed(FrequentQuestion.DM_AND_DE_STORAGE, families, true),
                new Changed(FrequentQuestion.ST50, families, true),
                new Changed(
                        FrequentQuestion.END_OF_SUPPORT,
                        with(figures, new Policy.EndOfSupport(6)),
                        true),
                new Changed(
                        FrequentQuestion.START_ON_DELIVERY,
                        with(figures, new Policy.StartDate(FIGURE)),
                        true),
                new Changed(
                        FrequentQuestion.DELIVERY, with(figures, new Policy.Delivery(2, 3)), true),
                new Changed(
                        FrequentQuestion.NEXT_BUSINESS_DAY,
                        with(figures, new Policy.ClosedDays(MonthDay.of(3, 1), MonthDay.of(3, 5))),
                        true),
                new Changed(
                        FrequentQuestion.REPAIR_WITHOUT_COVERAGE,
                        with(figures, new Policy.SpotRepair(3)),
                        true),
                new Changed(
                        FrequentQuestion.VALUE_SELECTION,
                        with(figures, new Policy.ValueSelection(LocalDate.of(2021, 5, 1))),
                        true));
    }

    @Test
    void aPublishedFeeIsSaidWithItsAmount() {
        var flat =
                new Reinstatement.Fee.Published(
                        new Reinstatement.Base.Flat(new Yen(33_000)),
                        new Reinstatement.Surcharge.None(),
                        null);
        var share =
                new Reinstatement.Fee.Published(
                        new Reinstatement.Base.BackPay(110),
                        new Reinstatement.Surcharge.Share(15),
                        new Yen(50_000));
        assertThat(afterExpiry(new Reinstatement(30, flat, 365)))
                .contains("30日目まで", "31日目から", "33,000円", "365日を過ぎると");
        assertThat(afterExpiry(new Reinstatement(30, share, null)))
                .contains("110%", "15%", "上限は50,000円");
        assertThat(afterExpiry(new Reinstatement(30, new Reinstatement.Fee.None(), null)))
                .contains("復帰料金はかかりません")
                .doesNotContain("30日");
    }

    @Test
    void aPublishedFeeIsCountedForTheMachine() {
        var flat =
                new Reinstatement.Fee.Published(
                        new Reinstatement.Base.BackPay(100),
                        new Reinstatement.Surcharge.None(),
                        null);
        var day =
                MachineOnTheLine.day(
                        "2026-06-30",
                        ReferenceFigures.policyWith(new Reinstatement(90, flat, null)));
        var machine = MachineOnTheLine.described("plain").asked(day);
        // 44,500 yen for 365 days, of which 91 have passed.
        assertThat(
                        MachineAnswers.of(machine, day)
                                .to(FrequentQuestion.RENEWAL_AFTER_EXPIRY)
                                .words())
                .satisfies(w -> assertThat(w.ja()).contains("11,094円"))
                .satisfies(w -> assertThat(w.en()).contains("11,094 yen"));
    }

    private static String afterExpiry(Reinstatement reinstatement) {
        var day = MachineOnTheLine.day("2026-03-01", ReferenceFigures.policyWith(reinstatement));
        return GeneralAnswers.on(day).to(FrequentQuestion.RENEWAL_AFTER_EXPIRY).words().ja();
    }

    private static Policy fee(int freeDays) {
        return ReferenceFigures.policyWith(
                new Reinstatement(freeDays, new Reinstatement.Fee.OnRequest(), null));
    }

    /** Every family may be served a year less. */
    private static Policy shortened(Policy p) {
        var families =
                p.families().values().stream()
                        .map(f ->
                                new FamilyPolicy(
                                        f.code(),
                                        shorter(f.limit()),
                                        f.needsTwoYearRenewal() ? shorter(f.limit(true)) : null,
                                        f.upgradeTerms(),
                                        f.ownRenewalTerms().orElse(null),
                                        f.termRule()))
                        .collect(Collectors.toMap(FamilyPolicy::code, f -> f));
        return changed(p, families);
    }

    private static FamilyPolicy.Limit shorter(FamilyPolicy.Limit limit) {
        return new FamilyPolicy.Limit(
                limit.years() - 1, limit.consultUntilYears() - 1, limit.rule());
    }

    private static Policy changed(Policy p, Map<String, FamilyPolicy> families) {
        return new Policy(
                p.effectiveFrom(),
                families,
                p.levels(),
                p.renewal(),
                p.reinstatement(),
                p.endOfSupport(),
                p.startDate(),
                p.delivery(),
                p.closedDays(),
                p.spotRepair(),
                p.valueSelection(),
                p.response(),
                p.quote(),
                p.reminders(),
                p.clock(),
                p.partReturns(),
                p.dispatch(),
                p.repeatCalls(),
                p.watch());
    }

    /** The policy with one of its groups of figures replaced. */
    private static Policy with(Policy p, Record figures) {
        return new Policy(
                p.effectiveFrom(),
                p.families(),
                p.levels(),
                either(figures, p.renewal(), Policy.Renewal.class),
                p.reinstatement(),
                either(figures, p.endOfSupport(), Policy.EndOfSupport.class),
                either(figures, p.startDate(), Policy.StartDate.class),
                either(figures, p.delivery(), Policy.Delivery.class),
                either(figures, p.closedDays(), Policy.ClosedDays.class),
                either(figures, p.spotRepair(), Policy.SpotRepair.class),
                either(figures, p.valueSelection(), Policy.ValueSelection.class),
                p.response(),
                p.quote(),
                p.reminders(),
                p.clock(),
                p.partReturns(),
                p.dispatch(),
                p.repeatCalls(),
                p.watch());
    }

    private static <T> T either(Record figures, T present, Class<T> group) {
        return group.isInstance(figures) ? group.cast(figures) : present;
    }

    @Test
    void idsAreFoundAgain() {
        assertThat(Arrays.stream(FrequentQuestion.values()))
                .allSatisfy(q -> assertThat(FrequentQuestion.ofId(q.id())).contains(q));
        assertThat(FrequentQuestion.ofId("no-such-question")).isEmpty();
    }
}
