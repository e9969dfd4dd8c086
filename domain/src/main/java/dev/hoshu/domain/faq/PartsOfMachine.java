package dev.hoshu.domain.faq;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.entitlement.PartDelivery;
import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.entitlement.ReplaceableBy;

/** Options, parts and consumables of one machine. */
final class PartsOfMachine {

    private final MachineCase at;

    PartsOfMachine(MachineCase at) {
        this.at = at;
    }

    FrequentAnswer addedOption(Reply reply) {
        var decision = at.repair(RepairCause.FAILURE, PartKind.OPTION, PartOrigin.ADDED_LATER);
        if (!(decision instanceof RepairDecision.Covered)) {
            reply.lacks(OpenFact.OPTION_WARRANTY);
        }
        return reply.decided(decision).done();
    }

    FrequentAnswer preventive(Reply reply) {
        return reply.decided(
                        at.repair(
                                RepairCause.PREVENTIVE,
                                PartKind.SYSTEM_BOARD,
                                PartOrigin.WITH_SYSTEM))
                .done();
    }

    FrequentAnswer solidStateDrive(Reply reply) {
        reply.lacks(OpenFact.WRITE_ENDURANCE);
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var end = at.coveredThrough();
        if (end.isPresent()) {
            return reply.say(
                            "本体と一緒に買ったSSDは%sまで保守の対象です。それより先に書き込み寿命を使い切れば、そこまでです。"
                                    .formatted(ja(end.get())),
                            "An SSD that came with the machine is covered up to %s, unless its write endurance is used up before."
                                    .formatted(en(end.get())))
                    .done();
        }
        var decision = at.repair(RepairCause.FAILURE, PartKind.SSD, PartOrigin.WITH_SYSTEM);
        return decision instanceof RepairDecision.Chargeable
                ? reply.because(decision.rules())
                        .say(
                                "%sに保守がないので、SSDも対象外です。".formatted(ja(at.on())),
                                "There is no coverage on %s, and so none for an SSD."
                                        .formatted(en(at.on())))
                        .done()
                : reply.decided(decision).done();
    }

    FrequentAnswer whoReplaces(Reply reply) {
        reply.lacks(OpenFact.PARTS_BY_CUSTOMER);
        var byCustomer = at.repairBy(ReplaceableBy.CUSTOMER);
        var byTechnician = at.repairBy(ReplaceableBy.TECHNICIAN);
        if (byCustomer instanceof RepairDecision.Covered sent
                && byTechnician instanceof RepairDecision.Covered brought
                && sent.delivery() == PartDelivery.PART_SENT
                && brought.delivery() == PartDelivery.TECHNICIAN) {
            return reply.because(sent.rules())
                    .say(
                            "%sの故障なら保守の対象で、CRUはお送りし、FRUは技術員が伺って交換します。".formatted(ja(at.on())),
                            "A failure on %s is covered: a CRU is sent, an FRU is replaced by a technician."
                                    .formatted(en(at.on())))
                    .done();
        }
        return byTechnician instanceof RepairDecision.Chargeable
                ? reply.because(byTechnician.rules())
                        .say(
                                "%sに保守がないので、CRUもFRUも有償です。".formatted(ja(at.on())),
                                "There is no coverage on %s, so a CRU is as chargeable as an FRU."
                                        .formatted(en(at.on())))
                        .done()
                : reply.decided(byTechnician).done();
    }

    FrequentAnswer consumables(Reply reply) {
        var together =
                at.repair(RepairCause.FAILURE, PartKind.RAID_BATTERY, PartOrigin.WITH_SYSTEM);
        var later = at.repair(RepairCause.FAILURE, PartKind.RAID_BATTERY, PartOrigin.ADDED_LATER);
        if (together instanceof RepairDecision.Covered
                && !(later instanceof RepairDecision.Covered)) {
            reply.because(together.rules());
            if (later instanceof RepairDecision.Undecided undecided) {
                reply.lacks(undecided.needed());
            }
            return reply.say(
                            "%sの故障なら、本体と一緒に買ったバッテリーなどの消耗品は保守の対象で、あとから入れた消耗品は対象外です。"
                                    .formatted(ja(at.on())),
                            "For a failure on %s, a consumable such as a battery is covered if it came with the machine, and not if it was put in later."
                                    .formatted(en(at.on())))
                    .done();
        }
        return together instanceof RepairDecision.Chargeable
                ? reply.because(together.rules())
                        .say(
                                "%sに保守がないので、消耗品はいつ入れたものも有償です。".formatted(ja(at.on())),
                                "There is no coverage on %s: a consumable is chargeable, whenever it was put in."
                                        .formatted(en(at.on())))
                        .done()
                : reply.decided(together).done();
    }
}
