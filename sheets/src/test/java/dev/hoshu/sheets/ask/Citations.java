package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which decisions cite a rule, as seen in answers: to every example of the contract and of the
 * programmes, and to questions at random from fixed seeds.
 */
public final class Citations {

    private static final int RANDOM_QUESTIONS = 4000;

    private final Answers answers;
    private final Map<Rule, Map<String, Set<Outcome>>> objections = new TreeMap<>();
    private final Map<Rule, Set<String>> grounds = new TreeMap<>();

    private Citations(Answers answers) {
        this.answers = answers;
    }

    /**
     * Answers everything and looks at what the answers cite.
     *
     * @param examples files of examples, each line a question and what is expected
     */
    public static Citations seenIn(List<Path> examples) throws IOException {
        var seen = new Citations(Answers.by(ProgrammeFolder.readAll(ShippedFiles.programme(""))));
        for (var file : examples) {
            for (var line : Files.readAllLines(file)) {
                var example = ExampleLine.read(line);
                if (example != null) {
                    seen.look(example.question());
                }
            }
        }
        for (int seed = 0; seed < RANDOM_QUESTIONS; seed++) {
            seen.look(new RandomQuestion(new Random(seed), 3 + seed % 5).json());
        }
        return seen;
    }

    private void look(String question) {
        var bytes = question.getBytes(StandardCharsets.UTF_8);
        if (QuestionReader.read(bytes, 0, bytes.length, answers)
                instanceof QuestionReader.Reading.Understood(var understood)) {
            var asked = AskInTest.read(question).get("ask").propertyNames().iterator().next();
            var answer = answers.to(understood);
            answer.findings().forEach(finding -> cite(asked, finding));
            var found = answer.findings().stream().map(Finding::rule).toList();
            answer.rules().stream()
                    .filter(rule -> !found.contains(rule))
                    .forEach(rule -> ground(asked, rule));
        }
    }

    private void cite(String asked, Finding finding) {
        if (finding.objects()) {
            objections
                    .computeIfAbsent(finding.rule(), r -> new TreeMap<>())
                    .computeIfAbsent(asked, a -> EnumSet.noneOf(Outcome.class))
                    .add(finding.outcome());
        } else {
            ground(asked, finding.rule());
        }
    }

    private void ground(String asked, Rule rule) {
        grounds.computeIfAbsent(rule, r -> new TreeSet<>()).add(asked);
    }

    /** The questions in whose answers it objects, each with what it makes of them. */
    public List<String> objections(Rule rule) {
        var told = new ArrayList<String>();
        objections
                .getOrDefault(rule, Map.of())
                .forEach((asked, outcomes) -> {
                    var names = outcomes.stream().map(Outcome::name).toList();
                    told.add("`" + asked + "` " + String.join("/", names));
                });
        return told;
    }

    /** The questions in whose answers it is a ground and no objection. */
    public List<String> grounds(Rule rule) {
        return grounds.getOrDefault(rule, Set.of()).stream().map(a -> "`" + a + "`").toList();
    }
}
