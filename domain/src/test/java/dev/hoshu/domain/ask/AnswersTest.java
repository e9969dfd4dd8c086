package dev.hoshu.domain.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ProgrammeWords;
import dev.hoshu.domain.catalog.ResponseAreaLists;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.entitlement.RequestInTest;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.PolicyHistory;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a question leaves out comes from the catalogue, and what is still missing is named. */
class AnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Programme PROGRAMME =
            new Programme(
                    Programme.REFERENCE,
                    new Sentence("試験", "Test"),
                    false,
                    "JP",
                    new PolicyHistory(List.of(ReferenceFigures.policy())),
                    MachineTypes.of(
                            List.of(
                                    type("7X06", "", "SR650", "THINKSYSTEM", true, null),
                                    type("7159", "HC1", "G8052", "SWITCH", false, "2026-03-31"),
                                    type("7159", "HC1", "G8052RS", "SWITCH", false, "2027-03-31"),
                                    type("7159", "HE3", "NE2572", "SWITCH", false, null))),
                    new ResponseAreaLists(List.of(ReferenceFigures.areas())),
                    HolidayList.of(Map.of(LocalDate.of(2026, 11, 23), "勤労感謝の日")),
                    ProgrammeWords.NONE);

    private static MachineType type(
            String type,
            String models,
            String product,
            String family,
            boolean twoYears,
            @Nullable String endOfSupport) {
        return new MachineType(
                type,
                models.isEmpty() ? List.of() : List.of(models),
                product,
                "series",
                new Family(family),
                LocalDate.of(2017, 7, 11),
                3,
                ServiceLevel.NEXT_BUSINESS_DAY,
                endOfSupport == null
                        ? new EndOfSupport.NoneAnnounced()
                        : new EndOfSupport.EndsOn(LocalDate.parse(endOfSupport)),
                twoYears,
                Set.of("4H", "2H"),
                true,
                List.of());
    }

    private static DescribedMachine machine(String number, @Nullable EndOfSupport endOfSupport) {
        var warranty =
                new BaseWarranty(
                        CoveragePeriod.closed(LocalDate.of(2024, 4, 1), LocalDate.of(2027, 3, 31)),
                        ServiceLevel.NEXT_BUSINESS_DAY);
        return new DescribedMachine(
                MachineNumber.parse(number).orElseThrow(),
                null,
                null,
                null,
                warranty,
                null,
                endOfSupport,
                null,
                null,
                null,
                false,
                true,
                "JP",
                null,
                null);
    }

    private static Answer ask(@Nullable DescribedMachine machine, Asked asked) {
        var question = new Question("q", TODAY, null, machine, List.of(), asked);
        return Answers.by(List.of(PROGRAMME)).to(question);
    }

    private static Asked aYearMore() {
        return new Asked.Offer(RequestInTest.aRenewal(12).orderedOn("2026-11-22").request(), null);
    }

    private static Fault faultOf(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.NoAnswer.class);
        return ((Answer.NoAnswer) answer).fault();
    }

    @Test
    void theCatalogueSuppliesWhatTheQuestionLeavesOut() {
        assertThat(ask(machine("7X06CTO1WW", null), aYearMore()).rules())
                .containsExactly(Rule.REN_2);
        assertThat(ask(machine("7159HE3", null), aYearMore()).rules())
                .as("a switch with no end of support, found by its model")
                .containsExactly(Rule.REN_2);
    }

    @Test
    void whereTheModelDoesNotTellProductsApartTheirDifferencesAreUnknown() {
        var fault = faultOf(ask(machine("7159HC1", null), aYearMore()));
        assertThat(fault.field()).isEqualTo("/machine/endOfSupport");
        assertThat(fault.kind()).isEqualTo(Fault.Kind.MISSING_MEMBER);
        var none = new EndOfSupport.NoneAnnounced();
        assertThat(ask(machine("7159HC1", none), aYearMore()).rules())
                .as("what the question says goes first")
                .containsExactly(Rule.REN_2);
    }

    @Test
    void aMachineTypeThatTheCatalogueLacksNeedsItsFactsInTheQuestion() {
        assertThat(faultOf(ask(machine("9ZZZCTO1WW", null), aYearMore())).field())
                .isEqualTo("/machine/family");
    }

    @Test
    void aQuestionAboutAMachineNeedsOne() {
        assertThat(faultOf(ask(null, aYearMore())).field()).isEqualTo("/machine");
        assertThat(faultOf(ask(null, new Asked.CoverageOn(TODAY))).field()).isEqualTo("/machine");
        assertThat(ask(null, new Asked.EndOfTerm(TODAY, Term.ofYears(1))).rules())
                .containsExactly(Rule.TERM_1);
    }

    @Test
    void aDayBeforeTheFirstPolicyHasNoAnswer() {
        var early = LocalDate.of(1999, 12, 31);
        var question =
                new Question(
                        null, early, null, null, List.of(), new Asked.BusinessDayAfter(early, 1));
        assertThat(faultOf(Answers.by(List.of(PROGRAMME)).to(question)).field()).isEqualTo("/asOf");
    }

    @Test
    void aProgrammeThatIsNotThereIsNamed() {
        var question =
                new Question(
                        null,
                        TODAY,
                        "other-maker",
                        null,
                        List.of(),
                        new Asked.BusinessDayAfter(TODAY, 1));
        var fault = faultOf(Answers.by(List.of(PROGRAMME)).to(question));
        assertThat(fault.field()).isEqualTo("/programme");
        assertThat(fault.detail().en()).contains("other-maker", Programme.REFERENCE);
    }

    @Test
    void businessDaysCountTheProgrammesHolidays() {
        assertThat(ask(null, new Asked.BusinessDayAfter(LocalDate.of(2026, 11, 20), 1)))
                .isInstanceOfSatisfying(
                        Answer.BusinessDay.class,
                        b -> {
                            assertThat(b.date()).isEqualTo(LocalDate.of(2026, 11, 24));
                            assertThat(b.holidaysKnown()).isTrue();
                        });
        assertThat(ask(null, new Asked.BusinessDayAfter(LocalDate.of(2026, 12, 29), 1)))
                .isInstanceOfSatisfying(
                        Answer.BusinessDay.class, b -> assertThat(b.holidaysKnown()).isFalse());
    }
}
