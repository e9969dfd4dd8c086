package dev.hoshu.server.part;

import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.part.Part;
import dev.hoshu.domain.part.PartSite;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.part.store.PartRows;
import dev.hoshu.server.programme.Programmes;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.SplittableRandom;

/** Invents parts and a stock for the sample, the same from the same seed; nothing else's. */
@Component
class SampleStock {

    static final long SEED = 20_261_122;

    private record Invented(Part part, long priceYen) {}

    private static final List<Invented> PARTS =
            List.of(
                    cru("PT-PSU750", "電源ユニット 750W", "power supply 750 W", 38_000),
                    cru("PT-FAN", "システムファン", "system fan", 9_000),
                    new Invented(
                            new Part(
                                    "PT-HDD24",
                                    new Sentence("HDD 2.4TB（架空）", "HDD 2.4 TB (invented)"),
                                    ReplaceableBy.CUSTOMER,
                                    true),
                            92_000),
                    new Invented(
                            new Part(
                                    "PT-M2SSD",
                                    new Sentence("M.2 SSD 480GB（架空）", "M.2 SSD 480 GB (invented)"),
                                    ReplaceableBy.TECHNICIAN,
                                    true),
                            64_000),
                    fru("PT-BOARD", "システムボード", "system board", 240_000),
                    fru("PT-DIMM32", "メモリー 32GB", "memory 32 GB", 71_000));

    private final PartRows rows;
    private final Programmes programmes;
    private final boolean wanted;

    SampleStock(
            PartRows rows, Programmes programmes, @Value("${hoshu.sample:false}") boolean wanted) {
        this.rows = rows;
        this.programmes = programmes;
        this.wanted = wanted;
    }

    private static Invented cru(String number, String ja, String en, long price) {
        return invented(number, ja, en, ReplaceableBy.CUSTOMER, price);
    }

    private static Invented fru(String number, String ja, String en, long price) {
        return invented(number, ja, en, ReplaceableBy.TECHNICIAN, price);
    }

    private static Invented invented(
            String number, String ja, String en, ReplaceableBy by, long price) {
        return new Invented(
                new Part(number, new Sentence(ja + "（架空）", en + " (invented)"), by, false), price);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void onReady() {
        if (wanted) {
            programmes.codes().stream().filter(p -> !rows.hasParts(p)).forEach(this::fill);
        }
    }

    /** Lays in what each centre of a programme has, by the kind of its store. */
    public void fill(String programme) {
        var random = new SplittableRandom(SEED);
        PARTS.forEach(p -> rows.invent(programme, p.part(), p.priceYen()));
        for (var site : programmes.partSites(programme)) {
            for (var part : PARTS) {
                int count = count(site, random);
                if (count > 0) {
                    rows.layIn(programme, part.part().number(), site.name(), count);
                }
            }
        }
    }

    private static int count(PartSite site, SplittableRandom random) {
        return switch (site.kind()) {
            case CENTRAL -> 6 + random.nextInt(6);
            case REGIONAL -> 1 + random.nextInt(4);
            case FORWARD -> random.nextInt(3);
            case NONE -> 0;
        };
    }
}
