package dev.hoshu.server.part;

import dev.hoshu.domain.part.Part;

import java.util.List;

/**
 * A part on record, and where it lies.
 *
 * @param part the part
 * @param priceYen what one costs that is not sent back, in yen without tax
 * @param invented whether part and price are invented
 * @param lines what each centre has of it; empty while none has any
 */
public record StockedPart(Part part, long priceYen, boolean invented, List<StockLine> lines) {

    /** Copies the list. */
    public StockedPart {
        lines = List.copyOf(lines);
    }

    /** So many nobody has reserved, at all these centres together. */
    public int free() {
        return lines.stream().mapToInt(StockLine::free).sum();
    }

    /** At so many of these centres one is free. */
    public long centres() {
        return lines.stream().filter(line -> line.free() > 0).count();
    }
}
