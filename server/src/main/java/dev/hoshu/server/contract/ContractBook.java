package dev.hoshu.server.contract;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.contract.IndividualContracts;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.contract.Contract.State;
import dev.hoshu.server.contract.store.ContractRows;
import dev.hoshu.server.coverage.Cover;
import dev.hoshu.server.coverage.CoverageEntry;
import dev.hoshu.server.coverage.CoverageRecord;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;
import dev.hoshu.server.programme.NoFigures;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The door to individual contracts. Whoever sees a machine asks for one; the sales desk grants it,
 * judged once more as things then stand, and from then on it covers the machine like any service.
 */
@Service
public class ContractBook {

    /** The most contracts that one answer holds. */
    public static final int MOST_CONTRACTS = 200;

    private final ContractRows rows;
    private final InstalledBase machines;
    private final Coverages coverages;
    private final CoverageRecord record;
    private final Programmes programmes;
    private final Notices notices;
    private final Audit audit;
    private final Today today;

    ContractBook(
            ContractRows rows,
            InstalledBase machines,
            Coverages coverages,
            CoverageRecord record,
            Programmes programmes,
            Notices notices,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.machines = machines;
        this.coverages = coverages;
        this.record = record;
        this.programmes = programmes;
        this.notices = notices;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps. */
    record Kept(
            String number,
            String machine,
            LocalDate firstDay,
            LocalDate lastDay,
            String level,
            long priceYen,
            String state) {

        static Kept of(Contract one) {
            return new Kept(
                    one.number(),
                    one.machineType() + " " + one.serialNumber(),
                    one.firstDay(),
                    one.lastDay(),
                    one.level().code(),
                    one.priceYen(),
                    one.state().name());
        }
    }

    /**
     * A contract that is recommended instead of a renewal (EOS-2).
     *
     * @param finding why
     * @param firstDay the day after the coverage end
     * @param lastDay the end of support
     */
    public record Recommended(Finding finding, LocalDate firstDay, LocalDate lastDay) {}

    /** The contract that is recommended for a machine (EOS-2); empty where none is. */
    @Transactional(readOnly = true)
    public Optional<Recommended> recommended(String programme, MachineName machine) {
        var facts = facts(programme, coverage(programme, machine));
        return IndividualContracts.recommended(facts, policy(programme))
                .map(finding ->
                        new Recommended(
                                finding,
                                Objects.requireNonNull(facts.timeline()).dayAfterCoverage(),
                                facts.endOfSupport().announcedDay().orElseThrow()));
    }

    /**
     * Asks for a contract.
     *
     * @throws Problem if something of it is not understood, or the rules stand against it whatever
     *     the sales desk says
     */
    @Transactional
    public Contract ask(String programme, MachineName machine, TypedContract typed) {
        var policy = policy(programme);
        var understood = typed.understood(policy);
        var coverage = coverage(programme, machine);
        var decision =
                demandGrantable(
                        IndividualContracts.decide(
                                facts(programme, coverage), understood.period(), policy));
        long id =
                machines.id(programme, machine.machineType(), machine.serial())
                        .orElseThrow(machine::notOnRecord);
        var person = People.current();
        var number =
                rows.add(
                        new Contract(
                                "",
                                programme,
                                machine.machineType(),
                                machine.serial().value(),
                                coverage.machine().customer(),
                                understood.level(),
                                typed.premier(),
                                typed.driveRetention(),
                                understood.period().firstDay(),
                                understood.period().lastDay(),
                                typed.terms().strip(),
                                understood.priceYen(),
                                typed.reason().strip(),
                                decision.findings().stream().map(KeptFinding::of).toList(),
                                State.ASKED,
                                today.day(),
                                person.signature(),
                                null,
                                null,
                                null),
                        id,
                        coverage.machine().channel(),
                        person.accountId());
        var kept = find(number);
        audit.record("contract.asked", kept.subject(), kept.reason(), null, Kept.of(kept));
        return kept;
    }

    /**
     * Grants a contract: it covers the machine from then on.
     *
     * @throws Problem if it is decided, no reason is given, or the rules stand against it by now
     */
    @Transactional
    public Contract grant(String number, String reason) {
        var before = locked(number);
        demandReason(reason);
        var machine = MachineName.read(before.machineType(), before.serialNumber());
        long id =
                machines.lock(before.programme(), machine.machineType(), machine.serial())
                        .orElseThrow(machine::notOnRecord);
        var coverage = coverage(before.programme(), machine);
        var period = CoveragePeriod.closed(before.firstDay(), before.lastDay());
        demandGrantable(
                IndividualContracts.decide(
                        facts(before.programme(), coverage), period, policy(before.programme())));
        long entry = record.add(before.programme(), id, cover(before, period, coverage), reason);
        return decided(before, State.GRANTED, reason.strip(), entry);
    }

    /** The contract as something that covers: sold where the machine stands (TERR-1). */
    private Cover cover(Contract one, CoveragePeriod period, MachineCoverage coverage) {
        return new Cover(
                CoverageEntry.Layer.SERVICE,
                "INDIVIDUAL_CONTRACT",
                one.level(),
                one.premier(),
                one.driveRetention(),
                null,
                coverage.machine().country(),
                period,
                one.number(),
                null,
                one.askedOn(),
                today.day());
    }

    /**
     * Does not grant a contract.
     *
     * @throws Problem if it is decided, or no reason is given
     */
    @Transactional
    public Contract refuse(String number, String reason) {
        var before = locked(number);
        demandReason(reason);
        return decided(before, State.REFUSED, reason.strip(), null);
    }

    /**
     * Takes back a contract that is asked for.
     *
     * @throws Problem if it is decided
     */
    @Transactional
    public Contract withdraw(String number) {
        return decided(locked(number), State.WITHDRAWN, null, null);
    }

    private Contract decided(
            Contract before, State state, @Nullable String reason, @Nullable Long entry) {
        rows.decide(
                before.number(), state, today.day(), People.current().signature(), reason, entry);
        var after = find(before.number());
        audit.record(
                "contract." + state.name().toLowerCase(Locale.ROOT),
                after.subject(),
                reason,
                Kept.of(before),
                Kept.of(after));
        if (state != State.WITHDRAWN) {
            tell(after);
        }
        return after;
    }

    private void tell(Contract one) {
        boolean granted = one.state() == State.GRANTED;
        rows.asker(one.number())
                .ifPresent(to ->
                        notices.send(
                                new Mail(
                                        "contract:" + one.number(),
                                        to.email(),
                                        Locale.of(to.language()),
                                        new Sentence(
                                                "個別保守 %s が%s"
                                                        .formatted(
                                                                one.number(),
                                                                granted ? "承認されました" : "承認されませんでした"),
                                                "Individual contract %s: %s"
                                                        .formatted(
                                                                one.number(),
                                                                granted ? "granted" : "refused")),
                                        new Sentence(
                                                "%s %s、%s – %s\n理由: %s\n"
                                                        .formatted(
                                                                one.machineType(),
                                                                one.serialNumber(),
                                                                one.firstDay(),
                                                                one.lastDay(),
                                                                one.decidedBecause()),
                                                "%s %s, %s – %s\nReason: %s\n"
                                                        .formatted(
                                                                one.machineType(),
                                                                one.serialNumber(),
                                                                one.firstDay(),
                                                                one.lastDay(),
                                                                one.decidedBecause())),
                                        List.of())));
    }

    /**
     * One contract that this person sees.
     *
     * @throws Problem if there is none
     */
    @Transactional(readOnly = true)
    public Contract find(String number) {
        return rows.find(number, People.current().viewer())
                .orElseThrow(() -> ContractProblems.unknown(number));
    }

    /** This person's contracts: those that wait first, then the latest. */
    @Transactional(readOnly = true)
    public List<Contract> list() {
        return list(Place.beginning(), MOST_CONTRACTS);
    }

    /** Those of them that come after that place, at most that many; see {@link #place}. */
    @Transactional(readOnly = true)
    public List<Contract> list(Place after, int most) {
        return rows.list(People.current().viewer(), after, most);
    }

    /** The place of a contract in that list. */
    public static Place place(Contract one) {
        return new Place(one.isOpen() ? 0 : 1, one.number());
    }

    private Contract locked(String number) {
        find(number);
        rows.lock(number);
        var one = find(number);
        if (!one.isOpen()) {
            throw ContractProblems.decided(one);
        }
        return one;
    }

    private static IndividualContracts.Decision.Grantable demandGrantable(
            IndividualContracts.Decision decision) {
        return switch (decision) {
            case IndividualContracts.Decision.Grantable grantable -> grantable;
            case IndividualContracts.Decision.Refused refused ->
                    throw ContractProblems.refused(refused.findings());
        };
    }

    private static void demandReason(String reason) {
        if (reason.isBlank() || reason.strip().length() > TypedContract.LONGEST_REASON) {
            throw ContractProblems.faulty().at("reason", TypedContract.reasonIsMissing());
        }
    }

    private MachineCoverage coverage(String programme, MachineName machine) {
        // Judged by the record itself: what this person may see of it decides nothing.
        return coverages
                .read(
                        programme,
                        machine.machineType(),
                        machine.serial(),
                        today.day(),
                        Optional.empty(),
                        Viewer.EVERYTHING)
                .orElseThrow(machine::notOnRecord);
    }

    private MachineFacts facts(String programme, MachineCoverage coverage) {
        return MachineFacts.onRecord(
                coverage.machine(),
                programmes
                        .current(programme)
                        .machineTypes()
                        .of(coverage.machine().number())
                        .orElse(null),
                coverage.timeline().orElse(null));
    }

    private Policy policy(String programme) {
        return programmes
                .current(programme)
                .policies()
                .inForce(today.day())
                .orElseThrow(() -> NoFigures.on(today.day()));
    }
}
