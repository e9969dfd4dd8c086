package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Every page, as every kind of person sees it. The pictures are the output of the build. */
@ExtendWith(Portal.Shared.class)
class EveryPageIT {

    static Stream<Sight> sights() {
        return Sight.all().stream();
    }

    @ParameterizedTest
    @MethodSource("sights")
    void isCleanInBothLanguagesAtBothWidthsInLightAndDark(Sight sight, Portal portal) {
        var findings = new SoftAssertions();
        for (var view : View.all()) {
            findings.check(() -> look(portal, sight, view));
        }
        findings.assertAll();
    }

    @ParameterizedTest
    @MethodSource("sights")
    void saysTheSameWithoutScripts(Sight sight, Portal portal) {
        String withScripts;
        try (var window = portal.open(View.wide("ja"))) {
            window.go(path(sight, View.wide("ja")));
            withScripts = window.page().locator("main").textContent();
        }
        for (var width : new int[] {View.WIDE, View.NARROW}) {
            var view = new View("ja", width, false, false);
            try (var window = portal.open(view)) {
                assertThat(window.go(path(sight, view))).isEqualTo(sight.status());
                window.picture(sight.name() + "-" + view.label());
                assertThat(window.page().locator("main").textContent()).isEqualTo(withScripts);
                window.assertFits(sight.name() + " " + view.label());
            }
        }
    }

    private static void look(Portal portal, Sight sight, View view) {
        var what = sight.name() + "-" + view.label();
        try (var window = portal.open(view)) {
            assertThat(window.go(path(sight, view)))
                    .as("status of " + what)
                    .isEqualTo(sight.status());
            window.picture(what);
            assertThat(window.page().locator("html").getAttribute("lang"))
                    .isEqualTo(view.language());
            assertThat(window.page().title()).as("title of " + what).isNotBlank();
            assertThat(window.page().locator("h1").count()).as("headings of " + what).isEqualTo(1);
            window.unfold();
            window.assertClean(what);
        }
    }

    private static String path(Sight sight, View view) {
        var path = sight.path();
        return path + (path.contains("?") ? "&" : "?") + "lang=" + view.language();
    }
}
