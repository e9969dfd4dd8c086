package dev.hoshu.server.report;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.report.AgeBand;
import dev.hoshu.domain.report.DeskReport;
import dev.hoshu.domain.report.FixVerdict;
import dev.hoshu.domain.report.Verdict;
import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * A case behind the figures.
 *
 * @param number its number
 * @param machine machine type and serial number
 * @param level the level, or null
 * @param receivedAt when the call came
 * @param receivedIn that one's month
 * @param result what became of its target
 * @param deadline its deadline once that is decided, or null
 * @param decidedIn that one's month, or null
 * @param cause the cause of the miss, or null
 * @param visits how often an engineer came
 * @param restoredAt when the machine worked again, or null
 * @param restoredIn that one's month, or null
 * @param fix whether one visit was enough, or null
 * @param age how long it is open, or null
 */
public record CaseLine(
        String number,
        String machine,
        @Nullable ServiceLevel level,
        Instant receivedAt,
        YearMonth receivedIn,
        Result result,
        @Nullable Instant deadline,
        @Nullable YearMonth decidedIn,
        @Nullable BreachCause cause,
        int visits,
        @Nullable Instant restoredAt,
        @Nullable YearMonth restoredIn,
        @Nullable FixVerdict fix,
        @Nullable AgeBand age) {

    /** What became of a target; the names are the codes. */
    public enum Result {
        /** It was met. */
        MET("目標内", "met"),
        /** It was missed. */
        MISSED("超過", "missed"),
        /** It is not decided. */
        WITHIN_TIME("期限内で未決", "within time"),
        /** There is none. */
        NO_TARGET("期限なし", "no time set"),
        /** Nothing can be said. */
        UNREADABLE("読み取れない", "cannot be read");

        private final Sentence words;

        Result(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** For a person. */
        public Sentence words() {
            return words;
        }

        private static Result of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Met m -> MET;
                case Verdict.Missed m -> MISSED;
                case Verdict.WithinTime w -> WITHIN_TIME;
                case Verdict.NoTarget n -> NO_TARGET;
                case Verdict.Unreadable u -> UNREADABLE;
            };
        }
    }

    /** The cases behind a report, by number. */
    public static List<CaseLine> all(DeskReport report, ZoneId zone) {
        return report.cases().stream().map(one -> of(one, zone)).toList();
    }

    private static CaseLine of(DeskReport.Counted counted, ZoneId zone) {
        var facts = counted.facts();
        var deadline = facts.verdict().decidedBy().orElse(null);
        return new CaseLine(
                facts.number(),
                facts.machine(),
                facts.level(),
                facts.receivedAt(),
                YearMonth.from(facts.receivedAt().atZone(zone)),
                Result.of(facts.verdict()),
                deadline,
                deadline == null ? null : YearMonth.from(deadline.atZone(zone)),
                facts.verdict() instanceof Verdict.Missed missed ? missed.cause() : null,
                facts.visits(),
                facts.restoredAt(),
                facts.restoredOn(zone).map(YearMonth::from).orElse(null),
                counted.fix(),
                counted.age());
    }

    /**
     * The cause's code; that of a miss whose cause nobody has said; empty where none was missed.
     */
    public String causeCode() {
        return result != Result.MISSED ? "" : cause == null ? Figure.NOT_SAID : cause.name();
    }
}
