package dev.hoshu.server.revision;

/** A door behind which things change that carry an ETag. */
public interface Guarded {

    /**
     * Lets pass whoever may see the thing, so that nobody learns from a refused condition that
     * there is one.
     *
     * @param id what names the thing in the address
     * @throws RuntimeException as reading it would
     */
    void demandSeen(String id);

    /**
     * What names the thing in the table of revisions.
     *
     * @param id what names it in the address
     */
    default String idOnRecord(String id) {
        return id;
    }
}
