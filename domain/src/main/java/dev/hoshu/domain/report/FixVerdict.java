package dev.hoshu.domain.report;

import dev.hoshu.domain.rulebook.Sentence;

/** Whether the first visit was enough; the names are the codes. */
public enum FixVerdict {
    /** One visit, and no further call for the machine within the days. */
    FIRST_TIME("初回で完了", "fixed the first time"),
    /** An engineer had to come more than once. */
    SEVERAL_VISITS("複数回の訪問", "several visits"),
    /** One visit, and the machine's next call came within the days. */
    CAME_BACK("再度の連絡", "called again"),
    /** One visit, no further call so far, and the days are not over: no success yet. */
    NOT_DECIDED("未定", "not decided yet"),
    /** Nobody had to come, or nobody said that somebody did. */
    NO_VISIT("訪問なし", "no visit");

    private final Sentence words;

    FixVerdict(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** For a person. */
    public Sentence words() {
        return words;
    }
}
