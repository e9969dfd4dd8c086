package dev.hoshu.server.dispatch;

import dev.hoshu.domain.dispatch.Engineer;
import dev.hoshu.domain.dispatch.NeededPart;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.StartWindow;
import dev.hoshu.domain.dispatch.TravelRule;
import dev.hoshu.domain.dispatch.Visit;
import dev.hoshu.domain.dispatch.WorkDay;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A day that is made up: centres, people and visits of nobody, drawn from a seed. Engineers work in
 * two shifts; every third is lent by a company that does not exist. Visits lie around the centres,
 * most of them due in the course of the day, some within two or four hours. With 200 visits for 30
 * engineers work and drives fill most of the hours, but not more than there are.
 */
public final class SampleDay {

    private static final List<String> SKILLS = List.of("server", "storage", "network");
    private static final double HOME_LATITUDE = 35.6;
    private static final double HOME_LONGITUDE = 139.5;
    private static final double SPREAD_DEGREES = 0.3;
    private static final double ROUND_A_CENTRE_DEGREES = 0.1;
    private static final int ENGINEERS_PER_CENTRE = 5;
    private static final int PARTNER_EACH = 3;
    private static final int ELSEWHERE_EACH = 5;
    private static final int HOUR = 60;
    private static final int EARLY_SHIFT = 8 * HOUR;
    private static final int LATE_SHIFT = 10 * HOUR;
    private static final int SHIFT = 10 * HOUR;
    private static final int DAY_START = 9 * HOUR;
    private static final int DAY_END = 17 * HOUR;

    private final Random random;
    private final List<Spot> centres = new ArrayList<>();

    private SampleDay(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A day.
     *
     * @param seed by which it is drawn: the same seed, the same day
     * @param engineers how many, 1 or more
     * @param visits how many, 0 or more
     */
    public static WorkDay of(long seed, int engineers, int visits) {
        return new SampleDay(seed).drawn(engineers, visits);
    }

    /** That day with one visit more, which must start within two hours of a minute. */
    public static WorkDay disturbed(WorkDay day, long seed, String id, int minute) {
        var sample = new SampleDay(seed);
        day.engineers().stream().map(Engineer::home).distinct().forEach(sample.centres::add);
        var visits = new ArrayList<>(day.visits());
        visits.add(sample.visit(id, new StartWindow(minute, minute + 2 * HOUR)));
        return new WorkDay(day.engineers(), visits, TravelRule.OF_THE_AREA_LISTS);
    }

    private WorkDay drawn(int count, int visits) {
        int homes = Math.ceilDiv(count, ENGINEERS_PER_CENTRE);
        for (int i = 0; i < homes; i++) {
            centres.add(around("架空センター%02d".formatted(i + 1), null));
        }
        var engineers = new ArrayList<Engineer>();
        for (int i = 0; i < count; i++) {
            engineers.add(engineer(i));
        }
        var all = new ArrayList<Visit>();
        for (int i = 0; i < visits; i++) {
            all.add(visit(String.format(Locale.ROOT, "V-%03d", i + 1), window()));
        }
        return new WorkDay(engineers, all, TravelRule.OF_THE_AREA_LISTS);
    }

    private Engineer engineer(int index) {
        int start = index % 2 == 0 ? EARLY_SHIFT : LATE_SHIFT;
        return new Engineer(
                String.format(Locale.ROOT, "E-%02d", index + 1),
                "架空 技術員%02d".formatted(index + 1),
                index % PARTNER_EACH == 0 ? "架空保守サービス" : null,
                centres.get(index % centres.size()),
                Set.of(SKILLS.get(index % SKILLS.size()), SKILLS.get((index + 1) % SKILLS.size())),
                start,
                start + SHIFT);
    }

    private StartWindow window() {
        int earliest = DAY_START + HOUR / 2 * random.nextInt(2 * (DAY_END - DAY_START) / HOUR - 3);
        return switch (random.nextInt(10)) {
            case 0 -> new StartWindow(earliest, earliest + 2 * HOUR);
            case 1, 2 -> new StartWindow(earliest, Math.min(DAY_END, earliest + 4 * HOUR));
            default -> new StartWindow(DAY_START, DAY_END);
        };
    }

    private Visit visit(String id, StartWindow window) {
        var centre = anyOf(centres);
        var part = random.nextBoolean() ? new NeededPart(partNumber(), stock(centre)) : null;
        return new Visit(
                id,
                around("架空の客先 " + id, centre),
                window,
                HOUR / 2 + HOUR / 4 * random.nextInt(3),
                anyOf(SKILLS),
                part,
                null);
    }

    /** Mostly the nearest centre has it; else it is brought from another (SLA-3). */
    private Spot stock(Spot nearest) {
        return random.nextInt(ELSEWHERE_EACH) == 0 ? anyOf(centres) : nearest;
    }

    private String partNumber() {
        return String.format(Locale.ROOT, "01XX%03d", random.nextInt(40));
    }

    private Spot around(String name, @Nullable Spot centre) {
        double south = centre == null ? HOME_LATITUDE : centre.latitude();
        double west = centre == null ? HOME_LONGITUDE : centre.longitude();
        double spread = centre == null ? SPREAD_DEGREES : ROUND_A_CENTRE_DEGREES;
        return new Spot(
                name,
                south + spread * (random.nextDouble() - 1.0 / 2),
                west + spread * (random.nextDouble() - 1.0 / 2),
                "MAIN");
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
