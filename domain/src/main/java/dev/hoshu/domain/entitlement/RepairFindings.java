package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** What each rule says of a repair. */
final class RepairFindings {

    private RepairFindings() {}

    private static Finding ground(Rule rule, String ja, String en) {
        return new Finding(rule, Outcome.AVAILABLE, new Sentence(ja, en), null);
    }

    private static Finding chargeable(Rule rule, Sentence facts, @Nullable Sentence remedy) {
        return new Finding(rule, Outcome.CHARGEABLE, facts, remedy);
    }

    static Finding covered(LocalDate on, CoverageTimeline.State.Covered covered) {
        var level = covered.level().words();
        return ground(
                Rule.REP_1,
                ja(on) + "は保守期間中で、" + level.ja() + (covered.premier() ? "、プレミア付です。" : "です。"),
                "On "
                        + en(on)
                        + " the machine is covered at "
                        + level.en()
                        + (covered.premier() ? " with Premier." : "."));
    }

    static Finding addedLater(RepairedPart part) {
        return ground(
                Rule.PART_2,
                part.kind().words().ja() + "は後から組み込まれたので、システム装置の保守が続く間はその対象です。",
                "The "
                        + part.kind().words().en()
                        + " was put in later, so it has the system's coverage while that runs.");
    }

    /** A system board is no option, and a coin cell is part of it: neither needs a word. */
    static Optional<Finding> cameWithSystem(RepairedPart part) {
        var kind = part.kind().words();
        if (part.isConsumable()) {
            return Optional.of(
                    ground(
                            Rule.PART_5,
                            kind.ja() + "は消耗品ですが、システム装置に組み込まれて出荷されたか同時に購入されたので、その保守の対象です。",
                            "The "
                                    + kind.en()
                                    + " is a consumable, but was shipped in the system or bought"
                                    + " with it and has its coverage."));
        }
        return switch (part.kind()) {
            case SYSTEM_BOARD, COIN_CELL -> Optional.empty();
            default ->
                    Optional.of(
                            ground(
                                    Rule.PART_1,
                                    kind.ja() + "はシステム装置に組み込まれて出荷されたか同時に購入されたので、その保守の対象です。",
                                    "The "
                                            + kind.en()
                                            + " was shipped in the system or bought with it, so it"
                                            + " has its coverage."));
        };
    }

    static Optional<Finding> replacedBy(RepairedPart part) {
        var by = part.replaceableBy();
        if (by == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (by) {
                    case CUSTOMER ->
                            ground(
                                    Rule.PART_7,
                                    "お客様交換可能部品 (CRU) なので、お送りします。",
                                    "The customer can replace it (CRU), so it is sent.");
                    case TECHNICIAN ->
                            ground(
                                    Rule.PART_7,
                                    "技術員交換部品 (FRU) なので、技術員が交換します。",
                                    "A technician replaces it (FRU).");
                });
    }

    static Finding ownWarranty(LocalDate on, CoveragePeriod warranty) {
        return ground(
                Rule.PART_3,
                ja(on)
                        + "にシステム装置の保守はありませんが、オプション製品の保証が"
                        + ja(warranty.lastDay())
                        + "まであり、その保証条件が適用されます。",
                "On "
                        + en(on)
                        + " nothing covers the system, but the option's own warranty runs until "
                        + en(warranty.lastDay())
                        + ", and its terms hold.");
    }

    static Finding preventive() {
        return chargeable(
                Rule.REP_2,
                new Sentence(
                        "故障していない部品の予防交換は、保守期間中でも有償です。",
                        "To replace a part that has not failed is chargeable, covered or not."),
                new Sentence(
                        "部品が故障すれば、その日の保守で判断します。",
                        "Once the part has failed, the coverage of that day decides."));
    }

    static Finding damage(RepairRequest request) {
        return chargeable(
                Rule.REP_3,
                new Sentence(
                        request.cause().words().ja() + "は、保証でも保守でも対象になりません。",
                        "Neither warranty nor service covers "
                                + request.cause().words().en()
                                + "."),
                null);
    }

    static Finding preExisting() {
        return chargeable(
                Rule.REP_4,
                new Sentence(
                        "保守のご発注より前からの故障は、遡って始まる保守でも対象になりません。",
                        "A failure that was there before the service was ordered is not covered,"
                                + " even where the service is backdated over it."),
                new Sentence(
                        "故障した日がわかれば、その日までにご発注いただいた保守で判断します。",
                        "If the day of the failure is known, the services ordered on or before it"
                                + " decide."));
    }

    static Finding orderedLater(LocalDate on, RegisteredService service) {
        var ordered = service.orderedOn();
        if (ordered == null) {
            throw new IllegalArgumentException("The day of order is not known: " + service);
        }
        return chargeable(
                Rule.REP_4,
                new Sentence(
                        ja(on) + "の保守は、故障の後の" + ja(ordered) + "にご発注いただいたものだけです。",
                        "The only service over "
                                + en(on)
                                + " was ordered after the failure, on "
                                + en(ordered)
                                + "."),
                new Sentence(
                        ja(on) + "までのご発注なら、保守の対象でした。",
                        "Ordered on or before " + en(on) + ", it would have covered it."));
    }

