package dev.hoshu.domain.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every rule of the rulebook, under the id that code, answers and people cite. A rule rests on
 * words of the maker's page, quoted in the language they are written in, or is derived: the page
 * does not state it and the other rules, or the law, lead to it.
 */
public enum Rule {
    TERM_1(derived()),
    TERM_2(page("サービスパックは切れ目なく更新する必要あります")),
    TERM_3(derived()),

    ID_1(page("お使いの機器の製品番号は、4桁のマシン・タイプ(MT)と3桁もしくは7桁のモデル名を合わせた計7桁または11桁の英数字です")),
    ID_2(page("AC1やCTOはベースモデルとよばれ、ほぼ全てのマシンタイプ(一部コンソール等の製品ではHC3という表記があります)に共通するモデル型番です")),
    ID_3(page("マシンタイプで共通のためモデルの記載までなくても問題ありません")),
    ID_4(page("機器の型番とシリアル番号をご明記の上")),

    CAT_1(page("サービス時間は「翌営業日以降対応サービス9時間x週5日」と「24時間x週7日」の2種類から選択可能です")),
    CAT_2(page("サービス期間は3年、4年、5年間、1年継続、2年継続から選択可能")),
    CAT_3(page("Enterprise Software Support(ESS)サービス")),
    CAT_4(page("2020年5月以降発表の新マシンタイプより適用されるサービスの呼称です")),
    CAT_5(page("対象SWのサポートを受けることが可能となっていることが前提条件となります")),
    CAT_6(page("継続1年商品は保証満了後の保守用商品のため同一商品の5年分、5分の1ではありません")),
    CAT_7(page("対象の商品が販売中であることが条件です")),
    CAT_8(page("数か月単位での販売を行っておりません")),
    CAT_9(page("Lenovo Services検索用 一覧表データ")),
    CAT_10(page("ハードウェアに付帯する保証内容をアップグレードするサービスです")),

    NEW_1(page("保証期間中の機器のみ購入することができます")),
    NEW_2(page("契約期間は保証開始日まで遡ります")),
    NEW_3(page("販売終了の場合は、1年継続で継続更新可能です")),
    NEW_4(page("中古のサーバーを購入いただいた場合、正常に稼働していれば")),
    NEW_5(page("LenovoServices1年継続商品のご購入が可能です")),
    NEW_6(page("故障を直すための契約はできません")),

    REN_1(page("ご契約期間中にご購入ください")),
    REN_2(page("既存保守の保守満了日の翌日からの遡及登録となります")),
    REN_3(page("既存の保守が切れる1か月前にはご発注いただくことを推奨させていただいております")),
    REN_4(page("終了した後での保守の新規契約は承っておりません", "終了日の翌日に遡ってご契約いただく必要がございます")),
    REN_5(page("終了日からの期間が90日を超える場合")),
    REN_6(page("期間の変更は承っておりません")),
    REN_7(page("半年での登録は可能です")),
    REN_8(derived()),

    MAX_1(page("2年継続保守型番をご用意している機器は7年の保守が購入可能です")),
    MAX_2(page("ST50のサービス提供期間は販売後最長5年間までです")),
    MAX_3(page("DM/DEシリーズは基本最大5年まで保守提供します", "6年目、7年目の保守延長は申請ベースで更新いたします")),
    MAX_4(page("スイッチなど一部の特殊な機械を除き")),
    MAX_5(derived()),

    PREM_1(page("プレミア付でないサービスをご購入頂いているお客様")),
    PREM_2(page("残存期間以上のサービス「60カ月(Up to 60 Months)」をご購入下さい")),
    PREM_3(page("サービス終了日に合わせて、アップグレードさせて頂きます")),
    PREM_4(page("このサービスはマシン限定サービスのため")),

    EOS_1(page("Lenovo Servicesをご購入いただけない場合がございます")),
    EOS_2(page("サービス開始日から廃止日までが1年未満の場合は、個別型保守を推奨しております")),
    EOS_3(page("既にお持ちの場合、保守廃止日までのサービス登録は可能です")),
    EOS_4(page("EOSの日付を過ぎたものはスポット対応受け付けておりません")),

    REG_1(page("おおよそ5~8営業日ほどでご指定の住所に納品物が配送されます")),
    REG_2(page("登録ウェブのURLを記載した納品物")),
    REG_3(derived()),
    REG_4(page("保守開始日は機器の標準保証日に準じます")),

    CHG_1(page("保守開始日変更依頼の際、納品日や機器が特定できる納品書、日付の入った保証書をご提出ください")),
    CHG_2(page("工場出荷日との差異が180日以上ある場合、原則として保証開始日の変更はお受けできません")),
    // The page says it once, for REN-6.
    CHG_3(page("期間の変更は承っておりません")),
    CHG_4(page("保証期間を破棄することはできません")),
    CHG_5(page("放棄することは可能ですが、返金は致しかねます")),
    CHG_6(page("ご変更手続きがお済でない場合でも、対象機器の保守契約が確認できましたら対応いたします")),

