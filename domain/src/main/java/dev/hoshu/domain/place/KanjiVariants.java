package dev.hoshu.domain.place;

import java.util.HashMap;
import java.util.Map;

/**
 * Forms of one kanji that stand for each other in place names: the old forms (旧字体) of everyday
 * kanji, and simplified or look-alike forms that registers and keyboards mix. Reading folds them
 * together; the answer is always written in the register's own form.
 */
final class KanjiVariants {
    private KanjiVariants() {}

    /** Pairs: the variant, then the form it is folded to. */
    private static final String OLD_AND_NEW =
            "亞亜惡悪壓圧圍囲醫医爲為壹壱隱隠榮栄營営衞衛驛駅圓円鹽塩緣縁艷艶應応歐欧毆殴櫻桜奧奥橫横溫温穩穏假仮價価畫画會会壞壊懷懐繪絵擴拡殼殻覺覚學学嶽岳樂楽勸勧卷巻寬寛"
                + "歡歓罐缶觀観關関陷陥顏顔氣気龜亀僞偽戲戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭鄕郷曉暁區区驅駆勳勲薰薫徑径惠恵揭掲溪渓谿渓經経繼継莖茎螢蛍輕軽鷄鶏雞鶏藝芸擊撃缺欠儉倹"
                + "劍剣圈圏檢検權権獻献縣県險険顯顕驗験嚴厳效効廣広恆恒鑛鉱礦鉱號号國国黑黒濟済碎砕齋斎齊斎斉斎劑剤册冊雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿實実舍舎寫写"
                + "釋釈壽寿收収從従澁渋獸獣縱縦肅粛處処緖緒敍叙奬奨將将燒焼稱称證証乘乗剩剰壤壌孃嬢條条淨浄狀状疊畳穰穣讓譲釀醸囑嘱觸触寢寝愼慎晉晋眞真盡尽圖図粹粋醉酔隨随髓髄數数"
                + "樞枢聲声靜静攝摂竊窃專専戰戦淺浅潛潜纖繊踐践錢銭禪禅曾曽雙双壯壮搜捜插挿爭争總総聰聡莊荘裝装騷騒增増藏蔵臟臓卽即屬属續続墮堕體体對対帶帯滯滞臺台瀧滝擇択澤沢單単"
                + "擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳廳庁徵徴聽聴敕勅鎭鎮遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬪闘德徳獨独讀読屆届繩縄貳弐惱悩腦脳霸覇廢廃拜拝賣売麥麦發発髮髪"
                + "拔抜蠻蛮祕秘濱浜甁瓶拂払佛仏竝並變変邊辺邉辺辨弁瓣弁辯弁舖舗穗穂寶宝襃褒豐豊沒没每毎槪概萬万滿満默黙彌弥藥薬譯訳豫予餘余與与譽誉搖揺樣様謠謡來来賴頼亂乱覽覧龍竜"
                + "兩両獵猟綠緑鄰隣壘塁淚涙勵励禮礼隸隷靈霊齡齢戀恋爐炉勞労樓楼郞郎祿禄錄録灣湾淸清靑青步歩巢巣槇槙遙遥瑤瑶堯尭凜凛凉涼埜野嶋島嶌島﨑崎嵜崎碕崎舘館峯峰薗園渕淵渊淵"
                + "桧檜舩船莵菟兎菟兔菟蘆芦竈釜竃釜籠篭薮藪鴬鶯鴎鷗鯵鰺麹麴祗祇礒磯巿市閒間劒剣桒桑曻昇髙高﨔欅栁柳舟船濵浜濶闊煕熙逹達靏鶴靍鶴隝島邨村厩廐廏廐壷壺撹攪頸頚砺礪蛎蠣栃橡"
                + "杤橡梼檮涛濤迩邇蝿蠅諌諫靭靱侭儘剥剝填塡嘘噓噛嚙躯軀繋繫掴摑麪麺叱𠮟頬頰賎賤鎗槍鑓槍刈苅駈駆坐座埓埒垰峠嶺峯嵓岩巌岩巖岩崗岡崕崖杦杉枡桝椙杉欝鬱沪濾泻潟瀬瀨畑畠"
                + "皐皋盃杯糀麴聟婿膓腸舮艫萠萌袮禰祢禰輌輛醤醬鈩鑪鏥錆陝陜餠餅騨驒鹸鹼鼡鼠";

    private static final Map<Integer, Integer> FOLDED = pairs();

    /**
     * The form that stands for all forms of this kanji; the code point itself where none is known.
     */
    static int folded(int codePoint) {
        return FOLDED.getOrDefault(codePoint, codePoint);
    }

    private static Map<Integer, Integer> pairs() {
        int[] codePoints = OLD_AND_NEW.codePoints().toArray();
        Map<Integer, Integer> direct = new HashMap<>();
        for (int i = 0; i + 1 < codePoints.length; i += 2) {
            if (codePoints[i] != codePoints[i + 1]) {
                direct.put(codePoints[i], codePoints[i + 1]);
            }
        }
        // 嵜 → 崎 and the like may lead through a middle form; follow to the end, once, here.
        Map<Integer, Integer> settled = new HashMap<>();
        for (Integer variant : direct.keySet()) {
            int form = variant;
            for (int step = 0; step < 4 && direct.containsKey(form); step++) {
                form = direct.get(form);
            }
            settled.put(variant, form);
        }
        return Map.copyOf(settled);
    }
}
