package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Every page, as every kind of person sees it. The pictures are the output of the build. */
@ExtendWith(Portal.Shared.class)
class EveryPageIT {

    static Stream<Sight> sights() {
        return Sight.all().stream();
    }

    static Stream<Arguments> sightsInBothLanguages() {
        return sights().flatMap(
                        sight -> Stream.of("ja", "en").map(lang -> Arguments.of(sight, lang)));
    }

    @ParameterizedTest
    @MethodSource("sightsInBothLanguages")
    void isCleanAtBothWidthsInLightAndDark(Sight sight, String language, Portal portal) {
        var views = View.all(language);
        var findings = new SoftAssertions();
        try (var window = portal.open(views.getFirst())) {
            var what = sight.name() + "-" + language;
            window.signIn(sight.login());
            findings.assertThat(window.go(path(sight, views.getFirst())))
                    .as("status of " + what)
                    .isEqualTo(sight.status());
            findings.assertThat(window.page().locator("html").getAttribute("lang"))
                    .isEqualTo(language);
            findings.assertThat(window.page().title()).as("title of " + what).isNotBlank();
            findings.assertThat(window.page().locator("h1").count())
                    .as("headings of " + what)
                    .isEqualTo(1);
            for (var view : views) {
                window.turn(view);
                window.picture(sight.name() + "-" + view.label());
                findings.check(() -> window.assertFits(sight.name() + "-" + view.label()));
            }
            window.unfold();
            for (var view : views) {
                window.turn(view);
                findings.check(() -> window.assertClean(sight.name() + "-" + view.label()));
            }
        }
        findings.assertAll();
    }

    @ParameterizedTest
    @MethodSource("sights")
    void saysTheSameWithoutScripts(Sight sight, Portal portal) {
        String withScripts;
        try (var window = portal.open(View.wide("ja"))) {
            window.signIn(sight.login());
            window.go(path(sight, View.wide("ja")));
            withScripts = window.page().locator("main").textContent();
        }
        var wide = View.wide("ja").withoutScripts();
        try (var window = portal.open(wide)) {
            window.signIn(sight.login());
            assertThat(window.go(path(sight, wide))).isEqualTo(sight.status());
            assertThat(window.page().locator("main").textContent()).isEqualTo(withScripts);
            for (var view : List.of(wide, new View("ja", View.NARROW, false, false))) {
                window.turn(view);
                window.picture(sight.name() + "-" + view.label());
                window.assertFits(sight.name() + " " + view.label());
            }
        }
    }

    private static String path(Sight sight, View view) {
        var path = sight.path();
        return path + (path.contains("?") ? "&" : "?") + "lang=" + view.language();
    }
}
