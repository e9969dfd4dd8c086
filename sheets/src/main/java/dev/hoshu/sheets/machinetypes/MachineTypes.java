package dev.hoshu.sheets.machinetypes;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.machines.MachineCells;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.DayForm;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Machine types ({@code machine_types.csv}). One machine type may stand for several products (7159
 * is twelve switches): machine type and product name together are the key.
 */
public final class MachineTypes extends TableKind<MachineType> {

    private static final Column MACHINE_TYPE = required("machine_type", "マシンタイプ");
    private static final Column MODELS = required("models", "モデル");
    private static final Column PRODUCT_NAME = required("product_name", "製品名");
    private static final Column SERIES = required("series", "シリーズ");
    private static final Column FAMILY = required("family");
    private static final Column ANNOUNCED_ON = required("announced_on");
    private static final Column BASE_WARRANTY_YEARS = required("base_warranty_years").ofNumbers();
    private static final Column BASE_LEVEL = required("base_level");
    private static final Column END_OF_SUPPORT = required("end_of_support", "保守廃止日");
    private static final Column TWO_YEAR_RENEWAL = required("two_year_renewal");
    private static final Column RESPONSE_TIMES = required("response_times");
    private static final Column PREMIER_UPGRADE = required("premier_upgrade");
    private static final Column SYNTHETIC_COLUMNS = optional("synthetic_columns");

    private static final String UNKNOWN = "UNKNOWN";
    private static final int LONGEST_WARRANTY = 10;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern TYPE = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern MODEL = Pattern.compile("[A-Z0-9]{3}|[A-Z0-9]{6,7}");
    private static final List<String> RESPONSES = List.of("4H", "2H");

    /** The kind. */
    public MachineTypes() {
        super(
                "machine-types",
                new Sentence("マシンタイプ一覧", "machine types"),
                List.of(
                        MACHINE_TYPE,
                        MODELS,
                        PRODUCT_NAME,
                        SERIES,
                        FAMILY,
                        ANNOUNCED_ON,
                        BASE_WARRANTY_YEARS,
                        BASE_LEVEL,
                        END_OF_SUPPORT,
                        TWO_YEAR_RENEWAL,
                        RESPONSE_TIMES,
                        PREMIER_UPGRADE,
                        SYNTHETIC_COLUMNS));
    }

    @Override
    public String key(MachineType type) {
        return type.machineType() + " " + type.productName();
    }

    @Override
    protected RowReader<MachineType> rowReader(ListName.Named list) {
        return MachineTypes::read;
    }

    @Override
    public List<String> cells(MachineType type) {
        var announcedOn = type.announcedOn();
        var years = type.baseWarrantyYears();
        var level = type.baseLevel();
        return List.of(
                type.machineType(),
                String.join(" ", type.models()),
                type.productName(),
                type.series(),
                type.knownFamily().map(Family::code).orElse(""),
                announcedOn == null ? "" : announcedOn.toString(),
                years == null ? "" : years.toString(),
                level == null ? "" : level.code(),
                endOfSupport(type.endOfSupport()),
                yesNo(type.twoYearRenewal()),
                responseTimes(type.responseTimes()),
                yesNo(type.premierUpgrade()),
                String.join(" ", type.syntheticColumns()));
    }

    private static @Nullable MachineType read(RowCells cells) {
        var machineType = cells.required(MACHINE_TYPE, MachineTypes::type);
        var models = cells.optional(MODELS, MachineTypes::models);
        var productName = cells.required(PRODUCT_NAME, CellForm.LINE);
        var series = cells.required(SERIES, CellForm.LINE);
        var family = cells.optional(FAMILY, MachineTypes::family);
        var announcedOn = cells.optional(ANNOUNCED_ON, DayForm.DAY);
        var years = cells.optional(BASE_WARRANTY_YEARS, CellForm.wholeNumber(1, LONGEST_WARRANTY));
        var level = cells.optional(BASE_LEVEL, MachineTypes::level);
        var endOfSupport = cells.optional(END_OF_SUPPORT, MachineTypes::endOfSupport);
        var twoYearRenewal = cells.optional(TWO_YEAR_RENEWAL, MachineCells.YES_NO);
        var responseTimes = cells.optional(RESPONSE_TIMES, MachineTypes::responseTimes);
        var premierUpgrade = cells.optional(PREMIER_UPGRADE, MachineCells.YES_NO);
        var synthetic = cells.optional(SYNTHETIC_COLUMNS, MachineTypes::words);
        if (machineType == null
                || productName == null
                || series == null
                || !cells.areUnderstood()) {
            return null;
        }
        return new MachineType(
                machineType,
                models == null ? List.of() : models,
                productName,
                series,
                family,
                announcedOn,
                years,
                level,
                endOfSupport == null ? new EndOfSupport.NoneAnnounced() : endOfSupport,
                twoYearRenewal,
                // A blank cell names no response time; a question mark says that nobody knows.
                cells.text(RESPONSE_TIMES).isEmpty() ? Set.of() : unknownIfEmpty(responseTimes),
                premierUpgrade,
                synthetic == null ? List.of() : synthetic);
    }

