package dev.hoshu.server.exchange.store;

import dev.hoshu.domain.coverage.RegisteredPack;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.RowFault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Rows of services that overlap another of the same layer on the same machine: what is held wins
 * over the file, an earlier row over a later one. The database would refuse the whole file; this
 * finds the rows, so that the others can go in.
 */
final class ServiceOverlaps {

    // Only machines on which something overlaps are read; on all others nothing can be wrong.
    private static final String CROWDED =
            """
            WITH candidate AS (
              SELECT c.machine_id, c.layer, c.valid, c.row, c.pack_serial FROM compared_service c WHERE c.differs
              UNION ALL
              SELECT e.machine_id, e.layer, e.valid, 0, e.pack_serial FROM coverage_entry e
               WHERE upper_inf(e.recorded) AND e.layer <> 'WARRANTY'
                 AND e.machine_id IN (SELECT machine_id FROM compared_service WHERE differs)
                 AND NOT EXISTS (SELECT FROM compared_service c WHERE c.entry_id = e.id AND c.differs)),
            crowded AS (
              SELECT DISTINCT a.machine_id, a.layer FROM candidate a JOIN candidate b
                  ON a.machine_id = b.machine_id AND a.layer = b.layer AND a.pack_serial < b.pack_serial AND a.valid && b.valid)
            SELECT a.machine_id, a.layer, a.row, a.pack_serial, lower(a.valid) AS first_day, upper(a.valid) AS day_after
              FROM candidate a JOIN crowded USING (machine_id, layer) ORDER BY a.machine_id, a.layer, a.row
            """;

    private ServiceOverlaps() {}

    private record Held(LocalDate dayAfter, String packSerial) {}

    private record Clash(int row, LocalDate first, Held with) {}

    static void reject(Connection connection, StagedRows.Rejection<RegisteredPack> rejection)
            throws SQLException, IOException {
        // A row that is turned away leaves its pack as it is held, which may stand in the way of
        // another row: look again.
        List<Clash> clashes = clashes(connection);
        while (!clashes.isEmpty()) {
            for (var clash : clashes) {
                take(connection, clash, rejection);
            }
            clashes = clashes(connection);
        }
    }

    private static List<Clash> clashes(Connection connection) throws SQLException {
        var clashes = new ArrayList<Clash>();
        var placed = new TreeMap<LocalDate, Held>();
        long machine = -1;
        var layer = "";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(CROWDED)) {
            while (row.next()) {
                if (row.getLong("machine_id") != machine || !row.getString("layer").equals(layer)) {
                    machine = row.getLong("machine_id");
                    layer = row.getString("layer");
                    placed.clear();
                }
                place(row, placed, clashes);
            }
        }
        return clashes;
    }

    private static void place(
            ResultSet row, NavigableMap<LocalDate, Held> placed, List<Clash> clashes)
            throws SQLException {
        var first = row.getObject("first_day", LocalDate.class);
        var after = row.getObject("day_after", LocalDate.class);
        // What is placed does not overlap, so only the last one that begins before the end can.
        var neighbour = placed.lowerEntry(after);
        if (row.getInt("row") > 0
                && neighbour != null
                && neighbour.getValue().dayAfter().isAfter(first)) {
            clashes.add(new Clash(row.getInt("row"), neighbour.getKey(), neighbour.getValue()));
        } else {
            placed.put(first, new Held(after, row.getString("pack_serial")));
        }
    }

    private static void take(
            Connection connection, Clash clash, StagedRows.Rejection<RegisteredPack> rejection)
            throws SQLException, IOException {
        try (var statement =
                connection.prepareStatement(
                        "DELETE FROM compared_service WHERE row = ? RETURNING *")) {
            statement.setInt(1, clash.row());
            try (var row = statement.executeQuery()) {
                row.next();
                var with = clash.with();
                var last = with.dayAfter().minusDays(1);
                rejection.reject(
                        StagedServices.pack(row),
                        new RowFault(
                                clash.row(),
                                "start",
                                row.getString("first_day"),
                                new Sentence(
                                        "期間がパック %s（%s〜%s）と重なります（TERM-2）。"
                                                .formatted(with.packSerial(), clash.first(), last),
                                        "The days overlap those of the pack %s (%s to %s, TERM-2)."
                                                .formatted(with.packSerial(), clash.first(), last)),
                                new Sentence(
                                        "開始日と終了日を確かめてください。", "Check the first and the last day.")));
            }
        }
    }
}
