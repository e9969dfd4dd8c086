package dev.hoshu.sheets.machines;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.DayForm;
import dev.hoshu.sheets.rows.RowCells;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** How the cells that name a machine and its days are understood (ID-1, ID-4). */
public final class MachineCells {

    /** A machine number with its model, in any width, with hyphens or without (ID-1). */
    public static final CellForm<MachineNumber> NUMBER = MachineCells::number;

    /** A machine's serial number. */
    public static final CellForm<SerialNumber> SERIAL = MachineCells::serial;

    /** Yes or no, as people write it. */
    public static final CellForm<Boolean> YES_NO =
            CellForm.oneOf(
                    Map.ofEntries(
                            Map.entry("yes", true),
                            Map.entry("y", true),
                            Map.entry("true", true),
                            Map.entry("1", true),
                            Map.entry("○", true),
                            Map.entry("はい", true),
                            Map.entry("no", false),
                            Map.entry("n", false),
                            Map.entry("false", false),
                            Map.entry("0", false),
                            Map.entry("×", false),
                            Map.entry("いいえ", false)),
                    new Sentence("yes か no を書いてください。", "Write yes or no."));

    private static final Sentence CHECK_DATES =
            new Sentence("二つの日付を確かめてください。", "Check the two dates.");

    private MachineCells() {}

    /**
     * The days from one cell to another, both of them covered. Both cells may be blank: then
     * nothing is known of them. One alone is a fault, and so is an end before the start.
     */
    public static @Nullable CoveragePeriod period(RowCells cells, Column start, Column end) {
        boolean startBlank = cells.text(start).isEmpty();
        boolean endBlank = cells.text(end).isEmpty();
        if (startBlank && endBlank) {
            return null;
        }
        var firstDay = cells.required(start, DayForm.DAY);
        var lastDay = cells.required(end, DayForm.DAY);
        if (firstDay == null || lastDay == null) {
            return null;
        }
        if (lastDay.isBefore(firstDay)) {
            cells.fault(
                    end,
                    new Sentence(
                            "終了日 %s が開始日 %s より前です。".formatted(lastDay, firstDay),
                            "It ends on %s, before it starts on %s.".formatted(lastDay, firstDay)),
                    CHECK_DATES);
            return null;
        }
        return CoveragePeriod.closed(firstDay, lastDay);
    }

    private static CellReading<MachineNumber> number(String text) {
        return switch (MachineNumber.read(text)) {
            case MachineNumber.Reading.Understood(MachineNumber number) when !number.isTypeOnly() ->
                    CellReading.of(number);
            case MachineNumber.Reading.Understood(MachineNumber number) ->
                    CellReading.fault(
                            new Sentence(
                                    "%s はマシンタイプだけで、モデルがありません。".formatted(number),
                                    "%s is a machine type without a model.".formatted(number)),
                            new Sentence("モデルまで書いてください。", "Write the model too."));
            case MachineNumber.Reading.Fault fault ->
                    CellReading.fault(
                            fault.fault(),
                            new Sentence(
                                    "銘板の製品番号をハイフンなしで書いてください。",
                                    "Write the machine number on the plate, without a hyphen."));
        };
    }

    private static CellReading<SerialNumber> serial(String text) {
        var serial = SerialNumber.parse(text);
        return serial.isPresent()
                ? CellReading.of(serial.get())
                : CellReading.fault(
                        new Sentence(
                                "「%s」はシリアル番号ではありません。".formatted(text),
                                "\"%s\" is not a serial number.".formatted(text)),
                        new Sentence("英数字4〜20文字で書いてください。", "Write 4 to 20 letters and digits."));
    }
}
