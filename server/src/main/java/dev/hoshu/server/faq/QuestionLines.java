package dev.hoshu.server.faq;

import dev.hoshu.domain.faq.Topic;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Saying;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Questions with their answers as an assistant is told of them, in lines. */
@Component
public class QuestionLines {

    private static final int MOST_WORDS = 200;

    private final Saying saying;

    /** Made by Spring. */
    public QuestionLines(Saying saying) {
        this.saying = saying;
    }

    /** What says which questions are wanted. */
    public static List<Argument> arguments() {
        return List.of(
                Argument.text("q", MOST_WORDS),
                Argument.choice("topic", Arrays.stream(Topic.values()).map(Topic::id).toList()));
    }

    /** The questions, each with its answer and what it rests on. */
    public Sentence of(List<AnsweredQuestion> questions) {
        if (questions.isEmpty()) {
            return saying.of("assistant.questions.none");
        }
        var lines = new ArrayList<Sentence>();
        for (var question : questions) {
            lines.add(saying.of("assistant.questions.asked", question.question()));
            lines.add(
                    saying.of(
                            "assistant.questions.answered",
                            question.answer(),
                            String.join(", ", question.rules())));
            question.open()
                    .forEach(open ->
                            lines.add(
                                    saying.of(
                                            "assistant.questions.open",
                                            open.words(),
                                            open.settledBy())));
        }
        return Saying.lines(lines);
    }
}
