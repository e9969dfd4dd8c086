package dev.hoshu.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Another first day, and giving up: CHG-1…5 on both sides of every edge. */
class ChangesTest {

    private static StartDateDecision decide(
            CoveragePart of, String delivered, String papers, @Nullable String shipped) {
        var documents =
                Arrays.stream(papers.split(" "))
                        .filter(p -> !p.equals("none"))
                        .map(ProofOfPurchase::valueOf)
                        .collect(Collectors.toSet());
        return StartDates.under(ReferenceFigures.policy())
                .decide(
                        new StartDateRequest(of, LocalDate.parse(delivered), documents),
                        shipped == null ? null : LocalDate.parse(shipped));
    }

    private static String words(StartDateDecision decision) {
        var rules =
                decision.findings().stream()
                        .filter(Finding::objects)
                        .map(f -> f.rule().id())
                        .collect(Collectors.joining(" "));
        var outcome =
                switch (decision) {
                    case StartDateDecision.Accepted a -> "ACCEPTED " + a.start();
                    case StartDateDecision.NeedsDocuments n -> "NEEDS_DOCUMENTS " + rules;
                    case StartDateDecision.Refused r -> "REFUSED " + rules;
                    case StartDateDecision.Undecided u -> "UNDECIDED " + u.needed();
                };
        return outcome.strip();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHG-1 both papers                  | WARRANTY | 2024-03-01 | DELIVERY_NOTE WARRANTY_CARD | 2024-02-01 | ACCEPTED 2024-03-01
                    CHG-1 no warranty card             | WARRANTY | 2024-03-01 | DELIVERY_NOTE               | 2024-02-01 | NEEDS_DOCUMENTS CHG-1
                    CHG-1 no delivery note             | UPGRADE  | 2024-03-01 | WARRANTY_CARD               | 2024-02-01 | NEEDS_DOCUMENTS CHG-1
                    CHG-1 no paper                     | UPGRADE  | 2024-03-01 | none                        | 2024-02-01 | NEEDS_DOCUMENTS CHG-1
                    CHG-2 day 179                      | WARRANTY | 2023-06-29 | DELIVERY_NOTE WARRANTY_CARD | 2023-01-01 | ACCEPTED 2023-06-29
                    CHG-2 day 180                      | WARRANTY | 2023-06-30 | DELIVERY_NOTE WARRANTY_CARD | 2023-01-01 | REFUSED CHG-2
                    CHG-2 day 180 over a leap day      | UPGRADE  | 2024-06-29 | DELIVERY_NOTE WARRANTY_CARD | 2024-01-01 | REFUSED CHG-2
                    CHG-2 the day it left the factory  | WARRANTY | 2023-01-01 | DELIVERY_NOTE WARRANTY_CARD | 2023-01-01 | ACCEPTED 2023-01-01
                    CHG-2 the day before it left       | WARRANTY | 2022-12-31 | DELIVERY_NOTE WARRANTY_CARD | 2023-01-01 | REFUSED CHG-2
                    both object, the gravest wins      | WARRANTY | 2023-06-30 | none                        | 2023-01-01 | REFUSED CHG-2 CHG-1
                    CHG-3 a renewal, all in order      | RENEWAL  | 2023-01-02 | DELIVERY_NOTE WARRANTY_CARD | 2023-01-01 | REFUSED CHG-3 REN-6
                    CHG-3 a renewal needs no fact      | RENEWAL  | 2023-01-02 | none                        |            | REFUSED CHG-3 REN-6
                    an unknown day is never guessed    | WARRANTY | 2023-01-02 | none                        |            | UNDECIDED [SHIPPED_FROM_FACTORY]
                    """)
    void aFirstDayIsChangedByItsPapersAndDays(
            String situation,
            CoveragePart of,
            String delivered,
            String papers,
            @Nullable String shipped,
            String expected) {
        assertThat(words(decide(of, delivered, papers, shipped))).isEqualTo(expected);
    }

    @Test
    void aRefusalSaysTheDaysAndWhatWouldChangeIt() {
        var late = decide(CoveragePart.WARRANTY, "2023-06-30", "none", "2023-01-01");
        assertThat(late.explanation().ja()).contains("2023年6月30日", "2023年1月1日", "CHG-1");
        assertThat(late.explanation().en()).contains("30 June 2023", "180 days", "CHG-1");
        assertThat(late.findings())
                .allSatisfy(f -> assertThat(f.whatWouldChange()).as(f.rule().id()).isPresent());
        assertThat(late.findings().getFirst().whatWouldChange().orElseThrow().en())
                .contains("29 June 2023");
        assertThat(
                        new StartDateDecision.Undecided(List.of(NeededFact.SHIPPED_FROM_FACTORY))
                                .explanation()
                                .ja())
                .contains("工場出荷日");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    WARRANTY, CHG-4, false
                    UPGRADE,  CHG-5, true
                    RENEWAL,  CHG-5, true
                    """)
    void aServiceCanBeGivenUpAndAWarrantyNot(CoveragePart of, String rule, boolean accepted) {
        var decision = WaiverDecision.of(of);
        assertThat(decision.isAccepted()).isEqualTo(accepted);
        assertThat(decision.rules()).containsExactly(Rule.ofId(rule).orElseThrow());
        assertThat(decision.explanation().ja()).isNotBlank();
    }
}
