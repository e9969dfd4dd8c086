package dev.hoshu.server.fleetview;

import dev.hoshu.server.account.Accounts;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.fleetview.store.FleetCalendarRows;
import dev.hoshu.server.frontdoor.ICalendar;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days to order by and coverage ends of a fleet, for calendar programs: under a secret address that
 * is signed and nowhere kept. It shows what its owner may see on the day it is read, and nothing
 * once the account is closed.
 */
@Service
public class FleetCalendars {

    private static final String PURPOSE = "fleet-calendar";
    private static final Pattern SECRET = Pattern.compile("([1-9][0-9]{0,17})-([A-Za-z0-9_-]{43})");
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final int MOST_NAMED = 100;

    private final FleetCalendarRows rows;
    private final FleetReadings readings;
    private final Accounts accounts;
    private final Programmes programmes;
    private final Secrets secrets;
    private final PublicAddress address;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    public FleetCalendars(
            FleetCalendarRows rows,
            FleetReadings readings,
            Accounts accounts,
            Programmes programmes,
            Secrets secrets,
            PublicAddress address,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.readings = readings;
        this.accounts = accounts;
        this.programmes = programmes;
        this.secrets = secrets;
        this.address = address;
        this.audit = audit;
        this.today = today;
    }

    /** The whole secret address of somebody's calendar of a fleet; null if there is none. */
    @Transactional(readOnly = true)
    public Optional<String> addressOf(long account, FleetKey key) {
        return rows.of(account, key.written())
                .map(c -> address.of("/fleets/calendar/" + secret(c.id(), c.version()) + ".ics"));
    }

    /** Makes a new address, and any earlier one useless. */
    @Transactional
    public void renew(long account, FleetKey key, String programme) {
        rows.renew(account, key.written(), programme);
        audit.record("fleet-calendar.opened", "fleet " + key.written(), null, null, null);
    }

    /** Makes every address useless. */
    @Transactional
    public void close(long account, FleetKey key) {
        if (rows.close(account, key.written())) {
            audit.record("fleet-calendar.closed", "fleet " + key.written(), null, null, null);
        }
    }

    /** The calendar at an address; empty if the address is not one that counts. */
    public Optional<String> read(String secret) {
        var read = SECRET.matcher(secret);
        if (!read.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(read.group(1));
        return rows.open(id)
                .filter(c -> Secrets.same(secret, secret(id, c.version())))
                .flatMap(this::written);
    }

    private Optional<String> written(FleetCalendarRows.Open open) {
        var person = accounts.still(open.account());
        var key = FleetKey.read(open.fleet());
        if (person.isEmpty() || key.isEmpty() || !programmes.codes().contains(open.programme())) {
            return Optional.empty();
        }
        var day = today.day();
        var reading =
                readings.read(
                        open.programme(), key.get(), 0, day.plusMonths(12), person.get().viewer());
        return reading.awaitDecided(A_WHILE) && !reading.isFailed()
                ? Optional.of(written(person.get(), open, reading))
                : Optional.empty();
    }

    private String written(Person person, FleetCalendarRows.Open open, FleetReading reading) {
        boolean japanese = person.language().equals(Locale.JAPANESE.getLanguage());
        var calendar =
                new ICalendar(
                        japanese ? "フリートの発注期限 (Hoshu)" : "Fleet: order by (Hoshu)",
                        today.instant());
        var url = address.of("/fleets/" + open.fleet());
        add(
                calendar,
                "order-by",
                byDay(reading, true),
                japanese ? "継続の発注期限" : "Last day to order renewals",
                open,
                url,
                japanese);
        add(
                calendar,
                "end",
                byDay(reading, false),
                japanese ? "保守の満了" : "Coverage ends",
                open,
                url,
                japanese);
        return calendar.written();
    }

    private static Map<LocalDate, List<String>> byDay(FleetReading reading, boolean orderBy) {
        var days = new TreeMap<LocalDate, List<String>>();
        for (var machine : reading.machines()) {
            var day = orderBy ? machine.orderBy() : machine.coveredTo();
            if (day != null && !day.isBefore(reading.asked().on().minusMonths(3))) {
                days.computeIfAbsent(day, d -> new ArrayList<>()).add(machine.name());
            }
        }
        return days;
    }

    /** One event a day and kind: ten thousand machines are no ten thousand events. */
    private static void add(
            ICalendar calendar,
            String kind,
            Map<LocalDate, List<String>> days,
            String what,
            FleetCalendarRows.Open open,
            String url,
            boolean japanese) {
        days.forEach((day, machines) -> {
            var which =
                    machines.size() == 1
                            ? machines.getFirst()
                            : machines.size() + (japanese ? "台" : " machines");
            calendar.wholeDay(
                    "fleet-%s-%s-%s-%d@hoshu"
                            .formatted(kind, day, open.fleet().replace(':', '-'), open.account()),
                    day,
                    what + ": " + which,
                    machines.stream().limit(MOST_NAMED).collect(Collectors.joining("\n")),
                    url);
        });
    }

    private String secret(long id, int version) {
        var mac = secrets.mac(PURPOSE, id + ":" + version);
        return id + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}
