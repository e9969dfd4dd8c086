package dev.hoshu.server.area;

import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.place.Gazetteer;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.place.PostalCode;
import dev.hoshu.domain.place.Prefecture;
import dev.hoshu.server.area.store.PlaceFiles;
import dev.hoshu.server.area.store.PlaceRows;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The door to the places: municipalities, postal codes, addresses, outlines. Places belong to the
 * country, not to a programme. They are read when first needed and kept until a file of places is
 * taken in, by whatever process; whether one was is looked up at most once a second.
 */
@Service
public class Places {

    private static final long LOOK_AFTER_NANOS = 1_000_000_000L;

    private final PlaceRows rows;
    private final PlaceFiles files;

    private volatile @Nullable Look look;
    private volatile @Nullable Held held;
    private volatile @Nullable Reader reader;
    private volatile @Nullable Outlines coarse;
    private volatile @Nullable Outlines fine;

    /** Made by Spring. */
    public Places(PlaceRows rows, PlaceFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** The newest import, and when it was looked up, by {@link System#nanoTime}. */
    private record Look(long newestImport, long at) {}

    /** Places as of an import. */
    private record Held(
            long newestImport,
            List<Prefecture> prefectures,
            List<Municipality> municipalities,
            Map<String, Municipality> byCode) {}

    /** What reads addresses, as of an import. */
    private record Reader(long newestImport, Gazetteer gazetteer) {}

    /**
     * Reads the towns after the start, beside it, so that the first person to ask does not wait for
     * them.
     */
    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        Thread.ofVirtual().name("places").start(this::gazetteer);
    }

    /** All prefectures, by code. */
    public List<Prefecture> prefectures() {
        return held().prefectures();
    }

    /** The prefecture of a two-digit code. */
    public Optional<Prefecture> prefecture(String code) {
        return prefectures().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** All municipalities, by code; designated cities and their wards both. */
    public List<Municipality> municipalities() {
        return held().municipalities();
    }

    /** The municipality of a five-digit code. */
    public Optional<Municipality> municipality(String code5) {
        return Optional.ofNullable(held().byCode().get(code5));
    }

    /** The wards of a designated city, by code; empty for every other municipality. */
    public List<Municipality> wardsOf(String code5) {
        return municipalities().stream()
                .filter(m -> m.parentCode5().filter(code5::equals).isPresent())
                .toList();
    }

    /**
     * The lines of a postal code of seven digits; several where it is used in several places, none
     * if unknown.
     */
    public List<PostalCode> postalCode(String zip) {
        return rows.postalCode(zip);
    }

    /** Reads an address, or a postal code alone, as typed. */
    public AddressReading read(String typed) {
        return gazetteer().read(typed);
    }

    /** Outlines of the municipalities, coarse enough for the whole country. */
    public Outlines coarseOutlines() {
        var known = coarse;
        if (known == null) {
            known = files.coarseOutlines();
            coarse = known;
        }
        return known;
    }

    /** Outlines of the municipalities, fine enough for one prefecture. */
    public Outlines fineOutlines() {
        var known = fine;
        if (known == null) {
            known = files.fineOutlines();
            fine = known;
        }
        return known;
    }

    private long newestImport() {
        var known = look;
        long now = System.nanoTime();
        if (known == null || now - known.at() >= LOOK_AFTER_NANOS) {
            known = new Look(rows.newestImport(), now);
            look = known;
        }
        return known.newestImport();
    }

    private Held held() {
        // Asked for before the places are read: an import in between makes them be read once more.
        long newest = newestImport();
        var known = held;
        if (known != null && known.newestImport() >= newest) {
            return known;
        }
        var municipalities = rows.municipalities();
        var read =
                new Held(
                        newest,
                        rows.prefectures(),
                        municipalities,
                        municipalities.stream()
                                .collect(
                                        Collectors.toUnmodifiableMap(
                                                Municipality::code5, Function.identity())));
        // Nothing is kept of an empty database: its first load may still be under way.
        if (!municipalities.isEmpty()) {
            held = read;
        }
        return read;
    }

    private Gazetteer gazetteer() {
        long newest = newestImport();
        var known = reader;
        return known == null || known.newestImport() < newest
                ? readGazetteer(newest)
                : known.gazetteer();
    }

    private synchronized Gazetteer readGazetteer(long newest) {
        var known = reader;
        if (known != null && known.newestImport() >= newest) {
            return known.gazetteer();
        }
        var places = held();
        var read =
                Gazetteer.of(
                        places.prefectures(),
                        places.municipalities(),
                        rows.postalCodes(),
                        files.towns());
        if (!places.municipalities().isEmpty()) {
            reader = new Reader(places.newestImport(), read);
        }
        return read;
    }
}
