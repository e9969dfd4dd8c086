package dev.hoshu.domain.catalog;

import dev.hoshu.domain.rulebook.Sentence;

/** What each thing on the menu does here, whoever the maker is. */
final class MenuEffects {

    private MenuEffects() {}

    static Sentence of(MenuKind kind) {
        return switch (kind) {
            case WARRANTY_UPGRADE ->
                    new Sentence(
                            "登録すると、保証開始日にさかのぼって機器の時系列に入り、修理の受付と期限はそのサービスレベルで決まります。",
                            "Registered, it stands on the machine's timeline from the warranty's"
                                    + " first day, and calls for repair are taken and timed at its"
                                    + " level.");
            case RENEWAL ->
                    new Sentence(
                            "登録すると、満了日の翌日から切れ目なく続きます。発注の期限は継続の画面、カレンダー、メールでお知らせします。",
                            "Registered, it continues without a gap from the day after the coverage"
                                + " end. The last day to order is told on the page of renewals, in"
                                + " a calendar and by mail.");
            case PREMIER_SUPPORT ->
                    new Sentence(
                            "プレミアの期間中に受け付けた案件は、専用窓口の列に入ります。後から付け足すものは、元のサービスと同じ日に終わります。",
                            "A case called in while it holds stands in the Premier desk's own"
                                + " queue. Put on a service later, it ends on the day that service"
                                + " ends.");
            case VALUE_SELECTION ->
                    new Sentence(
                            "登録すると、機器の時系列に自分の段で並びます。呼び名は機種の発表日で決まります。",
                            "Registered, it stands on the machine's timeline in a row of its own."
                                    + " Its name follows from the day on which the machine type was"
                                    + " announced.");
            case DRIVE_RETENTION ->
                    new Sentence(
                            "期間中の修理では、交換した故障ドライブはお客様のもとに残ります。返却を求めず、残ったドライブを番号とともに記録します。",
                            "In a repair while it holds, the failed drive stays with the customer."
                                    + " Nothing is asked back, and the drive that stays is recorded"
                                    + " with its serial number.");
            case SOFTWARE_SUPPORT ->
                    new Sentence(
                            "対象ソフトウェアのサポートを受ける権利の証明を担当者が受け付けてから、サービスの登録とソフトウェアの案件の受付ができます。",
                            "Once a named person has accepted proof of the right to support of the"
                                    + " software, the service can be registered and cases about the"
                                    + " software are taken.");
            case ACCOUNT_MANAGER ->
                    new Sentence(
                            "担当者の名前、約束した連絡の日、四半期ごとの報告書がお客様の画面に並びます。",
                            "The manager's name, the agreed days of contact and a report for each"
                                    + " quarter stand on the customer's page.");
            case INDIVIDUAL_CONTRACT ->
                    new Sentence(
                            "営業が承認すると、決めた日から決めた日まで、ほかのサービスと同じように機器の時系列に入り、修理の判断にも使われます。",
                            "Granted by the sales desk, it stands on the machine's timeline from"
                                    + " and to the agreed days like any service, and decides about"
                                    + " repairs like any.");
            case END_OF_SUPPORT ->
                    new Sentence(
                            "保守廃止日は告知の日に公開します。効力が生じる前に、見積もり、注文、機器への影響を示します。",
                            "An end of support is published on the day of its notice. Before it"
                                + " takes effect, what it does to quotes, orders and machines is"
                                + " shown.");
        };
    }
}
