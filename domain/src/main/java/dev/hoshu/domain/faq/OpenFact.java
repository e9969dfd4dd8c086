package dev.hoshu.domain.faq;

import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.rulebook.Sentence;

/** A fact that an answer for a machine turns on and that is not known, and what would settle it. */
public enum OpenFact {
    /** The days of the base warranty. */
    WARRANTY(
            NeededFact.WARRANTY.words(),
            "メーカーの保証記録にある保証開始日と満了日",
            "the first and last day on the maker's record of the warranty"),
    /** The family. */
    FAMILY(
            NeededFact.FAMILY.words(),
            "機種一覧にあるこのマシンタイプの系列",
            "the family of this machine type in the list of machine types"),
    /** The end of support, or that none is announced. */
    END_OF_SUPPORT(
            NeededFact.END_OF_SUPPORT.words(),
            "メーカーの発表 (発表がないことの確認を含む)",
            "the maker's announcement, or word that there is none"),
    /** Whether a 2-year renewal exists. */
    TWO_YEAR_RENEWAL(
            NeededFact.TWO_YEAR_RENEWAL.words(),
            "機種一覧にある2年継続の有無",
            "the list of machine types, which says whether there is one"),
    /** The timed responses that the machine can have. */
    RESPONSE_TIMES(
            NeededFact.RESPONSE_TIMES.words(),
            "機種一覧にあるこの機種の時間対応",
            "the list of machine types, which says which it can have"),
    /** Whether the machine can have the Premier upgrade. */
    PREMIER_UPGRADE(
            NeededFact.PREMIER_UPGRADE.words(),
            "担当営業への確認",
            "the sales desk, which knows the machines that can have it"),
    /** The day it left the factory (CHG-2). */
    SHIPPED_FROM_FACTORY(
            NeededFact.SHIPPED_FROM_FACTORY.words(),
            "メーカーの出荷記録",
            "the maker's record of the shipment"),
    /** The day it was delivered (CHG-1). */
    DELIVERY_DAY(
            new Sentence("納品日", "the day of delivery"),
            "機器と納品日がわかる納品書",
            "the delivery note that names machine and day"),
    /** The place where it stands (TERR-2). */
    PLACE(
            new Sentence("設置場所", "the place of installation"),
            "設置場所の市区町村 (政令指定都市は区まで)",
            "the municipality where it stands, in a designated city the ward"),
    /** What the area list says of the place (TERR-2). */
    AREA(
            new Sentence("その場所の対象地域", "what the area list says of the place"),
            "その場所が載っている、この日に有効な対象地域リスト",
            "an area list in force on the day that names the place"),
    /** The channel through which it was sold (CHAN-1). */
    CHANNEL(
            new Sentence("機器を売った商流", "the channel that sold it"),
            "機器の購入先を示す書類、またはメーカーの記録",
            "the papers of its purchase, or the maker's record"),
    /** The country in which it was sold (TERR-1). */
    COUNTRY_OF_SALE(
            new Sentence("機器を売った国", "the country in which it was sold"),
            "機器の購入書類",
            "the papers of its purchase"),
    /** How much write endurance a drive has left (PART-6). */
    WRITE_ENDURANCE(
            new Sentence("書き込み寿命の残り", "the write endurance that is left"),
            "管理ツールが示すドライブの残り寿命",
            "the remaining life that the management tool shows for the drive"),
    /** What warranty an option has of its own (PART-3). */
    OPTION_WARRANTY(
            new Sentence("オプション自身の保証期間", "the days of the option's own warranty"),
            "オプションの購入日がわかる書類",
            "the papers with the day on which the option was bought"),
    /** Which parts of the product the customer replaces (PART-7). */
    PARTS_BY_CUSTOMER(
            new Sentence("どの部品がCRUか", "which of its parts are CRU"),
            "その製品の部品一覧",
            "the product's list of parts"),
    /** Whether the customer is entitled to support for a software (CAT-5). */
    SOFTWARE_ENTITLEMENT(
            new Sentence("対象ソフトウェアのサポートを受ける資格", "the entitlement to support for the software"),
            "対象ソフトウェアのライセンスまたはサブスクリプションの証明",
            "proof of the licence or subscription of the software concerned"),
    /** The day on which the machine type was announced (CAT-4). */
    ANNOUNCEMENT_DAY(
            new Sentence("マシンタイプの発表日", "the day on which the machine type was announced"),
            "機種一覧またはメーカーの発表資料",
            "the list of machine types, or the maker's announcement"),
    /** Who the customer is on record (CHG-6). */
    CUSTOMER(
            new Sentence("登録上のお客様", "the customer on record"),
            "メーカーの登録の更新",
            "an update of the maker's record"),
    /** The offerings on sale (CAT-9). */
    SEARCH_LIST(
            new Sentence("この日に有効なサービス検索リスト", "a search list in force on the day"),
            "その日の検索リストの取り込み",
            "an import of the list of that day");

    private final Sentence words;
    private final Sentence settledBy;

    OpenFact(Sentence words, String settledByJa, String settledByEn) {
        this.words = words;
        this.settledBy = new Sentence(settledByJa, settledByEn);
    }

    /** The open fact of a decision that lacks it. */
    static OpenFact of(NeededFact fact) {
        return switch (fact) {
            case WARRANTY -> WARRANTY;
            case FAMILY -> FAMILY;
            case END_OF_SUPPORT -> END_OF_SUPPORT;
            case TWO_YEAR_RENEWAL -> TWO_YEAR_RENEWAL;
            case RESPONSE_TIMES -> RESPONSE_TIMES;
            case PREMIER_UPGRADE -> PREMIER_UPGRADE;
            case SHIPPED_FROM_FACTORY -> SHIPPED_FROM_FACTORY;
        };
    }

    /** What is not known. */
    public Sentence words() {
        return words;
    }

    /** What would settle it. */
    public Sentence settledBy() {
        return settledBy;
    }
}
