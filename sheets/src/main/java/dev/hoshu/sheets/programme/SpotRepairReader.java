package dev.hoshu.sheets.programme;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.SpotRates;

/** Reads what chargeable work is counted by (REP-5). */
final class SpotRepairReader {

    private static final int MOST_YEN = 10_000_000;

    private SpotRepairReader() {}

    static Policy.SpotRepair read(FigureReader reader) {
        int hours = reader.number("minimumLabourHours", 0, 24);
        var rates = reader.maybeWithin("rates").map(SpotRepairReader::rates);
        reader.finish();
        return new Policy.SpotRepair(hours, rates.orElse(null));
    }

    private static SpotRates rates(FigureReader reader) {
        var rates =
                new SpotRates(
                        reader.truth("invented", true),
                        yen(reader, "labourYenPerHour"),
                        reader.number("labourStepMinutes", 1, 60),
                        yen(reader, "travelYen"),
                        yen(reader, "travelYenPerKilometre"),
                        yen(reader, "partsShippingYen"),
                        reader.number("estimateValidDays", 1, 366));
        reader.finish();
        return rates;
    }

    private static Yen yen(FigureReader reader, String name) {
        return new Yen(reader.number(name, 0, MOST_YEN));
    }
}
