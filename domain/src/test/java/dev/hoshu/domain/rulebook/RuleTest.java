package dev.hoshu.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** The rulebook in code is whole: no id is lost, none is without words. */
class RuleTest {

    /** So many rules has each section; together 77. */
    private static final Map<String, Integer> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("TERM", 3);
        SECTIONS.put("ID", 4);
        SECTIONS.put("CAT", 10);
        SECTIONS.put("NEW", 6);
        SECTIONS.put("REN", 8);
        SECTIONS.put("MAX", 5);
        SECTIONS.put("PREM", 4);
        SECTIONS.put("EOS", 4);
        SECTIONS.put("REG", 4);
        SECTIONS.put("CHG", 6);
        SECTIONS.put("CHAN", 2);
        SECTIONS.put("TERR", 3);
        SECTIONS.put("PART", 7);
        SECTIONS.put("REP", 6);
        SECTIONS.put("SLA", 4);
        SECTIONS.put("PRICE", 1);
    }

    @Test
    void everySectionIsNumberedFromOneWithoutAHole() {
        var ids = new ArrayList<String>();
        SECTIONS.forEach((section, rules) -> {
            for (int n = 1; n <= rules; n++) {
                ids.add(section + "-" + n);
            }
        });
        assertThat(ids).hasSize(77);
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleIsFoundByItsIdAndSaysWhatItSaysInBothLanguages(Rule rule) {
        assertThat(Rule.ofId(rule.id())).contains(rule);
        assertThat(rule.id()).startsWith(rule.section() + "-");
        assertThat(rule.words().in(Locale.JAPANESE)).endsWith("。");
        assertThat(rule.words().in(Locale.ENGLISH)).endsWith(".").matches("[A-Z0-9].*");
    }

    @ParameterizedTest
    @EnumSource
    void aRuleRestsOnTheMakersWordsOrIsDerived(Rule rule) {
        if (rule.isDerived()) {
            assertThat(rule.quotes()).isEmpty();
        } else if (rule != Rule.REP_1) {
            assertThat(rule.quotes()).isNotEmpty().allSatisfy(q -> assertThat(q).isNotBlank());
        }
    }

    @Test
    void theDerivedRulesAreTheFiveThatThePageDoesNotState() {
        assertThat(Arrays.stream(Rule.values()).filter(Rule::isDerived))
                .containsExactly(Rule.TERM_1, Rule.TERM_3, Rule.REN_8, Rule.MAX_5, Rule.REG_3);
    }

    @ParameterizedTest
    @EnumSource
    void aReadingSaysTheSameInBothLanguagesAndNamesOtherRulesThatThereAre(Rule rule) {
        var japanese = named(rule.reading().ja());
        var english = named(rule.reading().en());
        assertThat(english).containsExactlyInAnyOrderElementsOf(japanese).doesNotContain(rule.id());
        assertThat(rule.reading().ja()).endsWith("。");
        assertThat(rule.reading().en()).endsWith(".");
        assertThat(rule.seeAlso()).map(Rule::id).containsAll(english);
        assertThat(rule.seeAlso()).allMatch(other -> other.seeAlso().contains(rule));
    }

    private static Set<String> named(String text) {
        return Rule.idsWithin(text).stream().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void everyRuleStandsInItsChapter() {
        assertThat(Arrays.stream(Chapter.values()).flatMap(c -> c.rules().stream()))
                .containsExactly(Rule.values());
    }

    @Test
    void anIdThatTheRulebookLacksIsNoRule() {
        assertThat(Rule.ofId("REN-9")).isEmpty();
        assertThat(Rule.ofId("ren-5")).isEmpty();
    }
}
