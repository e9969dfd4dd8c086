package dev.hoshu.server.area;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.domain.catalog.ResponseAreaList.Entry;
import dev.hoshu.server.area.store.PlaceRows;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door to the area lists: which one is in force, what it says of a place, what it says in all
 * (TERR-2).
 */
@Service
public class Areas {

    /** The most places that one answer holds. */
    public static final int MOST_PLACES = 500;

    private final Programmes programmes;
    private final PlaceRows rows;
    private final Places places;

    /** Made by Spring. */
    public Areas(Programmes programmes, PlaceRows rows, Places places) {
        this.programmes = programmes;
        this.rows = rows;
        this.places = places;
    }

    /**
     * What is looked for on a list; what is empty does not narrow.
     *
     * @param prefecture two digits
     * @param twoHours the answer for the 2-hour response
     * @param fourHours the answer for the 4-hour response
     */
    public record Query(
            Optional<String> prefecture, Optional<Answer> twoHours, Optional<Answer> fourHours) {

        private boolean admits(Entry entry) {
            return prefecture.filter(code -> !entry.code().startsWith(code)).isEmpty()
                    && twoHours.filter(answer -> answer != entry.twoHours()).isEmpty()
                    && fourHours.filter(answer -> answer != entry.fourHours()).isEmpty();
        }
    }

    /**
     * A part of what was found, by code.
     *
     * @param areas at most as many as were asked for
     * @param total how many were found in all
     * @param next what to give as {@code after} for the part that follows; empty if this is the
     *     last
     */
    public record Part(List<Entry> areas, int total, Optional<String> next) {

        /** Copies the list. */
        public Part {
            areas = List.copyOf(areas);
        }
    }

    /** Every list that is held, the newest first. */
    public List<ResponseAreaList> lists(String programme) {
        return programmes.current(programme).areaLists().lists().reversed();
    }

    /** The list in force on a day; empty before the first. */
    public Optional<ResponseAreaList> inForce(String programme, LocalDate day) {
        return programmes.current(programme).areaLists().inForce(day);
    }

    /**
     * The land that a municipality lies on, by the newest list of the programme that is in force
     * and says so; no road leads from one to another.
     */
    public Optional<String> landMass(String programme, String code5, LocalDate day) {
        return rows.landMass(programme, code5, day);
    }

    /** Whether the list holds invented rows, which has to be said wherever it is shown. */
    public boolean isInvented(String programme, ResponseAreaList list) {
        return rows.inventedLists(programme).contains(list.version());
    }

    /**
     * The places that a list names.
     *
     * @param list the list
     * @param query what is looked for
     * @param after the last part's {@code next}, or empty for the first part
     * @param limit from 1 to {@link #MOST_PLACES}
     */
    public Part search(ResponseAreaList list, Query query, Optional<String> after, int limit) {
        if (limit < 1 || limit > MOST_PLACES) {
            throw new IllegalArgumentException(
                    "Limit (%d) must be 1 to %d.".formatted(limit, MOST_PLACES));
        }
        var found = searchAll(list, query);
        var remaining =
                found.stream()
                        .filter(e -> after.filter(code -> e.code().compareTo(code) <= 0).isEmpty())
                        .toList();
        var shown = remaining.stream().limit(limit).toList();
        return new Part(
                shown,
                found.size(),
                remaining.size() > shown.size()
                        ? Optional.of(shown.getLast().code())
                        : Optional.empty());
    }

    /**
     * Everything found, by code, in one piece: a list names a place once, so it is bounded by the
     * country.
     */
    public List<Entry> searchAll(ResponseAreaList list, Query query) {
        return list.entries().values().stream()
                .filter(query::admits)
                .sorted(Comparator.comparing(Entry::code))
                .toList();
    }

    /**
     * How many places are of each class. Designated cities are not counted beside their wards.
     *
     * @param prefecture two digits, or empty for the whole country
     */
    public Map<AreaClass, Integer> counts(ResponseAreaList list, Optional<String> prefecture) {
        Map<AreaClass, Integer> counts = new EnumMap<>(AreaClass.class);
        for (var known : AreaClass.values()) {
            counts.put(known, 0);
        }
        for (var entry : list.entries().values()) {
            boolean city = places.municipality(entry.code()).filter(m -> !m.isLeaf()).isPresent();
            if (!city && prefecture.filter(code -> !entry.code().startsWith(code)).isEmpty()) {
                counts.merge(AreaClass.of(entry), 1, Integer::sum);
            }
        }
        return counts;
    }
}
