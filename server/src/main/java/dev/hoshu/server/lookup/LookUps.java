package dev.hoshu.server.lookup;

import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.account.Tokens.LookUpToken;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.coverage.CoverageAnswer;
import dev.hoshu.server.coverage.CurrentCoverage;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.NamedMachine;
import dev.hoshu.server.lookup.store.LookUpRows;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The door to looking machines up by serial number. A token finds what its owner sees: a customer's
 * and a dealer's what is theirs, that of the maker's people everything. What is not theirs is
 * answered as what is not on record. Every look-up leaves who asked for what, and what was found.
 */
@Service
public class LookUps {

    /** The most look-ups that one answer lists. */
    public static final int MOST_LISTED = 100;

    private static final String CONTRACT = "INDIVIDUAL_CONTRACT";

    private final InstalledBase machines;
    private final CurrentCoverage coverages;
    private final Programmes programmes;
    private final LookUpRows rows;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    public LookUps(
            InstalledBase machines,
            CurrentCoverage coverages,
            Programmes programmes,
            LookUpRows rows,
            Audit audit,
            Today today) {
        this.machines = machines;
        this.coverages = coverages;
        this.programmes = programmes;
        this.rows = rows;
        this.audit = audit;
        this.today = today;
    }

    /** What the chain of the audit keeps of a look-up. */
    record Kept(String maker, List<LookUpRecord.One> asked) {}

    /**
     * Looks machines up; the number of statements does not depend on how many are asked for.
     *
     * @param by with which token
     * @param maker by which interface, {@code LENOVO} or {@code DELL}
     * @param asked 1 to {@link Asked#MOST}
     * @return one for each asked, in that order
     */
    @Transactional
    public List<Looked> look(LookUpToken by, String maker, List<Asked> asked) {
        if (asked.isEmpty() || asked.size() > Asked.MOST) {
            throw new IllegalArgumentException(
                    "Serial numbers (%d) must be 1 to %d.".formatted(asked.size(), Asked.MOST));
        }
        var serials = new HashSet<SerialNumber>();
        asked.forEach(a -> a.serial().ifPresent(serials::add));
        var found = machines.named(serials, by.person().lookingUp());
        var covers = coverages.read(found, today.day());
        var looked = asked.stream().map(a -> looked(a, found, covers)).toList();
        keep(by, maker, looked);
        return looked;
    }

    /**
     * The machine on which an individual contract with that number is held; not found if it is held
     * on none that is the asking person's to see, or by several makers alike.
     */
    @Transactional
    public Looked contract(LookUpToken by, String maker, String number) {
        var asked = Asked.read(number);
        var viewer = by.person().lookingUp();
        var holders =
                programmes.codes().stream()
                        .flatMap(p -> machines.withPack(p, asked.typed(), viewer).stream())
                        .map(m -> m.serial())
                        .toList();
        var named = machines.named(Set.copyOf(holders), viewer);
        var covers = coverages.read(named, today.day());
        var held =
                named.stream()
                        .filter(m -> isUnder(asked.typed(), covers.get(m.id())))
                        .distinct()
                        .toList();
        Looked looked =
                held.size() == 1
                        ? found(asked, held.getFirst(), covers)
                        : new Looked.NotFound(asked);
        keep(by, maker, List.of(looked));
        return looked;
    }

    /** Whether that period is an individual contract. */
    public static boolean isContract(CoverageAnswer.Period period) {
        return period.kind().equals(CONTRACT);
    }

    private static boolean isUnder(String number, @Nullable CoverageAnswer coverage) {
        return coverage != null
                && coverage.periods().stream()
                        .anyMatch(p -> isContract(p) && number.equals(p.packSerial()));
    }

    private static Looked looked(
            Asked asked, List<NamedMachine> machines, Map<Long, CoverageAnswer> covers) {
        var meant = asked.among(machines);
        return switch (meant.size()) {
            case 0 -> new Looked.NotFound(asked);
            case 1 -> found(asked, meant.getFirst(), covers);
            default -> new Looked.Ambiguous(asked);
        };
    }

    private static Looked found(
            Asked asked, NamedMachine machine, Map<Long, CoverageAnswer> covers) {
        var coverage = covers.get(machine.id());
        return coverage == null
                ? new Looked.NotFound(asked)
                : new Looked.Found(asked, machine, coverage);
    }

    private void keep(LookUpToken by, String maker, List<Looked> looked) {
        var ones =
                looked.stream()
                        .map(l -> new LookUpRecord.One(l.asked().typed(), l.outcome()))
                        .toList();
        var who = by.person().signature();
        long id = rows.add(by.person().accountId(), who, by.id(), maker, ones);
        audit.recordFor(
                who, "machine.looked-up", "look-up " + id, null, null, new Kept(maker, ones));
    }

    /**
     * Who looked up what, the latest first: an administrator is told of everybody's look-ups, the
     * others of their own.
     *
     * @param reader who wants to know
     * @param who of this login alone
     * @param serial those that asked for exactly this
     * @param before older than the one with that number
     * @param limit from 1 to one more than {@link #MOST_LISTED}, which says whether the list goes
     *     on
     */
    @Transactional(readOnly = true)
    public List<LookUpRecord> latest(
            Person reader,
            Optional<String> who,
            Optional<String> serial,
            Optional<Long> before,
            int limit) {
        if (limit < 1 || limit > MOST_LISTED + 1) {
            throw new IllegalArgumentException(
                    "Limit (%d) must be 1 to %d.".formatted(limit, MOST_LISTED + 1));
        }
        return rows.latest(
                reader.role() == Role.ADMINISTRATOR ? null : reader.accountId(),
                filter(who),
                filter(serial),
                before.orElse(Long.MAX_VALUE),
                limit);
    }

    private static @Nullable String filter(Optional<String> typed) {
        return typed.map(t -> t.replace("\0", "").strip()).filter(t -> !t.isEmpty()).orElse(null);
    }
}
