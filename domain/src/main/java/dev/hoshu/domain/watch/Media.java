package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Sentence;

/** What a drive keeps its data on; the names are the codes. */
public enum Media {
    /** Flash, which wears out by writing (PART-6). */
    SSD("SSD", "SSD"),
    /** Turning disks, which have no write endurance. */
    HDD("HDD", "hard disk"),
    /** Nobody said. */
    UNKNOWN("種類不明のドライブ", "drive of unknown kind");

    private final Sentence words;

    Media(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is called. */
    public Sentence words() {
        return words;
    }
}
