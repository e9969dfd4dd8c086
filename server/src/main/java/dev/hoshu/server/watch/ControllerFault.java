package dev.hoshu.server.watch;

import dev.hoshu.domain.rulebook.Sentence;

/** Why a controller did not answer as it should; the names are the codes. */
public enum ControllerFault {
    /** Nothing answered in time. */
    UNREACHABLE(
            "応答がありません。アドレスと経路をお確かめください。",
            "It does not answer. Check its address and the way to it."),
    /** Its certificate is not the one that is trusted. */
    NOT_TRUSTED("証明書を信頼できません。", "Its certificate is not trusted."),
    /** It does not take user and password. */
    NOT_LET_IN("ユーザー名とパスワードが受け入れられません。", "It does not take user and password."),
    /** What it answers is no Redfish. */
    NO_REDFISH("Redfish の答えではありません。", "What it answers is no Redfish."),
    /** It answers more than is read. */
    TOO_MUCH("答えが大きすぎるため途中でやめました。", "It answers more than is read."),
    /** It takes no subscriptions, or not this one. */
    NO_EVENTS("購読を受け付けません。", "It takes no such subscription.");

    private final Sentence words;

    ControllerFault(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
