package dev.hoshu.server.correction;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.correction.store.CorrectionRows;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.webhook.EventKind;
import dev.hoshu.server.webhook.Events;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The door to the corrections that are kept. */
@Service
public class CorrectionBook {

    /** The most corrections of one machine that one answer holds. */
    public static final int MOST_CORRECTIONS = 200;

    private final CorrectionRows rows;
    private final Audit audit;
    private final Events events;
    private final Today today;
    private final JsonMapper json;

    /** Made by Spring. */
    public CorrectionBook(
            CorrectionRows rows, Audit audit, Events events, Today today, JsonMapper json) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.today = today;
        this.json = json;
    }

    /**
     * What is to be kept of a correction.
     *
     * @param kind what is corrected
     * @param machine the machine's name before it
     * @param holdsFrom the first day for which it holds
     * @param packSerial the pack, where it is about one
     * @param reason why
     * @param before what was held
     * @param after what is held from now on
     * @param findings what each rule saw, the deciding one first
     */
    public record Entry(
            CorrectionKind kind,
            MachineName machine,
            LocalDate holdsFrom,
            @Nullable String packSerial,
            String reason,
            HeldFacts before,
            HeldFacts after,
            List<Finding> findings) {

        /** Copies the findings. */
        public Entry {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Keeps a correction, and that the person of this request made it; in the transaction of the
     * change itself.
     *
     * @param machine the machine's number in the record
     * @return the correction's number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(long machine, Entry entry) {
        var findings = entry.findings().stream().map(KeptFinding::of).toList();
        var number =
                rows.add(
                        machine,
                        entry,
                        json.writeValueAsString(entry.before()),
                        json.writeValueAsString(entry.after()),
                        json.writeValueAsString(findings),
                        today.day(),
                        People.current().signature());
        audit.record(
                "record.corrected",
                "machine " + entry.machine().number() + " " + entry.machine().serial(),
                entry.reason(),
                new Kept(
                        number,
                        entry.kind(),
                        entry.holdsFrom(),
                        entry.packSerial(),
                        entry.before()),
                new Kept(
                        number,
                        entry.kind(),
                        entry.holdsFrom(),
                        entry.packSerial(),
                        entry.after()));
        tell(machine, number, entry);
        return number;
    }

    /** Whoever owns the machine before the correction is told of it, without the reason. */
    private void tell(long machine, String number, Entry entry) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("correction", number);
        facts.put("kind", entry.kind());
        facts.put("holdsFrom", entry.holdsFrom());
        facts.put("packSerial", entry.packSerial());
        events.tell(
                entry.kind().isOfPack() ? EventKind.COVERAGE_ENDED : EventKind.COVERAGE_CORRECTED,
                machine,
                facts);
    }

    /** What the audit keeps of a correction. */
    record Kept(
            String number,
            CorrectionKind kind,
            LocalDate holdsFrom,
            @Nullable String packSerial,
            HeldFacts held) {}

    /** Frees a pack whose registration was wrong. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(String programme, String packSerial, String correction) {
        rows.undo(programme, packSerial, correction);
    }

    /**
     * The corrections of a machine that this person sees, the latest first. A new owner does not
     * see those of the time before.
     */
    @Transactional(readOnly = true)
    public List<Correction> of(String programme, MachineName machine) {
        return rows.of(
                programme,
                machine.machineType(),
                machine.serial().value(),
                People.current().viewer(),
                MOST_CORRECTIONS);
    }

    /** The correction of that number, if this person sees it. */
    @Transactional(readOnly = true)
    public Optional<Correction> find(String programme, MachineName machine, String number) {
        return of(programme, machine).stream().filter(c -> c.number().equals(number)).findFirst();
    }
}
