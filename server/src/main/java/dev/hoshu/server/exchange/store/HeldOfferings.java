package dev.hoshu.server.exchange.store;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.rows.Difference;
import dev.hoshu.sheets.rows.FileForm;
import dev.hoshu.sheets.rows.SheetHeading;
import dev.hoshu.sheets.rows.SheetKind;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Search lists as they are held: whole, by date (CAT-9). */
public final class HeldOfferings implements HeldList<ServiceOffering> {

    /** The lists. */
    public HeldOfferings() {}

    @Override
    public SheetKind<ServiceOffering> kind() {
        return SheetKinds.OFFERINGS;
    }

    @Override
    public @Nullable LocalDate date(SheetHeading heading, List<ServiceOffering> records) {
        return heading.listDate();
    }

    @Override
    public boolean holds(Connection connection, String programme, @Nullable LocalDate date)
            throws SQLException {
        return DatedLists.holds(connection, "offering_list", "list_date", programme, date);
    }

    @Override
    public @Nullable LocalDate newest(
            Connection connection, String programme, @Nullable LocalDate upTo) throws SQLException {
        return DatedLists.newest(connection, "offering_list", "list_date", programme, upTo);
    }

    @Override
    public SheetHeading heading(Connection connection, String programme, @Nullable LocalDate date)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT title FROM offering_list WHERE programme = ? AND list_date = ?")) {
            statement.setString(1, programme);
            statement.setObject(2, date);
            try (var row = statement.executeQuery()) {
                var title = row.next() ? row.getString(1) : "";
                return new SheetHeading(FileForm.XLSX, title, date, null, List.of(), List.of());
            }
        }
    }

    @Override
    public List<ServiceOffering> records(
            Connection connection, String programme, @Nullable LocalDate date) throws SQLException {
        var fits = fits(connection, programme, date);
        var records = new ArrayList<ServiceOffering>();
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT o.* FROM offering o JOIN offering_list l ON l.id = o.list_id
                         WHERE l.programme = ? AND l.list_date = ? ORDER BY o.line
                        """)) {
            statement.setString(1, programme);
            statement.setObject(2, date);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(
                            offering(
                                    row,
                                    fits.getOrDefault(row.getString("part_number"), List.of())));
                }
            }
        }
        return records;
    }

    private static Map<String, List<MachineNumber>> fits(
            Connection connection, String programme, @Nullable LocalDate date) throws SQLException {
        var fits = new LinkedHashMap<String, List<MachineNumber>>();
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT f.part_number, f.machine_type, f.model
                          FROM offering_fit f JOIN offering_list l ON l.id = f.list_id
                         WHERE l.programme = ? AND l.list_date = ? ORDER BY f.part_number, f.line
                        """)) {
            statement.setString(1, programme);
            statement.setObject(2, date);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    fits.computeIfAbsent(row.getString(1), part -> new ArrayList<>())
                            .add(new MachineNumber(row.getString(2), row.getString(3)));
                }
            }
        }
        return fits;
    }

    private static ServiceOffering offering(ResultSet row, List<MachineNumber> fits)
            throws SQLException {
        var level = row.getString("level");
        long price = row.getLong("price_yen");
        return new ServiceOffering(
                new OfferingNumber(row.getString("part_number")),
                row.getString("offering_name"),
                row.getString("series"),
                row.getString("product_name"),
                fits,
                OfferingKind.valueOf(row.getString("kind")),
                new Term(row.getInt("months")),
                level == null ? null : ServiceLevel.ofCode(level).orElseThrow(),
                row.getBoolean("premier"),
                row.getBoolean("drive_retention"),
                row.getString("value_selection"),
                price == 0 ? null : new Yen(price),
                new SaleWindow(
                        row.getObject("on_sale_from", LocalDate.class),
                        row.getObject("on_sale_until", LocalDate.class)),
                row.getString("note"));
    }

    @Override
    public void write(
            Connection connection,
            ListSource list,
            List<ServiceOffering> records,
            Difference<ServiceOffering> difference)
            throws SQLException {
        long id = listId(connection, list);
        try (var rows =
                new CopyTable(
                        connection,
                        "offering (list_id, part_number, line, series, product_name, offering_name,"
                                + " kind, months, level, premier, drive_retention, value_selection,"
                                + " price_yen, on_sale_from, on_sale_until, note)")) {
            int line = 0;
            for (var offering : records) {
                line++;
                write(rows, id, line, offering);
            }
            rows.end();
        }
        try (var rows =
                new CopyTable(
                        connection,
                        "offering_fit (list_id, part_number, machine_type, model, line)")) {
            for (var offering : records) {
                int line = 0;
                for (var fit : offering.fits()) {
                    line++;
                    rows.cell(id)
                            .cell(offering.number())
                            .cell(fit.machineType())
                            .cell(fit.model())
                            .cell(line);
                    rows.endRow();
                }
            }
            rows.end();
        }
    }

    private static void write(CopyTable rows, long id, int line, ServiceOffering offering)
            throws SQLException {
        var level = offering.level();
        var price = offering.price();
        rows.cell(id)
                .cell(offering.number())
                .cell(line)
                .cell(offering.series())
                .cell(offering.productName())
                .cell(offering.name())
                .cell(offering.kind().name())
                .cell(offering.term().months())
                .cell(level == null ? null : level.code())
                .cell(offering.premier())
                .cell(offering.driveRetention())
                .cell(offering.valueSelection())
                .cell(price == null ? null : price.amount())
                .cell(offering.onSale().from())
                .cell(offering.onSale().until())
                .cell(offering.note());
        rows.endRow();
    }

    /** The list's number, with everything that it held taken out. */
    private static long listId(Connection connection, ListSource list) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO offering_list (programme, list_date, title, source_name, sha256)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (programme, list_date) DO UPDATE SET title = excluded.title,
                            source_name = excluded.source_name, sha256 = excluded.sha256, imported_at = clock_timestamp()
                        RETURNING id
                        """)) {
            statement.setString(1, list.programme());
            statement.setObject(2, list.date());
            statement.setString(3, list.heading().title());
            statement.setString(4, list.file());
            statement.setString(5, list.sha256());
            return DatedLists.emptied(connection, statement, "offering");
        }
    }
}