    private static @Nullable Set<String> unknownIfEmpty(@Nullable Set<String> responseTimes) {
        return responseTimes == null || responseTimes.isEmpty() ? null : responseTimes;
    }

    private static CellReading<String> type(String text) {
        var type = CellForm.plain(text).toUpperCase(Locale.ROOT);
        return TYPE.matcher(type).matches()
                ? CellReading.of(type)
                : fault(
                        text,
                        new Sentence(
                                "英数字4文字のマシンタイプを書いてください。",
                                "Write a machine type, 4 letters or digits."));
    }

    private static CellReading<List<String>> models(String text) {
        var models = words(CellForm.plain(text).toUpperCase(Locale.ROOT));
        if (models instanceof CellReading.Value<List<String>>(List<String> words)
                && !words.stream().allMatch(w -> MODEL.matcher(w).matches())) {
            return fault(
                    text,
                    new Sentence(
                            "3、6、7文字のモデルを空白で区切って書いてください。",
                            "Write models of 3, 6 or 7 letters or digits, with blanks between."));
        }
        return models;
    }

    private static CellReading<Family> family(String text) {
        try {
            return CellReading.of(new Family(CellForm.plain(text)));
        } catch (IllegalArgumentException e) {
            return fault(
                    text,
                    new Sentence(
                            "THINKSYSTEM のような系列の符号を書いてください。",
                            "Write a family's code, such as THINKSYSTEM."));
        }
    }

    private static CellReading<ServiceLevel> level(String text) {
        var level = ServiceLevel.ofCode(CellForm.plain(text).toUpperCase(Locale.ROOT));
        return level.isPresent()
                ? CellReading.of(level.get())
                : fault(
                        text,
                        new Sentence(
                                "NBD、24X7、24X7_4H、24X7_2H のどれかを書いてください。",
                                "Write one of NBD, 24X7, 24X7_4H, 24X7_2H."));
    }

    private static CellReading<EndOfSupport> endOfSupport(String text) {
        if (CellForm.plain(text).toUpperCase(Locale.ROOT).equals(UNKNOWN)) {
            return CellReading.of(new EndOfSupport.Unknown());
        }
        return switch (DayForm.DAY.read(text)) {
            case CellReading.Value<LocalDate>(var day) ->
                    CellReading.of(new EndOfSupport.EndsOn(day));
            case CellReading.Fault<LocalDate>(var why, var remedy) ->
                    CellReading.fault(why, remedy);
        };
    }

    private static CellReading<Set<String>> responseTimes(String text) {
        if (CellForm.plain(text).equals("?")) {
            return CellReading.of(Set.of());
        }
        var times = new LinkedHashSet<String>();
        for (var word : BLANKS.split(CellForm.plain(text).toUpperCase(Locale.ROOT), -1)) {
            if (!RESPONSES.contains(word)) {
                return fault(
                        text,
                        new Sentence(
                                "4H か 2H を空白で区切って書いてください。",
                                "Write 4H or 2H, with a blank between."));
            }
            times.add(word);
        }
        return CellReading.of(times);
    }

    private static CellReading<List<String>> words(String text) {
        return CellReading.of(List.of(BLANKS.split(text, -1)));
    }

    private static <T> CellReading<T> fault(String text, Sentence remedy) {
        return CellReading.fault(
                new Sentence(
                        "「%s」はこの列の値ではありません。".formatted(text),
                        "\"%s\" is no value of this column.".formatted(text)),
                remedy);
    }

    private static String endOfSupport(EndOfSupport endOfSupport) {
        return switch (endOfSupport) {
            case EndOfSupport.NoneAnnounced none -> "";
            case EndOfSupport.Unknown unknown -> UNKNOWN;
            case EndOfSupport.EndsOn(var lastDay) -> lastDay.toString();
        };
    }

    private static String responseTimes(@Nullable Set<String> times) {
        return times == null
                ? "?"
                : times.stream()
                        .sorted(Comparator.comparingInt(RESPONSES::indexOf))
                        .collect(Collectors.joining(" "));
    }

    private static String yesNo(@Nullable Boolean answer) {
        if (answer == null) {
            return "";
        }
        return answer ? "yes" : "no";
    }
}
