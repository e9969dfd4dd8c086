package dev.hoshu.server.watch;

import dev.hoshu.domain.rulebook.WatchPolicy;
import dev.hoshu.domain.watch.DriveCoverage;
import dev.hoshu.domain.watch.Media;
import dev.hoshu.domain.watch.WearForecast;
import dev.hoshu.domain.watch.WearForecasts;
import dev.hoshu.domain.watch.WearHistory;
import dev.hoshu.domain.watch.WearPoint;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What the readings of a drive come to.
 *
 * @param history how it wore
 * @param forecast when its write endurance ends
 * @param coverage the true end of its coverage (PART-6)
 */
record DriveWear(WearHistory history, WearForecast forecast, DriveCoverage coverage) {

    /**
     * As of a day.
     *
     * @param points how worn it was read to be, the earliest first
     * @param coverageEnd the last covered day of its machine, or null where none is on record
     */
    static DriveWear of(
            Media media,
            List<WearPoint> points,
            WatchPolicy.Forecast figures,
            LocalDate day,
            @Nullable LocalDate coverageEnd) {
        var history = WearHistory.of(points, figures);
        var forecast = WearForecasts.of(history, figures, day);
        return new DriveWear(history, forecast, DriveCoverage.of(media, forecast, coverageEnd));
    }
}
