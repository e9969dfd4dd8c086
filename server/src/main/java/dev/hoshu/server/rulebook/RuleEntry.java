package dev.hoshu.server.rulebook;

import dev.hoshu.domain.faq.FrequentQuestion;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule as it is told, to people on a page and to programs.
 *
 * @param id its id, which never changes
 * @param chapter the name of its chapter, with which its id begins
 * @param words what it says
 * @param derived whether the maker's page does not state it
 * @param clauses the clauses of the maker's page it rests on, in Japanese; none for a derived rule
 * @param reading how it is read where its words leave something open
 * @param figures the figures that it reads, by programme; empty if it reads none
 * @param questions the questions people ask whose answers rest on it
 * @param seeAlso ids of the rules that its reading names, and of those whose reading names it
 */
public record RuleEntry(
        String id,
        String chapter,
        Sentence words,
        boolean derived,
        List<String> clauses,
        Sentence reading,
        List<FigureOfProgramme> figures,
        List<AskedQuestion> questions,
        List<String> seeAlso) {

    /** Copies the lists. */
    public RuleEntry {
        clauses = List.copyOf(clauses);
        figures = List.copyOf(figures);
        questions = List.copyOf(questions);
        seeAlso = List.copyOf(seeAlso);
    }

    /**
     * A figure in a programme's policies.
     *
     * @param programme the programme's code
     * @param programmeName its name for a person
     * @param members its members in {@code policy.yaml}; {@code *} stands for any family
     * @param words what it is
     * @param values what it is in each policy, in order of their first days
     */
    public record FigureOfProgramme(
            String programme,
            Sentence programmeName,
            List<String> members,
            Sentence words,
            List<FigureFrom> values) {

        /** Copies the lists. */
        public FigureOfProgramme {
            members = List.copyOf(members);
            values = List.copyOf(values);
        }
    }

    /**
     * What a figure is from a day on.
     *
     * @param from the first day on which it holds
     * @param inForce whether it holds on the day of the question
     * @param value what it is
     */
    public record FigureFrom(LocalDate from, boolean inForce, Sentence value) {}

    /**
     * A question that people ask.
     *
     * @param id its name, which never changes and is its anchor on {@code /faq}
     * @param words the question
     */
    public record AskedQuestion(String id, Sentence words) {}

    static RuleEntry of(Rule rule, List<FigureOfProgramme> figures) {
        return new RuleEntry(
                rule.id(),
                rule.section(),
                rule.words(),
                rule.isDerived(),
                rule.quotes(),
                rule.reading(),
                figures,
                FrequentQuestion.restingOn(rule).stream()
                        .map(q -> new AskedQuestion(q.id(), q.words()))
                        .toList(),
                rule.seeAlso().stream().map(Rule::id).toList());
    }
}
