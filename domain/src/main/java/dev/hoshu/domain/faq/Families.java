package dev.hoshu.domain.faq;

import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The families of a policy by their limits, in the words of the programme. */
final class Families {

    private final ProgrammeDay day;

    Families(ProgrammeDay day) {
        this.day = day;
    }

    /**
     * Families that may be served alike.
     *
     * @param names what they are called, together
     * @param one any of them
     */
    record Alike(Sentence names, FamilyPolicy one) {

        FamilyPolicy.Limit limit() {
            return one.limit();
        }
    }

    /** Every family, those of one limit together, the longest limit first. */
    List<Alike> byLimit() {
        return alike(
                families()
                        .sorted(
                                Comparator.comparingInt((FamilyPolicy f) -> -f.limit(true).years())
                                        .thenComparing(FamilyPolicy::code)));
    }

    /** The families whose limit that rule sets, those of one limit together. */
    List<Alike> under(Rule rule) {
        return alike(families().filter(f -> f.limit().rule() == rule));
    }

    /** The families whose limit that rule sets, one by one. */
    List<FamilyPolicy> each(Rule rule) {
        return families().filter(f -> f.limit().rule() == rule).toList();
    }

    /** What the families whose limit that rule sets are called, together. */
    Sentence names(Rule rule) {
        return names(each(rule));
    }

    Sentence name(FamilyPolicy family) {
        return day.words().family(family.code());
    }

    private List<Alike> alike(Stream<FamilyPolicy> families) {
        var groups = new LinkedHashMap<List<FamilyPolicy.Limit>, List<FamilyPolicy>>();
        families.forEach(f ->
                groups.computeIfAbsent(
                                List.of(f.limit(true), f.limit(false)), k -> new ArrayList<>())
                        .add(f));
        return groups.values().stream().map(g -> new Alike(names(g), g.getFirst())).toList();
    }

    private Sentence names(List<FamilyPolicy> families) {
        // Two families may go by one name.
        var names = families.stream().map(this::name).distinct().toList();
        var en = names.stream().map(Sentence::en).toList();
        return new Sentence(
                String.join("、", names.stream().map(Sentence::ja).toList()),
                en.size() < 2
                        ? String.join("", en)
                        : String.join(", ", en.subList(0, en.size() - 1)) + " and " + en.getLast());
    }

    private Stream<FamilyPolicy> families() {
        return day.policy().families().values().stream()
                .sorted(Comparator.comparing(FamilyPolicy::code));
    }
}
