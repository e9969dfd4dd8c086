package dev.hoshu.server.audit;

import dev.hoshu.server.audit.store.AuditRows;
import dev.hoshu.server.audit.store.AuditRows.Sealed;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.sql.DataSource;

/**
 * The chain that holds the entries together. Sealing comes after the commit of the entry, so that
 * changes need not wait for one another; until then an entry stands among those that wait.
 */
@Service
public class AuditChain {

    private static final int AT_ONCE = 1000;
    private static final String PURPOSE = "audit";
    private static final int MOST_FAULTS = 20;

    private final AuditRows rows;
    private final Secrets secrets;

    /** Made by Spring. */
    public AuditChain(AuditRows rows, Secrets secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    /** The chain of that database, with the key in that file; for work without a server. */
    public static AuditChain of(DataSource database, Path keyFile) {
        return new AuditChain(
                new AuditRows(JdbcClient.create(database)), new Secrets(keyFile.toString()));
    }

    /**
     * Something that does not hold.
     *
     * @param kind {@code CHANGED} an entry is not what was sealed; {@code MISSING_ENTRY} a sealed
     *     entry is gone; {@code MISSING_SEAL} a link of the chain is gone; {@code OUTSIDE} an entry
     *     was never in the chain
     * @param number the entry's number, or the seal's where only that is known
     */
    public record Fault(String kind, long number) {}

    /**
     * What came of looking at the whole chain.
     *
     * @param seals how many seals were looked at
     * @param head the last seal; empty in an empty chain
     * @param faults what does not hold, at most the first twenty
     */
    public record Verdict(long seals, String head, List<Fault> faults) {

        /** Copies the faults. */
        public Verdict {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Seals what waits.
     *
     * @return how many entries were sealed; fewer than wait if there are very many
     */
    @Transactional
    public int seal() {
        if (!rows.sealAlone()) {
            return 0;
        }
        var last = rows.last();
        long number = last.map(Sealed::number).orElse(0L);
        var seal = last.map(Sealed::seal).orElse("");
        var pending = rows.pending(AT_ONCE);
        var seals = new ArrayList<Sealed>();
        for (var entry : pending) {
            number++;
            seal = sealOf(seal, number, entry);
            seals.add(new Sealed(number, entry.id(), seal, entry));
        }
        if (!seals.isEmpty()) {
            rows.seal(seals);
        }
        return pending.size();
    }

    /**
     * Looks at the whole chain and at whatever stands outside it.
     *
     * @param anchor a seal that must be in the chain, noted elsewhere before; null for none. It
     *     shows that the end of the chain was cut off, which the chain itself cannot
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(@Nullable String anchor) {
        var faults = new ArrayList<Fault>();
        long number = 0;
        var seal = "";
        boolean anchored = anchor == null || anchor.isBlank();
        for (var part = rows.sealsAfter(0, AT_ONCE);
                !part.isEmpty();
                part = rows.sealsAfter(number, AT_ONCE)) {
            for (var link : part) {
                check(link, number, seal, faults);
                number = link.number();
                seal = link.seal();
                anchored |= seal.equals(anchor);
            }
        }
        rows.outsideTheChain().forEach(id -> faults.add(new Fault("OUTSIDE", id)));
        rows.pendingWithoutEntry().forEach(id -> faults.add(new Fault("MISSING_ENTRY", id)));
        if (!anchored) {
            faults.add(new Fault("MISSING_SEAL", number + 1));
        }
        return new Verdict(number, seal, faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    }

    private void check(Sealed link, long previous, String seal, List<Fault> faults) {
        if (link.number() != previous + 1) {
            faults.add(new Fault("MISSING_SEAL", previous + 1));
            // What comes after the hole can no longer be compared with what came before it.
            return;
        }
        var entry = link.entry();
        if (entry == null) {
            faults.add(new Fault("MISSING_ENTRY", link.entryId()));
        } else if (!Secrets.same(sealOf(seal, link.number(), entry), link.seal())) {
            faults.add(new Fault("CHANGED", entry.id()));
        }
    }

    private String sealOf(String previous, long number, AuditEntry entry) {
        var text = new StringBuilder();
        part(text, previous);
        part(text, Long.toString(number));
        part(text, Long.toString(entry.id()));
        // The database keeps microseconds.
        part(text, entry.at().truncatedTo(ChronoUnit.MICROS).toString());
        part(text, entry.who());
        part(text, entry.act());
        part(text, entry.subject());
        part(text, entry.why());
        part(text, entry.before());
        part(text, entry.after());
        return HexFormat.of().formatHex(secrets.mac(PURPOSE, text.toString()));
    }

    /** With its length before it, so that no two entries read the same; none differs from empty. */
    private static void part(StringBuilder text, @Nullable String part) {
        if (part == null) {
            text.append("-;");
        } else {
            text.append(part.length()).append(':').append(part).append(';');
        }
    }
}
