package dev.hoshu.server.keeping.web;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.keeping.Hold;
import dev.hoshu.domain.keeping.Link;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.keeping.KeepingQuestion;
import dev.hoshu.server.keeping.KeptReading;
import dev.hoshu.server.keeping.Reading;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a timed response could be kept, as programs are told of it. */
record KeepingAnswer(
        Reading.State state,
        String level,
        int targetMinutes,
        @Nullable Link weakest,
        Sentence explanation,
        List<Step> links,
        Week week,
        LocalDate day,
        boolean invented) {

    /** A link and how it holds. */
    record Step(Link link, Hold hold, String rule, Sentence facts) {}

    /** The people on duty within reach in each hour of a week, from Monday. */
    record Week(List<Integer> usual, List<Integer> onHolidays) {}

    static KeepingAnswer of(Reading reading) {
        return new KeepingAnswer(
                reading.state(),
                reading.level(),
                reading.targetMinutes(),
                reading.weakest(),
                reading.sentence(),
                reading.links().stream()
                        .map(line -> new Step(line.link(), line.hold(), line.rule(), line.facts()))
                        .toList(),
                new Week(reading.usual(), reading.onHolidays()),
                reading.day(),
                reading.invented());
    }

    /** An answer with what was asked. */
    record Asked(
            String programme,
            @Nullable String machineNumber,
            @Nullable String serialNumber,
            @Nullable String municipality,
            @Nullable String place,
            KeepingAnswer answer) {

        static Asked of(KeepingQuestion question, Reading reading) {
            return new Asked(
                    question.programme(),
                    Optional.ofNullable(question.machine())
                            .map(MachineNumber::toString)
                            .orElse(null),
                    question.serial(),
                    Optional.ofNullable(question.place()).map(Municipality::code5).orElse(null),
                    Optional.ofNullable(question.place()).map(Municipality::fullName).orElse(null),
                    KeepingAnswer.of(reading));
        }
    }

    /** What was kept with a line of an order. */
    record Kept(
            int line, KeptReading.Occasion occasion, Instant at, String who, KeepingAnswer answer) {

        static Kept of(KeptReading kept) {
            return new Kept(
                    kept.line(),
                    kept.occasion(),
                    kept.at(),
                    kept.who(),
                    KeepingAnswer.of(kept.reading()));
        }
    }
}
