package dev.hoshu.domain.faq;

import dev.hoshu.domain.entitlement.TermWords;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Renewals and terms, with the figures of a policy. */
final class RenewalsInGeneral {

    private final ProgrammeDay day;
    private final Families families;

    RenewalsInGeneral(ProgrammeDay day) {
        this.day = day;
        this.families = new Families(day);
    }

    FrequentAnswer orderDay(Reply reply) {
        int lead = day.policy().renewal().orderLeadMonths();
        return reply.say(
                        "保守が続いている間ならいつでも発注できます。遅くとも満了日の%s前までにご発注いただき、満了日までに登録を済ませてください。"
                                .formatted(TermWords.ja(lead)),
                        "It can be ordered at any time while coverage runs. Order it at the latest %s before the last covered day, and register it by that day."
                                .formatted(TermWords.en(lead)))
                .done();
    }

    FrequentAnswer afterExpiry(Reply reply) {
        var figures = day.policy().reinstatement();
        reply.say(
                "満了後は新規の契約を承りませんが、満了日の翌日に遡って始まる継続なら買えます。",
                "After expiry no new contract is made, but a renewal backdated to the day after the"
                        + " last covered day can be had.");
        reply.say(FeeTerms.inGeneral(figures));
        var most = figures.refusedAfterDays();
        if (most != null) {
            reply.say(
                    "満了日から%d日を過ぎると、継続もできません。".formatted(most),
                    "More than %d days after it, no renewal is made either.".formatted(most));
        }
        return reply.done();
    }

    FrequentAnswer longest(Reply reply) {
        reply.say("保証開始日から数えます。", "It is counted from the first day of the warranty.");
        families.byLimit().forEach(alike -> limit(reply, alike));
        return reply.done();
    }

    private static void limit(Reply reply, Families.Alike alike) {
        var names = alike.names();
        var limit = alike.limit();
        if (alike.one().needsTwoYearRenewal()) {
            reply.say(
                    "%sは、2年継続のある機器なら%d年、ない機器なら%d年です。"
                            .formatted(names.ja(), alike.one().limit(true).years(), limit.years()),
                    "For %s it is %d years where a 2-year renewal exists, and %d where none does."
                            .formatted(names.en(), alike.one().limit(true).years(), limit.years()));
        } else if (limit.consultUntilYears() > limit.years()) {
            reply.say(
                    "%sは%d年で、申請により%d年まで延びることがあります。"
                            .formatted(names.ja(), limit.years(), limit.consultUntilYears()),
                    "For %s it is %d years, and up to %d on application."
                            .formatted(names.en(), limit.years(), limit.consultUntilYears()));
        } else {
            reply.say(
                    "%sは%d年です。".formatted(names.ja(), limit.years()),
                    "For %s it is %d years.".formatted(names.en(), limit.years()));
        }
    }

    FrequentAnswer anotherPack(Reply reply) {
        var terms = day.policy().renewal().terms();
        return reply.say(
                        "はい。水準や期間の違う継続パックに替えられます。継続の期間は%sです。どれを選んでも、満了日の翌日から切れ目なく始まります。"
                                .formatted(TermWords.ja(terms)),
                        "Yes. A renewal of another level or term will do; renewals run for %s. Whichever it is, it starts on the day after the last covered day, without a gap."
                                .formatted(TermWords.en(terms)))
                .done();
    }

    FrequentAnswer onApplication(Reply reply) {
        var alike = families.under(Rule.MAX_3);
        if (alike.isEmpty()) {
            return noSuchFamily(reply).done();
        }
        for (var group : alike) {
            var names = group.names();
            var limit = group.limit();
            reply.say(
                    "%sの保守は%d年までです。".formatted(names.ja(), limit.years()),
                    "The limit of %s is %d years.".formatted(names.en(), limit.years()));
            if (limit.consultUntilYears() > limit.years()) {
                reply.say(
                        "その先は%d年まで、申請により営業窓口が判断します。".formatted(limit.consultUntilYears()),
                        "Beyond it, up to year %d, it takes an application, and the sales desk decides."
                                .formatted(limit.consultUntilYears()));
            }
        }
        return reply.done();
    }

    FrequentAnswer ownTerms(Reply reply) {
        var all = families.each(Rule.MAX_2);
        if (all.isEmpty()) {
            return noSuchFamily(reply).done();
        }
        for (var family : all) {
            var name = families.name(family);
            reply.say(
                    "%sは保証開始日から%d年までです。選べる期間は%sです。"
                            .formatted(
                                    name.ja(), family.limit().years(), TermWords.ja(terms(family))),
                    "%s can have service for %d years from the first day of its warranty, in terms of %s."
                            .formatted(
                                    name.en(),
                                    family.limit().years(),
                                    TermWords.en(terms(family))));
        }
        return reply.done();
    }

    FrequentAnswer endOfSupport(Reply reply) {
        int full = day.policy().endOfSupport().fullRenewalMonths();
        return reply.say(
                        "保守廃止日より後に終わるサービスは要相談で、廃止日より後に始まるものは買えません。継続の初日から廃止日まで%sに満たないときは個別保守をお勧めします。すでにお持ちの継続パックは、廃止日までの期間で登録できます。"
                                .formatted(TermWords.ja(full)),
                        "A service that would end after the end of support is up to the sales desk; one that would start after it cannot be had. With less than %s from a renewal's first day to that day an individual contract is recommended. A renewal pack that is held already can be registered up to that day."
                                .formatted(TermWords.en(full)))
                .done();
    }

    FrequentAnswer start(Reply reply) {
        return reply.say(
                        "保証または前のサービスの満了日の翌日からです。発注や登録がいつでも同じで、開始日は変えられません。",
                        "On the day after the last day of the warranty or of the service before it,"
                            + " whenever it is ordered or registered. That day cannot be changed.")
                .because(List.of(Rule.REN_2, Rule.REN_6))
                .done();
    }

    FrequentAnswer fewMonths(Reply reply) {
        var figures = day.policy().renewal();
        return reply.say(
                        "月単位では販売していません。%s継続だけは、お申し出により%sで登録できます。"
                                .formatted(
                                        TermWords.ja(figures.halfTermOfMonths()),
                                        TermWords.ja(figures.halfTermMonths())),
                        "Nothing is sold by the month. Only the renewal of %s can be registered for %s, if the customer asks for it."
                                .formatted(
                                        TermWords.en(figures.halfTermOfMonths()),
                                        TermWords.en(figures.halfTermMonths())))
                .done();
    }

    FrequentAnswer partOfAPrice(Reply reply) {
        return reply.say(
                        "アップグレードは機器に付く保証を引き上げる商品、継続は保証が終わった後の保守の商品です。価格は商品ごとに決まり、別の商品の価格を割って出すものではありません。",
                        "An upgrade raises a warranty that the machine has anyway; a renewal is"
                            + " service after the warranty. Each has a price of its own, and none"
                            + " is another one divided.")
                .done();
    }

    private static Reply noSuchFamily(Reply reply) {
        return reply.say(
                "いいえ。この日の方針に、そのような系列はありません。", "No. The policy of this day has no such family.");
    }

    /** The terms of a family of its own, of upgrades and renewals together. */
    private Set<Integer> terms(FamilyPolicy family) {
        var all = new HashSet<Integer>(family.upgradeTerms());
        all.addAll(family.ownRenewalTerms().orElse(Set.of()));
        return all;
    }
}
