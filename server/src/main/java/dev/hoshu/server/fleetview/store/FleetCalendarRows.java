package dev.hoshu.server.fleetview.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/** Calendars of fleets that are open to whoever has their address. */
@Repository
public class FleetCalendarRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public FleetCalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A calendar that is open.
     *
     * @param account whose
     * @param fleet of which fleet, as an address writes it
     * @param programme the programme whose machines they are
     * @param version how often its address was changed
     */
    public record Open(long account, String fleet, String programme, int version) {}

    /** The calendar of that number, if it is open. */
    public Optional<Open> open(long id) {
        return jdbc.sql(
                        """
                        SELECT account_id, fleet, programme, version FROM hoshu.fleet_calendar
                         WHERE id = ? AND open
                        """)
                .param(id)
                .query((row, n) ->
                        new Open(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .optional();
    }

    /**
     * Which number and version somebody's calendar of a fleet has.
     *
     * @param id its number
     * @param version how often its address was changed
     */
    public record Named(long id, int version) {}

    /** Somebody's calendar of a fleet, if it is open. */
    public Optional<Named> of(long account, String fleet) {
        return jdbc.sql(
                        """
                        SELECT id, version FROM hoshu.fleet_calendar
                         WHERE account_id = ? AND fleet = ? AND open
                        """)
                .params(account, fleet)
                .query((row, n) -> new Named(row.getLong(1), row.getInt(2)))
                .optional();
    }

    /** Opens it under an address that it never had. */
    public void renew(long account, String fleet, String programme) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.fleet_calendar AS c (account_id, fleet, programme) VALUES (?, ?, ?)
                        ON CONFLICT (account_id, fleet) DO UPDATE SET version = c.version + 1, open = true,
                            programme = excluded.programme
                        """)
                .params(account, fleet, programme)
                .update();
    }

    /** Closes it; false if it was not open. */
    public boolean close(long account, String fleet) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.fleet_calendar SET open = false
                                 WHERE account_id = ? AND fleet = ? AND open
                                """)
                        .params(account, fleet)
                        .update()
                == 1;
    }
}
