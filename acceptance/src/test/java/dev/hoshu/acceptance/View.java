package dev.hoshu.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

import java.util.ArrayList;
import java.util.List;

/**
 * How a person looks at a page.
 *
 * @param language {@code ja} or {@code en}
 * @param width of the window, in CSS pixels
 */
record View(String language, int width, boolean dark, boolean scripts) {

    static final int WIDE = 1280;
    static final int NARROW = 390;

    /** Both languages at both widths; dark in one language, for colours hang on no language. */
    static List<View> all() {
        var views = new ArrayList<View>();
        for (var language : List.of("ja", "en")) {
            for (var width : List.of(WIDE, NARROW)) {
                views.add(new View(language, width, false, true));
                if (language.equals("ja")) {
                    views.add(new View(language, width, true, true));
                }
            }
        }
        return views;
    }

    static View wide(String language) {
        return new View(language, WIDE, false, true);
    }

    View withoutScripts() {
        return new View(language, width, dark, false);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width == NARROW ? 844 : 900)
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                .setTimezoneId("Asia/Tokyo")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(scripts);
    }

    /** Names a picture: machine-ja-1280-dark. */
    String label() {
        return language + "-" + width + (dark ? "-dark" : "") + (scripts ? "" : "-noscript");
    }
}
