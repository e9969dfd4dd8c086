package dev.hoshu.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** The names of all machines, packed: machine type and serial number, as an address has them. */
final class MachineKeys {

    private byte[] packed = new byte[1 << 20];
    private int[] starts = new int[1 << 16];
    private int size;

    private MachineKeys() {}

    /** Every machine that the database has. */
    static MachineKeys of(Connection database) throws SQLException {
        var keys = new MachineKeys();
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.setFetchSize(10_000);
            try (var rows =
                    statement.executeQuery(
                            "SELECT machine_type || '/' || serial_number FROM"
                                    + " hoshu.machine_coverage")) {
                while (rows.next()) {
                    keys.add(rows.getString(1).getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        database.commit();
        database.setAutoCommit(true);
        return keys;
    }

    int size() {
        return size;
    }

    /** Machine type, slash, serial number. */
    String path(int index) {
        return new String(
                packed,
                starts[index],
                starts[index + 1] - starts[index],
                StandardCharsets.US_ASCII);
    }

    private void add(byte[] key) {
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        int from = starts[size];
        while (from + key.length > packed.length) {
            packed = Arrays.copyOf(packed, packed.length * 2);
        }
        System.arraycopy(key, 0, packed, from, key.length);
        starts[++size] = from + key.length;
    }
}
