package dev.hoshu.server.faq;

import dev.hoshu.domain.faq.FrequentAnswer;
import dev.hoshu.domain.faq.Topic;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which of the questions are wanted.
 *
 * @param words every one of them must stand in the question, the answer or the rules, in either
 *     language; width and case make no difference
 * @param topic what the questions are about, or null for any
 */
public record QuestionChoice(List<String> words, @Nullable Topic topic) {

    /** Copies the words. */
    public QuestionChoice {
        words = List.copyOf(words);
    }

    /**
     * Reads what was typed and chosen.
     *
     * @param typed words with blanks between them; may be empty
     * @param topic the name of a topic; empty for any
     * @throws Problem if there is no such topic
     */
    public static QuestionChoice read(String typed, String topic) {
        return new QuestionChoice(
                Arrays.stream(plain(typed).strip().split("\\s+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                topic.isBlank() ? null : topicOf(topic.strip()));
    }

    private static Topic topicOf(String name) {
        for (var topic : Topic.values()) {
            if (topic.id().equals(name)) {
                return topic;
            }
        }
        var names = Arrays.stream(Topic.values()).map(Topic::id).toList();
        throw Problem.malformed(
                "topic",
                "分類「%s」はありません。あるのは %s です。".formatted(name, String.join("、", names)),
                "There is no topic \"%s\"; there is %s.".formatted(name, String.join(", ", names)));
    }

    /** Those of the answers that are wanted, in their order. */
    public List<FrequentAnswer> among(List<FrequentAnswer> answers) {
        return answers.stream()
                .filter(a -> topic == null || a.question().topic() == topic)
                .filter(this::hasEveryWord)
                .toList();
    }

    private boolean hasEveryWord(FrequentAnswer answer) {
        var text =
                plain(
                        both(answer.asked())
                                + both(answer.words())
                                + answer.rules().stream()
                                        .map(r -> r.id() + " ")
                                        .collect(Collectors.joining()));
        return words.stream().allMatch(text::contains);
    }

    private static String both(Sentence sentence) {
        return sentence.ja() + "\n" + sentence.en() + "\n";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
