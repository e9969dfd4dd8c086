package dev.hoshu.server.renewal;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.ICalendar;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.renewal.store.CalendarRows;
import dev.hoshu.server.renewal.store.EndingRows;
import dev.hoshu.server.renewal.store.ReminderRows;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Calendars of coverage ends and days to order by, and for the service desk of visits, which a
 * calendar program subscribes to under a secret address. The address is signed and nowhere stored;
 * another version of it takes its place.
 */
@Service
public class Calendars {

    private static final String PURPOSE = "calendar";
    private static final Pattern SECRET = Pattern.compile("([1-9][0-9]{0,17})-([A-Za-z0-9_-]{43})");
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 60;
    private static final int VISITS_BACK = 1;
    private static final int VISITS_AHEAD = 12;

    private final CalendarRows rows;
    private final ReminderRows people;
    private final EndingRows endings;
    private final Programmes programmes;
    private final List<CalendarSource> sources;
    private final Secrets secrets;
    private final PublicAddress address;
    private final Audit audit;
    private final Today today;
    private final boolean withSample;

    /** Made by Spring. */
    public Calendars(
            CalendarRows rows,
            ReminderRows people,
            EndingRows endings,
            Programmes programmes,
            List<CalendarSource> sources,
            Secrets secrets,
            PublicAddress address,
            Audit audit,
            Today today,
            @Value("${hoshu.sample:false}") boolean withSample) {
        this.rows = rows;
        this.people = people;
        this.endings = endings;
        this.programmes = programmes;
        this.sources = List.copyOf(sources);
        this.secrets = secrets;
        this.address = address;
        this.audit = audit;
        this.today = today;
        this.withSample = withSample;
    }

    /** The whole secret address of an account's calendar; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<String> addressOf(long account) {
        return rows.openVersion(account).map(version -> addressOf(account, version));
    }

    /** Makes a new address, and any earlier one useless. */
    @Transactional
    public void renew(long account) {
        rows.open(account);
        audit.record("calendar.opened", "account:" + account, null, null, null);
    }

    /** Makes every address useless. */
    @Transactional
    public void close(long account) {
        if (rows.close(account)) {
            audit.record("calendar.closed", "account:" + account, null, null, null);
        }
    }

    /** The calendar at an address; empty if the address is not the one that counts. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<String> read(String secret) {
        var read = SECRET.matcher(secret);
        if (!read.matches()) {
            return Optional.empty();
        }
        long account = Long.parseLong(read.group(1));
        return rows.openVersion(account)
                .filter(version -> Secrets.same(secret, secret(account, version)))
                .flatMap(version -> written(account));
    }

    private Optional<String> written(long account) {
        return people.holder(account, withSample)
                .filter(holder -> programmes.codes().contains(holder.owner().programme()))
                .map(this::written)
                .or(() -> people.deskLanguage(account, withSample).map(this::visits));
    }

    private String visits(String language) {
        boolean japanese = language.equals(Locale.JAPANESE.getLanguage());
        var day = today.day();
        var calendar =
                new ICalendar(japanese ? "訪問の予定 (Hoshu)" : "Visits (Hoshu)", today.instant());
        for (var source : sources) {
            for (var one :
                    source.between(
                            day.minusMonths(VISITS_BACK), day.plusMonths(VISITS_AHEAD), japanese)) {
                add(calendar, one);
            }
        }
        return calendar.written();
    }

    private void add(ICalendar calendar, CalendarSource.Entry one) {
        var url = address.of(one.path());
        if (one.isTimed()) {
            calendar.timed(
                    one.uid(), one.start(), one.end(), one.summary(), one.description(), url);
        } else {
            calendar.wholeDay(one.uid(), one.day(), one.summary(), one.description(), url);
        }
    }

    private String addressOf(long account, int version) {
        return address.of("/calendar/" + secret(account, version) + ".ics");
    }

    private String secret(long account, int version) {
        var mac = secrets.mac(PURPOSE, account + ":" + version);
        return account + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private String written(Recipient holder) {
        var owner = holder.owner();
        var day = today.day();
        var days =
                endings.days(
                        new EndingRows.Asked(
                                owner,
                                new Viewer(
                                        false,
                                        owner.programme(),
                                        owner.customer(),
                                        owner.channel()),
                                day.minusMonths(MONTHS_BACK),
                                day.plusMonths(MONTHS_AHEAD)));
        var policy = programmes.current(owner.programme()).policies().inForce(day);
        boolean japanese = holder.language().equals(Locale.JAPANESE.getLanguage());
        var calendar =
                new ICalendar(
                        japanese ? "保守の満了 (Hoshu)" : "Coverage ends (Hoshu)", today.instant());
        for (var ending : days) {
            policy.ifPresent(p ->
                    add(calendar, holder, "order-by", p.renewal().orderBy(ending.day()), ending));
            add(calendar, holder, "end", ending.day(), ending);
        }
        return calendar.written();
    }

    /** One event a day and kind: ten thousand machines are no ten thousand events. */
    private void add(
            ICalendar calendar,
            Recipient holder,
            String kind,
            LocalDate day,
            EndingRows.OnDay ending) {
        boolean japanese = holder.language().equals(Locale.JAPANESE.getLanguage());
        var what =
                kind.equals("end")
                        ? (japanese ? "保守の満了" : "Coverage ends")
                        : (japanese ? "継続の発注期限" : "Last day to order renewals");
        var which =
                ending.count() == 1
                        ? ending.machines().getFirst()
                        : japanese ? ending.count() + "台" : ending.count() + " machines";
        var owner = holder.owner();
        calendar.wholeDay(
                "%s-%s-%s-%s@hoshu".formatted(kind, ending.day(), owner.programme(), owner.code()),
                day,
                what + ": " + which,
                description(ending, japanese),
                address.of("/renewals"));
    }

    private static String description(EndingRows.OnDay ending, boolean japanese) {
        List<String> machines = ending.machines();
        var text = String.join("\n", machines);
        int more = ending.count() - machines.size();
        if (more > 0) {
            text += japanese ? "\nほかに" + more + "台" : "\nand " + more + " more";
        }
        return (japanese ? "満了日 " : "Last covered day ") + ending.day() + "\n" + text;
    }
}
