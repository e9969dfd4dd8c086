package dev.hoshu.domain.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Days drawn at random around two centres, small enough to be looked over by hand. */
final class DrawnDay {

    static final Spot EAST = new Spot("東", 35.70, 139.80, "MAIN");
    static final Spot WEST = new Spot("西", 35.68, 139.40, "MAIN");
    private static final List<String> SKILLS = List.of("server", "storage");

    private DrawnDay() {}

    static WorkDay of(Random random) {
        var engineers = new ArrayList<Engineer>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var skills = random.nextBoolean() ? Set.copyOf(SKILLS) : Set.of(one(random, SKILLS));
            int from = 420 + 60 * random.nextInt(4);
            engineers.add(
                    new Engineer(
                            "E" + i,
                            "技術員" + i,
                            random.nextBoolean() ? null : "協力会社",
                            random.nextBoolean() ? EAST : WEST,
                            skills,
                            from,
                            from + 540));
        }
        var visits = new ArrayList<Visit>();
        for (int i = 0; i < random.nextInt(12); i++) {
            visits.add(visit(random, "V" + i));
        }
        return new WorkDay(engineers, visits, TravelRule.OF_THE_AREA_LISTS);
    }

    static Visit visit(Random random, String id) {
        int earliest = 480 + 30 * random.nextInt(12);
        var spot =
                new Spot(
                        "地点" + id,
                        35.5 + random.nextDouble() / 2,
                        139.3 + random.nextDouble() * 0.7,
                        random.nextInt(20) == 0 ? "IZU" : "MAIN");
        return new Visit(
                id,
                spot,
                new StartWindow(earliest, earliest + 60 + random.nextInt(300)),
                30 + 15 * random.nextInt(6),
                one(random, SKILLS),
                random.nextBoolean()
                        ? null
                        : new NeededPart("01AB", random.nextBoolean() ? EAST : WEST),
                null);
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
