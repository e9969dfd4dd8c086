package dev.hoshu.domain.faq;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Rule;

import java.util.List;

/** What is on record of one machine and what the catalogue makes of it. */
final class RecordOfMachine {

    private final MachineCase at;

    RecordOfMachine(MachineCase at) {
        this.at = at;
    }

    FrequentAnswer whatCovers(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var end = timeline.get().coverageEnd();
        reply.because(List.of(Rule.REP_1));
        switch (timeline.get().on(at.on())) {
            case CoverageTimeline.State.Covered covered ->
                    reply.say(
                            "%s%sで、満了日は%sです。"
                                    .formatted(
                                            covered.level().words().ja(),
                                            covered.premier() ? "、プレミア付" : "",
                                            ja(end)),
                            "It is covered at %s%s; the last covered day is %s."
                                    .formatted(
                                            covered.level().words().en(),
                                            covered.premier() ? " with Premier" : "",
                                            en(end)));
            case CoverageTimeline.State.NotStarted none ->
                    reply.say(
                            "保守は%sに始まり、%sまでです。".formatted(ja(timeline.get().firstDay()), ja(end)),
                            "Coverage starts on %s and runs to %s."
                                    .formatted(en(timeline.get().firstDay()), en(end)));
            case CoverageTimeline.State.Expired gap when !at.on().isAfter(end) ->
                    reply.say(
                            "%sは空白で、その後の保守は%sまでです。".formatted(ja(at.on()), ja(end)),
                            "%s lies in a gap; the coverage after it runs to %s."
                                    .formatted(en(at.on()), en(end)));
            case CoverageTimeline.State.Expired over ->
                    reply.say(
                            "保守はありません。%sに満了しました。".formatted(ja(end)),
                            "There is no coverage; it ended on %s.".formatted(en(end)));
        }
        return reply.done();
    }

    FrequentAnswer baseModels(Reply reply) {
        var number = at.facts().number();
        if (isBaseModel(number)) {
            return reply.say(
                            "この機器のモデル%sはベースモデルです。マシンタイプ%sのモデルの1つとして扱います。"
                                    .formatted(number.model(), number.machineType()),
                            "The model of this machine, %s, is a base model. It is treated as a model of machine type %s."
                                    .formatted(number.model(), number.machineType()))
                    .done();
        }
        return reply.say(
                        "この機器のモデル%sはベースモデルではありません。".formatted(number.model()),
                        "The model of this machine, %s, is no base model."
                                .formatted(number.model()))
                .done();
    }

    private boolean isBaseModel(MachineNumber number) {
        return at.day().words().baseModels().stream().anyMatch(number.model()::startsWith);
    }

    FrequentAnswer searchWithoutModel(Reply reply) {
        if (!at.isListKnown()) {
            return reply.lacks(OpenFact.SEARCH_LIST).done();
        }
        var number = at.facts().number();
        long forType =
                at.listed().stream()
                        .filter(j ->
                                j.offering().fits().stream()
                                        .anyMatch(f ->
                                                f.isTypeOnly()
                                                        && f.machineType()
                                                                .equals(number.machineType())))
                        .count();
        long forModel = at.listed().size() - forType;
        return reply.say(
                        "この機器に合う商品は%d点で、マシンタイプ%sだけで見つかるものが%d点、モデルまで要るものが%d点です。"
                                .formatted(
                                        at.listed().size(),
                                        number.machineType(),
                                        forType,
                                        forModel),
                        "Offerings that fit this machine: %d. Found by machine type %s alone: %d; only by its model: %d."
                                .formatted(
                                        at.listed().size(),
                                        number.machineType(),
                                        forType,
                                        forModel))
                .done();
    }

    FrequentAnswer softwareSupport(Reply reply) {
        var number = at.facts().number();
        return reply.lacks(OpenFact.SOFTWARE_ENTITLEMENT)
                .say(
                        "%sの記録にソフトウェアのサポート資格は含まれないので、資格の証明しだいです。".formatted(number),
                        "The record of %s says nothing of software, so it turns on proof of the entitlement."
                                .formatted(number))
                .done();
    }

    FrequentAnswer valueSelection(Reply reply) {
        var type = at.asked().type();
        var announced = type == null ? null : type.announcedOn();
        if (announced == null) {
            return reply.lacks(OpenFact.ANNOUNCEMENT_DAY).done();
        }
        var name = at.policy().valueSelection().nameFor(announced);
        reply.say(
                "%sに発表されたマシンタイプなので、この機器では%sです。".formatted(ja(announced), name),
                "The machine type was announced on %s, so for this machine it is %s."
                        .formatted(en(announced), name));
        if (!at.isListKnown()) {
            return reply.lacks(OpenFact.SEARCH_LIST).done();
        }
        int onOffer = at.grantable(OfferingKind.VALUE_SELECTION).size();
        return reply.say(
                        onOffer == 0 ? "いま買えるものはリストにありません。" : "いま買えるものは%d点です。".formatted(onOffer),
                        onOffer == 0
                                ? "The list has none that it can have now."
                                : "On offer for it now: %d.".formatted(onOffer))
                .done();
    }
}
