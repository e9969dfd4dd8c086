package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WatchPolicy;
import dev.hoshu.domain.watch.DriveMessage.Alarm;

import java.math.BigDecimal;
import java.util.Optional;

/** The gravest thing that a reading says of its drive, by the figures of the policy. */
public final class Reports {

    private Reports() {}

    /**
     * What is to be acted upon; empty where all is well or nothing is said.
     *
     * @param drive how the drive is called
     */
    public static Optional<Report> of(String drive, DriveReading reading, WatchPolicy figures) {
        if (Boolean.TRUE.equals(reading.failurePredicted())) {
            return report(
                    drive,
                    Alarm.FAILURE_PREDICTED,
                    "ドライブ自身が故障を予測しています。",
                    "It predicts its own failure.");
        }
        var used = reading.usedPercent();
        if (used != null && used.compareTo(BigDecimal.valueOf(figures.actFromUsedPercent())) >= 0) {
            return report(
                    drive,
                    Alarm.MEDIA_LIFE_LOW,
                    "書き込み寿命の%s%%を使っています (目安%d%%)。"
                            .formatted(used.toPlainString(), figures.actFromUsedPercent()),
                    "%s %% of its write endurance is used (%d %% is the mark)."
                            .formatted(used.toPlainString(), figures.actFromUsedPercent()));
        }
        var errors = reading.mediaErrors();
        if (errors != null && errors >= figures.actFromMediaErrors()) {
            return report(
                    drive,
                    Alarm.MEDIA_ERRORS,
                    "媒体のエラーが%d件あります (目安%d件)。".formatted(errors, figures.actFromMediaErrors()),
                    "It counts %d media errors (%d is the mark)."
                            .formatted(errors, figures.actFromMediaErrors()));
        }
        var defects = reading.grownDefects();
        if (defects != null && defects >= figures.actFromGrownDefects()) {
            return report(
                    drive,
                    Alarm.GROWN_DEFECTS,
                    "増えた欠陥が%d件あります (目安%d件)。".formatted(defects, figures.actFromGrownDefects()),
                    "It counts %d grown defects (%d is the mark)."
                            .formatted(defects, figures.actFromGrownDefects()));
        }
        return Optional.empty();
    }

    private static Optional<Report> report(String drive, Alarm alarm, String ja, String en) {
        return Optional.of(new Report(drive, alarm, new Sentence(ja, en)));
    }
}
