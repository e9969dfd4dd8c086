package dev.hoshu.server.exchange;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.exchange.store.HeldAreas;
import dev.hoshu.server.exchange.store.HeldHolidays;
import dev.hoshu.server.exchange.store.HeldList;
import dev.hoshu.server.exchange.store.HeldMachineTypes;
import dev.hoshu.server.exchange.store.HeldOfferings;
import dev.hoshu.server.exchange.store.ImportRuns;
import dev.hoshu.server.exchange.store.PlaceTable;
import dev.hoshu.server.exchange.store.StagedMachines;
import dev.hoshu.server.exchange.store.StagedRows;
import dev.hoshu.server.exchange.store.StagedServices;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The door of exchange: files in and files out, by the name of their kind. */
public final class Exchanges {

    private static final List<HeldList<?>> LISTS =
            List.of(
                    new HeldMachineTypes(),
                    new HeldOfferings(),
                    new HeldAreas(),
                    new HeldHolidays());

    private final DatabaseAddress address;

    /** Exchange with a database whose schema is up to date. */
    public Exchanges(DatabaseAddress address) {
        this.address = address;
    }

    /** The names of the kinds that can be taken in and written out. */
    public static List<String> kinds() {
        var names = new ArrayList<String>();
        SheetKinds.all().forEach(kind -> names.add(kind.name()));
        for (var places : PlaceTable.values()) {
            names.add(places.kind());
        }
        return names;
    }

    /**
     * Lets the database know the programmes below that folder, by what their policies say: whose
     * holidays close one, and where it sells.
     *
     * @throws dev.hoshu.server.database.CannotStart if a policy cannot be used
     */
    public void introduce(Path programmes) {
        var policies = FirstLoad.policies(programmes);
        Transaction.run(
                address,
                connection -> {
                    for (var policy : policies) {
                        ImportRuns.programme(connection, policy);
                    }
                    return new Transaction.Kept<>(policies.size(), true);
                });
    }

    /**
     * Takes a file in, all of it that can be taken or nothing, and says what it changes.
     *
     * @throws IllegalArgumentException if the kind is not one of {@link #kinds()}
     */
    public ImportReport take(ImportRequest request) {
        var sha256 = sha256(request.file());
        return Transaction.run(
                address,
                connection -> {
                    ImportRuns.programme(
                            connection,
                            request.programme(),
                            request.programme(),
                            request.programme());
                    return take(connection, request, sha256);
                });
    }

    private static Transaction.Kept<ImportReport> take(
            Connection connection, ImportRequest request, String sha256)
            throws SQLException, IOException {
        var places = PlaceTable.named(request.kind());
        if (places.isPresent()) {
            return new PlaceImport(places.get()).run(connection, request, sha256);
        }
        if (request.kind().equals(SheetKinds.MACHINES.name())) {
            return set(connection, SheetKinds.MACHINES, new StagedMachines(), request, sha256);
        }
        if (request.kind().equals(SheetKinds.SERVICES.name())) {
            return set(connection, SheetKinds.SERVICES, new StagedServices(), request, sha256);
        }
        return list(connection, held(request.kind()), request, sha256);
    }

    private static <R> Transaction.Kept<ImportReport> set(
            Connection connection,
            SheetKind<R> kind,
            StagedRows<R> staged,
            ImportRequest request,
            String sha256)
            throws SQLException, IOException {
        try (var file = SheetFile.at(request.file())) {
            return switch (SheetKinds.open(kind, file)) {
                case Opening.Opened<R> opened ->
                        new SetImport<>(kind, staged).run(connection, opened, request, sha256);
                case Opening.NotThisKind<R>(Sentence why) ->
                        new Transaction.Kept<>(new ImportReport.Refused(why), false);
            };
        }
    }

    private static <R> Transaction.Kept<ImportReport> list(
            Connection connection, HeldList<R> held, ImportRequest request, String sha256)
            throws SQLException, IOException {
        try (var file = SheetFile.at(request.file())) {
            return switch (SheetKinds.open(held.kind(), file)) {
                case Opening.Opened<R> opened ->
                        new ListImport<>(held).run(connection, opened, request, sha256);
                case Opening.NotThisKind<R>(Sentence why) ->
                        new Transaction.Kept<>(new ImportReport.Refused(why), false);
            };
        }
    }

    private static HeldList<?> held(String kind) {
        for (var held : LISTS) {
            if (held.kind().name().equals(kind)) {
                return held;
            }
        }
        throw new IllegalArgumentException("Kind (%s) must be one of %s.".formatted(kind, kinds()));
    }

    /**
     * Writes what is held of a kind in the form that {@link #take} reads. The file appears whole or
     * not at all.
     *
     * @param kind the kind's name
     * @param file where to write; its ending decides between spreadsheet and comma-separated lines
     * @param programme the programme's code
     * @param date the date of the list, or null for the newest
     * @return how many records were written, or -1 if no list of that date is held
     */
    public long write(String kind, Path file, String programme, @Nullable LocalDate date) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            long count =
                    Transaction.run(
                            address,
                            connection -> {
                                // A list is several statements; all of them see one moment.
                                connection.setTransactionIsolation(
                                        Connection.TRANSACTION_REPEATABLE_READ);
                                return new Transaction.Kept<>(
                                        new Export(connection, programme)
                                                .write(kind, file, fresh, date),
                                        false);
                            });
            if (count >= 0) {
                Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            try {
                Files.deleteIfExists(fresh);
            } catch (IOException e) {
                System.getLogger(Exchanges.class.getName())
                        .log(System.Logger.Level.WARNING, "{0} stays behind", fresh);
            }
        }
    }

    /** The kinds that are lists, as they are held. */
    static List<HeldList<?>> lists() {
        return LISTS;
    }

    private static String sha256(Path file) {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
