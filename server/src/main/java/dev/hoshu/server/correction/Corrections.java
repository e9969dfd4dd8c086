package dev.hoshu.server.correction;

import dev.hoshu.domain.correction.CorrectionDecision;
import dev.hoshu.server.correction.CorrectionWish.Act;
import dev.hoshu.server.coverage.CoverageRecord;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The door to correcting what is on record. The maker's desk corrects; an owner may give up
 * services of its own machines (CHG-5).
 */
@Service
public class Corrections {

    private final InstalledBase machines;
    private final Coverages coverages;
    private final CoverageRecord record;
    private final Judging judging;
    private final CorrectionBook book;
    private final Today today;

    /** Made by Spring. */
    Corrections(
            InstalledBase machines,
            Coverages coverages,
            CoverageRecord record,
            Judging judging,
            CorrectionBook book,
            Today today) {
        this.machines = machines;
        this.coverages = coverages;
        this.record = record;
        this.judging = judging;
        this.book = book;
        this.today = today;
    }

    /**
     * What a correction would come to today. Nothing is kept.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the machine is not on record, the pack does not
     *     cover it, or the correction is not this person's to make
     */
    @Transactional(readOnly = true)
    public CorrectionPreview preview(CorrectionWish wish) {
        demandTheirs(wish);
        return judged(wish, id(wish));
    }

    /**
     * Corrects.
     *
     * @param seen the mark of the preview that was confirmed; empty if nobody looked
     * @return the correction's number
     * @throws dev.hoshu.server.frontdoor.Problem if it is refused, comes to something else than was
     *     confirmed, or is not this person's to make; then nothing is kept
     */
    @Transactional
    public String correct(CorrectionWish wish, Optional<String> seen) {
        demandTheirs(wish);
        long machine =
                machines.lock(
                                wish.programme(),
                                wish.machine().machineType(),
                                wish.machine().serial())
                        .orElseThrow(wish.machine()::notOnRecord);
        var preview = judged(wish, machine);
        if (!(preview.decision() instanceof CorrectionDecision.Accepted)) {
            throw CorrectionProblems.refused(preview);
        }
        seen.filter(mark -> !mark.equals(preview.mark()))
                .ifPresent(mark -> {
                    throw CorrectionProblems.anotherOutcome(preview);
                });
        return keep(machine, preview);
    }

    private String keep(long machine, CorrectionPreview preview) {
        var wish = preview.wish();
        var wasWrongFrom =
                preview.successors().stream().map(s -> s.entry().cover().valid().firstDay());
        var number =
                book.keep(
                        machine,
                        new CorrectionBook.Entry(
                                wish.act().kind(),
                                wish.machine(),
                                wish.act() instanceof Act.Undoing
                                        ? wasWrongFrom.findFirst().orElseThrow()
                                        : wish.from(),
                                pack(wish.act()),
                                wish.reason(),
                                preview.before(),
                                preview.after(),
                                preview.decision().findings()));
        switch (wish.act()) {
            case Act.GivingUp g -> {}
            case Act.Undoing u -> book.undo(wish.programme(), u.pack(), number);
            case Act.Relocation r ->
                    machines.move(
                            machine, r.place().country(), r.place().municipality(), wish.from());
            case Act.NewOwner n -> machines.passTo(machine, n.customer(), wish.from());
            case Act.Replacement r ->
                    machines.replace(
                            machine,
                            Judging.number(r, preview.coverage().machine()),
                            r.serial(),
                            wish.from(),
                            number);
        }
        record.supersede(machine, preview.successors(), wish.reason());
        return number;
    }

    private static @Nullable String pack(Act act) {
        return switch (act) {
            case Act.GivingUp g -> g.pack();
            case Act.Undoing u -> u.pack();
            case Act.Relocation r -> null;
            case Act.NewOwner n -> null;
            case Act.Replacement r -> null;
        };
    }

    private long id(CorrectionWish wish) {
        return machines.id(wish.programme(), wish.machine().machineType(), wish.machine().serial())
                .orElseThrow(wish.machine()::notOnRecord);
    }

    private CorrectionPreview judged(CorrectionWish wish, long machine) {
        var coverage =
                coverages
                        .read(
                                wish.programme(),
                                wish.machine().machineType(),
                                wish.machine().serial(),
                                today.day(),
                                Optional.empty(),
                                Viewer.EVERYTHING)
                        .orElseThrow(wish.machine()::notOnRecord);
        return judging.of(wish, coverage, record.held(machine), today.day());
    }

    private void demandTheirs(CorrectionWish wish) {
        demand(wish.programme(), wish.machine(), wish.act().kind());
    }

    /**
     * That kind, if this person may do it to that machine.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if not
     */
    @Transactional(readOnly = true)
    public CorrectionKind demand(String programme, MachineName machine, CorrectionKind kind) {
        if (!allowed(programme, machine).contains(kind)) {
            throw CorrectionProblems.notYours();
        }
        return kind;
    }

    /** What this person may correct of a machine; empty for whoever does not see its row. */
    @Transactional(readOnly = true)
    public List<CorrectionKind> allowed(String programme, MachineName machine) {
        var person = People.current();
        if (!machines.isSeen(programme, machine.machineType(), machine.serial(), person.viewer())) {
            return List.of();
        }
        return Arrays.stream(CorrectionKind.values())
                .filter(k -> k != CorrectionKind.START_DATE)
                .filter(k -> k.circle().includes(person.role()))
                // What an owner has, its dealer cannot give up.
                .filter(k -> person.role() != Role.DEALER)
                .toList();
    }
}
