package dev.hoshu.server.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Corrections as the desk and an owner make them, with forms alone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=CorrectionPagesTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class CorrectionPagesTest {

    private static final String MACHINE = "/machines/7D9G/J1LENHSB";
    private static final String CORRECTIONS = MACHINE + "/corrections";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    @LocalServerPort private int port;
    private Browser desk = new Browser(0);

    @BeforeEach
    void signIn() {
        desk = Browser.signedIn(port, "desk", SampleAccounts.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "giving-up,pack,LS00000002,nothing is refunded",
        "undoing,pack,LS00000002,can be registered again",
        "relocation,place,27127,days of its coverage stay",
        "new-owner,customer,C00999,pass to the new owner",
        "replacement,machine,7D9G,both find it"
    })
    void whatItComesToIsShownBeforeAnythingIsKept(
            String kind, String field, String value, String words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(field, value);
        fields.put("reason", "a test");
        if (kind.equals("replacement")) {
            fields.put("newSerial", HeldMachines.unusedSerial());
        }
        assertThat(desk.get(CORRECTIONS + "/" + kind + "?pack=LS00000002").statusCode())
                .isEqualTo(200);
        var preview = preview(kind, fields);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains(words).contains("Correct it");
        assertThat(desk.get(CORRECTIONS).body()).doesNotContain("C-0");
    }

    @Test
    void confirmedItIsKeptAndListedWithWhatWasBefore() {
        var machine = "/machines/7X06/J35J5RYC";
        var preview =
                desk.send(
                        machine + "/corrections/relocation",
                        machine + "/corrections/relocation/preview",
                        Map.of("place", "札幌市中央区北一条西", "reason", "moved <b>north</b>"));
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        var done =
                desk.send(
                        machine + "/corrections/relocation",
                        machine + "/corrections/relocation",
                        hidden(preview));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow()).contains("#C-0");
        var list = desk.get(machine + "/corrections").body();
        assertThat(list)
                .contains("北海道札幌市中央区")
                .contains("moved &lt;b&gt;north&lt;/b&gt;")
                .contains("CHG-6")
                .contains("desk");
        assertThat(desk.get(machine).body()).contains("Correct the record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relocation", "new-owner", "replacement", "giving-up", "undoing"})
    void whatIsNotUnderstoodStaysInTheForm(String kind) {
        var answer = preview(kind, Map.of("place", "どこか", "reason", "", "customer", "?!"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Everything else you typed is still there");
    }

    @Test
    void aSecondClickCorrectsNothingTwice() {
        var preview = preview("new-owner", Map.of("customer", "C00998", "reason", "sold"));
        var fields = hidden(preview);
        var page = CORRECTIONS + "/new-owner";
        assertThat(desk.send(page, page, fields).statusCode()).isEqualTo(302);
        var second = desk.send(page, page, fields);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("NEW-4");
    }

    @Test
    void whoeverSeesNotTheMachineFindsNoCorrections() {
        var dealer = Browser.signedIn(port, "dealer", SampleAccounts.PASSWORD);
        assertThat(dealer.get(CORRECTIONS).statusCode()).isEqualTo(404);
        assertThat(dealer.get(MACHINE).body()).doesNotContain("/corrections");
        assertThat(new Browser(port).get(CORRECTIONS).statusCode()).as("to sign in").isEqualTo(302);
        var customer = Browser.signedIn(port, "customer", SampleAccounts.PASSWORD);
        var own = "/machines/7DG9/J1ZP0L6X/corrections";
        assertThat(customer.get(own).statusCode()).isEqualTo(200);
        assertThat(customer.get(own + "/relocation").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> preview(String kind, Map<String, String> fields) {
        return desk.send(CORRECTIONS, CORRECTIONS + "/" + kind + "/preview", fields);
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        var fields = new LinkedHashMap<String, String>();
        var found = HIDDEN.matcher(page.body());
        while (found.find()) {
            if (!found.group(1).equals("_csrf")) {
                fields.put(
                        found.group(1), found.group(2).replace("&lt;", "<").replace("&gt;", ">"));
            }
        }
        return fields;
    }
}
