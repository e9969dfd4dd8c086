package dev.hoshu.domain.ask;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.plan.PlanRequest;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Why a question has no answer, each with the member at fault. */
final class Faults {

    private Faults() {}

    static @Nullable Answer ofPlanLevels(PlanRequest request, Policy policy) {
        var fault = ofLevel("/ask/plan/level", request.level(), policy);
        for (int i = 0; fault == null && i < request.offerings().size(); i++) {
            var level = request.offerings().get(i).service().level();
            fault = ofLevel("/ask/plan/offerings/" + i + "/level", level, policy);
        }
        return fault;
    }

    static @Nullable Answer ofFamily(DescribedMachine machine, Policy policy) {
        if (machine.family() == null || policy.family(machine.family().code()).isPresent()) {
            return null;
        }
        var known = policy.families().keySet().stream().sorted().collect(Collectors.joining(", "));
        return of(
                Fault.Kind.BAD_VALUE,
                "/machine/family",
                "系列 " + machine.family() + " はありません。あるのは " + known + " です。",
                "There is no family " + machine.family() + "; there is " + known + ".");
    }

    /** A programme need not have every level that there is (CAT-1); null where nothing is amiss. */
    static @Nullable Answer ofLevel(String field, @Nullable ServiceLevel level, Policy policy) {
        if (level == null || policy.levels().contains(level.code())) {
            return null;
        }
        var known = policy.levels().stream().sorted().collect(Collectors.joining(", "));
        return of(
                Fault.Kind.BAD_VALUE,
                field,
                "このプログラムに " + level.code() + " はありません。あるのは " + known + " です。",
                "This programme has no " + level.code() + "; it has " + known + ".");
    }

    static Answer noMachine() {
        return of(
                Fault.Kind.MISSING_MEMBER,
                "/machine",
                "この質問には機器 (machine) が要ります。",
                "This question needs the member machine.");
    }

    /** Names the first member that is missing and, in words, all of them. */
    static Answer missing(List<NeededFact> needed) {
        var words = new OfferDecision.Undecided(needed).explanation();
        var members = needed.stream().map(Faults::member).collect(Collectors.joining(", "));
        return of(
                Fault.Kind.MISSING_MEMBER,
                "/machine/" + member(needed.getFirst()),
                words.ja() + "質問に " + members + " を入れてください。",
                words.en() + " Give it in the question: " + members + ".");
    }

    private static String member(NeededFact fact) {
        return switch (fact) {
            case WARRANTY -> "warranty";
            case FAMILY -> "family";
            case END_OF_SUPPORT -> "endOfSupport";
            case TWO_YEAR_RENEWAL -> "twoYearRenewal";
            case RESPONSE_TIMES -> "responseTimes";
            case PREMIER_UPGRADE -> "premierUpgrade";
            case SHIPPED_FROM_FACTORY -> "shippedFromFactory";
        };
    }

    static Answer of(Fault.Kind kind, String field, String ja, String en) {
        return new Answer.NoAnswer(new Fault(kind, field, new Sentence(ja, en)));
    }
}
