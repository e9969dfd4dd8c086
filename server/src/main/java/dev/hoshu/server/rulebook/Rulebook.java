package dev.hoshu.server.rulebook;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.rulebook.Figure;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Service;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The door to the rules, with the figures of every programme of this server. */
@Service
public class Rulebook {

    private static final ProblemType UNKNOWN_RULE =
            ProblemType.of("unknown-rule", 404, "この番号の規則はありません", "No rule has that id");

    private final Programmes programmes;

    /** Made by Spring. */
    public Rulebook(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Every rule, in the order of the rulebook, with the figures that hold on that day marked. */
    public List<RuleEntry> all(LocalDate on) {
        var known = programmes.all();
        return Arrays.stream(Rule.values()).map(rule -> entry(rule, on, known)).toList();
    }

    /** A rule, with the figures that hold on that day marked. */
    public RuleEntry entry(Rule rule, LocalDate on) {
        return entry(rule, on, programmes.all());
    }

    /**
     * The rule that somebody names; width and case make no difference.
     *
     * @throws Problem if there is none
     */
    public static Rule named(String typed) {
        var id = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return Rule.ofId(id)
                .orElseThrow(() ->
                        Problem.of(
                                UNKNOWN_RULE,
                                new Sentence(
                                        "「%s」という番号の規則はありません。番号は REN-5 のように書きます。一覧は /rules にあります。"
                                                .formatted(typed),
                                        "No rule has the id \"%s\". An id is written like REN-5; all of them are at /rules."
                                                .formatted(typed))));
    }

    private static RuleEntry entry(Rule rule, LocalDate on, List<Programme> known) {
        var figures = Figure.readBy(rule);
        return RuleEntry.of(
                rule,
                known.stream()
                        .flatMap(p -> figures.stream().map(figure -> told(figure, rule, p, on)))
                        .toList());
    }

    private static RuleEntry.FigureOfProgramme told(
            Figure figure, Rule rule, Programme programme, LocalDate on) {
        var history = programme.policies();
        var inForce = history.inForce(on).map(Policy::effectiveFrom);
        return new RuleEntry.FigureOfProgramme(
                programme.code(),
                programme.name(),
                figure.members(),
                figure.words(),
                history.policies().stream()
                        .map(policy ->
                                new RuleEntry.FigureFrom(
                                        policy.effectiveFrom(),
                                        inForce.filter(policy.effectiveFrom()::equals).isPresent(),
                                        figure.in(policy, rule)))
                        .toList());
    }
}
