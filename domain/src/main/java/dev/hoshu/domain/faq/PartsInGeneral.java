package dev.hoshu.domain.faq;

import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.Arrays;

/** Options, parts and consumables. */
final class PartsInGeneral {

    FrequentAnswer addedOption(Reply reply) {
        return reply.say(
                        "本体と一緒に出荷されたか買ったオプションは、本体と同じ保守です。あとから買って増設したものも、本体の保守が続く間は同じです。本体の保守が終わり、オプション自身の保証が残っていれば、オプションの条件によります。どちらも終わっていれば、サービスを買うか、有償の修理になります。",
                        "Shipped in the machine or bought with it, an option has the machine's"
                            + " coverage. Bought alone and put in later, it has it while that runs."
                            + " With the machine's coverage over and the option's own warranty"
                            + " running, the option's terms hold. With both over it takes a"
                            + " service, or chargeable work.")
                .done();
    }

    FrequentAnswer preventive(Reply reply) {
        return reply.say(
                        "故障していない部品の交換は予防交換です。保守のあるなしにかかわらず、%sと%sがかかります。"
                                .formatted(
                                        RepairCharge.PARTS.words().ja(),
                                        RepairCharge.LABOUR.words().ja()),
                        "To replace a part that has not failed is preventive, and chargeable with or without coverage: %s and %s."
                                .formatted(
                                        RepairCharge.PARTS.words().en(),
                                        RepairCharge.LABOUR.words().en()))
                .done();
    }

    FrequentAnswer solidStateDrive(Reply reply) {
        return reply.say(
                        "保守の満了日か、書き込み寿命を使い切ったときの、どちらか早いほうまでです。High IOPSアダプターも同じです。",
                        "Until the coverage ends or its write endurance is used up, whichever comes"
                                + " first. A High IOPS adapter is treated alike.")
                .done();
    }

    FrequentAnswer whoReplaces(Reply reply) {
        return reply.say(
                        "CRU (Customer Replaceable Unit) はお客様が交換する部品で、お送りします。FRU (Field Replaceable"
                                + " Unit) は技術員が伺って交換する部品です。",
                        "A CRU (customer replaceable unit) is sent, and the customer puts it in. An"
                                + " FRU (field replaceable unit) is replaced by a technician.")
                .done();
    }

    FrequentAnswer consumables(Reply reply) {
        var kinds =
                Arrays.stream(PartKind.values())
                        .filter(PartKind::isConsumable)
                        .map(PartKind::words)
                        .toList();
        return reply.say(
                        "%s、限定保証のSSDです。消耗品だけの保守はありません。本体と一緒に買ったものは本体と同じ保守で、あとから入れたものには保守がありません。%sは消耗品ではありません。"
                                .formatted(
                                        String.join("、", kinds.stream().map(Sentence::ja).toList()),
                                        PartKind.COIN_CELL.words().ja()),
                        "Consumables are: %s, SSD with a limited warranty. None can have a service of its own. Bought with the machine they have its coverage, put in later none. The %s is no consumable."
                                .formatted(
                                        String.join(
                                                ", ", kinds.stream().map(Sentence::en).toList()),
                                        PartKind.COIN_CELL.words().en()))
                .done();
    }
}
