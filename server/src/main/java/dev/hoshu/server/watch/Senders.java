package dev.hoshu.server.watch;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.watch.store.SenderRows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/** Who may report for which machine: enrolled by whoever sees the machine, each with a token. */
@Service
public class Senders {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    private final InstalledBase machines;
    private final SenderRows rows;
    private final Counts counts;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    Senders(InstalledBase machines, SenderRows rows, Counts counts, Audit audit, Today today) {
        this.machines = machines;
        this.rows = rows;
        this.counts = counts;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A sender and its token, which is shown once and kept nowhere.
     *
     * @param sender the sender
     * @param token the token
     */
    public record Enrolled(Sender sender, String token) {}

    /** What the audit keeps of a sender. */
    record Kept(String name, String machine, boolean revoked) {}

    /**
     * Enrols a sender for a machine that this person sees.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the machine is not its to see, or the name will
     *     not do
     */
    @Transactional
    public Enrolled enrol(String programme, MachineName machine, String name) {
        return enrol(seen(programme, machine), name, People.current().signature());
    }

    /** The same under that name, for a machine that was looked up before. */
    @Transactional
    public Enrolled enrol(WatchedMachine machine, String name, String who) {
        var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw WatchProblems.notTaken(
                    "name", "1文字から100文字の名前を書いてください。", "Write a name of 1 to 100 characters.");
        }
        var token = Secrets.random();
        long id = rows.add(machine, plain, Secrets.sha256(token), today.instant(), who);
        var sender = rows.find(id).orElseThrow();
        audit.recordFor(who, "watch.enrolled", sender.subject(), null, null, kept(sender));
        return new Enrolled(sender, token);
    }

    /**
     * Makes a sender's token of no use.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if its machine is not this person's to see
     */
    @Transactional
    public Sender revoke(long id) {
        var before =
                rows.find(id).filter(this::isSeen).orElseThrow(() -> WatchProblems.unknown(id));
        if (rows.revoke(id, today.instant(), People.current().signature())) {
            var after = rows.find(id).orElseThrow();
            audit.record("watch.revoked", after.subject(), null, kept(before), kept(after));
        }
        return rows.find(id).orElseThrow();
    }

    /** The senders of a machine that this person sees. */
    @Transactional(readOnly = true)
    public List<Sender> of(String programme, MachineName machine) {
        return rows.of(seen(programme, machine).id());
    }

    /** The machine of that name, if this person sees it. */
    WatchedMachine seen(String programme, MachineName machine) {
        return Optional.of(machine)
                .filter(m ->
                        machines.isSeen(
                                programme, m.machineType(), m.serial(), People.current().viewer()))
                .flatMap(m -> rows.machine(programme, m))
                .orElseThrow(machine::notOnRecord);
    }

    /**
     * The sender of a token.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it is none; that is counted
     */
    Sender known(String token) {
        var plain = token.strip();
        return Optional.of(plain)
                .filter(t -> t.matches("[0-9a-f]{64}"))
                .flatMap(t -> rows.byToken(Secrets.sha256(t)))
                .orElseThrow(() -> {
                    counts.addForGood(0, Counted.FORGED);
                    return WatchProblems.forged();
                });
    }

    private boolean isSeen(Sender sender) {
        var machine = sender.machine();
        return machines.isSeen(
                machine.programme(),
                machine.name().machineType(),
                machine.name().serial(),
                People.current().viewer());
    }

    static Kept kept(Sender sender) {
        var name = sender.machine().name();
        return new Kept(
                sender.name(), name.number() + " " + name.serial(), sender.revokedAt() != null);
    }
}
