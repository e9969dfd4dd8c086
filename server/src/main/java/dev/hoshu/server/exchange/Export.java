package dev.hoshu.server.exchange;

import dev.hoshu.server.exchange.store.HeldList;
import dev.hoshu.server.exchange.store.HeldRows;
import dev.hoshu.server.exchange.store.PlaceTable;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.rows.FileForm;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.SheetWriter;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Writes what is held.
 *
 * @param connection a transaction, so that the file is of one moment
 * @param programme the programme's code
 */
record Export(Connection connection, String programme) {

    long write(String kind, Path name, Path file, @Nullable LocalDate date)
            throws SQLException, IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var places = PlaceTable.named(kind);
            if (places.isPresent()) {
                return places.get().write(connection, out);
            }
            var form = FileForm.ofName(String.valueOf(name.getFileName()));
            if (kind.equals(SheetKinds.MACHINES.name())) {
                return rows(SheetKinds.MACHINES, HeldRows.machines(), out, form);
            }
            if (kind.equals(SheetKinds.SERVICES.name())) {
                return rows(SheetKinds.SERVICES, HeldRows.services(), out, form);
            }
            for (var held : Exchanges.lists()) {
                if (held.kind().name().equals(kind)) {
                    return list(held, out, form, date);
                }
            }
        }
        throw new IllegalArgumentException(
                "Kind (%s) must be one of %s.".formatted(kind, Exchanges.kinds()));
    }

    private <R> long rows(SheetKind<R> kind, HeldRows<R> held, OutputStream out, FileForm form)
            throws SQLException, IOException {
        try (SheetWriter<R> writer = kind.write(out, form, null)) {
            return held.forEach(connection, programme, writer::write);
        }
    }

    private <R> long list(
            HeldList<R> held, OutputStream out, FileForm form, @Nullable LocalDate date)
            throws SQLException, IOException {
        var chosen = date == null ? held.newest(connection, programme, null) : date;
        if (!held.holds(connection, programme, chosen)) {
            return -1;
        }
        var records = held.records(connection, programme, chosen);
        try (var writer =
                held.kind().write(out, form, held.heading(connection, programme, chosen))) {
            writer.writeAll(records);
        }
        return records.size();
    }
}
