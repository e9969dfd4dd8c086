package dev.hoshu.server.document;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Random;

/** Texts that somebody might type, and some that nobody would. */
final class OddTexts {

    private static final List<String> PARTS =
            List.of(
                    "サーバー",
                    "、、、。」」",
                    "「「「",
                    "W".repeat(90),
                    "漢字".repeat(70),
                    "\r\n\n",
                    "\t",
                    " ".repeat(40),
                    "\uD800",
                    "\uDFFF",
                    "\u0000\u0007\u001B",
                    "😀👨‍👩‍👧",
                    "e\u0301\u0302\u0303",
                    "مرحبا שלום",
                    "\u202Egnirts\u202C",
                    "https://example.jp/" + "path/".repeat(40),
                    "2026年9月30日",
                    "1,000,000円",
                    "\uFFFE\uFFFF\uFEFF",
                    "<&>\"'%s %d {0}",
                    "ｶﾞｷﾞｸﾞ",
                    "㍿㌔①Ⅳ",
                    "𠮷𩸽",
                    "--------",
                    "\u00A0\u2003\u3000");

    private final Random random;

    OddTexts(Random random) {
        this.random = random;
    }

    String text() {
        var text = new StringBuilder();
        int parts = random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        if (random.nextInt(40) == 0) {
            text.append("とても長い説明です。".repeat(500));
        }
        return text.toString();
    }

    Sentence sentence() {
        return new Sentence(text(), text());
    }

    /** Letters and digits without a break, of up to 60. */
    String word() {
        return "X".repeat(1 + random.nextInt(60));
    }
}
