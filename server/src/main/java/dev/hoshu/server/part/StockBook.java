package dev.hoshu.server.part;

import dev.hoshu.domain.part.Part;
import dev.hoshu.domain.part.PartSite;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.store.PartRows;
import dev.hoshu.server.part.store.StockRows;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Collectors;

/** The door to what the service centres have: parts on record, and pieces that come and go. */
@Service
public class StockBook {

    private final StockRows rows;
    private final PartRows parts;
    private final Programmes programmes;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    StockBook(StockRows rows, PartRows parts, Programmes programmes, Audit audit, Today today) {
        this.rows = rows;
        this.parts = parts;
        this.programmes = programmes;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps of a part. */
    record KeptPart(
            String programme,
            String number,
            String nameJa,
            String nameEn,
            String replaceableBy,
            boolean drive,
            long priceYen) {

        static KeptPart of(String programme, Part part, long priceYen) {
            return new KeptPart(
                    programme,
                    part.number(),
                    part.name().ja(),
                    part.name().en(),
                    part.replaceableBy().name(),
                    part.drive(),
                    priceYen);
        }
    }

    /** What the audit keeps of a centre's stock. */
    record KeptStock(String programme, String site, int free) {}

    /**
     * What came of a movement.
     *
     * @param movement the movement
     * @param free so many of the part its centre has free now
     */
    public record Moved(StockMovement movement, int free) {}

    /**
     * Puts a part on record; no centre has any of it yet, and nothing of it is invented.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it cannot be read or its number is taken
     */
    @Transactional
    public StockedPart add(String programme, TypedPart typed) {
        var read = typed.read();
        if (!rows.add(programme, read.part(), read.priceYen())) {
            throw StockProblems.thereAlready(read.part().number());
        }
        audit.record(
                "part.added",
                subject(read.part().number()),
                null,
                null,
                KeptPart.of(programme, read.part(), read.priceYen()));
        return new StockedPart(read.part(), read.priceYen(), false, List.of());
    }

    /**
     * Lays pieces of a part in at a centre, or takes some out that are neither reserved nor gone.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it cannot be read, part or centre are not the
     *     programme's, or the centre has not so many free
     */
    @Transactional
    public Moved move(String programme, TypedMovement typed) {
        var faults =
                typed.faults(parts.part(programme, typed.part()).isPresent(), sites(programme));
        if (!faults.isEmpty()) {
            throw StockProblems.unclear(faults);
        }
        int before = rows.heldFree(programme, typed.part(), typed.site());
        if (before + typed.count() < 0) {
            throw StockProblems.tooFew(typed.part(), typed.site(), before);
        }
        var movement =
                new StockMovement(
                        typed.part(),
                        typed.site(),
                        typed.count(),
                        typed.reason(),
                        People.current().signature(),
                        today.instant());
        rows.move(programme, movement);
        int free = rows.heldFree(programme, typed.part(), typed.site());
        audit.record(
                typed.count() > 0 ? "stock.laid-in" : "stock.taken-out",
                subject(typed.part()),
                typed.reason(),
                new KeptStock(programme, typed.site(), before),
                new KeptStock(programme, typed.site(), free));
        return new Moved(movement, free);
    }

    private static String subject(String number) {
        return "part:" + number;
    }

    /** The names of a programme's centres, as its folder names them. */
    public List<String> sites(String programme) {
        return programmes.partSites(programme).stream().map(PartSite::name).toList();
    }

    /**
     * All parts of a programme by number, and where they lie.
     *
     * @param site at this centre alone; empty for all
     */
    @Transactional(readOnly = true)
    public List<StockedPart> parts(String programme, String site) {
        var lines =
                parts.stock(programme, "").stream()
                        .filter(line -> site.isEmpty() || line.site().equals(site))
                        .collect(Collectors.groupingBy(StockLine::part));
        return rows.parts(programme).stream()
                .map(p ->
                        new StockedPart(
                                p.part(),
                                p.priceYen(),
                                p.invented(),
                                lines.getOrDefault(p.part().number(), List.of())))
                .toList();
    }

    /** The latest movements, the latest first. */
    @Transactional(readOnly = true)
    public List<StockMovement> latest(String programme, int limit) {
        return rows.latest(programme, limit);
    }
}
