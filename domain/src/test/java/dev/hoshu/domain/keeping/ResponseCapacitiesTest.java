package dev.hoshu.domain.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.StaffMember;
import dev.hoshu.domain.keeping.CapacityQuestion.Area;
import dev.hoshu.domain.keeping.CapacityQuestion.MachineAnswer;
import dev.hoshu.domain.keeping.CapacityQuestion.PlaceAnswer;
import dev.hoshu.domain.keeping.CapacityQuestion.Site;
import dev.hoshu.domain.keeping.CapacityQuestion.Supply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/** Whether a timed response could be kept: TERR-2, SLA-2, SLA-3. */
class ResponseCapacitiesTest {

    private static final ResponseCapacities CAPACITIES = ResponseCapacities.under(Situation.POLICY);

    private static String state(ResponseCapacity capacity) {
        return switch (capacity) {
            case ResponseCapacity.Feasible f -> "feasible";
            case ResponseCapacity.Weak w -> "weak " + w.link().link();
            case ResponseCapacity.NotFeasible n -> "not " + n.link().link();
            case ResponseCapacity.Unknown u -> "unknown " + u.link().link();
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERR-2 everything holds                            | ''                     | feasible
                    TERR-2 the list leaves it to the sales desk        | area=CONSULT           | weak AREA_LIST
                    TERR-2 the list says no                            | area=NO                | not AREA_LIST
                    TERR-2 the ward is not known                       | area=UNDECIDED         | unknown AREA_LIST
                    TERR-2 no list is in force                         | area=UNKNOWN list=none | unknown AREA_LIST
                    TERR-2 the place is not known                      | area=UNKNOWN place=none spot=none | unknown AREA_LIST
                    TERR-2 the machine cannot have it                  | machine=NO             | not MACHINE
                    TERR-2 the catalogue does not say                  | machine=UNKNOWN        | unknown MACHINE
                    TERR-2 no machine yet                              | machine=NOT_ASKED      | feasible
                    SLA-2 15 minutes to spare                          | km=75                  | feasible
                    SLA-2 14 minutes to spare                          | km=76                  | weak DISTANCE
                    SLA-2 nothing to spare                             | km=90                  | weak DISTANCE
                    SLA-2 a minute too far                             | km=91                  | not DISTANCE
                    SLA-2 of four hours more is left                   | km=91 level=4H         | feasible
                    SLA-2 of four hours a minute too far               | km=211 far=300 level=4H | not DISTANCE
                    SLA-2 the sea between                              | land=ISLAND            | not DISTANCE
                    SLA-2 the nearest does not serve the level         | sends=no               | not DISTANCE
                    SLA-2 where the place is on the map is not known   | spot=none              | unknown DISTANCE
                    SLA-2 no centre on record                          | centres=none           | unknown DISTANCE
                    SLA-2 the nearest closes at night                  | open=9x5               | not HOURS
                    SLA-2 and another within reach does not            | open=9x5 far=90 farSends=yes | feasible
                    SLA-2 and another does not, a minute too far       | open=9x5 far=91 farSends=yes | not HOURS
                    SLA-2 nobody on record                             | people=0               | unknown PEOPLE
                    SLA-2 nobody with the skill                        | skill=NETWORK          | not PEOPLE
                    SLA-2 one only at every hour                       | people=1               | weak PEOPLE
                    SLA-2 nobody for a minute of the week              | people=0 shift=1-1441-MONDAY | not PEOPLE
                    SLA-2 a day off for the second                     | people=1 shift=0-1440-TUESDAY | weak PEOPLE
                    SLA-2 nobody on holidays                           | holidays=no            | not PEOPLE
                    SLA-3 four fifths of the parts within reach        | stock=4/5              | feasible
                    SLA-3 less than four fifths                        | stock=3/5              | weak PARTS
                    SLA-3 the next source is near enough too           | stock=3/5 far=90       | feasible
                    SLA-3 a minute too far                             | stock=3/5 far=91       | weak PARTS
                    SLA-3 nothing within reach                         | stock=0/5              | not PARTS
                    SLA-3 nothing at the nearest, all within reach     | stock=0/5 far=90       | feasible
                    SLA-3 no stock on record                           | stock=0/0              | unknown PARTS
                    SLA-2 a broken link decides before an unknown one  | stock=0/0 km=91        | not DISTANCE
                    SLA-3 an unknown link before a thin one            | stock=0/0 people=1     | unknown PARTS
                    SLA-2 of thin links the one hardest to mend        | stock=3/5 people=1     | weak PEOPLE
                    TERR-2 and the list before the drive               | area=CONSULT km=90     | weak AREA_LIST
                    SLA-2 of broken links the first                    | stock=0/5 km=91        | not DISTANCE
                    """)
    void theWeakestLinkIsNamed(String situation, String changes, String expected) {
        var capacity = CAPACITIES.decide(Situation.of(changes));
        assertThat(state(capacity)).as(situation).isEqualTo(expected);
        assertThat(capacity.links()).hasSize(Link.values().length);
        assertThat(capacity.sentence().ja()).isNotBlank();
        capacity.weakest()
                .ifPresent(link -> {
                    assertThat(capacity.sentence().ja()).contains(link.facts().ja());
                    assertThat(capacity.sentence().en()).contains(link.facts().en());
                    assertThat(situation).startsWith(link.rule().id());
                });
    }

    @Test
    void theHoursWithNobodyAreNamedAndCounted() {
        var evening = CAPACITIES.decide(Situation.of("people=0 shift=0-1320-WEDNESDAY"));
        assertThat(evening.sentence().ja())
                .as("from 22:00 on each day, and all Wednesday")
                .contains("168時間のうち36時間")
                .contains("月22時–火0時、火22時–木0時、木22時–金0時、ほか3回");
        assertThat(evening.sentence().en())
                .contains("36 of the week's 168 hours nobody")
                .contains("Mon 22:00–Tue 0:00, Tue 22:00–Thu 0:00, Thu 22:00–Fri 0:00 and 3 more");
    }

    @Test
    void aShiftOfSundayNightEndsOnMonday() {
        var week =
                DutyWeek.of(
                        List.of(
                                Situation.member(
                                        1,
                                        "near",
                                        "SERVER",
                                        EnumSet.of(DayOfWeek.SUNDAY),
                                        false,
                                        22 * 60,
                                        26 * 60 + 30)));
        assertThat(week.usual().subList(166, 168)).containsExactly(1, 1);
        assertThat(week.usual().subList(0, 3))
                .as("only half of the third hour is worked")
                .containsExactly(1, 1, 0);
        assertThat(week.onHolidays()).containsOnly(0);
        assertThat(WrittenHours.of(List.of(167, 0, 1)).en()).isEqualTo("Sun 23:00–Mon 2:00");
    }

    @Test
    void aChangeOfShiftInTheMiddleOfAnHourHidesNothing() {
        var early = Situation.member(1, "near", "S", EnumSet.of(DayOfWeek.MONDAY), true, 0, 90);
        var late = Situation.member(2, "near", "S", EnumSet.of(DayOfWeek.MONDAY), true, 90, 180);
        var later = Situation.member(3, "near", "S", EnumSet.of(DayOfWeek.MONDAY), true, 91, 180);
        assertThat(DutyWeek.of(List.of(early, late)).usual().subList(0, 3))
                .containsExactly(1, 1, 1);
        assertThat(DutyWeek.of(List.of(early, later)).usual().subList(0, 3))
                .containsExactly(1, 0, 1);
    }

    // ------------------------------------------------------------------ whatever is on record

    private static int rank(ResponseCapacity capacity) {
        return switch (capacity) {
            case ResponseCapacity.NotFeasible n -> 0;
            case ResponseCapacity.Unknown u -> 1;
            case ResponseCapacity.Weak w -> 2;
            case ResponseCapacity.Feasible f -> 3;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void moreNeverMakesItWorseAndFartherNeverBetter(long seed) {
        var random = new Random(seed);
        var seen = new HashMap<Integer, Integer>();
        for (int round = 0; round < 400; round++) {
            var question = drawn(random);
            var before = CAPACITIES.decide(question);
            seen.merge(rank(before), 1, Integer::sum);
            var as = "seed %d, round %d: %s".formatted(seed, round, before.sentence().en());
            assertThat(rank(CAPACITIES.decide(moreStaff(question, random))))
                    .as("more people, %s", as)
                    .isGreaterThanOrEqualTo(rank(before));
            assertThat(rank(CAPACITIES.decide(moreStock(question, random))))
                    .as("more stock, %s", as)
                    .isGreaterThanOrEqualTo(rank(before));
            assertThat(rank(CAPACITIES.decide(moreCentres(question, random))))
                    .as("more centres, %s", as)
                    .isGreaterThanOrEqualTo(rank(before));
            assertThat(rank(CAPACITIES.decide(farther(question, random))))
                    .as("farther, %s", as)
                    .isLessThanOrEqualTo(rank(before));
        }
        assertThat(seen.keySet()).as("some of each").contains(0, 2, 3);
    }

    private static CapacityQuestion drawn(Random random) {
        var question = Situation.of("level=" + (random.nextBoolean() ? "2H" : "4H"));
        var centres = new ArrayList<Site>();
        var staff = new ArrayList<StaffMember>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            centres.add(centre(random, "C" + i));
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                staff.add(member(random, staff.size(), "C" + i));
            }
        }
        var parts = new ArrayList<Supply>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var free = new HashMap<String, Integer>();
            centres.forEach(c -> free.put(c.spot().name(), random.nextInt(3)));
            parts.add(new Supply("PT-" + i, free));
        }
        return with(question, centres, staff, parts);
    }

    private static CapacityQuestion with(
            CapacityQuestion q, List<Site> centres, List<StaffMember> staff, List<Supply> parts) {
        return new CapacityQuestion(
                q.level(),
                q.targetMinutes(),
                new PlaceAnswer(Area.YES, "2026-10", "here"),
                MachineAnswer.YES,
                q.skill(),
                Situation.PLACE,
                centres,
                staff,
                parts);
    }

    private static Site centre(Random random, String name) {
        return new Site(
                Situation.north(name, random.nextInt(150), "MAIN"),
                random.nextInt(5) > 0,
                random.nextInt(4) > 0);
    }

    private static StaffMember member(Random random, int index, String site) {
        var days = EnumSet.allOf(DayOfWeek.class);
        if (random.nextInt(3) == 0) {
            days.remove(DayOfWeek.of(1 + random.nextInt(7)));
        }
        int from = random.nextInt(2) * 60 * random.nextInt(12);
        return Situation.member(
                index,
                site,
                random.nextInt(6) == 0 ? "NETWORK" : "SERVER",
                days,
                random.nextInt(8) > 0,
                from,
                from + (random.nextInt(4) == 0 ? 600 : 1440));
    }

    private static CapacityQuestion moreStaff(CapacityQuestion q, Random random) {
        var staff = new ArrayList<>(q.staff());
        var site = q.centres().get(random.nextInt(q.centres().size())).spot().name();
        staff.add(member(random, staff.size(), site));
        return with(q, q.centres(), staff, q.parts());
    }

    private static CapacityQuestion moreStock(CapacityQuestion q, Random random) {
        var parts = new ArrayList<>(q.parts());
        int which = random.nextInt(parts.size());
        var free = new HashMap<>(parts.get(which).free());
        free.merge(q.centres().getFirst().spot().name(), 1, Integer::sum);
        parts.set(which, new Supply(parts.get(which).number(), free));
        return with(q, q.centres(), q.staff(), parts);
    }

    private static CapacityQuestion moreCentres(CapacityQuestion q, Random random) {
        var centres = new ArrayList<>(q.centres());
        centres.add(centre(random, "another"));
        return with(q, centres, q.staff(), q.parts());
    }

    /** Every centre by the same share farther away. */
    private static CapacityQuestion farther(CapacityQuestion q, Random random) {
        double share = 1 + random.nextInt(100) / 100.0;
        var centres =
                q.centres().stream()
                        .map(c ->
                                new Site(
                                        new Spot(
                                                c.spot().name(),
                                                35 + (c.spot().latitude() - 35) * share,
                                                139,
                                                c.spot().landMass()),
                                        c.sends(),
                                        c.roundTheClock()))
                        .toList();
        return with(q, centres, q.staff(), q.parts());
    }

    @Test
    void everyRuleThatWasAskedIsNamed() {
        assertThat(CAPACITIES.decide(Situation.of("")).rules())
                .extracting(rule -> rule.id())
                .containsExactly("TERR-2", "SLA-2", "SLA-3");
    }
}
