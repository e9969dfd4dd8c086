package dev.hoshu.fleet.base;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.rulebook.Sentence;

import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Understands rows of a base. One serves one task: the places of the columns are looked up once,
 * and machine numbers, of which there are few, are made once.
 */
public final class BaseRows {

    private static final int MOST_NUMBERS = 10_000;

    private final Map<String, MachineNumber> numbers = new HashMap<>();

    /** For the rows of one task. */
    public BaseRows() {}

    /** A row, understood or not. */
    public sealed interface Reading {

        /**
         * Understood.
         *
         * @param machine what it says
         */
        record Understood(FleetMachine machine) implements Reading {}

        /**
         * Not understood.
         *
         * @param why what is wrong and what to do
         */
        record NotUnderstood(Sentence why) implements Reading {}
    }

    /** What a row of {@link BaseColumns#BASE} says; its columns stand in that order. */
    public Reading read(Row row) {
        var number = number(row.getString(0));
        if (number == null) {
            return fault(
                    "machine_number",
                    row.getString(0),
                    "マシンタイプとモデルを7、10、11文字で書いてください。",
                    "Write machine type and model, 7, 10 or 11 characters.");
        }
        var serial = serial(row.getString(1));
        if (serial == null) {
            return fault(
                    "serial_number",
                    row.getString(1),
                    "英数字4〜20文字で書いてください。",
                    "Write 4 to 20 letters and digits.");
        }
        @Nullable String country = row.getString(5);
        if (country == null || country.length() != 2) {
            return fault(
                    "country",
                    country,
                    "JP のような2文字の国符号を書いてください。",
                    "Write a country code of two letters, such as JP.");
        }
        @Nullable LocalDate start = row.getAs(7);
        @Nullable LocalDate end = row.getAs(8);
        if ((start == null) != (end == null)
                || (start != null && end != null && end.isBefore(start))) {
            return fault(
                    "warranty_start, warranty_end",
                    start + " – " + end,
                    "二つの日付を確かめてください。",
                    "Check the two dates.");
        }
        var services = new ArrayList<HeldService>();
        for (var service : services(row)) {
            var held = service(service);
            if (held == null) {
                return fault(
                        "services",
                        service.toString(),
                        "開始日と終了日を確かめてください。",
                        "Check its first and its last day.");
            }
            services.add(held);
        }
        return new Reading.Understood(
                new FleetMachine(
                        new InstalledMachine(
                                number,
                                serial,
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                country,
                                row.getAs(6),
                                start == null || end == null
                                        ? null
                                        : CoveragePeriod.closed(start, end),
                                row.getString(10),
                                !row.isNullAt(11) && row.getBoolean(11)),
                        row.getString(9),
                        services));
    }

    private static List<Row> services(Row row) {
        if (row.isNullAt(12)) {
            return List.of();
        }
        // From Spark it comes as a sequence; a row that was only just made has the array itself.
        return row.get(12) instanceof Row[] made ? List.of(made) : row.<Row>getList(12);
    }

    private static @Nullable HeldService service(Row row) {
        @Nullable LocalDate start = row.getAs(5);
        @Nullable LocalDate end = row.getAs(6);
        if (start == null || end == null || end.isBefore(start)) {
            return null;
        }
        return new HeldService(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                !row.isNullAt(3) && row.getBoolean(3),
                row.getString(4),
                CoveragePeriod.closed(start, end),
                row.getAs(7));
    }

    private @Nullable MachineNumber number(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var known = numbers.get(typed);
        if (known != null) {
            return known;
        }
        var read = MachineNumber.parse(typed).filter(n -> !n.isTypeOnly()).orElse(null);
        if (read != null && numbers.size() < MOST_NUMBERS) {
            numbers.put(typed, read);
        }
        return read;
    }

    private static @Nullable SerialNumber serial(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        // Nearly every serial number comes as it is written; putting right is for the others.
        return isPlain(typed) ? new SerialNumber(typed) : SerialNumber.parse(typed).orElse(null);
    }

    private static boolean isPlain(String typed) {
        if (typed.length() < 4 || typed.length() > 20) {
            return false;
        }
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static Reading fault(String column, @Nullable String found, String ja, String en) {
        return new Reading.NotUnderstood(
                new Sentence(
                        "%s「%s」がわかりません。%s".formatted(column, found == null ? "" : found, ja),
                        "%s \"%s\" is not understood. %s"
                                .formatted(column, found == null ? "" : found, en)));
    }
}
