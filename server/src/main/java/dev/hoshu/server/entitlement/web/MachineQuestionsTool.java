package dev.hoshu.server.entitlement.web;

import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.Arguments;
import dev.hoshu.server.assistant.AssistantTool;
import dev.hoshu.server.assistant.ToolAnswer;
import dev.hoshu.server.faq.QuestionLines;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/**
 * The questions that people ask, answered for a machine, for assistants: the answer of {@link
 * MachineQuestionApi}.
 */
@Component
class MachineQuestionsTool implements AssistantTool {

    private final MachineQuestionApi questions;
    private final QuestionLines lines;

    MachineQuestionsTool(MachineQuestionApi questions, QuestionLines lines) {
        this.questions = questions;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "machine_questions";
    }

    @Override
    public List<Argument> arguments() {
        return Stream.of(
                        Argument.machine(),
                        QuestionLines.arguments(),
                        List.of(Argument.day("on").saidAs("on.figures"), Argument.programme()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String answerSchema() {
        return "MachineQuestions";
    }

    @Override
    public ToolAnswer answer(Arguments arguments) {
        var answer =
                questions.questions(
                        arguments.needed("machineType"),
                        arguments.needed("serialNumber"),
                        arguments.day("on"),
                        arguments.text("q"),
                        arguments.text("topic"),
                        arguments.text("programme"));
        return new ToolAnswer(answer, lines.of(answer.questions()));
    }
}
