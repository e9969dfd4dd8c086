package dev.hoshu.domain.repair;

import dev.hoshu.domain.rulebook.Sentence;

/** How far the chargeable work of a case is released; the constants' names are the codes. */
public enum WorkState {
    /** Nothing is charged: nobody has to accept anything. */
    NOTHING_CHARGED("有償の作業はありません。", "Nothing is charged to the customer."),
    /** Something is charged, and no estimate says how much. */
    ESTIMATE_NEEDED(
            "有償の行があります。お見積りをお作りください。承諾までは有償の作業を始められません。",
            "Something is charged: make an estimate. No chargeable work begins before it is"
                    + " accepted."),
    /** What is charged has changed since the last estimate. */
    ESTIMATE_OUTDATED(
            "お見積りの後に有償の内容が変わりました。新しいお見積りをお作りください。",
            "What is charged has changed since the estimate: make a new one."),
    /** The last estimate stands no longer and was not answered. */
    ESTIMATE_EXPIRED(
            "お見積りの有効期限が過ぎました。新しいお見積りをお作りください。", "The estimate stands no longer: make a new one."),
    /** The customer has not answered yet. */
    WAITING_FOR_ACCEPTANCE(
            "お客様の承諾待ちです。承諾までは有償の作業を始められません。",
            "Waiting for acceptance by the customer. No chargeable work begins before it."),
    /** The customer accepted. */
    RELEASED("承諾済みです。有償の作業を始められます。", "Accepted: the chargeable work may begin."),
    /** The customer declined. */
    DECLINED("お客様が辞退されました。有償の作業は行いません。", "Declined: the chargeable work is not done."),
    /** The end of support has passed (EOS-4). */
    REFUSED(
            "保守廃止日を過ぎているので、有償の作業はお受けできません (EOS-4)。",
            "The end of support has passed: no chargeable work is accepted (EOS-4).");

    private final Sentence words;

    WorkState(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** For a person. */
    public Sentence words() {
        return words;
    }

    /** Whether chargeable work may be planned and begun; true too where there is none. */
    public boolean isReleased() {
        return this == NOTHING_CHARGED || this == RELEASED;
    }
}
