package dev.hoshu.server.faq.web;

import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Arguments;
import dev.hoshu.server.assistant.AssistantTool;
import dev.hoshu.server.assistant.ToolAnswer;
import dev.hoshu.server.faq.QuestionLines;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** The questions that people ask, for assistants: the answer of {@link QuestionsApi}. */
@Component
class QuestionsTool implements AssistantTool {

    private final QuestionsApi questions;
    private final QuestionLines lines;

    QuestionsTool(QuestionsApi questions, QuestionLines lines) {
        this.questions = questions;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "frequent_questions";
    }

    @Override
    public List<Argument> arguments() {
        return Stream.concat(
                        QuestionLines.arguments().stream(),
                        Stream.of(Argument.day("on").saidAs("on.figures"), Argument.programme()))
                .toList();
    }

    @Override
    public String answerSchema() {
        return "GeneralQuestions";
    }

    @Override
    public ToolAnswer answer(Arguments arguments) {
        var answer =
                questions.questions(
                        arguments.day("on"),
                        arguments.text("q"),
                        arguments.text("topic"),
                        arguments.text("programme"));
        return new ToolAnswer(answer, lines.of(answer.questions()));
    }
}
