package dev.hoshu.sheets.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.MenuKind;
import dev.hoshu.domain.catalog.ServiceMenu;
import dev.hoshu.domain.rulebook.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

/** A maker's menu is data: CAT-3, CAT-4, CAT-5, EOS-2. */
class MenuFileTest {

    private static final Path PROGRAMMES = Path.of("../programmes");
    private static final String ONE =
            """
            services:
              premier-support:
                name: {ja: 窓口, en: Desk}
                what: {ja: 専用, en: Of its own}
                machines: {ja: 全部, en: All}
                since: {ja: 今日, en: Today}
                price: {ja: 応相談, en: On request}
            """;

    @Test
    void theReferenceMakerHasEveryKindOnItsMenu() throws IOException {
        var menu = ProgrammeFolder.menu(PROGRAMMES.resolve("lenovo-services-jp"));
        assertThat(menu.entries().stream().map(ServiceMenu.Entry::kind))
                .containsExactly(MenuKind.values());
        assertThat(menu.entries())
                .allSatisfy(e -> {
                    assertThat(e.what().ja()).isNotBlank().isNotEqualTo(e.what().en());
                    assertThat(e.kind().rules()).isNotEmpty();
                });
    }

    @Test
    void anotherMakerHasAnotherMenuAndSaysThatItIsInvented() throws IOException {
        var menu = ProgrammeFolder.menu(PROGRAMMES.resolve("kakuu-services-jp"));
        assertThat(menu.entry(MenuKind.ACCOUNT_MANAGER)).isEmpty();
        assertThat(menu.entries()).isNotEmpty().allMatch(ServiceMenu.Entry::invented);
    }

    @Test
    void aFolderWithoutAMenuHasNone(@TempDir Path folder) throws IOException {
        assertThat(ProgrammeFolder.menu(folder)).isEqualTo(ServiceMenu.NONE);
    }

    @Test
    void whatTheFileSaysIsRead() {
        var entry = MenuFile.read("m", ONE).entry(MenuKind.PREMIER_SUPPORT).orElseThrow();
        assertThat(entry.name().en()).isEqualTo("Desk");
        assertThat(entry.invented()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an unknown service,premier-support,teleport,teleport",
        "nothing said of the price,price:,worth:,price",
        "a truth that is none,'since:','invented: perhaps\n    since:',invented"
    })
    void whatCannotBeUsedIsToldWithItsPlace(String what, String from, String to, String named) {
        assertThatThrownBy(() -> MenuFile.read("m", ONE.replace(from, to)))
                .as(what)
                .isInstanceOf(UnusableProgrammeException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE_SELECTION,CAT-4",
        "SOFTWARE_SUPPORT,CAT-5",
        "INDIVIDUAL_CONTRACT,EOS-2",
        "END_OF_SUPPORT,EOS-4"
    })
    void eachServiceNamesTheRulesThatDecideAboutIt(MenuKind kind, String rule) {
        assertThat(kind.rules()).contains(Rule.ofId(rule).orElseThrow());
    }
}
