package dev.hoshu.sheets.machines;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.rulebook.Sentence;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The installed base ({@code installed_base.csv}): machine number, serial number, and what is
 * known.
 */
public final class InstalledBase extends TableKind<InstalledMachine> {

    private static final Column MACHINE_NUMBER = required("machine_number", "製品番号", "型番");
    private static final Column SERIAL_NUMBER = required("serial_number", "機器シリアル番号", "シリアル番号");
    private static final Column CUSTOMER = optional("customer", "お客様");
    private static final Column CHANNEL = optional("channel", "商流");
    private static final Column COUNTRY_OF_SALE = optional("country_of_sale", "販売国");
    private static final Column COUNTRY = optional("country", "設置国");
    private static final Column SHIPPED = optional("shipped_from_factory", "工場出荷日");
    private static final Column WARRANTY_START = required("warranty_start", "保証開始日");
    private static final Column WARRANTY_END = required("warranty_end", "保証終了日", "保証満了日");
    private static final Column MUNICIPALITY = optional("municipality", "設置場所");
    private static final Column PRE_OWNED = optional("pre_owned", "中古");

    private static final String HOME = "JP";
    private static final Pattern PARTY_FORM = Pattern.compile("\\P{Cntrl}{1,100}");

    // Codes in most files, names in some: any text that can stand on one line.
    private static final CellForm<String> PARTY =
            text ->
                    PARTY_FORM.matcher(text).matches()
                            ? CellReading.of(text)
                            : CellReading.fault(
                                    new Sentence(
                                            "長すぎるか、改行などの文字があります。",
                                            "It is too long, or holds line breaks and the like."),
                                    new Sentence(
                                            "100文字までの符号か名前を書いてください。",
                                            "Write a code or a name of up to 100 characters."));
    private static final CellForm<String> COUNTRY_CODE =
            CellForm.code(
                    Pattern.compile("[A-Z]{2}"),
                    new Sentence(
                            "JP のような2文字の国符号を書いてください。",
                            "Write a country code of two letters, such as JP."));
    private static final CellForm<String> MUNICIPALITY_CODE =
            CellForm.code(
                    Pattern.compile("\\d{5}"),
                    new Sentence(
                            "市区町村の5桁の符号 (JIS X 0402) を、先頭の0も含めて書いてください。",
                            "Write the municipality's 5-digit code (JIS X 0402), a leading 0"
                                    + " included."));

    /** The kind. */
    public InstalledBase() {
        super(
                "machines",
                new Sentence("機器一覧", "the installed base"),
                List.of(
                        MACHINE_NUMBER,
                        SERIAL_NUMBER,
                        CUSTOMER,
                        CHANNEL,
                        COUNTRY_OF_SALE,
                        COUNTRY,
                        SHIPPED,
                        WARRANTY_START,
                        WARRANTY_END,
                        MUNICIPALITY,
                        PRE_OWNED));
    }

    /** Machine type and serial number together name a machine (ID-4). */
    @Override
    public String key(InstalledMachine machine) {
        return machine.number().machineType() + " " + machine.serial();
    }

    @Override
    protected boolean watchesKeys() {
        return false;
    }

    @Override
    protected RowReader<InstalledMachine> rowReader(ListName.Named list) {
        return InstalledBase::read;
    }

    @Override
    public List<String> cells(InstalledMachine machine) {
        var cells = new ArrayList<String>(columns().size());
        cells.add(machine.number().toString());
        cells.add(machine.serial().toString());
        cells.add(orEmpty(machine.customer()));
        cells.add(orEmpty(machine.channel()));
        cells.add(orEmpty(machine.countryOfSale()));
        cells.add(machine.country());
        cells.add(orEmpty(machine.shippedFromFactory()));
        var warranty = machine.warranty();
        cells.add(warranty == null ? "" : warranty.firstDay().toString());
        cells.add(warranty == null ? "" : warranty.lastDay().toString());
        cells.add(orEmpty(machine.municipality()));
        cells.add(machine.preOwned() ? "yes" : "no");
        return cells;
    }

    private static @Nullable InstalledMachine read(RowCells cells) {
        var number = cells.required(MACHINE_NUMBER, MachineCells.NUMBER);
        var serial = cells.required(SERIAL_NUMBER, MachineCells.SERIAL);
        var customer = cells.optional(CUSTOMER, PARTY);
        var channel = cells.optional(CHANNEL, PARTY);
        var countryOfSale = cells.optional(COUNTRY_OF_SALE, InstalledBase::country);
        var country = cells.optional(COUNTRY, InstalledBase::country);
        var shipped = cells.optional(SHIPPED, DayForm.DAY);
        var warranty = MachineCells.period(cells, WARRANTY_START, WARRANTY_END);
        var municipality = cells.optional(MUNICIPALITY, MUNICIPALITY_CODE);
        var preOwned = cells.optional(PRE_OWNED, MachineCells.YES_NO);
        if (warranty != null && shipped != null && shipped.isAfter(warranty.lastDay())) {
            cells.fault(
                    SHIPPED,
                    new Sentence(
                            "工場出荷日が保証の満了より後です。", "It left the factory after its warranty ended."),
                    new Sentence("日付を確かめてください。", "Check the dates."));
        }
        if (number == null || serial == null || !cells.areUnderstood()) {
            return null;
        }
        return new InstalledMachine(
                number,
                serial,
                customer,
                channel,
                countryOfSale,
                country == null ? HOME : country,
                shipped,
                warranty,
                municipality,
                preOwned != null && preOwned);
    }

    private static CellReading<String> country(String text) {
        return COUNTRY_CODE.read(text.toUpperCase(Locale.ROOT));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orEmpty(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
