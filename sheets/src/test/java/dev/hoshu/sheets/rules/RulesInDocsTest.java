package dev.hoshu.sheets.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.ask.Citations;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code docs/rules} is what the code says, and no rule is carried out by nothing or proved by
 * nothing. With {@code -Drules.write=true} the pages are written and not compared.
 */
class RulesInDocsTest {

    static final String WRITE =
            "mvn -q -o -pl sheets -am test -Dtest=RulesInDocsTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Drules.write=true";

    private static final Path ROOT = ShippedFiles.programme("").resolve("..").normalize();
    private static final Path DOCS = ROOT.resolve("docs/rules");

    private static RuleMentions mentions;
    private static Map<String, String> pages;

    @BeforeAll
    static void lookThroughTheSources() throws IOException {
        mentions = RuleMentions.below(ROOT);
        var citations = Citations.seenIn(examples());
        pages =
                new RulePages(
                                mentions,
                                citations,
                                ProgrammeFolder.policies(ShippedFiles.programme("")))
                        .all();
    }

    private static List<Path> examples() throws IOException {
        var contract = ROOT.resolve("sheets/src/test/resources/contract/examples.jsonl");
        try (Stream<Path> files = Files.walk(ShippedFiles.programme(""), 2)) {
            return Stream.concat(
                            Stream.of(contract), files.filter(f -> f.endsWith("examples.jsonl")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thePagesSayWhatTheCodeDoes() throws IOException {
        if (Boolean.getBoolean("rules.write")) {
            write();
        }
        var stale = new TreeSet<String>();
        pages.forEach((name, text) -> {
            var page = DOCS.resolve(name);
            if (!Files.exists(page) || !read(page).equals(text)) {
                stale.add("docs/rules/" + name);
            }
        });
        try (var files = Files.list(DOCS)) {
            files.map(f -> f.getFileName().toString())
                    .filter(name -> !pages.containsKey(name))
                    .forEach(name -> stale.add("docs/rules/" + name));
        }
        assertThat(stale)
                .as("These pages are not what the code says. Write them anew with%n  %s%n", WRITE)
                .isEmpty();
    }

    private static void write() throws IOException {
        Files.createDirectories(DOCS);
        try (var old = Files.list(DOCS)) {
            for (var page : old.toList()) {
                Files.delete(page);
            }
        }
        for (var page : pages.entrySet()) {
            Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
        }
    }

    @Test
    void everyRuleIsCarriedOutByCodeAndNamedByATest() {
        var all = new SoftAssertions();
        for (var rule : Rule.values()) {
            all.assertThat(mentions.code(rule))
                    .as("%s is carried out by no code", rule)
                    .isNotEmpty();
            all.assertThat(mentions.isProved(rule)).as("%s is named by a test", rule).isTrue();
        }
        all.assertAll();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
