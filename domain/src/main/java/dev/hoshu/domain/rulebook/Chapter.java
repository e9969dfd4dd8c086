package dev.hoshu.domain.rulebook;

import java.util.Arrays;
import java.util.List;

/** The chapters of the rulebook, in its order; a rule's id begins with its chapter's name. */
public enum Chapter {
    TERM("期間の計算", "Arithmetic of terms"),
    ID("機器の呼び方", "Naming a machine"),
    CAT("カタログ", "The catalogue"),
    NEW("保証のアップグレード", "Upgrades of the warranty"),
    REN("継続", "Renewals"),
    MAX("最長の年数", "How long at most"),
    PREM("プレミアアップグレード", "Premier upgrade"),
    EOS("保守廃止", "End of support"),
    REG("注文、納品、登録", "Order, delivery, registration"),
    CHG("変更", "Changes"),
    CHAN("商流", "Channel"),
    TERR("国と地域", "Country and area"),
    PART("オプション、部品、消耗品", "Options, parts, consumables"),
    REP("だれが払うか", "Who pays"),
    SLA("時間と手配", "Clocks and dispatch"),
    PRICE("価格", "Price");

    private final Sentence words;

    Chapter(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is about. */
    public Sentence words() {
        return words;
    }

    /** Its rules, in order; at least one. */
    public List<Rule> rules() {
        return Arrays.stream(Rule.values()).filter(rule -> rule.chapter() == this).toList();
    }
}
