package dev.hoshu.sheets.programme;

import dev.hoshu.domain.rulebook.WatchPolicy;

/** Reads the figures of the watch over drives. */
final class WatchReader {

    private static final int MOST_ERRORS = 1_000_000;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_DAYS = 366;

    private WatchReader() {}

    static WatchPolicy read(FigureReader reader) {
        var policy =
                new WatchPolicy(
                        reader.number("actFromUsedPercent", 1, 100),
                        reader.number("actFromMediaErrors", 1, MOST_ERRORS),
                        reader.number("actFromGrownDefects", 1, MOST_ERRORS),
                        reader.number("clockSkewMinutes", 0, MOST_MINUTES),
                        reader.number("eventsPerHour", 1, MOST_ERRORS),
                        reader.number("silentAfterDays", 1, MOST_DAYS),
                        reader.number("movedAfterDays", 0, MOST_DAYS),
                        forecast(reader.within("forecast")));
        reader.finish();
        return policy;
    }

    private static WatchPolicy.Forecast forecast(FigureReader reader) {
        // A slope with a span needs three points.
        var forecast =
                new WatchPolicy.Forecast(
                        reader.number("leastReadings", 3, MOST_DAYS),
                        reader.number("leastDays", 1, 10 * MOST_DAYS),
                        reader.number("confidencePercent", 50, 99),
                        reader.number("beyondYears", 1, 100),
                        reader.number("dropPercent", 0, 100));
        reader.finish();
        return forecast;
    }
}