    CHAN_1(page("保守の商流は機器販売商流と同一でお願いしております")),
    CHAN_2(page("やむを得ず商流が変わる場合の変更手続きはございません")),

    TERR_1(page("ご購入された国でのみの適用となります")),
    TERR_2(page("時間対応サービスを提供できる機種や地域は限定されております")),
    TERR_3(page("平均的な到着時間についてはお答えすることができかねます")),

    PART_1(page("組み込まれて出荷あるいは同時にご購入いただき")),
    PART_2(page("オプション製品を単独でご購入いただき、システム装置に組み込みまたは接続した場合")),
    PART_3(page("オプション製品の保証期間内の場合は、オプション製品の保証条件が適用されます")),
    PART_4(page("システム装置およびオプション製品の保証期間がともに終了している場合は")),
    PART_5(page("以下の部品は消耗品扱いとなり、単独での保守契約はございません")),
    PART_6(page("書き込み寿命限界に達した時点のうち、いずれか早い時点で保証終了となります")),
    PART_7(page("お客様交換可能部品のことを指します")),

    // The rulebook gives REP-1 without words of the page: what a service is for needs none.
    REP_1(page()),
    REP_2(page("予防交換として部品費、作業費ともに有償となります")),
    REP_3(page("事故または不適切な物理的環境または運用環境に起因する破損とみなされます")),
    REP_4(page("現在発生している障害はお客様ご負担にてご対応ください")),
    REP_5(page("技術員作業費(最低2時間分発生)・技術員交通費・部品代・部品配送費用などすべてお客様にご負担いただきます")),
    REP_6(page("必ず受付時にお客様名・設置場所・マシンタイプ・機器シリアル番号等をお伺いしております")),

    SLA_1(page("受付日の翌営業日以降の修理対応です")),
    SLA_2(page("公共交通機関、道路事情、災害、天候等で、到着に影響が生じている可能性もございます")),
    SLA_3(page("最寄りの保守センターにアサインします")),
    SLA_4(page("障害発生した当日に現地に到着できない可能性がございます")),

    PRICE_1(page("販売店様に対する仕切り価格についてはお答えできません"));

    private static final Pattern ID = Pattern.compile("\\b[A-Z]+-[0-9]+\\b");
    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final String id = name().replace('_', '-');
    private final Source source;

    Rule(Source source) {
        this.source = source;
    }

    /** What a rule rests on. */
    private record Source(boolean isDerived, List<String> quotes) {}

    private static Source page(String... quotes) {
        return new Source(false, List.of(quotes));
    }

    private static Source derived() {
        return new Source(true, List.of());
    }

    /** The rule with that id, such as {@code REN-5}; empty if the rulebook has none. */
    public static Optional<Rule> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The id of the rulebook, such as {@code REN-5}; it never changes. */
    public String id() {
        return id;
    }

    /** The rulebook's section, such as {@code REN}. */
    public String section() {
        return id.substring(0, id.indexOf('-'));
    }

    /** The chapter that is the rulebook's section. */
    public Chapter chapter() {
        return Chapter.valueOf(section());
    }

    /**
     * Whether the page does not state it, so that it is derived from the law or from other rules.
     */
    public boolean isDerived() {
        return source.isDerived();
    }

    /**
     * The clauses of the maker's page on which it rests, word for word in Japanese; none for a
     * derived rule.
     */
    public List<String> quotes() {
        return source.quotes();
    }

    /** What the rule says, in our own words. */
    public Sentence words() {
        return new Sentence(RulesInJapanese.of(this), RulesInEnglish.of(this));
    }

    /**
     * How it is read where its words leave something open: on which side of an edge a day lies,
     * which rule goes first, what counts where a fact is missing. It names other rules by their
     * ids.
     */
    public Sentence reading() {
        return new Sentence(ReadingsInJapanese.of(this), ReadingsInEnglish.of(this));
    }

    /**
     * The rules that its reading names and those whose reading names it, in the rulebook's order.
     */
    public List<Rule> seeAlso() {
        return Arrays.stream(values())
                .filter(other -> other != this && (names(other) || other.names(this)))
                .toList();
    }

    private boolean names(Rule other) {
        return idsWithin(reading().en()).stream().anyMatch(id -> id.group().equals(other.id));
    }

    /** Where the ids of rules stand in a text, in the order in which they stand there. */
    public static List<MatchResult> idsWithin(String text) {
        return ID.matcher(text).results().filter(found -> ofId(found.group()).isPresent()).toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
