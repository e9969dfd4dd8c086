package dev.hoshu.server.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import java.util.regex.Pattern;

/** Stories told in words, asked on the portal; each names the rule that decides it. */
@OverHttp
class AskPageTest {

    private static final Pattern BADGE =
            Pattern.compile(
                    "class=\"badge[^\"]*\"><svg.*?</svg><span>([^<]*)</span>", Pattern.DOTALL);
    private static final Pattern RULES = Pattern.compile("class=\"rule\"[^>]*>([A-Z]+-\\d+)<");

    private static final String ABROAD =
            "machine.machineNumber=7X06CTO1WW&machine.family=THINKSYSTEM&machine.country=DE"
                    + "&machine.endOfSupport.none=true&machine.twoYearRenewal=true"
                    + "&machine.warranty.start=2024-02-29&machine.warranty.end=2027-02-28";
    private static final String RENEWAL = "ask.kind=RENEWAL&ask.level=NBD&ask.months=12";

    @LocalServerPort private int port;

    @ParameterizedTest(name = "{0}: {2} by {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a lapsed ST50, one year                        | /ask/offer?{renewal}&ask.orderedOn=2026-11-22&machine.machineNumber=7Y48CTO1WW&machine.family=ST50&machine.endOfSupport.none=true&machine.warranty.start=2022-03-01&machine.warranty.end=2023-02-28&services.0.kind=UPGRADE&services.0.level=NBD&services.0.start=2022-03-01&services.0.end=2025-02-28 | not possible | REN-8
                    a lapsed ST50 after 100 days                   | /ask/offer?{renewal}&ask.orderedOn=2025-06-08&machine.machineNumber=7Y48CTO1WW&machine.family=ST50&machine.endOfSupport.none=true&machine.warranty.start=2022-03-01&machine.warranty.end=2023-02-28&services.0.kind=UPGRADE&services.0.level=NBD&services.0.start=2022-03-01&services.0.end=2025-02-28 | available    | REN-2
                    a DM array in year six                         | /ask/offer?{renewal}&ask.orderedOn=2026-07-01&machine.machineNumber=7Y41CTO1WW&machine.family=STORAGE_DM&machine.endOfSupport.none=true&machine.twoYearRenewal=true&machine.warranty.start=2021-06-01&machine.warranty.end=2024-05-31&services.0.kind=RENEWAL&services.0.level=NBD&services.0.start=2024-06-01&services.0.end=2026-05-31 | to be discussed | MAX-3
                    an option that outlives the system             | /ask/repair?ask.on=2024-02-02&ask.cause=FAILURE&ask.part.kind=HDD&ask.part.origin=ADDED_LATER&ask.part.replaceableBy=CUSTOMER&ask.part.warranty.start=2022-09-01&ask.part.warranty.end=2025-08-31&machine.machineNumber=7X06CTO1WW&machine.warranty.start=2020-01-15&machine.warranty.end=2023-01-14 | covered | PART-3
                    the same the day after its own warranty        | /ask/repair?ask.on=2025-09-01&ask.cause=FAILURE&ask.part.kind=HDD&ask.part.origin=ADDED_LATER&ask.part.replaceableBy=CUSTOMER&ask.part.warranty.start=2022-09-01&ask.part.warranty.end=2025-08-31&machine.machineNumber=7X06CTO1WW&machine.warranty.start=2020-01-15&machine.warranty.end=2023-01-14 | chargeable | PART-4
                    a Japanese pack, the machine in Germany        | /ask/registration?{renewal}&ask.registeredOn=2026-11-22&{abroad} | not possible | TERR-1
                    a German pack, the machine in Germany          | /ask/registration?{renewal}&ask.registeredOn=2026-11-22&ask.country=DE&{abroad} | accepted | REN-2
                    a failure in the lapse, the renewal backdated  | /ask/repair?ask.on=2025-12-05&ask.cause=FAILURE&ask.part.kind=SYSTEM_BOARD&ask.part.origin=WITH_SYSTEM&ask.part.replaceableBy=TECHNICIAN&machine.machineNumber=7X06CTO1WW&machine.warranty.start=2022-10-31&machine.warranty.end=2025-10-30&services.0.kind=RENEWAL&services.0.level=24X7&services.0.start=2025-10-31&services.0.end=2026-10-30&services.0.orderedOn=2026-01-20 | chargeable | REP-4
                    a failure on the day of the order              | /ask/repair?ask.on=2026-01-20&ask.cause=FAILURE&ask.part.kind=SYSTEM_BOARD&ask.part.origin=WITH_SYSTEM&ask.part.replaceableBy=TECHNICIAN&machine.machineNumber=7X06CTO1WW&machine.warranty.start=2022-10-31&machine.warranty.end=2025-10-30&services.0.kind=RENEWAL&services.0.level=24X7&services.0.start=2025-10-31&services.0.end=2026-10-30&services.0.orderedOn=2026-01-20 | covered | REP-1
                    the Premier upgrade of a bare warranty         | /ask/premierUpgrade?ask.registeredOn=2024-08-31&ask.tiers=12,60&{abroad} | not possible | PREM-1
                    delivered 179 days after the factory           | /ask/startDateChange?ask.of=WARRANTY&ask.deliveredOn=2026-08-27&ask.documents=DELIVERY_NOTE&ask.documents=WARRANTY_CARD&machine.machineNumber=7X06CTO1WW&machine.shippedFromFactory=2026-03-01 | accepted | CHG-1
                    delivered 180 days after the factory           | /ask/startDateChange?ask.of=WARRANTY&ask.deliveredOn=2026-08-28&ask.documents=DELIVERY_NOTE&ask.documents=WARRANTY_CARD&machine.machineNumber=7X06CTO1WW&machine.shippedFromFactory=2026-03-01 | not possible | CHG-2
                    no document at hand                            | /ask/startDateChange?ask.of=WARRANTY&ask.deliveredOn=2026-08-27&machine.machineNumber=7X06CTO1WW&machine.shippedFromFactory=2026-03-01 | documents are missing | CHG-1
                    a warranty is not given up                     | /ask/giveUp?ask.of=WARRANTY&machine.machineNumber=7X06CTO1WW | not possible | CHG-4
                    a service is                                   | /ask/giveUp?ask.of=RENEWAL&machine.machineNumber=7X06CTO1WW | accepted | CHG-5
                    """)
    void aStoryIsDecidedByItsRule(String story, String address, String outcome, String rule) {
        var page = page(address);
        assertThat(first(BADGE, page)).isEqualTo(outcome);
        assertThat(first(RULES, page)).isEqualTo(rule);
    }

    @Test
    void aChangeThatIsProposedIsOneClickAway() {
        var address =
                "/ask/startDateChange?ask.of=WARRANTY&ask.deliveredOn=2026-08-27"
                        + "&machine.machineNumber=7X06CTO1WW&machine.shippedFromFactory=2026-03-01";
        var change =
                Pattern.compile("<a href=\"([^\"]*)#answer\">ask again with that</a>")
                        .matcher(page(address));
        assertThat(change.find()).isTrue();
        var better = new Asker(port).get(HtmlUtils.htmlUnescape(change.group(1)));
        assertThat(first(BADGE, better.body())).isEqualTo("accepted");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /ask                                                              | 200 | Who pays for this repair?
                    /ask/plan                                                         | 200 | Offering 1
                    /ask/nonsense                                                     | 404 | premierUpgrade
                    /ask/repair?machine.warrenty.start=2026-01-01                     | 400 | machine.warrenty.start
                    /ask/repair?asked=yes                                             | 200 | Enter “On which day”
                    /ask/giveUp?asked=yes&ask.of=RENEWAL                              | 200 | Enter “Machine number”
                    /ask/offer?asked=yes&ask.months=some&ask.kind=RENEWAL             | 200 | href="#ask.months"
                    /ask/coverage?asked=yes&ask.on=2026-01-01&machine.machineNumber=7X06 | 200 | has no model
                    /ask/response?asked=yes&ask.level=24X7_4H&ask.acceptedAt=2026-11-22T23:30 | 200 | 2026-11-23T03:30
                    /ask/businessDay?asked=yes&ask.after=2026-12-29&ask.days=1        | 200 | 2027-01-04
                    /ask/term?asked=yes&ask.start=2024-02-29&ask.years=3              | 200 | 2027-02-28
                    /ask/delivery?asked=yes&ask.orderedOn=2026-11-20                  | 200 | 2026-12-03
                    /ask/clock?asked=yes&ask.targetMinutes=240&ask.calendar=24X7&ask.at=2026-11-24T10:00&ask.events.0.type=START&ask.events.0.at=2026-11-24T09:00 | 200 | 2026-11-24T13:00
                    /ask/clock?asked=yes&ask.targetMinutes=240&ask.calendar.days=MON&ask.calendar.days=TUE&ask.calendar.from=09:00&ask.calendar.to=18:00&ask.calendar.holidays=true&ask.at=2026-11-24T10:00&ask.events.0.type=START&ask.events.0.at=2026-11-23T09:00 | 200 | 60 minutes have passed
                    /ask/clock?asked=yes&ask.targetMinutes=240&ask.calendar=24X7&ask.calendar.from=09:00&ask.at=2026-11-24T10:00 | 200 | href="#ask.calendar"
                    /ask/clock?asked=yes&ask.targetMinutes=240&ask.calendar=24X7&ask.at=2026-11-24T10:00&ask.events.0.type=PAUSE&ask.events.0.at=2026-11-24T09:00 | 200 | cannot happen to a clock
                    """)
    void everyQuestionHasItsForm(String address, int status, String words) {
        var page = new Asker(port).get(address);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words).doesNotContain("??");
    }

    @Test
    void aPlanNamesWhatToBuyAndByWhen() {
        var page =
                page(
                        "/ask/plan?ask.orderedOn=2026-11-22&ask.until=2029-02-28&ask.level=24X7"
                                + "&ask.reinstatementFee=30000&"
                                + ABROAD.replace("=DE", "=JP")
                                + offering(0, "UPGRADE", 48, 160_000)
                                + offering(1, "RENEWAL", 24, 150_000)
                                + offering(2, "RENEWAL", 12, 70_000));
        assertThat(first(BADGE, page)).isEqualTo("possible");
        assertThat(page)
                .contains("¥230,000")
                .contains("offering 1: warranty upgrade, 48 months, 24x7")
                .contains("offering 3: renewal, 12 months, 24x7")
                .contains("2028-01-28");
    }

    @Test
    void blanksAreTakenOutOfTheAddress() {
        var answer =
                new Asker(port)
                        .get("/ask/giveUp?asked=yes&ask.of=RENEWAL&machine.machineNumber=&x=1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/ask/giveUp?ask.of=RENEWAL&asked=yes");
    }

    @Test
    void aMachinesPageHandsItsFactsOver() {
        var link =
                Pattern.compile("<a href=\"(/ask/repair[^\"]*)\"")
                        .matcher(new Asker(port).get("/machines/7X06/J35J5RYC").body());
        assertThat(link.find()).isTrue();
        var address = HtmlUtils.htmlUnescape(link.group(1));
        assertThat(address)
                .contains("machine.warranty.start=2023-04-26")
                .doesNotContain("channel")
                .doesNotContain("municipality");
        assertThat(
                        page(
                                address
                                        + "&ask.on=2026-04-25&ask.cause=FAILURE"
                                        + "&ask.part.kind=SYSTEM_BOARD&ask.part.origin=WITH_SYSTEM"))
                .contains("24x7");
    }

    private static String offering(int row, String kind, int months, int price) {
        var start = "&ask.offerings." + row + ".";
        return start
                + "kind="
                + kind
                + start
                + "level=24X7"
                + start
                + "months="
                + months
                + start
                + "price="
                + price;
    }

    private String page(String address) {
        var page =
                new Asker(port)
                        .get(
                                address.replace("{renewal}", RENEWAL).replace("{abroad}", ABROAD)
                                        + "&asked=yes");
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return page.body();
    }

    private static String first(Pattern pattern, String page) {
        var answer = page.substring(Math.max(0, page.indexOf("id=\"answer\"")));
        var found = pattern.matcher(answer);
        return found.find() ? found.group(1) : "";
    }
}