    static Finding wornOut(RepairedPart part) {
        return chargeable(
                Rule.PART_6,
                new Sentence(
                        part.kind().words().ja() + "は書き込み寿命の限界に達したので、保証は終わっています。",
                        "The write endurance of the "
                                + part.kind().words().en()
                                + " is used up, and its coverage has ended with it."),
                new Sentence(
                        "書き込み寿命が残っていれば、その日の保守で判断します。",
                        "With endurance left, the coverage of that day decides."));
    }

    static Finding consumable(RepairedPart part) {
        return chargeable(
                Rule.PART_5,
                new Sentence(
                        "消耗品の" + part.kind().words().ja() + "が後から組み込まれたもので、保守の対象になりません。",
                        "The "
                                + part.kind().words().en()
                                + " is a consumable that was put in later, and nothing covers it."),
                new Sentence(
                        "システム装置に組み込まれて出荷されたか同時に購入されたものなら、その日の保守で判断します。",
                        "Shipped in the system or bought with it, the coverage of that day would"
                                + " decide."));
    }

    static Finding bothOver(RepairRequest request) {
        var on = request.on();
        var warranty = request.part().warranty();
        return chargeable(
                Rule.PART_4,
                warranty == null
                        ? new Sentence(
                                ja(on) + "にシステム装置の保守はなく、オプション製品の保証も伝えられていません。",
                                "On "
                                        + en(on)
                                        + " nothing covers the system, and no warranty of the"
                                        + " option's own is named.")
                        : new Sentence(
                                ja(on)
                                        + "にはシステム装置の保守も、"
                                        + ja(warranty.firstDay())
                                        + "から"
                                        + ja(warranty.lastDay())
                                        + "までのオプション製品の保証もありません。",
                                "On "
                                        + en(on)
                                        + " nothing covers the system, nor does the option's own"
                                        + " warranty, which runs from "
                                        + en(warranty.firstDay())
                                        + " to "
                                        + en(warranty.lastDay())
                                        + "."),
                new Sentence(
                        ja(on) + "にオプション製品の保証があれば、その条件で対象になります。",
                        "A warranty of the option's own that runs on "
                                + en(on)
                                + " would cover it."));
    }

    static Finding ofAnotherCountry(LocalDate on, RegisteredService service) {
        return chargeable(
                Rule.TERR_1,
                new Sentence(
                        ja(on) + "のサービスは " + service.country() + " で購入されたもので、この機器の国では適用されません。",
                        "The service over "
                                + en(on)
                                + " was bought in "
                                + service.country()
                                + " and does not hold in the machine's country."),
                new Sentence(
                        "機器のある国で購入されたサービスなら適用されます。",
                        "A service bought in the machine's country would hold."));
    }

    static Finding spotWork(LocalDate on, int minimumHours, @Nullable Sentence remedy) {
        return chargeable(
                Rule.REP_5,
                new Sentence(
                        ja(on)
                                + "の修理は有償です。技術員作業費 (最低"
                                + minimumHours
                                + "時間分)、技術員交通費、部品代、部品配送費はすべてお客様のご負担です。",
                        "The repair of "
                                + en(on)
                                + " is chargeable: labour ("
                                + hours(minimumHours)
                                + " at least), travel, the part and its shipping are all on the"
                                + " customer."),
                remedy);
    }

    static Finding wouldBeSpotWork(LocalDate on, @Nullable Sentence remedy) {
        return chargeable(
                Rule.REP_5,
                new Sentence(
                        ja(on) + "の修理は保守の対象にならず、有償のスポット対応になります。",
                        "The repair of " + en(on) + " is not covered and would be spot work."),
                remedy);
    }

    /** What would have covered a failure that nothing else keeps from coverage. */
    static Sentence coveredInTime(LocalDate on) {
        return new Sentence(
                ja(on) + "までに発注され、その日に有効な保守があれば、故障は対象になります。",
                "A service that was ordered by " + en(on) + " and runs that day covers a failure.");
    }

    static Finding afterEndOfSupport(LocalDate on, LocalDate lastDay) {
        return new Finding(
                Rule.EOS_4,
                Outcome.REFUSED,
                new Sentence(
                        ja(on) + "は保守廃止日の" + ja(lastDay) + "を過ぎているので、スポット対応はお受けできません。",
                        en(on)
                                + " lies after the end of support on "
                                + en(lastDay)
                                + ", so no spot work is accepted."),
                new Sentence(
                        ja(lastDay) + "までは有償でお受けできます。",
                        "Up to " + en(lastDay) + " it is accepted as chargeable work."));
    }

    private static String hours(int hours) {
        return hours == 1 ? "1 hour" : hours + " hours";
    }
}
