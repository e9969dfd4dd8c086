package dev.hoshu.domain.repair;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.repair.Acceptances.Decision;
import dev.hoshu.domain.repair.IssuedEstimate.Answer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;

/** The customer's word before chargeable work begins. */
class AcceptancesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static IssuedEstimate issued(int version, String until, String scope, String answer) {
        return new IssuedEstimate(
                version,
                LocalDate.parse(until),
                scope,
                answer.equals("-") ? null : Answer.valueOf(answer));
    }

    private static EndOfSupport support(@Nullable LocalDate lastDay) {
        return lastDay == null
                ? new EndOfSupport.NoneAnnounced()
                : new EndOfSupport.EndsOn(lastDay);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    on its last day                      | 1 | 1 | 2026-11-22 | a | -        | ACCEPTED |            | taken
                    the day after it                     | 1 | 1 | 2026-11-21 | a | -        | ACCEPTED |            | EXPIRED
                    declined the day after it            | 1 | 1 | 2026-11-21 | a | -        | DECLINED |            | taken
                    what is charged has changed          | 1 | 1 | 2026-11-22 | b | -        | ACCEPTED |            | OUTDATED
                    declined though it has changed       | 1 | 1 | 2026-11-22 | b | -        | DECLINED |            | taken
                    an old version                       | 1 | 2 | 2026-11-22 | a | -        | ACCEPTED |            | SUPERSEDED
                    an old version declined              | 1 | 2 | 2026-11-22 | a | -        | DECLINED |            | SUPERSEDED
                    an old version that was answered     | 1 | 2 | 2026-11-22 | a | DECLINED | ACCEPTED |            | SUPERSEDED
                    accepted already                     | 1 | 1 | 2026-11-22 | a | ACCEPTED | ACCEPTED |            | ANSWERED
                    declined already                     | 1 | 1 | 2026-11-22 | a | DECLINED | ACCEPTED |            | ANSWERED
                    accepted, now declined               | 1 | 1 | 2026-11-22 | a | ACCEPTED | DECLINED |            | ANSWERED
                    EOS-4 on the last day of support     | 1 | 1 | 2026-11-22 | a | -        | ACCEPTED | 2026-11-22 | taken
                    EOS-4 on the day after it            | 1 | 1 | 2026-11-22 | a | -        | ACCEPTED | 2026-11-21 | END_OF_SUPPORT
                    EOS-4 declined on the day after it   | 1 | 1 | 2026-11-22 | a | -        | DECLINED | 2026-11-21 | taken
                    """)
    void theNewestVersionIsAnsweredOnceWhileItStands(
            String situation,
            int asked,
            int newest,
            String until,
            String scope,
            String before,
            Answer answer,
            @Nullable LocalDate endOfSupport,
            String expected) {
        var decision =
                Acceptances.decide(
                        issued(asked, until, "a", before),
                        issued(newest, until, "a", before),
                        answer,
                        scope,
                        support(endOfSupport),
                        TODAY);
        assertThat(
                        switch (decision) {
                            case Decision.Taken t -> "taken";
                            case Decision.NotTaken n -> n.reason().name();
                        })
                .isEqualTo(expected);
        if (decision instanceof Decision.NotTaken not) {
            assertThat(not.explanation().en()).isNotBlank();
            assertThat(not.explanation().ja()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nothing charged                           | FAILURE  | 2026-03-31 | none                  |            | NOTHING_CHARGED
                    the day after coverage, not estimated     | FAILURE  | 2026-04-01 | none                  |            | ESTIMATE_NEEDED
                    estimated                                 | FAILURE  | 2026-04-01 | 2026-11-22 a -        |            | WAITING_FOR_ACCEPTANCE
                    the day after its last                    | FAILURE  | 2026-04-01 | 2026-11-21 a -        |            | ESTIMATE_EXPIRED
                    something else is charged                 | FAILURE  | 2026-04-01 | 2026-11-22 b -        |            | ESTIMATE_OUTDATED
                    something else is charged since accepted  | FAILURE  | 2026-04-01 | 2026-11-22 b ACCEPTED |            | ESTIMATE_OUTDATED
                    accepted                                  | FAILURE  | 2026-04-01 | 2026-11-22 a ACCEPTED |            | RELEASED
                    accepted, and its last day has passed     | FAILURE  | 2026-04-01 | 2026-11-01 a ACCEPTED |            | RELEASED
                    declined                                  | FAILURE  | 2026-04-01 | 2026-11-22 a DECLINED |            | DECLINED
                    EOS-4 the last day of support             | FAILURE  | 2026-04-01 | 2026-11-22 a -        | 2026-11-22 | WAITING_FOR_ACCEPTANCE
                    EOS-4 the day after                       | FAILURE  | 2026-04-01 | 2026-11-22 a -        | 2026-11-21 | REFUSED
                    EOS-4 accepted in time                    | FAILURE  | 2026-04-01 | 2026-11-22 a ACCEPTED | 2026-11-21 | RELEASED
                    EOS-4 nothing estimated in time           | FAILURE  | 2026-04-01 | none                  | 2026-11-21 | REFUSED
                    EOS-4 failed after the end of support     | FAILURE  | 2026-11-22 | none                  | 2026-11-21 | REFUSED
                    EOS-4 what is covered is covered          | FAILURE  | 2026-03-31 | none                  | 2026-11-21 | NOTHING_CHARGED
                    """)
    void chargeableWorkWaitsForTheCustomersWord(
            String situation,
            String cause,
            String on,
            String estimate,
            @Nullable LocalDate endOfSupport,
            WorkState expected) {
        var machine = aMachine().withWarranty(3, "2023-04-01");
        if (endOfSupport != null) {
            machine.supportedUntil(endOfSupport.toString());
        }
        var lines = CaseInTest.paid(machine, CaseInTest.part(1, on, cause, "HDD"));
        var words = estimate.split(" ", -1);
        var newest = words.length == 1 ? null : issued(1, words[0], words[1], words[2]);
        var state = Acceptances.state(lines, newest, "a", support(endOfSupport), TODAY);
        assertThat(state).isEqualTo(expected);
        assertThat(state.isReleased())
                .isEqualTo(
                        List.of(WorkState.RELEASED, WorkState.NOTHING_CHARGED).contains(expected));
    }

    @ParameterizedTest(name = "goodwill for what is {0}")
    @EnumSource(Payer.class)
    void onlyWhatIsChargeableCanBeTakenOver(Payer payer) {
        assertThat(GoodwillDecision.of(payer) instanceof GoodwillDecision.Possible)
                .isEqualTo(payer == Payer.CUSTOMER);
        if (GoodwillDecision.of(payer) instanceof GoodwillDecision.Impossible no) {
            assertThat(no.why().en()).isNotBlank();
        }
    }
}
