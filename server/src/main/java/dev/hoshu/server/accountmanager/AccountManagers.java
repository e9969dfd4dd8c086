package dev.hoshu.server.accountmanager;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.contract.AccountReport;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.accountmanager.AccountContract.State;
import dev.hoshu.server.accountmanager.store.AccountManagerRows;
import dev.hoshu.server.accountmanager.store.AccountManagerRows.HeldCase;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.coverage.DocumentedCoverage;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.NoFigures;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.watch.CustomerWear;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The door to technical account management. The sales desk agrees on it with a customer, service
 * and sales desk keep the days of contact, and the customer reads both with a report of each
 * quarter.
 */
@Service
public class AccountManagers {

    /** The most contracts that one answer holds. */
    public static final int MOST_CONTRACTS = 200;

    private static final int MOST_MACHINES = 20_000;
    private static final int MOST_CASES = 1_000;
    private static final int MOST_QUARTERS = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_NOTE = 1_000;

    private final AccountManagerRows rows;
    private final CustomerWear wear;
    private final Programmes programmes;
    private final Audit audit;
    private final Today today;

    AccountManagers(
            AccountManagerRows rows,
            CustomerWear wear,
            Programmes programmes,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.wear = wear;
        this.programmes = programmes;
        this.audit = audit;
        this.today = today;
    }

    /**
     * What somebody typed of a contract.
     *
     * @param customer the customer's code
     * @param manager the name of the account manager
     * @param email where the manager can be reached; may be empty
     * @param firstDay its first day
     * @param lastDay its last day
     */
    public record Typed(
            String customer, String manager, String email, String firstDay, String lastDay) {

        /** Takes away what surrounds the words. */
        public Typed {
            customer = customer.strip();
            manager = manager.strip();
            email = email.strip();
        }
    }

