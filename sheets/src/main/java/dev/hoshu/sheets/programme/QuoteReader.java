package dev.hoshu.sheets.programme;

import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.ConsumptionTax.Rounding;
import dev.hoshu.domain.rulebook.Policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads how long a quote stands, and consumption tax by day. */
final class QuoteReader {

    private static final int MOST_DAYS = 366;

    private QuoteReader() {}

    static Policy.Quote read(FigureReader reader) {
        int validDays = reader.number("validDays", 1, MOST_DAYS);
        var rounding = reader.word("taxRounding", QuoteReader::named, Rounding.DOWN);
        var rates = rates(reader);
        reader.finish();
        return new Policy.Quote(validDays, new ConsumptionTax(rounding, rates));
    }

    private static Optional<Rounding> named(String word) {
        return Arrays.stream(Rounding.values()).filter(r -> r.name().equals(word)).findFirst();
    }

    private static List<ConsumptionTax.Rate> rates(FigureReader reader) {
        var rates = new ArrayList<ConsumptionTax.Rate>();
        for (var each : reader.eachOf("taxRates")) {
            var rate = new ConsumptionTax.Rate(each.day("from"), each.number("percent", 0, 100));
            if (!rates.isEmpty() && !rate.from().isAfter(rates.getLast().from())) {
                each.fault(
                        "from",
                        "前の税率より後の日にしてください。早い日から順に書いてください。",
                        "Let it be later than the rate before it; write rates in the order of their"
                                + " days.");
            } else {
                rates.add(rate);
            }
            each.finish();
        }
        // A file with a fault is never used; a stand-in keeps the reading going.
        return rates.isEmpty()
                ? List.of(new ConsumptionTax.Rate(FigureReader.STAND_IN_DAY, 0))
                : rates;
    }
}
