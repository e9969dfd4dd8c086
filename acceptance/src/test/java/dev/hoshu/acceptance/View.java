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

    /** Both widths, light and dark. */
    static List<View> all(String language) {
        var views = new ArrayList<View>();
        for (var width : List.of(WIDE, NARROW)) {
            for (var dark : List.of(false, true)) {
                views.add(new View(language, width, dark, true));
            }
        }
        return views;
    }

    static View wide(String language) {
        return new View(language, WIDE, false, true);
    }

    static View narrow(String language) {
        return new View(language, NARROW, false, true);
    }

    View withoutScripts() {
        return new View(language, width, dark, false);
    }

    int height() {
        return width == NARROW ? 844 : 900;
    }

    ColorScheme scheme() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height())
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                .setTimezoneId("Asia/Tokyo")
                .setColorScheme(scheme())
                .setJavaScriptEnabled(scripts);
    }

    /** Names a picture: machine-ja-1280-dark. */
    String label() {
        return language + "-" + width + (dark ? "-dark" : "") + (scripts ? "" : "-noscript");
    }
}
