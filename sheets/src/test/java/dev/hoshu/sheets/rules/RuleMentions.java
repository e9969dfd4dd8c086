package dev.hoshu.sheets.rules;

import dev.hoshu.domain.rulebook.Rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the sources name a rule, by its id ({@code REN-5}) or its constant ({@code REN_5}): what
 * carries it out, and what proves it. It is told by type, row and method, never by line.
 */
final class RuleMentions {

    private static final Pattern NAME = Pattern.compile("\\b([A-Z]{2,5})[-_]([0-9]{1,2})\\b");
    private static final Pattern METHOD =
            Pattern.compile("^    (?! )(?:[a-z]+ )*[\\w<>\\[\\], .?@]+ (\\w+)\\(");
    private static final Pattern TYPE = Pattern.compile("^(?:[a-z]+ )*class ");
    private static final Pattern TEST_TYPE = Pattern.compile("(Test|IT)$");
    private static final Pattern TEST = Pattern.compile("^    void (\\w+)\\(");
    private static final String TEXT_BLOCK = "\"\"\"";

    /** What names rules without carrying them out: the rulebook itself, and what is told of it. */
    private static final Set<String> TELLS =
            Set.of("domain/rulebook", "domain/faq", "server/rulebook", "server/faq");

    /** Tests about the rulebook as a whole, which prove no rule. */
    private static final Set<String> WHOLE = Set.of("RuleTest", "RulesInDocsTest");

    private final Map<Rule, Set<String>> code = new TreeMap<>();
    private final Map<Rule, Map<String, Set<String>>> rows = new TreeMap<>();
    private final Map<Rule, Set<String>> tests = new TreeMap<>();

    /** Looks through the sources of every module below that folder. */
    static RuleMentions below(Path root) throws IOException {
        var mentions = new RuleMentions();
        for (var module : List.of("domain", "sheets", "server")) {
            eachSource(root.resolve(module).resolve("src/main/java/dev/hoshu"), mentions::inCode);
        }
        for (var module : List.of("domain", "sheets", "server", "acceptance", "bench")) {
            eachSource(root.resolve(module).resolve("src/test/java"), mentions::inTest);
        }
        eachExample(root.resolve("programmes"), mentions);
        return mentions;
    }

    /** The types that carry it out or keep to it, each with its package below the product's. */
    Set<String> code(Rule rule) {
        return code.getOrDefault(rule, Set.of());
    }

    /** The rows that bear its id, by the test or the file in which they stand. */
    Map<String, Set<String>> rows(Rule rule) {
        return rows.getOrDefault(rule, Map.of());
    }

    /** The tests that name it elsewhere, each as type and method. */
    Set<String> tests(Rule rule) {
        return tests.getOrDefault(rule, Set.of());
    }

    /** Whether a test or an example names it. */
    boolean isProved(Rule rule) {
        return rows.containsKey(rule) || tests.containsKey(rule);
    }

    private static void eachSource(Path folder, Consumer<Path> look) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(look);
            }
        }
    }

    private static void eachExample(Path programmes, RuleMentions mentions) throws IOException {
        try (Stream<Path> files = Files.walk(programmes, 2)) {
            files.filter(f -> f.endsWith("examples.jsonl")).sorted().forEach(mentions::inExamples);
        }
    }

    private void inCode(Path file) {
        var text = RulesInDocsTest.read(file);
        var type = file.getFileName().toString().replace(".java", "");
        var room = text.replaceFirst("(?s).*?\\bpackage dev\\.hoshu\\.([a-z.]+);.*", "$1");
        if (type.equals("package-info")
                || TELLS.stream().anyMatch(t -> room.startsWith(t.replace('/', '.')))) {
            return;
        }
        for (var rule : named(text)) {
            code.computeIfAbsent(rule, r -> new TreeSet<>()).add(room + "." + type);
        }
    }

    private void inTest(Path file) {
        var type = file.getFileName().toString().replace(".java", "");
        if (WHOLE.contains(type) || !TEST_TYPE.matcher(type).find()) {
            return;
        }
        var lines = RulesInDocsTest.read(file).lines().toList();
        boolean inBlock = false;
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            boolean quotes = line.contains(TEXT_BLOCK);
            var owners = inBlock && !quotes ? row(type, line) : Set.<Rule>of();
            for (var rule : named(line)) {
                if (!owners.contains(rule)) {
                    tests.computeIfAbsent(rule, r -> new TreeSet<>())
                            .add(type + testAround(lines, at));
                }
            }
            inBlock ^= quotes && line.indexOf(TEXT_BLOCK) == line.lastIndexOf(TEXT_BLOCK);
        }
    }

    /** Takes up a row that begins with the id of a rule; the rules that it begins with. */
    private Set<Rule> row(String type, String line) {
        var cells = line.strip().replaceFirst("^'", "").split("\\||\\s+;\\s", -1);
        var first = NAME.matcher(cells[0]);
        if (!first.lookingAt()) {
            return Set.of();
        }
        var title = title(cells[0]);
        return own(type, cells[0], title.isEmpty() && cells.length > 1 ? cells[1].strip() : title);
    }

    private Set<Rule> own(String type, String words, String title) {
        var owners = named(words);
        owners.forEach(rule -> addRow(rule, type, title));
        return owners;
    }

    private void addRow(Rule rule, String where, String title) {
        rows.computeIfAbsent(rule, r -> new TreeMap<>())
                .computeIfAbsent(where, w -> new TreeSet<>())
                .add(title);
    }

    private static String title(String cell) {
        return cell.replaceFirst("^\\s*[A-Z]+-[0-9]+[:,]?", "").replaceFirst("'\\s*$", "").strip();
    }

    private void inExamples(Path file) {
        var where = file.subpath(file.getNameCount() - 3, file.getNameCount()).toString();
        var id = Pattern.compile("\"id\": ?\"([A-Z]+-[0-9]+[^\"]*)\"");
        RulesInDocsTest.read(file)
                .lines()
                .flatMap(line -> id.matcher(line).results().limit(1))
                .map(found -> found.group(1))
                .forEach(words -> own(where, words.split(" ", 2)[0], title(words)));
    }

    /** The test in which a line stands, or which follows what stands before it; else nothing. */
    private static String testAround(List<String> lines, int at) {
        for (int above = at; above >= 0; above--) {
            var line = lines.get(above);
            if (line.equals("    }") || TYPE.matcher(line).find()) {
                return testBelow(lines, at);
            }
            if (METHOD.matcher(line).find()) {
                var test = TEST.matcher(line);
                return test.find() ? "." + test.group(1) : "";
            }
        }
        return "";
    }

    private static String testBelow(List<String> lines, int at) {
        for (int below = at; below < lines.size(); below++) {
            var line = lines.get(below);
            if (METHOD.matcher(line).find()) {
                var test = TEST.matcher(line);
                return test.find() ? "." + test.group(1) : "";
            }
        }
        return "";
    }

    private static Set<Rule> named(String text) {
        var rules = new TreeSet<Rule>();
        NAME.matcher(text)
                .results()
                .flatMap(found -> Rule.ofId(found.group(1) + "-" + found.group(2)).stream())
                .forEach(rules::add);
        return rules;
    }
}
