package dev.hoshu.server.fleetview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;
import dev.hoshu.server.fleetview.WhatIf.Kind;
import dev.hoshu.server.programme.Programmes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** What another policy, end of support or list would change, before anything takes effect. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=WhatIfOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class WhatIfOverHttpTest {

    private static final String PROGRAMME = "lenovo-services-jp";

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private Programmes programmes;

    private Browser manager() {
        return Browser.signedIn(port, "manager", SampleAccounts.PASSWORD);
    }

    private static HttpResponse<String> ask(Browser browser, Map<String, String> fields) {
        return browser.send("/fleets/what-if", "/fleets/what-if", fields);
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String whole(Browser browser, String path) {
        for (int look = 0; look < 100; look++) {
            var page = browser.get(path).body();
            if (page.contains("would change.")) {
                return page;
            }
            pause();
        }
        throw new IllegalStateException("It is never worked out.");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int machines(String type) {
        return jdbc.sql("SELECT count(*) FROM hoshu.machine WHERE machine_type = ?")
                .param(type)
                .query(Integer.class)
                .single();
    }

    @Test
    void anEndOfSupportThatMovesIsPlayedOverEveryMachineAndNothingIsChanged() {
        var browser = manager();
        var path =
                place(
                        ask(
                                browser,
                                Map.of(
                                        "title", "7X06 earlier",
                                        "kind", Kind.END_OF_SUPPORT.name(),
                                        "fleet", "everything",
                                        "ends", "7X06 2027-01-31")));
        var page = whole(browser, path);
        var lines = browser.get(path + "/machines.csv").body().lines().toList();
        assertThat(page).contains(lines.size() - 1 + " of 12,000 machines would change.");
        assertThat(lines.size() - 1).isPositive().isLessThanOrEqualTo(machines("7X06"));
        assertThat(lines.subList(1, lines.size())).allMatch(l -> l.startsWith("7X06"));
        assertThat(page).contains("cannot be renewed").contains("EOS-1").contains("EOS-2");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM hoshu.machine_type
                                         WHERE machine_type = '7X06' AND end_of_support = '2027-01-31'
                                        """)
                                .query(Integer.class)
                                .single())
                .as("nothing takes effect")
                .isZero();
        browser.send(path, path + "/again", Map.of());
        whole(browser, path);
        assertThat(
                        jdbc.sql("SELECT count(DISTINCT changed) FROM hoshu.what_if_run")
                                .query(Integer.class)
                                .single())
                .as("asked again it comes to the same")
                .isEqualTo(1);
    }

    @Test
    void aDraftOfThePolicyIsPlayedOverOneCustomer() {
        var text = programmes.policyText(PROGRAMME);
        assertThat(text).contains("orderLeadMonths: 1");
        var browser = manager();
        var path =
                place(
                        ask(
                                browser,
                                Map.of(
                                        "title",
                                        "two months ahead",
                                        "kind",
                                        Kind.POLICY.name(),
                                        "fleet",
                                        "customer:C00448",
                                        "policy",
                                        text.replace("orderLeadMonths: 1", "orderLeadMonths: 2"))));
        var page = whole(browser, path);
        assertThat(page).contains("orderLeadMonths: 2").contains("of 37 machines would change");
        assertThat(browser.get(path + "/machines.csv").body()).contains("ORDER_BY");
    }

    @Test
    void aFigureOfThePolicyIsTypedWithoutItsFile() {
        var browser = manager();
        assertThat(browser.get("/fleets/what-if").body())
                .contains("ThinkSystem: limit with a 2-year renewal, years")
                .contains("Months before the end to order by");
        var path =
                place(
                        ask(
                                browser,
                                Map.of(
                                        "title", "two months ahead, typed",
                                        "kind", Kind.POLICY.name(),
                                        "fleet", "customer:C00448",
                                        "figure.renewal.orderLeadMonths", "2",
                                        "figure.reinstatement.freeDays", "90")));
        assertThat(whole(browser, path))
                .contains("orderLeadMonths: 2")
                .as("what was left as it is, is no part of the question")
                .doesNotContain("freeDays")
                .contains("of 37 machines would change");
        assertThat(browser.get(path + "/machines.csv").body()).contains("ORDER_BY");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    more than a figure | renewal.orderLeadMonths | 2 # two
                    an absurd figure   | renewal.orderLeadMonths | 999
                    no number          | reinstatement.freeDays  | many
                    """)
    void aFigureThatIsNoneIsSaidAndWhatWasTypedStays(String situation, String path, String typed) {
        var fields =
                Map.of(
                        "title",
                        situation,
                        "kind",
                        Kind.POLICY.name(),
                        "fleet",
                        "customer:C00448",
                        "figure." + path,
                        typed);
        var answer = ask(manager(), fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(path).contains("value=\"" + typed + "\"");
    }

    @Test
    void aFigureThatThePolicyDoesNotHaveIsRefused() {
        var answer =
                ask(
                        manager(),
                        Map.of(
                                "title", "a colour",
                                "kind", Kind.POLICY.name(),
                                "figure.renewal.colour", "1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("renewal.colour");
    }

    @Test
    void theSameEndsOfSupportChangeNothing() {
        var browser = manager();
        var path =
                place(
                        ask(
                                browser,
                                Map.of(
                                        "title", "none as it is",
                                        "kind", Kind.END_OF_SUPPORT.name(),
                                        "fleet", "customer:C00448",
                                        "ends", "7D9G none")));
        assertThat(whole(browser, path)).contains("None of 37 machines would change");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    no such type  | END_OF_SUPPORT | 7X06 2028-06-30;ZZZZ 2028-06-30 | Line 2
                    no day        | END_OF_SUPPORT | 7X06 soon                       | is no day
                    nothing       | END_OF_SUPPORT | -                               | one machine type a line
                    no policy     | POLICY         | renewal: 1                      | policy.yaml
                    no file       | LIST           | -                               | Choose the file
                    """)
    void whatIsNotUnderstoodIsSaidAndWhatWasTypedStays(
            String situation, String kind, String input, String words) {
        var fields = new HashMap<String, String>();
        var typed = input == null ? "" : input.replace(';', '\n');
        fields.put("title", situation);
        fields.put("kind", kind);
        fields.put(kind.equals("POLICY") ? "policy" : "ends", typed);
        var answer = ask(manager(), fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words).contains(situation);
    }

    @Test
    void onlyTheSalesDeskAsksWhatIf() {
        for (var person : TestPeople.values()) {
            int status = new Asker(port, person).get("/fleets/what-if").statusCode();
            boolean asks = person == TestPeople.MANAGER || person == TestPeople.ADMINISTRATOR;
            assertThat(status)
                    .as("%s", person)
                    .isEqualTo(asks ? 200 : person == TestPeople.VISITOR ? 302 : 403);
        }
    }
}
