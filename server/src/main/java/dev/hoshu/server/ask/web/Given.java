package dev.hoshu.server.ask.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.ask.AskAddress;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a person has entered: no blanks, and the rows numbered from 0 without a gap.
 *
 * @param values by parameter, in the order in which they came
 */
record Given(Map<String, List<String>> values) {

    private static final String ASKED = "asked";
    private static final List<String> OF_A_QUESTION = List.of("ask.", "machine.", "services.");
    private static final List<String> BESIDE = List.of("asOf", "programme");
    private static final Pattern ROW =
            Pattern.compile("(services|ask\\.offerings|ask\\.events)\\.(\\d{1,3})\\.(.+)");

    Given {
        values = Map.copyOf(values);
    }

    /**
     * Reads the parameters of an address.
     *
     * @throws Problem if one looks like a member of a question and is none: a misspelt fact must
     *     not be passed over
     */
    static Given read(AskKind kind, Map<String, List<String>> parameters) {
        var said = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, entered) -> {
            var values = entered.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
            if (values.isEmpty() || !isOurs(name)) {
                return;
            }
            if (!name.equals(ASKED) && kind.field(name).isEmpty() && !isFact(name)) {
                throw unknown(name);
            }
            said.put(name, values);
        });
        return new Given(withoutGaps(said));
    }

    /** Facts of the machine, kept while a question is looked at that needs none. */
    private static boolean isFact(String name) {
        return AskKind.REPAIR.field(name).isPresent() && !name.startsWith("ask.");
    }

    private static boolean isOurs(String name) {
        return name.equals(ASKED)
                || BESIDE.contains(name)
                || OF_A_QUESTION.stream().anyMatch(name::startsWith);
    }

    private static Problem unknown(String name) {
        return Problem.of(
                        ProblemType.UNKNOWN_PARAMETER,
                        new Sentence(
                                "「%s」という項目はこの質問にありません。綴りを確かめてください。".formatted(name),
                                "This question has no member \"%s\"; check its spelling."
                                        .formatted(name)))
                .at(name);
    }

    private static Map<String, List<String>> withoutGaps(Map<String, List<String>> said) {
        var rows = new TreeMap<String, TreeMap<Integer, Map<String, List<String>>>>();
        var others = new LinkedHashMap<String, List<String>>();
        said.forEach((name, values) -> {
            var row = ROW.matcher(name);
            if (row.matches()) {
                rows.computeIfAbsent(row.group(1), n -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.group(2)), n -> new LinkedHashMap<>())
                        .put(row.group(3), values);
            } else {
                others.put(name, values);
            }
        });
        rows.forEach((name, numbered) -> {
            int next = 0;
            for (var members : numbered.values()) {
                // A tick alone is what an empty row looks like once somebody has ticked it.
                if (!members.keySet().equals(Set.of("premier"))) {
                    var start = name + "." + next++ + ".";
                    members.forEach((member, values) -> others.put(start + member, values));
                }
            }
        });
        return others;
    }

    /** Whether an answer is wanted, and not only the form with these facts in it. */
    boolean isAsked() {
        return values.containsKey(ASKED);
    }

    List<String> all(String parameter) {
        return values.getOrDefault(parameter, List.of());
    }

    String first(String parameter) {
        return all(parameter).stream().findFirst().orElse("");
    }

    boolean has(String parameter) {
        return values.containsKey(parameter);
    }

    /** How many rows are given, such as of {@code services}. */
    int rows(String rowsName) {
        int count = 0;
        while (hasRow(rowsName + "." + count + ".")) {
            count++;
        }
        return count;
    }

    private boolean hasRow(String start) {
        return values.keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    /** The same with another value. */
    Given with(String parameter, List<String> entered) {
        var changed = new LinkedHashMap<>(values);
        changed.put(parameter, List.copyOf(entered));
        return new Given(changed);
    }

    /** What is said of machine, services, day and programme, for another question about them. */
    Given facts() {
        var facts = new LinkedHashMap<>(values);
        facts.keySet().removeIf(name -> name.equals(ASKED) || name.startsWith("ask."));
        return new Given(facts);
    }

    /** What is given and has no field in the form of this kind, by parameter. */
    Map<String, String> unseen(AskKind kind) {
        var unseen = new TreeMap<String, String>();
        values.forEach((name, entered) -> {
            if (!name.equals(ASKED) && kind.field(name).isEmpty()) {
                unseen.put(name, entered.getFirst());
            }
        });
        return unseen;
    }

    /** Whether the parameters of an address are written as this would write them. */
    boolean isWrittenAs(Map<String, List<String>> parameters) {
        var ours = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, entered) -> {
            if (isOurs(name)) {
                ours.put(name, entered);
            }
        });
        return values.equals(ours);
    }

    /** The address of the form of a kind with this in it. */
    String address(AskKind kind) {
        return AskAddress.of(kind.code(), new TreeMap<>(values));
    }
}
