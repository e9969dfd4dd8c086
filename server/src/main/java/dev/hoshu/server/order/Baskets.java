package dev.hoshu.server.order;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.order.store.BasketRows;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.sheets.baskets.BasketSheet;
import dev.hoshu.sheets.baskets.PastedList;
import dev.hoshu.sheets.rows.SheetFile;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The door to baskets: what somebody puts together for a quote. A basket is a scratch pad of its
 * owner, one a programme; it is no record of the trade and is not audited.
 */
@Service
public class Baskets {

    private final BasketRows rows;
    private final BasketReading reading;
    private final Programmes programmes;
    private final Catalogue catalogue;
    private final Today today;

    /** Made by Spring. */
    public Baskets(
            BasketRows rows,
            BasketReading reading,
            Programmes programmes,
            Catalogue catalogue,
            Today today) {
        this.rows = rows;
        this.reading = reading;
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** The rows of this person's basket, each with what is understood of it. */
    public List<BasketRow> read(String programme) {
        return read(programme, rows.find(People.current().accountId(), programme));
    }

    /** What is understood of rows that are in no basket. */
    public List<BasketRow> read(String programme, List<BasketEntry> entries) {
        return reading.read(programme, People.current(), today.day(), entries);
    }

    /** Tells the rows of a pasted list apart. */
    public BasketSheet.Read.Lines pasted(String programme, String text) {
        var types = programmes.current(programme).machineTypes();
        var list = catalogue.inForce(programme, today.day());
        return PastedList.knowing(
                        type -> !types.ofType(type).isEmpty(),
                        (OfferingNumber part) -> list.flatMap(l -> l.offering(part)).isPresent())
                .read(text);
    }

    /**
     * Tells the rows of a file apart.
     *
     * @throws IOException if it cannot be read at all
     */
    public BasketSheet.Read sent(SheetFile file) throws IOException {
        return new BasketSheet().read(file);
    }

    /**
     * Puts rows into this person's basket, behind those that are there.
     *
     * @return whether all of them found room
     */
    @Transactional
    public boolean add(String programme, List<BasketEntry> entries) {
        boolean[] whole = {true};
        change(
                programme,
                before -> {
                    var all = new ArrayList<>(before);
                    all.addAll(entries);
                    whole[0] = all.size() <= BasketSheet.MOST_ROWS;
                    return all.subList(0, Math.min(all.size(), BasketSheet.MOST_ROWS));
                });
        return whole[0];
    }

    /** Takes a row out; a position that there is not changes nothing. */
    @Transactional
    public void remove(String programme, int position) {
        change(
                programme,
                before -> {
                    var left = new ArrayList<>(before);
                    if (position >= 1 && position <= left.size()) {
                        left.remove(position - 1);
                    }
                    return left;
                });
    }

    /**
     * Settles what a row left open.
     *
     * @param machineType the machine type chosen; empty leaves it
     * @param part the part number chosen; empty leaves it
     */
    @Transactional
    public void choose(String programme, int position, String machineType, String part) {
        change(
                programme,
                before -> {
                    var chosen = new ArrayList<>(before);
                    if (position >= 1 && position <= chosen.size()) {
                        chosen.set(
                                position - 1, chosen.get(position - 1).choosing(machineType, part));
                    }
                    return chosen;
                });
    }

    /** Empties this person's basket. */
    @Transactional
    public void empty(String programme) {
        change(programme, before -> List.of());
    }

    /** Leaves only the rows that became no line of a quote. */
    @Transactional
    public void keepWhatIsOpen(String programme) {
        change(
                programme,
                before ->
                        read(programme, before).stream()
                                .filter(r -> !r.isTaken() && r.state() != BasketRow.State.REPEATED)
                                .map(BasketRow::entry)
                                .toList());
    }

    private void change(String programme, UnaryOperator<List<BasketEntry>> how) {
        long account = People.current().accountId();
        rows.keep(account, programme, how.apply(rows.lock(account, programme)));
    }
}
