package dev.hoshu.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Locale;

/** Words with facts in them are put together when they are read, and are the same at any time. */
class SentenceTest {

    private static final Sentence FIXED = new Sentence("満了しました。", "It is over.");

    @Test
    void wordsThatNobodyReadsAreNotPutTogether() {
        var read = new ArrayList<String>();
        var sentence =
                new Sentence(
                        () -> {
                            read.add("ja");
                            return "満了しました。";
                        },
                        () -> {
                            read.add("en");
                            return "It is over.";
                        });
        var both = FIXED.then(sentence);

        assertThat(read).isEmpty();
        assertThat(both.in(Locale.JAPANESE)).isEqualTo("満了しました。満了しました。");
        assertThat(both.in(Locale.GERMAN)).isEqualTo("It is over. It is over.");
        assertThat(read).containsExactly("ja", "en");
    }

    @Test
    void sentencesAreEqualIfTheirWordsAre() {
        var later = new Sentence(() -> "満了" + "しました。", () -> "It is" + " over.");

        assertThat(later).isEqualTo(FIXED).hasSameHashCodeAs(FIXED);
        assertThat(later).isNotEqualTo(new Sentence("満了しました。", "It ended."));
        assertThat(later).isNotEqualTo(new Sentence("満了です。", "It is over."));
    }
}
