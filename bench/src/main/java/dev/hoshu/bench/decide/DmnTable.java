package dev.hoshu.bench.decide;

import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.internal.io.ResourceFactory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** The table of {@code eligibility.dmn} in Kie DMN, as it comes. */
final class DmnTable {

    private final DMNRuntime runtime;
    private final DMNModel model;

    /** Reads and compiles the table. */
    DmnTable() {
        var file = ResourceFactory.newClassPathResource("dev/hoshu/bench/decide/eligibility.dmn");
        runtime =
                DMNRuntimeBuilder.fromDefaults()
                        .buildConfiguration()
                        .fromResources(List.of(file))
                        .getOrElseThrow(e -> new IllegalStateException("No DMN runtime.", e));
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    /** The inputs of one situation, made ready so that the table alone is measured. */
    DMNContext context(Situation it) {
        var context = runtime.newContext();
        context.set("kind", it.kind());
        context.set("months", BigDecimal.valueOf(it.months()));
        context.set("family", it.family());
        context.set("level", it.level());
        context.set("place", it.place());
        context.set("working", it.working());
        context.set("listed", it.listed());
        context.set("sameCountry", it.sameCountry());
        context.set("onSale", it.onSale());
        context.set("held", it.held());
        context.set("twoYearRenewal", it.twoYearRenewal());
        context.set("inWarranty", it.inWarranty());
        context.set("daysLate", BigDecimal.valueOf(it.daysLate()));
        context.set("endsAfterMonths", BigDecimal.valueOf(it.endsAfterMonths()));
        context.set("supportedMonths", BigDecimal.valueOf(it.supportedMonths()));
        return context;
    }

    /** What the engine answers. */
    DMNResult evaluate(DMNContext context) {
        return runtime.evaluateAll(model, context);
    }

    /** Everything that objects, each as {@code OUTCOME RULE-ID}. */
    List<String> objections(Situation situation) {
        var result = evaluate(context(situation));
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        var rows = (List<?>) result.getDecisionResults().getFirst().getResult();
        return rows.stream()
                .map(row -> (Map<?, ?>) row)
                .map(row -> row.get("outcome") + " " + row.get("rule"))
                .toList();
    }

    /** What each row says, as {@code OUTCOME RULE-ID}, in the order of the table. */
    List<String> rows() {
        var decision = model.getDecisions().iterator().next().getDecision();
        var table = (DecisionTable) decision.getExpression();
        return table.getRule().stream()
                .map(row ->
                        row.getOutputEntry().stream()
                                .map(output -> output.getText().replace("\"", ""))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    /** From now on tells of each row that is met, by its number from 1. */
    void tellRows(IntConsumer met) {
        runtime.addListener(
                new DMNRuntimeEventListener() {
                    @Override
                    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                        event.getMatches().forEach(met::accept);
                    }
                });
    }
}
