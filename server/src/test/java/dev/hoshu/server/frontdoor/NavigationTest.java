package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in the navigation, for whom, and that it can be opened. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoshu.today=2026-11-22")
@ContextConfiguration(initializers = TestDatabase.Sample.class)
class NavigationTest {
    private static final Pattern LINK =
            Pattern.compile("<a href=\"([^\"]*)\"( aria-current=\"page\")?>");

    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource(TestPeople.class)
    void everyPageThatStandsThereOpensAndNoOtherMainPageDoes(TestPeople person) {
        var asker = new Asker(port, person);
        var shown = links(asker, "/");

        assertThat(shown).contains("/", "/catalogue", "/faq", "/about").doesNotHaveDuplicates();
        for (var path : everyMainPage()) {
            int status = asker.status(asker.request(path).header("Accept", "text/html"));
            if (shown.contains(path)) {
                assertThat(status).as("%s for %s", path, person).isEqualTo(200);
            } else {
                // A visitor is led to sign in, whoever signed in is told that it is not for them.
                assertThat(status).as("%s for %s", path, person).isIn(302, 303, 401, 403);
            }
        }
    }

    @ParameterizedTest(name = "on {0} one is at {1}")
    @CsvSource({
        "/, /",
        "/machines/7X06/J35J5RYC, /",
        "/find?q=C00046, /",
        "/rules/REN-5, /rules",
        "/areas/table, /areas",
        "/services/premier-support, /services",
        "/eos/announcements, /eos",
        "/cases/new, /cases",
        "/desk, /desk",
        "/parts/stock, /parts",
        "/reports/cases, /reports",
        "/orders, /quotes",
        "/registrations, /register",
    })
    void onePageIsMarkedAsWhereOneIs(String address, String main) {
        var page = page(new Asker(port, TestPeople.MANAGER), address);

        assertThat(marked(page)).as(address).containsExactly(main);
    }

    @Test
    void aGroupSaysThatOneIsInIt() {
        var manager = new Asker(port, TestPeople.MANAGER);

        assertThat(page(manager, "/desk")).contains("<summary class=\"is-here\">修理</summary>");
        assertThat(page(manager, "/catalogue")).doesNotContain("is-here");
    }

    @Test
    void theListIsTheSameForEveryRoleButForWhatIsNotTheirs() {
        assertThat(everyMainPage()).contains("/accounts", "/basket", "/dispatch", "/watch");
        for (var role : Role.values()) {
            assertThatNoException()
                    .as(role.name().toLowerCase(Locale.ROOT))
                    .isThrownBy(() -> Navigation.of(role, "/no-such-page"));
            assertThat(Navigation.of(role, "/no-such-page").here()).isNull();
        }
    }

    private static SortedSet<String> everyMainPage() {
        var all = new TreeSet<String>();
        for (var role : Role.values()) {
            var navigation = Navigation.of(role, "/");
            Stream.concat(
                            navigation.direct().stream(),
                            navigation.groups().stream().flatMap(g -> g.entries().stream()))
                    .forEach(e -> all.add(e.path()));
        }
        return all;
    }

    private static List<String> links(Asker asker, String address) {
        return LINK.matcher(page(asker, address)).results().map(link -> link.group(1)).toList();
    }

    private static List<String> marked(String page) {
        return LINK.matcher(page)
                .results()
                .filter(link -> link.group(2) != null)
                .map(link -> link.group(1))
                .toList();
    }

    /** The navigation of a page. */
    private static String page(Asker asker, String address) {
        var answer =
                asker.send(
                        asker.request(address)
                                .header("Accept", "text/html")
                                .header("Accept-Language", "ja"));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        var body = answer.body();
        return body.substring(body.indexOf("<nav class=\"shell-row\""), body.indexOf("</nav>"));
    }
}
