package dev.hoshu.domain.keeping;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.StaffMember;
import dev.hoshu.domain.keeping.CapacityQuestion.Area;
import dev.hoshu.domain.keeping.CapacityQuestion.MachineAnswer;
import dev.hoshu.domain.keeping.CapacityQuestion.PlaceAnswer;
import dev.hoshu.domain.keeping.CapacityQuestion.Site;
import dev.hoshu.domain.keeping.CapacityQuestion.Supply;
import dev.hoshu.domain.rulebook.DispatchPolicy;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A place of which everything holds, but for what a test changes. Roads are straight and a minute
 * goes a kilometre, so that a centre 90 km north is 90 minutes away.
 */
final class Situation {

    static final DispatchPolicy POLICY =
            new DispatchPolicy(
                    90,
                    240,
                    Map.of(),
                    "SERVER",
                    new DispatchPolicy.Roads(100, List.of(), 60),
                    new DispatchPolicy.Keeping(30, 15, 2, 80));
    static final Spot PLACE = new Spot("place", 35, 139, "MAIN");
    private static final double GLOBE_KILOMETRES = 6_371.0088;

    private final Map<String, String> changes = new HashMap<>();

    /** The changes, as {@code name=value}, with blanks between. */
    static CapacityQuestion of(String written) {
        var situation = new Situation();
        for (var one : written.split(" ", -1)) {
            if (!one.isEmpty()) {
                var pair = one.split("=", -1);
                situation.changes.put(pair[0], pair[1]);
            }
        }
        return situation.question();
    }

    private String get(String name, String usual) {
        return Objects.requireNonNullElse(changes.get(name), usual);
    }

    private CapacityQuestion question() {
        boolean four = get("level", "2H").equals("4H");
        return new CapacityQuestion(
                four ? ServiceLevel.WITHIN_4_HOURS : ServiceLevel.WITHIN_2_HOURS,
                four ? 240 : 120,
                new PlaceAnswer(
                        Area.valueOf(get("area", "YES")),
                        get("list", "2026-10").equals("none") ? null : "2026-10",
                        get("place", "here").equals("none") ? null : "here"),
                MachineAnswer.valueOf(get("machine", "YES")),
                "SERVER",
                get("spot", "there").equals("none") ? null : PLACE,
                get("centres", "some").equals("none") ? List.of() : centres(),
                staff(),
                parts());
    }

    private List<Site> centres() {
        var centres = new ArrayList<Site>();
        centres.add(
                new Site(
                        north("near", Integer.parseInt(get("km", "10")), get("land", "MAIN")),
                        get("sends", "yes").equals("yes"),
                        get("open", "24x7").equals("24x7")));
        centres.add(
                new Site(
                        north("far", Integer.parseInt(get("far", "200")), "MAIN"),
                        get("farSends", "no").equals("yes"),
                        true));
        return centres;
    }

    static Spot north(String name, double kilometres, String land) {
        return new Spot(name, 35 + Math.toDegrees(kilometres / GLOBE_KILOMETRES), 139, land);
    }

    /** People round the clock on every day; {@code shift=} has one more, or one instead. */
    private List<StaffMember> staff() {
        var staff = new ArrayList<StaffMember>();
        for (int i = 0; i < Integer.parseInt(get("people", "2")); i++) {
            staff.add(
                    member(
                            i,
                            "near",
                            get("skill", "SERVER"),
                            EnumSet.allOf(DayOfWeek.class),
                            get("holidays", "yes").equals("yes"),
                            0,
                            1440));
        }
        var shift = get("shift", "");
        if (!shift.isEmpty()) {
            var words = shift.split("-", -1);
            staff.add(
                    member(
                            staff.size(),
                            "near",
                            "SERVER",
                            EnumSet.complementOf(EnumSet.of(DayOfWeek.valueOf(words[2]))),
                            true,
                            Integer.parseInt(words[0]),
                            Integer.parseInt(words[1])));
        }
        return staff;
    }

    static StaffMember member(
            int index,
            String site,
            String skill,
            Set<DayOfWeek> days,
            boolean holidays,
            int from,
            int until) {
        return new StaffMember(
                "E-" + index, "name", null, site, Set.of(skill), days, holidays, from, until);
    }

    /** {@code stock=4/5} has four of five at the near centre, and all at the far one. */
    private List<Supply> parts() {
        var words = get("stock", "5/5").split("/", -1);
        var parts = new ArrayList<Supply>();
        for (int i = 0; i < Integer.parseInt(words[1]); i++) {
            parts.add(
                    new Supply(
                            "PT-" + i,
                            Map.of("near", i < Integer.parseInt(words[0]) ? 1 : 0, "far", 1)));
        }
        return parts;
    }
}
