package dev.hoshu.server.servicecase;

import dev.hoshu.domain.response.CaseReading;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;
import dev.hoshu.server.servicecase.store.ServiceCaseRows;
import dev.hoshu.server.servicecase.store.WarningRows;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Warns the desk by mail when little time is left of a case (policy). Each warning of a case is
 * said once, also over a restart: that it was said is kept in the transaction that writes the
 * mails. Of several that are due at once the last is said.
 */
@Service
public class CaseWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWarnings.class);
    private static final long EVERY = 60_000;

    private final ServiceCaseRows cases;
    private final CaseTimes times;
    private final WarningRows rows;
    private final Notices notices;
    private final CaseEvents events;
    private final PublicAddress address;
    private final Today today;
    private final boolean wanted;
    private final boolean withSample;
    private final TransactionTemplate transaction;

    /** Made by Spring. */
    CaseWarnings(
            ServiceCaseRows cases,
            CaseTimes times,
            WarningRows rows,
            Notices notices,
            CaseEvents events,
            PublicAddress address,
            Today today,
            @Value("${hoshu.reminders:true}") boolean wanted,
            @Value("${hoshu.sample:false}") boolean withSample,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.times = times;
        this.rows = rows;
        this.notices = notices;
        this.events = events;
        this.address = address;
        this.today = today;
        this.wanted = wanted;
        this.withSample = withSample;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    void everyMinute() {
        if (!wanted) {
            return;
        }
        try {
            warnAll();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Warnings are put off: {}", e.getMessage());
        }
    }

    /**
     * Warns of everything that is due and was not said.
     *
     * @return how many cases were warned of
     */
    public int warnAll() {
        return Objects.requireNonNull(transaction.execute(t -> warn()));
    }

    private int warn() {
        var open = cases.open(Viewer.EVERYTHING, Optional.empty(), CaseBook.MOST_ON_BOARD);
        if (open.isEmpty()) {
            return 0;
        }
        var recipients = rows.recipients(withSample);
        var said = rows.said(open.stream().map(ServiceCase::number).toList());
        var read = times.read(open);
        tellMissed(open, read);
        int warned = 0;
        for (var one : open) {
            var timed = Objects.requireNonNull(read.get(one.number()));
            var before = said.getOrDefault(one.number(), Set.of());
            var shown = timed.shown();
            if (shown.isPresent() && keep(one, timed, shown.get(), before)) {
                recipients.forEach(to -> notices.send(mail(one, timed, shown.get(), to)));
                events.warned(one, timed, shown.get().warnings().getLast());
                warned++;
            }
        }
        return warned;
    }

    /** Other systems are told of each target that was missed, once. */
    private void tellMissed(List<ServiceCase> open, Map<String, Timed> read) {
        if (!events.isAnybodyThere()) {
            return;
        }
        var missed =
                open.stream().filter(one -> timed(read, one).breachedAt().isPresent()).toList();
        var told = events.told(missed.stream().map(one -> key(read, one)).toList());
        missed.stream()
                .filter(one -> !told.contains(key(read, one)))
                .forEach(one -> events.missed(one, timed(read, one)));
    }

    private static String key(Map<String, Timed> read, ServiceCase one) {
        return CaseEvents.missedKey(one, timed(read, one));
    }

    private static Timed timed(Map<String, Timed> read, ServiceCase one) {
        return Objects.requireNonNull(read.get(one.number()));
    }

    /** Keeps what is due of a case; whether there is something to say. */
    private boolean keep(
            ServiceCase one, Timed timed, CaseReading.Shown shown, Set<Integer> before) {
        var deadline = timed.due();
        if (deadline == null) {
            return false;
        }
        boolean fresh = false;
        for (var minutes : shown.warnings()) {
            fresh |=
                    !before.contains(minutes)
                            && rows.keep(one.number(), minutes, deadline, today.instant());
        }
        return fresh;
    }

    private Mail mail(
            ServiceCase one, Timed timed, CaseReading.Shown shown, WarningRows.Recipient to) {
        var machine = one.machineNumber() + " S/N " + one.serialNumber();
        var link = address.of("/cases/" + one.number());
        var desk =
                one.premierDesk()
                        ? new Sentence("プレミア窓口の受付です。", "A case of the Premier desk.")
                        : new Sentence("", "");
        var said = timed.explanation();
        return new Mail(
                "case-warning:%s:%d:%d"
                        .formatted(one.number(), shown.warnings().getLast(), to.account()),
                to.email(),
                Locale.of(to.language()),
                new Sentence(
                        "まもなく期限: 受付 %s".formatted(one.number()),
                        "Due soon: case %s".formatted(one.number())),
                new Sentence(
                        "%s\n%s%s\n\n症状: %s\n\n%s\n"
                                .formatted(machine, said.ja(), desk.ja(), one.symptom(), link),
                        "%s\n%s %s\n\nSymptom: %s\n\n%s\n"
                                .formatted(machine, said.en(), desk.en(), one.symptom(), link)),
                List.of());
    }
}
