package dev.hoshu.server.webhook;

/** Where a subscription stands; the names are the codes. */
public enum SubscriptionState {
    /** Its endpoint has not answered yet; nothing is collected for it. */
    UNVERIFIED,
    /** It is told what happens. */
    ACTIVE,
    /** What happens is collected and not sent. */
    PAUSED,
    /** It is not there any more. */
    DELETED
}
