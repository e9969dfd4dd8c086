package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages say, they say in both languages. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    // A key in a template ends where its arguments begin; one that is put together stops at "$".
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\|?([A-Za-z0-9.-]+)(\\$)?");
    private static final Pattern IN_CODE =
            Pattern.compile("phrases\\s*\\.say\\(\\s*\"([A-Za-z0-9.-]+)\"\\s*([,)+])");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameKeysAndTheSamePlaces() {
        var japanese = bundles("");
        var english = bundles("_en");
        assertThat(japanese).isNotEmpty();
        assertThat(english.keySet()).isEqualTo(japanese.keySet());
        var same = new SoftAssertions();
        japanese.forEach((key, words) -> {
            same.assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(words));
            same.assertThat(words).as(key).isNotEmpty();
        });
        same.assertAll();
    }

    /** Only what is filled in is read as a pattern, in which an apostrophe is written twice. */
    @Test
    void anApostropheStandsTwiceWhereSomethingIsFilledInAndOnceElsewhere() {
        var right = new SoftAssertions();
        bundles("_en")
                .forEach((key, words) -> {
                    if (places(words).isEmpty()) {
                        right.assertThat(words).as(key).doesNotContain("''");
                    } else {
                        right.assertThat(words.replace("''", "")).as(key).doesNotContain("'");
                    }
                });
        right.assertAll();
    }

    @Test
    void everyKeyOfATemplateIsSaid() {
        assertSaid(used(RESOURCES.resolve("templates"), ".html", IN_TEMPLATE));
    }

    @Test
    void everyKeyOfTheCodeIsSaid() {
        assertSaid(used(SOURCES, ".java", IN_CODE));
    }

    @Test
    void everyBundleIsRead() throws IOException {
        var settings = Files.readString(RESOURCES.resolve("application.yaml"));
        try (var files = Files.list(RESOURCES.resolve("messages"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.contains("_en")))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(settings)
                                    .contains("messages/" + file.replace(".properties", "")));
        }
    }

    /** Keys that are used; one that is put together at run time stands as its beginning. */
    private record Used(Set<String> whole, Set<String> beginnings) {}

    private static void assertSaid(Used used) {
        var said = bundles("").keySet();
        assertThat(said).containsAll(used.whole());
        assertThat(used.beginnings())
                .allSatisfy(
                        beginning -> assertThat(said).anyMatch(key -> key.startsWith(beginning)));
        assertThat(used.whole()).isNotEmpty();
    }

    private static Used used(Path folder, String ending, Pattern pattern) {
        var whole = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        for (var text : texts(folder, ending)) {
            for (MatchResult match : pattern.matcher(text).results().toList()) {
                boolean together = "$".equals(match.group(2)) || "+".equals(match.group(2));
                (together ? beginnings : whole).add(match.group(1));
            }
        }
        return new Used(whole, beginnings);
    }

    private static List<String> texts(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending))
                    .map(MessagesTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> bundles(String ending) {
        var all = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString().replace(".properties", "");
                if (name.endsWith("_en") == ending.equals("_en")) {
                    read(file).forEach((key, words) -> all.put(key.toString(), words.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
