package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.faq.FrequentAnswer;
import dev.hoshu.domain.faq.FrequentQuestion;
import dev.hoshu.domain.faq.Topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The questions as the machine's page shows them: those asked first in sight, the others folded by
 * topic.
 *
 * @param first those that most people ask, in the order of the maker's page
 * @param others the rest, by topic
 */
record MachineQuestions(List<FrequentAnswer> first, List<Group> others) {

    private static final Set<FrequentQuestion> ASKED_FIRST =
            Set.of(
                    FrequentQuestion.RENEWAL_ORDER_DAY,
                    FrequentQuestion.RENEWAL_AFTER_EXPIRY,
                    FrequentQuestion.SOLID_STATE_DRIVE,
                    FrequentQuestion.LONGEST_SERVICE,
                    FrequentQuestion.REPAIR_WITHOUT_COVERAGE,
                    FrequentQuestion.RENEWAL_START,
                    FrequentQuestion.FEW_MONTHS,
                    FrequentQuestion.UPGRADE_HALF_WAY,
                    FrequentQuestion.TIMED_RESPONSE);

    MachineQuestions {
        first = List.copyOf(first);
        others = List.copyOf(others);
    }

    /**
     * The folded questions of a topic.
     *
     * @param topic the topic
     * @param answers at least one
     */
    record Group(Topic topic, List<FrequentAnswer> answers) {

        Group {
            answers = List.copyOf(answers);
        }
    }

    static MachineQuestions of(List<FrequentAnswer> answers) {
        var first = new ArrayList<FrequentAnswer>();
        var others = new ArrayList<FrequentAnswer>();
        answers.forEach(a -> (ASKED_FIRST.contains(a.question()) ? first : others).add(a));
        return new MachineQuestions(
                first,
                Arrays.stream(Topic.values())
                        .map(topic -> new Group(topic, about(topic, others)))
                        .filter(group -> !group.answers().isEmpty())
                        .toList());
    }

    private static List<FrequentAnswer> about(Topic topic, List<FrequentAnswer> answers) {
        return answers.stream().filter(a -> a.question().topic() == topic).toList();
    }

    /** How many questions there are. */
    public int size() {
        return first.size() + others.stream().mapToInt(g -> g.answers().size()).sum();
    }
}
