package dev.hoshu.server.assistant.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.assistant.Argument;
import dev.hoshu.server.assistant.AssistantTool;
import dev.hoshu.server.assistant.Assistants;
import dev.hoshu.server.assistant.Saying;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tool as the protocol knows it, described in one language. It is answered in that language too,
 * unless the question names another.
 */
final class OfferedTool {

    private static final Logger LOG = LoggerFactory.getLogger(OfferedTool.class);
    private static final Argument LANGUAGE = Argument.choice("language", List.of("ja", "en"));

    private final AssistantTool tool;
    private final Locale language;
    private final Assistants assistants;
    private final Saying saying;
    private final JsonMapper json;
    private final List<Argument> arguments;

    OfferedTool(
            AssistantTool tool,
            Locale language,
            Assistants assistants,
            Saying saying,
            JsonMapper json) {
        this.tool = tool;
        this.language = language;
        this.assistants = assistants;
        this.saying = saying;
        this.json = json;
        this.arguments = Stream.concat(tool.arguments().stream(), Stream.of(LANGUAGE)).toList();
    }

    /** How it is listed. */
    McpSchema.Tool described(AnswerSchemas schemas) {
        var title = say("assistant.tool." + tool.name());
        return McpSchema.Tool.builder(
                        tool.name(), new ArgumentSchema(saying, language).of(arguments))
                .title(title)
                .description(say("assistant.tool." + tool.name() + ".what"))
                .outputSchema(schemas.of(tool.answerSchema()))
                .annotations(
                        McpSchema.ToolAnnotations.builder()
                                .title(title)
                                .readOnlyHint(true)
                                .destructiveHint(false)
                                .idempotentHint(true)
                                .openWorldHint(false)
                                .build())
                .build();
    }

    /**
     * What is answered to a call; a question that cannot be answered is said to be one in words.
     */
    CallToolResult call(CallToolRequest call) {
        Map<String, Object> given =
                Objects.requireNonNullElseGet(call.arguments(), LinkedHashMap::new);
        var spoken = spoken(given);
        try {
            var answer = assistants.ask(tool, given, arguments);
            return CallToolResult.builder()
                    .addTextContent(answer.words().in(spoken))
                    .structuredContent(json.valueToTree(answer.members()))
                    .isError(false)
                    .build();
        } catch (Problem problem) {
            return error(problem, spoken);
        } catch (RuntimeException failure) {
            LOG.error("tool {}", tool.name(), failure);
            return error(fault(), spoken);
        }
    }

    private Locale spoken(Map<String, Object> given) {
        return given.get(LANGUAGE.name()) instanceof String chosen
                        && List.of("ja", "en").contains(chosen)
                ? Locale.of(chosen)
                : language;
    }

    private static Problem fault() {
        return Problem.of(
                ProblemType.FAULT,
                new Sentence(
                        "サーバーの記録に理由があります。もう一度お試しください。",
                        "The server's log has the reason. Try again."));
    }

    private static CallToolResult error(Problem problem, Locale spoken) {
        var said =
                problem.type().title().in(spoken)
                        + (spoken.equals(Locale.JAPANESE) ? "。" : ". ")
                        + problem.detail().in(spoken);
        var where =
                problem.faults().stream()
                        .map(Problem.Fault::field)
                        .collect(Collectors.joining(", "));
        return CallToolResult.builder()
                .addTextContent(where.isEmpty() ? said : where + ": " + said)
                .isError(true)
                .build();
    }

    private String say(String code) {
        return saying.of(code).in(language);
    }
}
