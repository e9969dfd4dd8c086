package dev.hoshu.server.programme.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.AnswerBasis;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Names area list, policy and holidays at the foot of every page, each with its date. */
@Component
@Order(2)
class ProgrammeBasis implements AnswerBasis {
    private final Programmes programmes;
    private final Today today;

    ProgrammeBasis(Programmes programmes, Today today) {
        this.programmes = programmes;
        this.today = today;
    }

    @Override
    public List<Sentence> names(String code) {
        var programme = programmes.current(code);
        var names = new ArrayList<Sentence>();
        programme
                .areaLists()
                .inForce(today.day())
                .ifPresent(list ->
                        names.add(
                                new Sentence(
                                        "対象地域リスト %s 版".formatted(list.version()),
                                        "area list of %s".formatted(list.version()))));
        programme
                .policies()
                .inForce(today.day())
                .ifPresent(policy ->
                        names.add(
                                new Sentence(
                                        "方針 %s %s 適用"
                                                .formatted(
                                                        programme.name().ja(),
                                                        policy.effectiveFrom()),
                                        "policy %s in force from %s"
                                                .formatted(
                                                        programme.name().en(),
                                                        policy.effectiveFrom()))));
        programme
                .holidays()
                .knownThrough()
                .ifPresent(day ->
                        names.add(
                                new Sentence(
                                        "祝日は %s まで既知".formatted(day),
                                        "holidays known to %s".formatted(day))));
        return names;
    }
}
