package dev.hoshu.domain.faq;

import dev.hoshu.domain.entitlement.TermWords;
import dev.hoshu.domain.registration.Deliveries;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;

import java.util.List;

/** Buying and registering, with the figures of a policy. */
final class BuyingInGeneral {

    private final ProgrammeDay day;

    BuyingInGeneral(ProgrammeDay day) {
        this.day = day;
    }

    FrequentAnswer afterWarranty(Reply reply) {
        return reply.say(
                        "アップグレードは買えません。ご発注も登録も保証期間中に限ります。保証の後は、満了日の翌日に遡って始まる継続で保守に戻れます。",
                        "It cannot have an upgrade, which is ordered and registered during the"
                                + " warranty only. After the warranty the way back is a renewal,"
                                + " backdated to the day after the last covered day.")
                .done();
    }

    FrequentAnswer delivery(Reply reply) {
        var window = Deliveries.under(day.policy(), day.calendar()).of(day.on());
        return reply.say(contents()).say(window.explanation()).because(window.rules()).done();
    }

    static Sentence contents() {
        return new Sentence(
                "パックのシリアル番号と登録ページのアドレスを書いた納品物が、ご注文のときの宛先に届きます。登録には両方が要ります。",
                "A letter with the pack's serial number and the address of the registration page"
                        + " comes to the address named in the order; registering takes both.");
    }

    FrequentAnswer dealerPrice(Reply reply) {
        return reply.say(
                        "希望小売価格はどなたにも公開しています。販売店の仕入れ価格は、その販売店とメーカーの営業窓口だけのもので、ほかの方にはお答えしません。",
                        "List prices are public. What a dealer pays is between that dealer and the"
                                + " maker's sales desk, and nobody else is told.")
                .done();
    }

    FrequentAnswer packOrContract(Reply reply) {
        return reply.say(
                        "継続サービスは商品番号で買うパックで、内容、期間、価格がリストで決まっています。個別保守はパックではなく、機器ごとに内容と価格を決めて結ぶ契約です。",
                        "A renewal is a pack, bought by part number, with content, term and price"
                            + " on the list. An individual contract is no pack: content and price"
                            + " are agreed for the machine.")
                .done();
    }

    FrequentAnswer anotherDealer(Reply reply) {
        return reply.say(
                        "保守は機器を売った商流を通して買います。ほかの商流からは要相談です。商流が変わったときの手続きはなく、メーカーがお答えするのは登録上の商流だけです。",
                        "A service goes through the channel that sold the machine; through another"
                            + " one it is up to the sales desk. There is no procedure for a change"
                            + " of channel, and the maker answers the channel of record alone.")
                .done();
    }

    FrequentAnswer premier(Reply reply) {
        return reply.say(
                        "登録済みのサービスの残りの月数 (端数は切り上げ) を数え、それより短くない「Up to N"
                            + " Months」のうち一番短いものを買います。登録日に始まり、Nにかかわらず元のサービスの満了日に終わります。すでにプレミア付のとき、登録済みのサービスがないときは買えません。機種により要相談です。",
                        "Count the months that the registered service has left, a started one as a"
                            + " whole, and buy the smallest \"Up to N Months\" that is not shorter."
                            + " It starts on the day of registration and ends with that service,"
                            + " whatever N is. With Premier already, or with no registered service,"
                            + " it cannot be had; for some machines it is up to the sales desk.")
                .done();
    }

    FrequentAnswer preOwned(Reply reply) {
        int shortest = day.policy().renewal().shortestMonths();
        return reply.say(
                        "動いていれば、ほかの機器と同じです。保証はメーカーの記録にあるもので、中古で買った日からにはなりません。その保証の間はアップグレードが買え、保証開始日に始まります。過ぎていれば%s継続が買え、保証の満了日の翌日に始まります。買ったときの故障は、購入店にご相談ください。"
                                .formatted(TermWords.ja(shortest)),
                        "In working order it is treated like any other. Its warranty is the one on the maker's record, never from the day it was bought second-hand. During that warranty it can have an upgrade, from the warranty's first day; past it a renewal of %s, from the day after the warranty. A failure that came with it is the business of whoever sold it."
                                .formatted(TermWords.en(shortest)))
                .done();
    }

    FrequentAnswer upgradeHalfWay(Reply reply) {
        return reply.say(
                        "保証期間中で、その商品が販売中なら買えます。いつ買っても保証開始日に始まり、期間はそこから数えます。販売が終わっていれば、満了後に%s継続で続けられます。"
                                .formatted(TermWords.ja(day.policy().renewal().shortestMonths())),
                        "Yes, during the warranty and while the offering is on sale. Whenever it is bought, it starts on the warranty's first day and its term runs from there. Once withdrawn, the way on is a renewal of %s after the warranty."
                                .formatted(TermWords.en(day.policy().renewal().shortestMonths())))
                .done();
    }

    FrequentAnswer softwareSupport(Reply reply) {
        return reply.say(
                        "いいえ。対象のソフトウェアについて、サポートを受ける資格のあるお客様だけが買えます。",
                        "No. It is for customers who are entitled to support for the software"
                                + " concerned.")
                .done();
    }

    FrequentAnswer valueSelection(Reply reply) {
        var from = day.policy().valueSelection().plusFrom();
        return reply.say(
                        "呼び名だけが違い、水準は同じです。%s以降に発表されたマシンタイプはValue Selection Plus、それより前はValue Selectionです。"
                                .formatted(WrittenDay.ja(from)),
                        "Only the name differs; the level is the same. Machine types announced from %s on have Value Selection Plus, those before Value Selection."
                                .formatted(WrittenDay.en(from)))
                .because(List.of(Rule.CAT_4))
                .done();
    }
}
