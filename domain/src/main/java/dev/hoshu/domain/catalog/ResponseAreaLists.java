package dev.hoshu.domain.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A programme's area lists, kept by date (TERR-2).
 *
 * @param lists in order of their first day in force
 */
public record ResponseAreaLists(List<ResponseAreaList> lists) {

    /** Puts the lists in order. */
    public ResponseAreaLists {
        lists = lists.stream().sorted(Comparator.comparing(ResponseAreaList::validFrom)).toList();
    }

    /** The list in force on that day; empty before the first. */
    public Optional<ResponseAreaList> inForce(LocalDate day) {
        return lists.reversed().stream().filter(l -> !day.isBefore(l.validFrom())).findFirst();
    }
}