    /**
     * A report of a quarter.
     *
     * @param quarter the quarter
     * @param day the day whose state is told: the quarter's last, or today while it runs
     * @param standing how the machines stand
     * @param cases the cases of the quarter
     * @param wear how worn the drives are, as far as anybody reported it (PART-6)
     * @param whole false where there are more machines than were looked at
     */
    public record Reported(
            Quarter quarter,
            LocalDate day,
            AccountReport standing,
            List<HeldCase> cases,
            CustomerWear.Wear wear,
            boolean whole) {

        /** Copies the list. */
        public Reported {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Keeps what was agreed with a customer.
     *
     * @throws Problem if something is not understood, the customer has no machine, or somebody
     *     looks after it on these days already
     */
    @Transactional
    public AccountContract agree(String programme, Typed typed) {
        var first = day(typed.firstDay());
        var last = day(typed.lastDay());
        var problem = faults(programme, typed, first, last);
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        var from = Objects.requireNonNull(first);
        var until = Objects.requireNonNull(last);
        if (rows.isOccupied(programme, typed.customer(), from, until)) {
            throw AccountManagerProblems.occupied(typed.customer());
        }
        var number =
                rows.add(
                        new AccountContract(
                                "",
                                programme,
                                typed.customer(),
                                typed.manager(),
                                typed.email().isEmpty() ? null : typed.email(),
                                from,
                                until,
                                today.day(),
                                People.current().signature(),
                                List.of()));
        var kept = find(number);
        audit.record("account-manager.agreed", kept.subject(), null, null, kept);
        return kept;
    }

    private Problem faults(
            String programme, Typed typed, @Nullable LocalDate first, @Nullable LocalDate last) {
        var problem = AccountManagerProblems.faulty();
        if (!rows.isCustomer(programme, typed.customer())) {
            problem =
                    problem.at(
                            "customer",
                            new Sentence(
                                    "この番号のお客様の機器がありません。",
                                    "No machine on record is this customer's."));
        }
        if (typed.manager().isEmpty() || typed.manager().length() > LONGEST_NAME) {
            problem = problem.at("manager", words("担当者の名前", "the manager's name", LONGEST_NAME));
        }
        if (typed.email().length() > LONGEST_EMAIL
                || !(typed.email().isEmpty() || typed.email().matches("[^\\s@]+@[^\\s@]+"))) {
            problem =
                    problem.at(
                            "email",
                            new Sentence(
                                    "メールアドレスを name@example.com の形で書いてください。",
                                    "Write the mail address in the form name@example.com."));
        }
        if (first == null || last == null || last.isBefore(first)) {
            problem =
                    problem.at(
                            "lastDay",
                            new Sentence(
                                    "初日と、それより後の最終日を 2027-03-31 の形で書いてください。",
                                    "Write a first day and a last day after it, in the form"
                                            + " 2027-03-31."));
        }
        return problem;
    }

    /**
     * Adds a day of contact.
     *
     * @throws Problem if it is not understood, not within the contract, or agreed already
     */
    @Transactional
    public AccountContract plan(String number, String typedDay, String purpose) {
        var before = find(number);
        var day = day(typedDay);
        var problem = AccountManagerProblems.faulty();
        if (day == null || day.isBefore(before.firstDay()) || day.isAfter(before.lastDay())) {
            problem =
                    problem.at(
                            "plannedOn",
                            new Sentence(
                                    "%sから%sまでの日付を書いてください。"
                                            .formatted(before.firstDay(), before.lastDay()),
                                    "Write a day from %s to %s."
                                            .formatted(before.firstDay(), before.lastDay())));
        }
        if (purpose.isBlank() || purpose.strip().length() > LONGEST_PURPOSE) {
            problem = problem.at("purpose", words("目的", "what it is for", LONGEST_PURPOSE));
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        if (!rows.plan(number, Objects.requireNonNull(day), purpose.strip())) {
            throw AccountManagerProblems.planned(day);
        }
        var after = find(number);
        audit.record("account-manager.planned", after.subject(), null, before, after);
        return after;
    }

    /**
     * Writes down what became of a day of contact; once.
     *
     * @throws Problem if no note is given, or that was written down before
     */
    @Transactional
    public AccountContract note(String number, long id, boolean done, String note) {
        var before = find(number);
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            throw AccountManagerProblems.faulty()
                    .at("note", words("何があったか", "what came of it", LONGEST_NOTE));
        }
        var state = done ? State.DONE : State.NOT_DONE;
        if (!rows.note(
                number, id, state, today.day(), People.current().signature(), note.strip())) {
            throw AccountManagerProblems.noted();
        }
        var after = find(number);
        audit.record(
                "account-manager." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                after.subject(),
                note.strip(),
                before,
                after);
        return after;
    }

    /** What was agreed with the customers that this person sees, the latest first. */
    @Transactional(readOnly = true)
    public List<AccountContract> list() {
        return list(Optional.empty(), "", MOST_CONTRACTS);
    }

    /**
     * The same of one customer alone, by its code; of all where none is named.
     *
     * @param after the number of the one after which to go on; empty from the beginning
     * @param most at most that many
     */
    @Transactional(readOnly = true)
    public List<AccountContract> list(Optional<String> customer, String after, int most) {
        return rows.list(People.current().viewer(), customer, after, most);
    }

    /**
     * One of them.
     *
     * @throws Problem if there is none
     */
    @Transactional(readOnly = true)
    public AccountContract find(String number) {
        return rows.find(number, People.current().viewer())
                .orElseThrow(() -> AccountManagerProblems.unknown(number));
    }

    /**
     * The report of a quarter, by what is on record now.
     *
     * @param typed the quarter, such as 2026-Q4; empty for the one that runs
     * @throws Problem if it cannot be read, lies ahead, or lies outside the contract
     */
    @Transactional(readOnly = true)
    public Reported report(AccountContract one, String typed) {
        var quarter =
                typed.isBlank()
                        ? Quarter.of(today.day())
                        : Quarter.read(typed)
                                .orElseThrow(() -> AccountManagerProblems.quarter(typed));
        if (quarter.firstDay().isAfter(today.day())
                || quarter.firstDay().isAfter(one.lastDay())
                || quarter.lastDay().isBefore(one.firstDay())) {
            throw AccountManagerProblems.quarter(quarter.toString());
        }
        var day = quarter.lastDay().isAfter(today.day()) ? today.day() : quarter.lastDay();
        var programme = programmes.current(one.programme());
        var policy = programme.policies().inForce(day).orElseThrow(() -> NoFigures.on(day));
        var held = rows.machines(one.programme(), one.customer(), MOST_MACHINES + 1);
        var machines =
                held.stream()
                        .limit(MOST_MACHINES)
                        .map(m ->
                                new AccountReport.Machine(
                                        m.machineType() + " " + m.serialNumber(),
                                        DocumentedCoverage.timeline(m.document()).orElse(null),
                                        programme
                                                .machineTypes()
                                                .of(new MachineNumber(m.machineType(), m.model()))
                                                .map(MachineType::endOfSupport)
                                                .orElseGet(EndOfSupport.Unknown::new)))
                        .toList();
        return new Reported(
                quarter,
                day,
                AccountReport.of(machines, day, policy),
                rows.cases(
                        one.programme(),
                        one.customer(),
                        quarter.firstDay(),
                        quarter.lastDay(),
                        MOST_CASES),
                wear.of(one.programme(), one.customer(), day, coverageEnds(machines)::get),
                held.size() <= MOST_MACHINES);
    }

    private static Map<String, LocalDate> coverageEnds(List<AccountReport.Machine> machines) {
        var ends = new HashMap<String, LocalDate>();
        for (var machine : machines) {
            var timeline = machine.timeline();
            if (timeline != null) {
                ends.put(machine.name(), timeline.coverageEnd());
            }
        }
        return ends;
    }

    /** Whether the quarter that runs lies within a contract. */
    public boolean hasReport(AccountContract one) {
        return quarters(one).contains(Quarter.of(today.day()));
    }

    /** The quarters of a contract that have begun, the latest first; at most 20. */
    public List<Quarter> quarters(AccountContract one) {
        var last = one.lastDay().isAfter(today.day()) ? today.day() : one.lastDay();
        return Stream.iterate(
                        Quarter.of(last),
                        q -> !q.lastDay().isBefore(one.firstDay()),
                        Quarter::before)
                .limit(MOST_QUARTERS)
                .toList();
    }

    private static Sentence words(String ja, String en, int most) {
        return new Sentence(
                "%sを1から%d文字で書いてください。".formatted(ja, most),
                "Write %s in 1 to %d characters.".formatted(en, most));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return Days.read(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
