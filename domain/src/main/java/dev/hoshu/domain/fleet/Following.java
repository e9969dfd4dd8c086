package dev.hoshu.domain.fleet;

import dev.hoshu.domain.renewal.Prospect;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/** What can follow a machine's coverage, in one word to count by. */
public enum Following {
    /** A renewal can be had. */
    RENEWABLE("継続できます", "can be renewed"),
    /** Only the sales desk can grant one (EOS-1, EOS-2, MAX-3). */
    ON_APPLICATION("営業への相談になります", "by the sales desk only"),
    /** There is none any more: support ends, or the limit is reached. */
    NO_MORE("継続できません", "cannot be renewed"),
    /** Facts are missing on which it turns. */
    OPEN("事実が足りません", "facts are missing");

    private final Sentence words;

    Following(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** In words, to stand within a sentence. */
    public Sentence words() {
        return words;
    }

    /** What that prospect is; open where there is none to look at. */
    public static Following of(@Nullable Prospect prospect) {
        return switch (prospect) {
            case null -> OPEN;
            case Prospect.Renewable _ -> RENEWABLE;
            case Prospect.OnApplication _ -> ON_APPLICATION;
            case Prospect.NoMore _ -> NO_MORE;
            case Prospect.Open _ -> OPEN;
        };
    }
}
