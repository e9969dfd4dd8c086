package dev.hoshu.domain.repair;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who pays for what of a case.
 *
 * @param lines the numbers of the lines by who pays for them; whoever pays for none is not named
 */
public record CaseSummary(Map<Payer, List<Integer>> lines) {

    /** Copies the map. */
    public CaseSummary {
        var copy = new EnumMap<Payer, List<Integer>>(Payer.class);
        lines.forEach((payer, numbers) -> copy.put(payer, List.copyOf(numbers)));
        lines = Collections.unmodifiableMap(copy);
    }

    /** The summary of those lines. */
    public static CaseSummary of(List<PaidLine> lines) {
        var by = new EnumMap<Payer, List<Integer>>(Payer.class);
        for (var line : lines) {
            by.computeIfAbsent(line.payer(), p -> new ArrayList<>())
                    .add(line.decided().line().number());
        }
        return new CaseSummary(by);
    }

    /** The numbers of the lines for which that one pays; may be none. */
    public List<Integer> of(Payer payer) {
        return Objects.requireNonNullElse(lines.get(payer), List.of());
    }

    /** In a sentence. */
    public Sentence explanation() {
        if (lines.isEmpty()) {
            return new Sentence(
                    "部品も作業もまだ書かれていません。", "No part and no work has been written down yet.");
        }
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        lines.forEach((payer, numbers) -> {
            ja.add(payer.words().ja() + ": " + numbers(numbers, "、") + "行目");
            en.add(
                    (numbers.size() == 1 ? "line " : "lines ")
                            + numbers(numbers, ", ")
                            + " "
                            + payer.words().en());
        });
        var english = String.join("; ", en);
        return new Sentence(
                String.join("。", ja) + "。",
                Character.toUpperCase(english.charAt(0)) + english.substring(1) + ".");
    }

    private static String numbers(List<Integer> numbers, String between) {
        return String.join(between, numbers.stream().map(String::valueOf).toList());
    }
}
