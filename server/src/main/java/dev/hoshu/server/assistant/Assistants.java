package dev.hoshu.server.assistant;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.Problem;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The door to what assistants may ask. Every question leaves who asked what, and what became of it,
 * in the chain of the audit before its answer is given; what could not be read leaves that alone.
 */
@Service
public class Assistants {

    private static final String ANSWERED = "ANSWERED";

    private final List<AssistantTool> tools;
    private final Audit audit;
    private final TransactionTemplate transactions;

    /** Made by Spring. */
    public Assistants(List<AssistantTool> tools, Audit audit, TransactionTemplate transactions) {
        this.tools = tools.stream().sorted(Comparator.comparing(AssistantTool::name)).toList();
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What the chain keeps of a question.
     *
     * @param arguments as they were read; empty if they could not be
     * @param outcome {@code ANSWERED}, or the kind of problem
     */
    record Kept(Map<String, Object> arguments, String outcome) {}

    /** Every tool, by name. */
    public List<AssistantTool> tools() {
        return tools;
    }

    /**
     * Asks a tool for the person of this request.
     *
     * @param given the arguments by name, as JSON has them
     * @param known what may be given
     * @throws Problem as the tool, or if an argument cannot be read
     */
    public ToolAnswer ask(AssistantTool tool, Map<String, Object> given, List<Argument> known) {
        var arguments = Map.<String, Object>of();
        try {
            var read = Arguments.read(given, known);
            arguments = read.all();
            var answer = tool.answer(read);
            keep(tool, new Kept(arguments, ANSWERED));
            return answer;
        } catch (Problem problem) {
            keep(tool, new Kept(arguments, problem.type().slug()));
            throw problem;
        }
    }

    private void keep(AssistantTool tool, Kept kept) {
        transactions.executeWithoutResult(
                t -> audit.record("assistant.asked", "tool " + tool.name(), null, null, kept));
    }
}
