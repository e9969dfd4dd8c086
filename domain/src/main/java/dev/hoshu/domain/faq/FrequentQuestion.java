package dev.hoshu.domain.faq;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question that people ask, in the order of the reference maker's page. Its id never changes and
 * is the same for every programme, whatever the programme calls the families that it is about.
 */
public enum FrequentQuestion {
    RENEWAL_ORDER_DAY(
            Topic.RENEWAL,
            new Sentence("継続はいつまでに発注すればよいですか", "By when must I order the renewal?"),
            Rule.REN_3,
            Rule.REN_1),
    SERVICE_AFTER_WARRANTY(
            Topic.BUYING,
            new Sentence(
                    "保証が切れた機器でも新規に買えますか", "Can a machine past its warranty have a new service?"),
            Rule.NEW_1,
            Rule.REN_4),
    DELIVERY(
            Topic.BUYING,
            new Sentence("発注すると何が届きますか。いつ届きますか", "What is delivered after an order, and when?"),
            Rule.REG_1,
            Rule.REG_2),
    ADDED_OPTION(
            Topic.PART,
            new Sentence("増設したオプションの保証はどうなりますか", "What covers an option that I added?"),
            Rule.PART_1,
            Rule.PART_2,
            Rule.PART_3,
            Rule.PART_4),
    DEALER_PRICE(
            Topic.BUYING,
            new Sentence("販売店の仕切り価格はいくらですか", "What does the dealer pay?"),
            Rule.PRICE_1),
    WHAT_COVERS(
            Topic.MACHINE,
            new Sentence("私の機器の保守状況を知りたいのですが", "What covers my machine?"),
            Rule.ID_4),
    RENEWAL_AFTER_EXPIRY(
            Topic.RENEWAL,
            new Sentence(
                    "保守が切れてから継続できますか。料金はかかりますか",
                    "Can I renew after expiry, and what does it cost?"),
            Rule.REN_4,
            Rule.REN_2,
            Rule.REN_5),
    ABROAD(
            Topic.CHANGE,
            new Sentence(
                    "機器を海外から持ち込む、または海外へ持ち出すときは",
                    "What if I bring a machine in from abroad, or take one out?"),
            Rule.TERR_1),
    PACK_OR_CONTRACT(
            Topic.BUYING,
            new Sentence(
                    "継続サービスと個別保守の違いは何ですか",
                    "A pack or an individual contract: what is the difference?"),
            Rule.CAT_3),
    PREVENTIVE_REPLACEMENT(
            Topic.PART,
            new Sentence("故障する前に部品を交換してもらえますか", "Will a part be replaced before it fails?"),
            Rule.REP_2),
    SOLID_STATE_DRIVE(
            Topic.PART,
            new Sentence("SSDはいつまで保証されますか", "How long is an SSD covered?"),
            Rule.PART_6),
    CRU_AND_FRU(Topic.PART, new Sentence("CRU、FRUとは何ですか", "What are CRU and FRU?"), Rule.PART_7),
    DROPPED_WARRANTY(
            Topic.CHANGE,
            new Sentence(
                    "残りの保証を捨ててサービスを始められますか",
                    "May I drop the rest of the warranty and start a service?"),
            Rule.CHG_4),
    LONGEST_SERVICE(
            Topic.RENEWAL,
            new Sentence("最長で何年保守できますか", "For how many years can I have service?"),
            Rule.MAX_1,
            Rule.MAX_2,
            Rule.MAX_3,
            Rule.MAX_4,
            Rule.MAX_5),
    GIVING_UP(
            Topic.CHANGE,
            new Sentence("途中でやめられますか。返金はありますか", "May I stop half-way, and is there a refund?"),
            Rule.CHG_5),
    ANOTHER_PACK(
            Topic.RENEWAL,
            new Sentence(
                    "いまと別の継続パックで続けられますか", "May I go on with another pack than the present one?"),
            Rule.TERM_2,
            Rule.REN_2),
    CONSUMABLES(
            Topic.PART,
            new Sentence(
                    "何が消耗品ですか。消耗品だけの保守はありますか",
                    "What is a consumable, and can it have a service of its own?"),
            Rule.PART_5),
    DM_AND_DE_STORAGE(
            Topic.RENEWAL,
            new Sentence(
                    "申請により上限を延ばせる系列はありますか",
                    "Is there a family whose limit can be lengthened on application?"),
            Rule.MAX_3),
    ST50(
            Topic.RENEWAL,
            new Sentence(
                    "上限と期間に独自の定めがある系列はありますか",
                    "Is there a family with a limit and terms of its own?"),
            Rule.MAX_2),
    ANOTHER_DEALER(
            Topic.BUYING,
            new Sentence(
                    "機器を買ったのと別の販売店から買えますか", "May I buy through another dealer than the machine's?"),
            Rule.CHAN_1,
            Rule.CHAN_2),
    OLD_NAME_OR_PLACE(
            Topic.CHANGE,
            new Sentence(
                    "登録の名義や場所が古くても受け付けてもらえますか",
                    "My name or place on record is out of date: will I be served?"),
            Rule.CHG_6,
            Rule.REP_6),
    SAME_DAY(
            Topic.REPAIR,
            new Sentence(
                    "当日に来てもらえますか。部品はどこから来ますか",
                    "Will someone come the same day, and where do parts come from?"),
            Rule.SLA_3,
            Rule.SLA_4),
    LIGHTNING_AND_WATER(
            Topic.REPAIR,
            new Sentence("落雷や水濡れによる故障は対象ですか", "Is damage by lightning or water covered?"),
            Rule.REP_3),
    REPAIR_WITHOUT_COVERAGE(
            Topic.REPAIR,
            new Sentence("保守がないときの修理には何がかかりますか", "What does a repair cost without coverage?"),
            Rule.REP_5,
            Rule.EOS_4),
    BASE_MODELS(Topic.MACHINE, new Sentence("ベースモデルとは何ですか", "What is a base model?"), Rule.ID_2),
    END_OF_SUPPORT(
            Topic.RENEWAL,
            new Sentence(
                    "保守廃止 (EOS) が発表された機器を継続できますか",
                    "Can I renew a machine whose end of support is announced?"),
            Rule.EOS_1,
            Rule.EOS_2,
            Rule.EOS_3),
    PREMIER(
            Topic.BUYING,
            new Sentence("プレミアに切り替えるには、何か月分を買えばよいですか", "I want Premier: how many months do I buy?"),
            Rule.PREM_2,
            Rule.PREM_1,
            Rule.PREM_3,
            Rule.PREM_4),
    PRE_OWNED(
            Topic.BUYING,
            new Sentence(
                    "中古の機器でも入れますか。いつから始まりますか",
                    "Can a second-hand machine have a service, and from when?"),
            Rule.NEW_4,
            Rule.NEW_5,
            Rule.NEW_6),
    RENEWAL_START(
            Topic.RENEWAL, new Sentence("継続はいつから始まりますか", "When does a renewal start?"), Rule.REN_2),
    NEXT_BUSINESS_DAY(Topic.REPAIR, new Sentence("NBDとは何ですか", "What is NBD?"), Rule.SLA_1),
    BROKEN_NOW(
            Topic.REPAIR,
            new Sentence("いま壊れている機器に契約できますか", "May I contract for a machine that is broken now?"),
            Rule.NEW_6,
            Rule.REP_4),
    START_ON_DELIVERY(
            Topic.CHANGE,
            new Sentence("保守開始日を納品日に変えられますか", "May the start be moved to the day of delivery?"),
            Rule.CHG_2,
            Rule.CHG_1,
            Rule.CHG_3),
    FEW_MONTHS(
            Topic.RENEWAL,
            new Sentence("数か月だけ契約できますか", "May I have just a few months?"),
            Rule.REN_7,
            Rule.CAT_8),
    UPGRADE_HALF_WAY(
            Topic.BUYING,
            new Sentence("保証の途中でアップグレードできますか", "May I upgrade half-way through the warranty?"),
            Rule.NEW_2,
            Rule.NEW_3),
    PRICE_OF_A_YEAR(
            Topic.RENEWAL,
            new Sentence(
                    "短い継続の価格は、なぜ長い商品の価格を割った額ではないのですか",
                    "Why is the price of a short renewal not a fraction of a longer service's?"),
            Rule.CAT_6),
    SEARCH_WITHOUT_MODEL(
            Topic.MACHINE,
            new Sentence("検索にモデルまで要りますか", "Do I need the model to search?"),
            Rule.ID_3,
            Rule.ID_1),
    TIMED_RESPONSE(
            Topic.REPAIR,
            new Sentence("時間対応は私の場所で使えますか", "Can I have a response within hours at my place?"),
            Rule.TERR_2),
    ARRIVAL_TIME(
            Topic.REPAIR,
            new Sentence(
                    "平均の到着時間は。技術員の拠点はどこですか",
                    "What is the average arrival time, and where are the engineers?"),
            Rule.TERR_3),
    SOFTWARE_SUPPORT(
            Topic.BUYING,
            new Sentence(
                    "ESS (Enterprise Software Support) はだれでも買えますか",
                    "Can anyone have Enterprise Software Support (ESS)?"),
            Rule.CAT_5),
    VALUE_SELECTION(
            Topic.BUYING,
            new Sentence(
                    "Value SelectionとValue Selection Plusの違いは何ですか",
                    "Value Selection and Value Selection Plus: what is the difference?"),
            Rule.CAT_4);

    private final Topic topic;
    private final Sentence words;
    private final List<Rule> rules;

    FrequentQuestion(Topic topic, Sentence words, Rule... rules) {
        this.topic = topic;
        this.words = words;
        this.rules = List.of(rules);
    }

    /** The question with that id; empty if there is none. */
    public static Optional<FrequentQuestion> ofId(String id) {
        return Arrays.stream(values()).filter(q -> q.id().equals(id)).findFirst();
    }

    /** The questions whose answers rest on that rule, in order; may be empty. */
    public static List<FrequentQuestion> restingOn(Rule rule) {
        return Arrays.stream(values()).filter(q -> q.rules.contains(rule)).toList();
    }

    /** Its name in addresses and answers, such as {@code renewal-start}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is about. */
    public Topic topic() {
        return topic;
    }

    /**
     * The question in the words of no programme; an answer has it with the programme's families,
     * levels and terms.
     */
    public Sentence words() {
        return words;
    }

    /** The rules that any answer to it rests on, the first one above all. */
    public List<Rule> rules() {
        return rules;
    }
}
