package dev.hoshu.sheets.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.sheets.ShippedFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/**
 * The shipped figures are the rulebook's, and a file that lacks one or states an absurd one is
 * refused.
 */
class PolicyFileTest {

    private static String shipped() throws IOException {
        return Files.readString(ShippedFiles.programme("lenovo-services-jp/policy.yaml"));
    }

    private static Policy policy() throws IOException {
        return PolicyFile.read("policy.yaml", shipped()).policies().latest();
    }

    @Test
    void theShippedFiguresAreTheRulebooks() throws IOException {
        var policy = policy();
        assertThat(policy.renewal().terms()).as("CAT-2").containsExactlyInAnyOrder(12, 24);
        assertThat(policy.renewal().termsWithTwoYearRenewal()).as("MAX-1").containsExactly(24);
        assertThat(policy.renewal().orderLeadMonths()).as("REN-3").isEqualTo(1);
        assertThat(policy.reinstatement().freeDays()).as("REN-5").isEqualTo(90);
        assertThat(policy.renewal().halfTermMonths()).as("REN-7").isEqualTo(6);
        assertThat(policy.renewal().halfTermOfMonths()).as("REN-7").isEqualTo(12);
        assertThat(policy.endOfSupport().fullRenewalMonths()).as("EOS-2").isEqualTo(12);
        assertThat(policy.startDate().refusedFromDays()).as("CHG-2").isEqualTo(180);
        assertThat(policy.delivery()).as("REG-1").isEqualTo(new Policy.Delivery(5, 8));
        assertThat(policy.closedDays())
                .as("TERM-3")
                .isEqualTo(new Policy.ClosedDays(MonthDay.of(12, 30), MonthDay.of(1, 3)));
        assertThat(policy.spotRepair().minimumLabourHours()).as("REP-5").isEqualTo(2);
        assertThat(policy.response().acceptanceZone())
                .as("SLA-1")
                .isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(policy.levels())
                .as("CAT-1")
                .containsExactlyInAnyOrder("NBD", "24X7", "24X7_4H", "24X7_2H");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    CAT-4 the last day of the old name, 2020-04-30, Value Selection
                    CAT-4 the first day of the new name, 2020-05-01, Value Selection Plus
                    """)
    void thePreventiveServiceIsNamedByTheDayOfAnnouncement(
            String situation, LocalDate announcedOn, String name) throws IOException {
        assertThat(policy().valueSelection().nameFor(announcedOn)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            textBlock =
                    """
                    THINKSYSTEM, true,  7, 7, MAX-1
                    THINKSYSTEM, false, 5, 5, MAX-4
                    SYSTEM_X,    true,  7, 7, MAX-1
                    STORAGE,     true,  7, 7, MAX-1
                    STORAGE,     false, 5, 5, MAX-4
                    ST50,        false, 5, 5, MAX-2
                    THINKAGILE,  true,  5, 5, MAX-4
                    SWITCH,      false, 5, 5, MAX-4
                    STORAGE_DM,  false, 5, 7, MAX-3
                    STORAGE_DE,  true,  5, 7, MAX-3
                    """)
    void everyFamilyHasTheLimitOfItsRule(
            String family, boolean twoYears, int years, int onApplication, String rule)
            throws IOException {
        assertThat(policy().family(family).orElseThrow().limit(twoYears))
                .isEqualTo(
                        new FamilyPolicy.Limit(
                                years, onApplication, Rule.ofId(rule).orElseThrow()));
    }

    @Test
    void anSt50HasTermsOfItsOwn() throws IOException {
        var st50 = policy().family("ST50").orElseThrow();
        assertThat(st50.upgradeTerms()).as("MAX-2").isEqualTo(Set.of(12, 36, 48, 60));
        assertThat(st50.termRule()).isEqualTo(Rule.MAX_2);
        assertThat(policy().family("SWITCH").orElseThrow().upgradeTerms())
                .as("CAT-2")
                .isEqualTo(Set.of(36, 48, 60));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a name of a family that is not | ST50: {ja: ST50, en: ST50}  | ST51: {ja: ST51, en: ST51} | familyNames.ST51
                    a name in one language         | ST50: {ja: ST50, en: ST50}  | ST50: {ja: ST50}           | familyNames.ST50.en
                    a base model in small letters  | names: [AC1, CTO, HC3]      | names: [ac1]               | baseModels.names
                    a base model twice             | names: [AC1, CTO, HC3]      | names: [CTO, CTO]          | baseModels.names
                    base models without names      | names: [AC1, CTO, HC3]      | ''                         | baseModels.names
                    a note in a third language     | ja: HC3は                   | fr: HC3は                  | baseModels.note.fr
                    a notice of nothing            | '  en: Part numbers'        | '  de: Part numbers'       | notice.en
                    """)
    void whatAProgrammeCallsItsThingsIsReadAsStrictly(
            String situation, String written, String instead, String path) throws IOException {
        var text = shipped();
        assertThat(text).contains(written);
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class,
                        () -> PolicyFile.read("policy.yaml", text.replace(written, instead)));
        assertThat(refused).as(situation).isNotNull();
        assertThat(refused.faults()).anySatisfy(f -> assertThat(f.path()).isEqualTo(path));
    }

    @Test
    void aProgrammeNeedNotNameItsThings() throws IOException {
        var words = PolicyFile.read("policy.yaml", shipped()).words();
        assertThat(words.family("STORAGE_DM").ja()).isEqualTo("DM/DEシリーズ");
        assertThat(words.family("NO_SUCH").ja()).isEqualTo("NO_SUCH");
        assertThat(words.baseModels()).as("ID-2").containsExactly("AC1", "CTO", "HC3");
        var kakuu =
                Files.readString(ShippedFiles.programme("kakuu-services-jp/policy.yaml"))
                        .replaceFirst("(?s)familyNames:.*?\npolicies:", "policies:");
        var without = PolicyFile.read("policy.yaml", kakuu).words();
        assertThat(without.families()).isEmpty();
        assertThat(without.baseModels()).isEmpty();
        assertThat(without.notice()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a figure is missing              | freeDays: 90                | ''                          | reinstatement.freeDays
                    a figure is misspelt             | freeDays: 90                | freeDay: 90                 | reinstatement.freeDay
                    a figure is no number            | freeDays: 90                | freeDays: ninety            | reinstatement.freeDays
                    a figure is negative             | freeDays: 90                | freeDays: -1                | reinstatement.freeDays
                    free days after the refusal      | fee: ON_REQUEST | 'fee: NONE
                          refusedAfterDays: 89' | reinstatement.refusedAfterDays
                    a fee that is not                | fee: ON_REQUEST | fee: SOMETIMES | reinstatement.fee
                    a fee of nothing                 | fee: ON_REQUEST | 'fee: {flatYen: 0}' | reinstatement.fee.flatYen
                    a fee without a base             | fee: ON_REQUEST | 'fee: {capYen: 5}' | reinstatement.fee.flatYen
                    two bases of a fee               | fee: ON_REQUEST | 'fee: {flatYen: 1, backPayPercent: 1}' | reinstatement.fee.backPayPercent
                    two surcharges of a fee          | fee: ON_REQUEST | 'fee: {flatYen: 1, surchargeYen: 1, surchargePercent: 1}' | reinstatement.fee.surchargePercent
                    a share beyond a thousand        | fee: ON_REQUEST | 'fee: {backPayPercent: 1001}' | reinstatement.fee.backPayPercent
                    a cap below the flat fee         | fee: ON_REQUEST | 'fee: {flatYen: 1000, capYen: 999}' | reinstatement.fee.capYen
                    a cap below fee and surcharge    | fee: ON_REQUEST | 'fee: {flatYen: 1000, surchargePercent: 10, capYen: 1099}' | reinstatement.fee.capYen
                    a figure is absurd               | orderLeadMonths: 1          | orderLeadMonths: 1000       | renewal.orderLeadMonths
                    a half as long as the whole      | months: 6, of: 12           | months: 12, of: 12          | renewal.halfTerm.months
                    half of a term that is not       | months: 6, of: 12           | months: 6, of: 18           | renewal.halfTerm.months
                    a longer term that is not        | termsWithTwoYearRenewal: [24] | termsWithTwoYearRenewal: [36] | renewal.termsWithTwoYearRenewal
                    delivered later first            | latestBusinessDays: 8       | latestBusinessDays: 4       | delivery.latestBusinessDays
                    a day that is not                | effectiveFrom: 2000-01-01   | effectiveFrom: 2000-02-30   | effectiveFrom
                    a closed day that is not         | from: 12-30                 | from: 13-30                 | closedDays.from
                    a rule that is not               | rule: MAX-2                 | rule: MAX-9                 | families.ST50.limit.rule
                    a limit that shrinks             | consultUntilYears: 7        | consultUntilYears: 4        | families.STORAGE_DM.limit.consultUntilYears
                    a limit of no years              | {years: 5, rule: MAX-2}     | {years: 0, rule: MAX-2}     | families.ST50.limit.years
                    a term twice                     | [12, 36, 48, 60]            | [12, 12, 48, 60]            | families.ST50.upgradeTerms
                    a family in small letters        | '    THINKAGILE'            | '    thinkagile'            | families.thinkagile
                    a level that is not              | 24X7_2H                     | 24X7_1H                     | levels
                    a list of nothing                | terms: [12, 24]             | terms: []                   | renewal.terms
                    a zone that is not               | Asia/Tokyo                  | Asia/Tokio                  | response.acceptanceZone
                    an offset for a zone             | Asia/Tokyo                  | "+09:00"                    | response.acceptanceZone
                    a zone is missing                | {acceptanceZone: Asia/Tokyo}| {}                          | response.acceptanceZone
                    a value where members belong     | {refusedFromDays: 180}      | 180                         | startDate
                    """)
    void aFigureThatIsMissingOrAbsurdIsRefusedWithItsPlace(
            String situation, String written, String instead, String path) throws IOException {
        var text = shipped();
        assertThat(text).contains(written);
        int at = text.indexOf(written);
        var spoilt = text.substring(0, at) + instead + text.substring(at + written.length());
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class,
                        () -> PolicyFile.read("policy.yaml", spoilt));
        assertThat(refused).as(situation).isNotNull();
        assertThat(refused.faults())
                .anySatisfy(f -> {
                    assertThat(f.path()).isEqualTo("policies[0]." + path);
                    assertThat(f.line()).isPositive();
                });
        assertThat(refused).hasMessageContaining("policy.yaml:").hasMessageContaining(path);
    }

    @Test
    void theLineIsTheLineOfTheFault() throws IOException {
        var lines = shipped().lines().toList();
        int line = 1;
        while (!lines.get(line - 1).contains("freeDays: 90")) {
            line++;
        }
        var spoilt = shipped().replace("freeDays: 90", "freeDays: x");
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class,
                        () -> PolicyFile.read("policy.yaml", spoilt));
        assertThat(refused.faults()).singleElement().extracting(PlaceFault::line).isEqualTo(line);
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        var spoilt =
                shipped()
                        .replace("freeDays: 90", "freeDays: x")
                        .replace("minimumLabourHours: 2", "minimumLabourHours: 200");
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class,
                        () -> PolicyFile.read("policy.yaml", spoilt));
        assertThat(refused.faults())
                .extracting(PlaceFault::path)
                .containsExactly(
                        "policies[0].reinstatement.freeDays",
                        "policies[0].spotRepair.minimumLabourHours");
    }

    @Test
    void whatIsNoYamlSaysWhere() {
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class,
                        () -> PolicyFile.read("policy.yaml", "programme: x\nname: {ja: [\n"));
        assertThat(refused.faults().getFirst().line()).isPositive();
    }

    @Test
    void aFigureHoldsFromItsDay() throws IOException {
        var text = shipped();
        int begin = text.indexOf("  - effectiveFrom: 2000-01-01");
        var second =
                text.substring(begin)
                        .replace("2000-01-01", "2027-04-01")
                        .replace("freeDays: 90", "freeDays: 60");
        var history = PolicyFile.read("policy.yaml", text + "\n" + second).policies();
        assertThat(history.inForce(LocalDate.of(1999, 12, 31))).isEmpty();
        assertThat(
                        history.inForce(LocalDate.of(2027, 3, 31))
                                .orElseThrow()
                                .reinstatement()
                                .freeDays())
                .isEqualTo(90);
        assertThat(
                        history.inForce(LocalDate.of(2027, 4, 1))
                                .orElseThrow()
                                .reinstatement()
                                .freeDays())
                .isEqualTo(60);
    }

    @Test
    void twoPoliciesFromOneDayAreRefused() throws IOException {
        var text = shipped();
        var twice = text + "\n" + text.substring(text.indexOf("  - effectiveFrom"));
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class,
                        () -> PolicyFile.read("policy.yaml", twice));
        assertThat(refused.faults())
                .extracting(PlaceFault::path)
                .containsExactly("policies[1].effectiveFrom");
    }
}
