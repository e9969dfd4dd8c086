package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.fleet.Cover;
import dev.hoshu.domain.fleet.Following;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.fleetview.FleetReading;
import dev.hoshu.server.fleetview.FleetTotals;
import dev.hoshu.server.frontdoor.ColumnChart;
import dev.hoshu.server.frontdoor.Wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a fleet comes to, in words and pictures. */
public final class FleetView {

    private final FleetReading reading;
    private final FleetTotals totals;
    private final Locale language;

    FleetView(FleetReading reading, FleetTotals totals, Locale language) {
        this.reading = reading;
        this.totals = totals;
        this.language = language;
    }

    /** The figures. */
    public FleetTotals totals() {
        return totals;
    }

    /** How far the work is. */
    public FleetReading reading() {
        return reading;
    }

    /** What it comes to, in a sentence: first of all what somebody has to do about. */
    public Sentence sentence() {
        var money = totals.renewal();
        var said =
                new Sentence(
                        "%s台のうち%s台に保守がなく、%s台が%d日以内に満了します。"
                                .formatted(
                                        count(totals.machines()),
                                        count(totals.count(Cover.UNCOVERED)),
                                        count(totals.endingSoon()),
                                        reading.basis().soonDays()),
                        "%s %s: %s not covered, %s %s within %d days."
                                .formatted(
                                        count(totals.machines()),
                                        totals.machines() == 1 ? "machine" : "machines",
                                        count(totals.count(Cover.UNCOVERED)),
                                        count(totals.endingSoon()),
                                        totals.endingSoon() == 1 ? "ends" : "end",
                                        reading.basis().soonDays()));
        return money.machines() == 0 ? said : said.then(cost(money));
    }

    private static Sentence cost(FleetTotals.Money money) {
        if (money.machines() == money.none()) {
            return new Sentence("継続できるものはありません。", "None of those can be renewed.");
        }
        if (money.machines() == money.none() + money.open()) {
            return new Sentence("継続の価格はお問い合わせください。", "The price of renewing those is on request.");
        }
        return new Sentence(
                "これらを継続すると%s (税別) です。".formatted(yen(money.yen(), Locale.JAPANESE)),
                "Renewing those costs %s without tax.".formatted(yen(money.yen(), Locale.ENGLISH)));
    }

    /** What the sum leaves out, in a sentence. */
    public Sentence left() {
        var money = totals.renewal();
        return new Sentence(
                "価格をお問い合わせいただくものが%d台、継続できないものが%d台あり、金額に含みません。"
                        .formatted(money.open(), money.none()),
                "Not in that sum: %d whose price is on request, %d that cannot be renewed."
                        .formatted(money.open(), money.none()));
    }

    /** An amount of yen. */
    public String yen(long amount) {
        return yen(amount, language);
    }

    private static String yen(long amount, Locale language) {
        return Wording.price(new Yen(amount), language);
    }

    private static String count(int machines) {
        return String.format(Locale.ROOT, "%,d", machines);
    }

    /** How many end in each month. */
    public ColumnChart months() {
        return ColumnChart.of(
                totals.months().stream()
                        .map(m ->
                                new ColumnChart.Counts(
                                        m.month().toString().substring(2),
                                        m.renewable(),
                                        0,
                                        m.machines() - m.renewable()))
                        .toList());
    }

    /** Every cover, for a table. */
    public List<Cover> covers() {
        return Arrays.asList(Cover.values());
    }

    /** Everything that can follow, for a table. */
    public List<Following> followings() {
        return Arrays.asList(Following.values());
    }

    /** How many can be followed so. */
    public int count(Following following) {
        return totals.followings().getOrDefault(following, 0);
    }
}
