package dev.hoshu.server.programme;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** A row of the table of machine types, understood in one place for whoever reads it. */
public final class MachineTypeRow {

    private MachineTypeRow() {}

    /** The machine type that the current row, read with all its columns, is. */
    public static MachineType read(ResultSet row) throws SQLException {
        var family = row.getString("family");
        var level = row.getString("base_level");
        var times = row.getArray("response_times");
        return new MachineType(
                row.getString("machine_type"),
                texts(row.getArray("models")),
                row.getString("product_name"),
                row.getString("series"),
                family == null ? null : new Family(family),
                row.getObject("announced_on", LocalDate.class),
                row.getObject("base_warranty_years", Integer.class),
                level == null ? null : ServiceLevel.ofCode(level).orElseThrow(),
                endOfSupport(
                        row.getString("eos_state"),
                        row.getObject("end_of_support", LocalDate.class)),
                row.getObject("two_year_renewal", Boolean.class),
                times == null
                        ? null
                        : Collections.unmodifiableSet(new LinkedHashSet<>(texts(times))),
                row.getObject("premier_upgrade", Boolean.class),
                texts(row.getArray("synthetic_columns")));
    }

    /** What is not said to be announced, or not to be, is unknown (EOS-1). */
    static EndOfSupport endOfSupport(@Nullable String state, @Nullable LocalDate day) {
        if ("ANNOUNCED".equals(state) && day != null) {
            return new EndOfSupport.EndsOn(day);
        }
        return "NONE_ANNOUNCED".equals(state)
                ? new EndOfSupport.NoneAnnounced()
                : new EndOfSupport.Unknown();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
