package dev.hoshu.server.webhook;

/** What has become of a delivery; the names are the codes. */
public enum DeliveryState {
    /** It waits for its turn, or for another try. */
    WAITING,
    /** It is under way. */
    SENDING,
    /** It was answered with success. */
    DELIVERED,
    /** It was given up; somebody can send it again. */
    DEAD,
    /** Its subscription was deleted. */
    DROPPED
}
