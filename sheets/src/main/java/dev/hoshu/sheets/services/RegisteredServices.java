package dev.hoshu.sheets.services;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.coverage.RegisteredPack;
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
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Registered services ({@code registered_services.csv}): a pack, its machine, its days (REG-3). */
public final class RegisteredServices extends TableKind<RegisteredPack> {

    private static final Column PACK_SERIAL = required("pack_serial", "登録用シリアル番号");
    private static final Column PART_NUMBER = required("part_number", "商品番号");
    private static final Column MACHINE_NUMBER = required("machine_number", "製品番号", "型番");
    private static final Column SERIAL_NUMBER = required("serial_number", "機器シリアル番号");
    private static final Column ORDERED_ON = optional("ordered_on", "発注日");
    private static final Column REGISTERED_ON = optional("registered_on", "登録日");
    private static final Column START = required("start", "開始日");
    private static final Column END = required("end", "終了日", "満了日");

    private static final CellForm<String> PACK_SERIAL_FORM =
            CellForm.code(
                    Pattern.compile("[A-Z0-9][A-Z0-9-]{3,29}"),
                    new Sentence(
                            "パックのシリアル番号（英数字4〜30文字）を書いてください。",
                            "Write the pack's serial number, 4 to 30 letters and digits."));

    private static final Sentence CHECK_DATES = new Sentence("日付を確かめてください。", "Check the dates.");

    /** The kind. */
    public RegisteredServices() {
        super(
                "services",
                new Sentence("登録済みサービス一覧", "registered services"),
                List.of(
                        PACK_SERIAL,
                        PART_NUMBER,
                        MACHINE_NUMBER,
                        SERIAL_NUMBER,
                        ORDERED_ON,
                        REGISTERED_ON,
                        START,
                        END));
    }

    /** A pack is registered by its serial number (REG-2), once (REG-3). */
    @Override
    public String key(RegisteredPack pack) {
        return pack.packSerial();
    }

    @Override
    protected boolean watchesKeys() {
        return false;
    }

    @Override
    protected RowReader<RegisteredPack> rowReader(ListName.Named list) {
        return RegisteredServices::read;
    }

    @Override
    public List<String> cells(RegisteredPack pack) {
        return List.of(
                pack.packSerial(),
                pack.offering().toString(),
                pack.machine().toString(),
                pack.serial().toString(),
                orEmpty(pack.orderedOn()),
                orEmpty(pack.registeredOn()),
                pack.period().firstDay().toString(),
                pack.period().lastDay().toString());
    }

    private static @Nullable RegisteredPack read(RowCells cells) {
        var packSerial = cells.required(PACK_SERIAL, RegisteredServices::packSerial);
        var offering = cells.required(PART_NUMBER, RegisteredServices::partNumber);
        var machine = cells.required(MACHINE_NUMBER, MachineCells.NUMBER);
        var serial = cells.required(SERIAL_NUMBER, MachineCells.SERIAL);
        var orderedOn = cells.optional(ORDERED_ON, DayForm.DAY);
        var registeredOn = cells.optional(REGISTERED_ON, DayForm.DAY);
        var period = MachineCells.period(cells, START, END);
        if (period == null && cells.text(START).isEmpty() && cells.text(END).isEmpty()) {
            cells.required(START, DayForm.DAY);
            cells.required(END, DayForm.DAY);
        }
        if (orderedOn != null && registeredOn != null && registeredOn.isBefore(orderedOn)) {
            cells.fault(
                    REGISTERED_ON,
                    new Sentence(
                            "登録日が発注日 %s より前です。".formatted(orderedOn),
                            "It was registered before it was ordered on %s.".formatted(orderedOn)),
                    CHECK_DATES);
        }
        if (packSerial == null
                || offering == null
                || machine == null
                || serial == null
                || period == null
                || !cells.areUnderstood()) {
            return null;
        }
        return new RegisteredPack(
                packSerial, offering, machine, serial, orderedOn, registeredOn, period);
    }

    private static CellReading<String> packSerial(String text) {
        return PACK_SERIAL_FORM.read(CellForm.plain(text).toUpperCase(Locale.ROOT));
    }

    private static CellReading<OfferingNumber> partNumber(String text) {
        var number = OfferingNumber.parse(CellForm.stripped(text));
        return number.isPresent()
                ? CellReading.of(number.get())
                : CellReading.fault(
                        new Sentence(
                                "「%s」は商品番号ではありません。".formatted(text),
                                "\"%s\" is no part number.".formatted(text)),
                        new Sentence(
                                "5WS7Z10001 のような英数字で書いてください。",
                                "Write letters and digits, such as 5WS7Z10001."));
    }

    private static String orEmpty(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
