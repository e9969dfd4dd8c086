package dev.hoshu.acceptance;

import java.util.List;

/**
 * A page worth looking at.
 *
 * @param name names its pictures
 * @param path with its query; days are given, so that a picture does not change with the calendar
 * @param status what the server is to answer
 * @param login who looks, an account of the sample; empty for somebody who did not sign in
 */
record Sight(String name, String path, int status, String login) {

    Sight(String name, String path, int status) {
        this(name, path, status, "");
    }

    /** The same as somebody sees it who signed in. */
    Sight as(String somebody) {
        return new Sight(name, path, status, somebody);
    }

    /** Every page of the portal, some of them in more than one situation. */
    static List<Sight> all() {
        return List.of(
                new Sight("home", "/", 200),
                new Sight("found-many", "/find?q=C00046", 200).as("desk"),
                new Sight("found-nothing", "/find?q=zzz-not-a-machine", 200),
                new Sight("machine-covered", "/machines/7D9G/J1LENHSB?on=2026-11-22", 200)
                        .as("desk"),
                new Sight("machine-lapsed", "/machines/7X06/J35J5RYC?on=2026-11-22", 200)
                        .as("desk"),
                new Sight("machine-of-others", "/machines/7D9G/J1LENHSB?on=2026-11-22", 200),
                new Sight("services", "/services?on=2026-11-22", 200),
                new Sight("service-premier", "/services/premier-support?on=2026-11-22", 200),
                new Sight("service-software", "/services/enterprise-software-support", 200),
                new Sight("eos", "/eos", 200),
                new Sight("eos-announcements", "/eos/announcements", 200).as("manager"),
                new Sight("contracts-none", "/contracts", 200).as("manager"),
                new Sight("contract-form", "/machines/7D9G/J1LENHSB/contract", 200).as("desk"),
                new Sight("drives-none", "/drives", 200).as("customer"),
                new Sight("software-none", "/software", 200).as("desk"),
                new Sight("account-managers-none", "/account-managers", 200).as("manager"),
                new Sight("sign-in", "/sign-in", 200),
                new Sight("reference", "/reference", 200),
                new Sight("reference-searched", "/reference?q=webhook", 200),
                new Sight("reference-nothing", "/reference?q=zzzz", 200),
                new Sight("reference-operation", "/reference/operations/placeOrder", 200),
                new Sight("reference-schema", "/reference/schemas/Order", 200),
                new Sight("basket-empty", "/basket", 200).as("dealer"),
                new Sight("quotes-none", "/quotes", 200).as("dealer"),
                new Sight("orders-none", "/orders", 200).as("desk"),
                new Sight("approvals-none", "/approvals", 200).as("manager"),
                new Sight("renewals", "/renewals", 200).as("customer"),
                new Sight("fleets-none", "/fleets", 200).as("customer"),
                new Sight("fleets-of-the-maker", "/fleets", 200).as("manager"),
                new Sight("fleet", "/fleets/own", 200).as("dealer"),
                new Sight("fleet-of-a-customer", "/fleets/customer:C00448", 200).as("desk"),
                new Sight("fleet-machines", "/fleets/own/machines?act=RENEW", 200).as("dealer"),
                new Sight("fleet-wrong", "/fleets/own?until=soon", 400).as("customer"),
                new Sight("fleet-of-others", "/fleets/everything", 404).as("customer"),
                new Sight("what-if-none", "/fleets/what-if", 200).as("manager"),
                new Sight("mails", "/mails", 200).as("manager"),
                new Sight("clock", "/clock", 200).as("manager"),
                new Sight("register", "/register?pack=HS00000042K", 200),
                new Sight("register-many", "/register/many", 200),
                new Sight("registrations-none", "/registrations", 200).as("dealer"),
                new Sight("corrections", "/machines/7D9G/J1LENHSB/corrections", 200).as("desk"),
                new Sight("correction-move", "/machines/7D9G/J1LENHSB/corrections/relocation", 200)
                        .as("desk"),
                new Sight(
                                "correction-replaced",
                                "/machines/7D9G/J1LENHSB/corrections/replacement",
                                200)
                        .as("desk"),
                new Sight("start-date", "/machines/7D9G/J1LENHSB/start-date", 200).as("desk"),
                new Sight("start-dates-none", "/start-dates", 200).as("manager"),
                new Sight("start-date-unknown", "/start-dates/S-00000000", 404).as("desk"),
                new Sight("desk", "/desk", 200).as("desk"),
                new Sight(
                                "desk-typed",
                                "/desk?machine=7D9G&serial=J1LENHSB&customer=山田商事&place=第二倉庫",
                                200)
                        .as("desk"),
                new Sight("desk-unknown-machine", "/desk?machine=7D9G&serial=NOSUCH99", 200)
                        .as("manager"),
                new Sight("report-a-failure", "/cases/new?machine=7D9G", 200).as("customer"),
                new Sight("cases-none", "/cases", 200).as("customer"),
                new Sight("cases-replay", "/cases/replay?closed=2026-12-28", 200).as("manager"),
                new Sight("cases-replay-wrong", "/cases/replay?level=NBD&minutes=0", 400)
                        .as("manager"),
                new Sight("parts-none", "/parts", 200).as("desk"),
                new Sight("keeping", "/keeping", 200).as("desk"),
                new Sight("keeping-tokyo", "/keeping?level=24X7_2H&place=東京都千代田区", 200)
                        .as("manager"),
                new Sight("keeping-island", "/keeping?type=7X06&place=東京都小笠原村", 200).as("desk"),
                new Sight("keeping-unclear", "/keeping?place=仙台市", 400).as("manager"),
                new Sight("watch", "/watch", 200).as("desk"),
                new Sight("watch-of-the-administrator", "/watch", 200).as("administrator"),
                new Sight("machine-drives-none", "/machines/7D9G/J1LENHSB/drives", 200).as("desk"),
                new Sight("dispatch-none", "/dispatch?day=2027-02-01", 200).as("desk"),
                new Sight("stock", "/parts/stock", 200).as("desk"),
                new Sight("reports", "/reports", 200).as("desk"),
                new Sight("reports-of-the-manager", "/reports?from=2026-06&to=2026-11", 200)
                        .as("manager"),
                new Sight("reports-wrong", "/reports?from=June", 400).as("manager"),
                new Sight("report-cases", "/reports/cases?is=OPEN", 200).as("desk"),
                new Sight("case-unknown", "/cases/K-00000000", 404).as("desk"),
                new Sight("case-lines-unknown", "/cases/K-00000000/lines", 404).as("desk"),
                new Sight("account", "/account", 200).as("dealer"),
                new Sight("webhooks", "/account/webhooks", 200).as("dealer"),
                new Sight("accounts", "/accounts", 200).as("administrator"),
                new Sight("lookups", "/lookups", 200).as("administrator"),
                new Sight("not-allowed", "/accounts", 403).as("desk"),
                new Sight("machine-unknown", "/machines/7X06/NOSUCH99", 404),
                new Sight("catalogue", "/catalogue", 200),
                new Sight(
                        "catalogue-of-a-machine",
                        "/catalogue?machine=7X06CTO1WW&kind=RENEWAL&sort=price",
                        200),
                new Sight("catalogue-empty", "/catalogue?machine=9999", 200),
                new Sight(
                        "catalogue-compared",
                        "/catalogue?compare=5WS7Z10736&compare=5WS7Z10743",
                        200),
                new Sight("areas", "/areas", 200),
                new Sight("areas-prefecture", "/areas?pref=13", 200),
                new Sight("areas-postal-code", "/areas?q=100-0001", 200),
                new Sight("areas-address", "/areas?q=東京都千代田区丸の内1-9-1", 200),
                new Sight("areas-table", "/areas/table", 200),
                new Sight("faq", "/faq?on=2026-11-22", 200),
                new Sight("faq-filtered", "/faq?q=REN-5&topic=renewal&on=2026-11-22", 200),
                new Sight("faq-empty", "/faq?q=zzz&on=2026-11-22", 200),
                new Sight("ask-kinds", "/ask", 200),
                new Sight(
                        "ask-answered",
                        "/ask/offer?asked=yes&asOf=2026-11-22&ask.kind=RENEWAL&ask.level=24X7_4H"
                                + "&ask.months=24&ask.orderedOn=2026-11-22"
                                + "&machine.machineNumber=7X06CTO1WW"
                                + "&machine.warranty.end=2026-03-31"
                                + "&machine.warranty.start=2023-04-01"
                                + "&services.0.kind=UPGRADE&services.0.level=24X7",
                        200),
                new Sight(
                        "ask-plan",
                        "/ask/plan?asked=yes&asOf=2026-11-22&ask.level=NBD"
                                + "&ask.offerings.0.kind=RENEWAL&ask.offerings.0.level=NBD"
                                + "&ask.offerings.0.months=12&ask.offerings.0.price=40000"
                                + "&ask.orderedOn=2026-11-22&ask.until=2028-03-31"
                                + "&machine.machineNumber=7X06CTO1WW"
                                + "&machine.warranty.end=2027-03-31"
                                + "&machine.warranty.start=2024-04-01",
                        200),
                new Sight(
                        "catalogue-of-another-maker",
                        "/catalogue?programme=kakuu-services-jp",
                        200),
                new Sight("areas-of-another-maker", "/areas?programme=kakuu-services-jp", 200),
                new Sight(
                        "faq-of-another-maker",
                        "/faq?programme=kakuu-services-jp&on=2026-11-22",
                        200),
                new Sight("machine-of-another-maker", "/machines/9K01/KK01001?on=2026-11-22", 200)
                        .as("desk"),
                new Sight("rules", "/rules", 200),
                new Sight("rule", "/rules/REN-5?on=2026-11-22", 200),
                new Sight("rule-of-families", "/rules/CAT-2?on=2026-11-22", 200),
                new Sight("rule-without-figures", "/rules/CHAN-2", 200),
                new Sight("rule-unknown", "/rules/REN-9", 404),
                new Sight("about", "/about", 200),
                new Sight("no-such-page", "/no-such-page", 404));
    }

    @Override
    public String toString() {
        return name;
    }
}
