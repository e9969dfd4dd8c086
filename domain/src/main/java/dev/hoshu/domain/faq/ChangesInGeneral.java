package dev.hoshu.domain.faq;

import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.domain.registration.WaiverDecision;
import dev.hoshu.domain.response.IntakeFact;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.Arrays;
import java.util.List;

/** Changes, and how a machine is named and looked up, with the figures of a policy. */
final class ChangesInGeneral {

    private final ProgrammeDay day;

    ChangesInGeneral(ProgrammeDay day) {
        this.day = day;
    }

    FrequentAnswer abroad(Reply reply) {
        var home = day.home();
        return reply.say(
                        "サービスは買った国でだけ有効です。%sに持ち込む機器には%sで売っているサービスを、持ち出す機器には行き先の国のサービスをお買いください。"
                                .formatted(home.ja(), home.ja()),
                        "A service holds only in the country where it was bought. A machine brought to %s takes services sold in %s; one taken abroad takes those of its new country."
                                .formatted(home.en(), home.en()))
                .done();
    }

    FrequentAnswer droppedWarranty(Reply reply) {
        var decision = WaiverDecision.of(CoveragePart.WARRANTY);
        return reply.say(decision.explanation())
                .say(
                        "アップグレードは保証開始日から、継続は満了日の翌日から始まるので、早く始めるために捨てる必要もありません。",
                        "Nor would it help: an upgrade starts on the warranty's first day anyway,"
                                + " and a renewal on the day after the coverage end.")
                .because(decision.rules())
                .done();
    }

    FrequentAnswer givingUp(Reply reply) {
        var service = WaiverDecision.of(CoveragePart.RENEWAL);
        var warranty = WaiverDecision.of(CoveragePart.WARRANTY);
        return reply.say(service.explanation())
                .say(warranty.explanation())
                .because(service.rules())
                .because(warranty.rules())
                .done();
    }

    FrequentAnswer oldNameOrPlace(Reply reply) {
        var asked = listed(Arrays.stream(IntakeFact.values()).map(IntakeFact::words).toList());
        return reply.say(
                        "はい。受付では必ず%sを伺います。名前や場所が登録と違っていても、その機器の保守が確認できれば対応します。"
                                .formatted(asked.ja()),
                        "Yes. The desk always asks for %s. Where name or place differ from the record the call is served all the same, if the machine's coverage can be confirmed."
                                .formatted(asked.en()))
                .done();
    }

    FrequentAnswer startOnDelivery(Reply reply) {
        int refusedFrom = day.policy().startDate().refusedFromDays();
        var papers =
                listed(
                        Arrays.stream(ProofOfPurchase.values())
                                .map(ProofOfPurchase::words)
                                .toList());
        return reply.say(
                        "%sをご提出いただけば、工場出荷日から%d日後までの納品日に、保証とアップグレードの開始日を変えられます。%d日以上離れた納品日には変えられません。継続の開始日は変えられません。"
                                .formatted(papers.ja(), refusedFrom - 1, refusedFrom),
                        "With %s the first day of the warranty and of upgrades can be moved to a delivery up to %d days after the machine left the factory. A difference of %d days or more is refused. The first day of a renewal never moves."
                                .formatted(papers.en(), refusedFrom - 1, refusedFrom))
                .done();
    }

    FrequentAnswer whatCovers(Reply reply) {
        return reply.say(
                        "製品番号とシリアル番号の両方を検索にお入れください。その機器の保守の内容と満了日をお答えします。どちらか片方では機器が決まりません。",
                        "Type machine number and serial number into the search: it says what covers"
                                + " the machine and until when. Only both together name a machine.")
                .done();
    }

    FrequentAnswer baseModels(Reply reply) {
        if (day.words().baseModels().isEmpty()) {
            return reply.say(
                            "受注生産のもとになる構成を表し、多くのマシンタイプに共通するモデル名です。このプログラムは、そのような名を挙げていません。",
                            "A model that stands for a base configuration which is built to order"
                                    + " and which many machine types share. This programme names"
                                    + " none.")
                    .done();
        }
        reply.say(
                "受注生産のもとになる構成を表すモデル名で、ほとんどのマシンタイプに共通です。",
                "They are models that stand for a base configuration that is built to order. Nearly"
                        + " every machine type shares them.");
        var note = day.words().baseModelNote();
        if (note != null) {
            reply.say(note);
        }
        return reply.say(
                        "検索や購入の判断では、そのマシンタイプのモデルの1つとして扱います。",
                        "Search and eligibility treat them as models of their machine type.")
                .done();
    }

    FrequentAnswer searchWithoutModel(Reply reply) {
        return reply.say(
                        "要りません。多くの商品はマシンタイプで共通なので、はじめの4文字で検索できます。モデルを指定した商品は、そのモデルだけのものです。",
                        "No. Many offerings hold for a whole machine type, so its 4 characters are"
                                + " enough. An offering listed for a model fits that model alone.")
                .done();
    }

    private static Sentence listed(List<Sentence> words) {
        var en = words.stream().map(Sentence::en).toList();
        return new Sentence(
                String.join("、", words.stream().map(Sentence::ja).toList()),
                String.join(", ", en.subList(0, en.size() - 1)) + " and " + en.getLast());
    }
}
