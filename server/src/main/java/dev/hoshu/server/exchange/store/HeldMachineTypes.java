package dev.hoshu.server.exchange.store;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.endofsupport.CoveredMachine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.programme.MachineTypeRow;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.rows.Difference;
import dev.hoshu.sheets.rows.RowFault;
import dev.hoshu.sheets.rows.SheetKind;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Machine types as they are held. One that a file does not name stays: machines of it are still on
 * record.
 */
public final class HeldMachineTypes implements HeldList<MachineType> {

    private static final String END_OF_SUPPORT = "end_of_support";
    private static final Sentence ANNOUNCE_IT =
            new Sentence(
                    "この行を ./hoshu import announcements"
                            + " で発表として取り込み、影響を確かめてください。ほかの列の変更は、発表が効力を持ってから取り込めます。",
                    "Take this row in as an announcement by ./hoshu import announcements and look"
                        + " at what it does. What else the row changes can be taken in once that is"
                        + " in force.");

    /** The machine types. */
    public HeldMachineTypes() {}

    @Override
    public SheetKind<MachineType> kind() {
        return SheetKinds.MACHINE_TYPES;
    }

    @Override
    public boolean keepsWithdrawn() {
        return true;
    }

    /**
     * An end of support that is held changes by an announcement alone, whose effect is looked at
     * before it is published; a list of machine types that says another one does not change it.
     */
    @Override
    public Optional<RowFault> objection(int row, MachineType held, MachineType wanted) {
        return held.endOfSupport().equals(wanted.endOfSupport())
                ? Optional.empty()
                : Optional.of(
                        new RowFault(
                                row,
                                END_OF_SUPPORT,
                                CoveredMachine.words(wanted.endOfSupport()).en(),
                                changes(held.endOfSupport(), wanted.endOfSupport()),
                                ANNOUNCE_IT));
    }

    private static Sentence changes(EndOfSupport held, EndOfSupport wanted) {
        var before = CoveredMachine.words(held);
        var after = CoveredMachine.words(wanted);
        return new Sentence(
                "保守廃止日が「%s」から「%s」に変わります。マシンタイプの一覧では変えられません。".formatted(before.ja(), after.ja()),
                "The end of support would change from \"%s\" to \"%s\"; a list of machine types does not change it."
                        .formatted(before.en(), after.en()));
    }

    @Override
    public boolean holds(Connection connection, String programme, @Nullable LocalDate date)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM machine_type WHERE programme = ?)")) {
            statement.setString(1, programme);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public List<MachineType> records(
            Connection connection, String programme, @Nullable LocalDate date) throws SQLException {
        var records = new ArrayList<MachineType>();
        try (var statement =
                connection.prepareStatement(
                        "SELECT * FROM machine_type WHERE programme = ? ORDER BY line,"
                                + " machine_type")) {
            statement.setString(1, programme);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(MachineTypeRow.read(row));
                }
            }
        }
        return records;
    }

    @Override
    public void write(
            Connection connection,
            ListSource list,
            List<MachineType> records,
            Difference<MachineType> difference)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TEMP TABLE staged_machine_type (LIKE machine_type) ON COMMIT DROP");
        }
        try (var rows =
                new CopyTable(
                        connection,
                        "staged_machine_type (programme, machine_type, line, models, product_name,"
                                + " series, family, announced_on, base_warranty_years, base_level,"
                                + " eos_state, end_of_support, two_year_renewal, response_times,"
                                + " premier_upgrade, synthetic_columns)")) {
            int line = 0;
            for (var type : records) {
                line++;
                write(rows, list.programme(), line, type);
            }
            rows.end();
        }
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO machine_type SELECT * FROM staged_machine_type
                    ON CONFLICT (programme, machine_type, product_name) DO UPDATE SET
                        (line, models, series, family, announced_on, base_warranty_years, base_level, eos_state,
                         end_of_support, two_year_renewal, response_times, premier_upgrade, synthetic_columns)
                      = (excluded.line, excluded.models, excluded.series, excluded.family,
                         excluded.announced_on, excluded.base_warranty_years, excluded.base_level, excluded.eos_state,
                         excluded.end_of_support, excluded.two_year_renewal, excluded.response_times,
                         excluded.premier_upgrade, excluded.synthetic_columns)
                    """);
        }
    }

    private static void write(CopyTable rows, String programme, int line, MachineType type)
            throws SQLException {
        var level = type.baseLevel();
        var times = type.responseTimes();
        var state =
                switch (type.endOfSupport()) {
                    case EndOfSupport.NoneAnnounced _ -> "NONE_ANNOUNCED";
                    case EndOfSupport.Unknown _ -> "UNKNOWN";
                    case EndOfSupport.EndsOn _ -> "ANNOUNCED";
                };
        rows.cell(programme)
                .cell(type.machineType())
                .cell(line)
                .array(type.models())
                .cell(type.productName())
                .cell(type.series())
                .cell(type.family())
                .cell(type.announcedOn())
                .cell(type.baseWarrantyYears())
                .cell(level == null ? null : level.code())
                .cell(state)
                .cell(type.endOfSupport().announcedDay().orElse(null))
                .cell(type.twoYearRenewal())
                .array(times == null ? null : new TreeSet<>(times).reversed())
                .cell(type.premierUpgrade())
                .array(type.syntheticColumns());
        rows.endRow();
    }
}
