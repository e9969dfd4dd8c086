package dev.hoshu.server.fleetview.web;

import dev.hoshu.server.fleetview.FleetKey;
import dev.hoshu.server.fleetview.FleetList;
import dev.hoshu.server.fleetview.FleetReading;
import dev.hoshu.server.fleetview.FleetReadings;
import dev.hoshu.server.fleetview.Fleets;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which fleet an address means, for the person of the request. A customer and a dealer have their
 * own and their lists; the maker's people name whom they like.
 */
@Component
class FleetAddress {

    private static final int MONTHS_AHEAD = 12;
    private static final int MOST_YEARS = 10;

    private final Fleets fleets;
    private final FleetReadings readings;
    private final ProgrammeChoice programmes;
    private final Today today;

    FleetAddress(Fleets fleets, FleetReadings readings, ProgrammeChoice programmes, Today today) {
        this.fleets = fleets;
        this.readings = readings;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * A fleet.
     *
     * @param key which one
     * @param programme the programme whose machines they are
     * @param list the list that it is made of, or null
     * @param until the last day up to which costs are counted
     */
    record Meant(FleetKey key, String programme, @Nullable FleetList list, LocalDate until) {}

    /** The fleet that is meant. */
    Meant read(String written, Optional<String> programme, Optional<String> until) {
        var key = FleetKey.read(written).filter(FleetAddress::isOpen).orElseThrow(Fleets::unknown);
        var list = key instanceof FleetKey.Saved(long id) ? fleets.find(id) : null;
        return new Meant(
                key, list == null ? programme(programme) : list.programme(), list, until(until));
    }

    private static boolean isOpen(FleetKey key) {
        var person = People.current();
        return switch (key) {
            case FleetKey.Saved _ -> true;
            case FleetKey.Own _ -> person.role() == Role.CUSTOMER || person.role() == Role.DEALER;
            case FleetKey.OfCustomer _, FleetKey.OfChannel _, FleetKey.Everything _ ->
                    person.seesEverything();
        };
    }

    private String programme(Optional<String> named) {
        var own = People.current().programme();
        return own != null ? own : programmes.meant(named);
    }

    private LocalDate until(Optional<String> typed) {
        var day = today.day();
        var until =
                typed.map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .map(t -> day("until", t))
                        .orElseGet(() -> day.plusMonths(MONTHS_AHEAD));
        if (until.isBefore(day) || until.isAfter(day.plusYears(MOST_YEARS))) {
            throw Problem.malformed(
                    "until",
                    "今日から%d年先までの日を指定してください。".formatted(MOST_YEARS),
                    "Give a day from today to %d years ahead.".formatted(MOST_YEARS));
        }
        return until;
    }

    /** A day as it was typed. */
    static LocalDate day(String field, String typed) {
        try {
            return Days.read(typed);
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    field,
                    "日付は 2026-11-22 のように書いてください。「%s」は読み取れません。".formatted(typed),
                    "Write a day as in 2026-11-22; \"%s\" cannot be read.".formatted(typed));
        }
    }

    /** What it comes to, begun if it was not. */
    FleetReading reading(Meant meant) {
        var list = meant.list();
        return readings.read(
                meant.programme(), meant.key(), list == null ? 0 : list.version(), meant.until());
    }
}
