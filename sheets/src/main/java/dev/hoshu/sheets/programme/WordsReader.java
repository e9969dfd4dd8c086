package dev.hoshu.sheets.programme;

import dev.hoshu.domain.catalog.ProgrammeWords;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what a programme calls its things: members at the head, each of which may be left out. */
final class WordsReader {

    private static final Pattern MODEL = Pattern.compile("[A-Z0-9]{3,7}");

    private WordsReader() {}

    /**
     * Reads the members {@code familyNames}, {@code baseModels} and {@code notice}.
     *
     * @param policies the policies; a family is named only if one of them has it
     */
    static ProgrammeWords read(FigureReader root, List<Policy> policies) {
        var models = root.maybeWithin("baseModels");
        var words =
                new ProgrammeWords(
                        families(root, policies),
                        models.map(m -> m.texts("names", MODEL, "CTO")).orElse(List.of()),
                        models.map(m -> sentence(m, "note")).orElse(null),
                        sentence(root, "notice"));
        models.ifPresent(FigureReader::finish);
        return words;
    }

    private static Map<String, Sentence> families(FigureReader root, List<Policy> policies) {
        var names = new HashMap<String, Sentence>();
        root.maybeWithin("familyNames")
                .ifPresent(reader -> {
                    for (var code : reader.names()) {
                        if (policies.stream().noneMatch(p -> p.family(code).isPresent())) {
                            reader.fault(
                                    code, "どの方針にもない系列です。", "No policy has a family of this name.");
                        }
                        var name = sentence(reader, code);
                        if (name != null) {
                            names.put(code, name);
                        }
                    }
                });
        return names;
    }

    /** Words in both languages; null if they are left out. */
    private static @Nullable Sentence sentence(FigureReader reader, String name) {
        return reader.maybeWithin(name)
                .map(words -> {
                    var sentence = new Sentence(words.text("ja"), words.text("en"));
                    words.finish();
                    return sentence;
                })
                .orElse(null);
    }
}
