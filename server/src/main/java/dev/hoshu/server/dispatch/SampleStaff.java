package dev.hoshu.server.dispatch;

import dev.hoshu.domain.dispatch.StaffMember;
import dev.hoshu.domain.part.PartSite;
import dev.hoshu.domain.part.StockKind;
import dev.hoshu.domain.rulebook.DispatchPolicy;
import dev.hoshu.server.dispatch.store.StaffRows;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Invents people for the sample, the same each time. A centre that serves the 2-hour response has
 * six, in shifts round the clock; another that is open round the clock four; one with office hours
 * two. Every round-the-clock centre has one more for the nights that the shifts leave open. Every
 * third is lent by a company that does not exist.
 */
@Component
class SampleStaff {

    private static final List<String> FAMILY_NAMES =
            List.of(
                    "青木", "石川", "上野", "遠藤", "小川", "加藤", "木村", "工藤", "小林", "斎藤", "清水", "鈴木", "高橋",
                    "千葉", "中村", "西村", "野口", "橋本", "平井", "福田", "前田", "三好", "村上", "森", "山本", "横山",
                    "和田", "岡本", "白石", "松田");
    private static final List<String> PARTNERS = List.of("架空保守サービス", "架空フィールド");
    private static final int PARTNER_EACH = 3;
    private static final int HOUR = 60;

    /**
     * When somebody works.
     *
     * @param from the hour at which the day starts
     * @param until the hour by which it ends; past 24 it is the next morning
     * @param off the days off; the others are worked
     * @param onHolidays whether also on holidays
     */
    private record Shift(int from, int until, Set<DayOfWeek> off, boolean onHolidays) {}

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final List<Shift> OFFICE =
            List.of(new Shift(8, 18, WEEKEND, false), new Shift(9, 19, WEEKEND, false));
    private static final List<Shift> ROUND_THE_CLOCK =
            List.of(
                    new Shift(8, 18, EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), true),
                    new Shift(16, 26, EnumSet.of(DayOfWeek.TUESDAY), true),
                    new Shift(0, 10, EnumSet.of(DayOfWeek.WEDNESDAY), true),
                    new Shift(9, 19, EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), true));
    private static final List<Shift> NIGHTS =
            List.of(
                    new Shift(22, 32, EnumSet.of(DayOfWeek.MONDAY), true),
                    new Shift(22, 32, EnumSet.of(DayOfWeek.THURSDAY), true));
    private static final List<Shift> TWO_HOURS =
            List.of(
                    new Shift(12, 22, EnumSet.of(DayOfWeek.THURSDAY), true),
                    new Shift(8, 18, EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY), true));

    private final StaffRows rows;
    private final Programmes programmes;
    private final Today today;
    private final boolean wanted;

    SampleStaff(
            StaffRows rows,
            Programmes programmes,
            Today today,
            @Value("${hoshu.sample:false}") boolean wanted) {
        this.rows = rows;
        this.programmes = programmes;
        this.today = today;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void onReady() {
        if (wanted) {
            programmes.codes().stream().filter(p -> !rows.hasStaff(p)).forEach(this::fill);
        }
    }

    /** Invents the staff of a programme's centres. */
    public void fill(String programme) {
        var skills =
                programmes
                        .current(programme)
                        .policies()
                        .inForce(today.day())
                        .map(policy -> policy.dispatch())
                        .map(DispatchPolicy::allSkills)
                        .orElse(List.of());
        if (!skills.isEmpty()) {
            rows.invent(programme, invented(programmes.partSites(programme), skills));
        }
    }

    /** The people of those centres. */
    static List<StaffMember> invented(List<PartSite> sites, List<String> skills) {
        var centres = sites.stream().filter(site -> site.kind() != StockKind.CENTRAL).toList();
        var people = new ArrayList<StaffMember>();
        for (int centre = 0; centre < centres.size(); centre++) {
            for (var shift : shifts(centres.get(centre).readiness())) {
                // The next centre lacks another skill in the same shift, so that neighbours help.
                var able = skillsOf(people.size() + centre, skills);
                people.add(member(people.size(), centres.get(centre), shift, able));
            }
        }
        for (var centre : centres) {
            if (centre.readiness().roundTheClock()) {
                int index = people.size();
                var night = NIGHTS.get(index % NIGHTS.size());
                people.add(member(index, centre, night, skillsOf(index, skills)));
            }
        }
        return people;
    }

    private static List<Shift> shifts(PartSite.Readiness readiness) {
        if (!readiness.roundTheClock()) {
            return OFFICE;
        }
        if (!readiness.twoHours()) {
            return ROUND_THE_CLOCK;
        }
        var all = new ArrayList<>(ROUND_THE_CLOCK);
        all.addAll(TWO_HOURS);
        return all;
    }

    private static StaffMember member(int index, PartSite site, Shift shift, Set<String> skills) {
        return new StaffMember(
                String.format(Locale.ROOT, "E-%03d", index + 1),
                "%s（架空）".formatted(FAMILY_NAMES.get(index % FAMILY_NAMES.size())),
                index % PARTNER_EACH == PARTNER_EACH - 1
                        ? PARTNERS.get(index / PARTNER_EACH % PARTNERS.size())
                        : null,
                site.name(),
                skills,
                EnumSet.complementOf(EnumSet.copyOf(shift.off())),
                shift.onHolidays(),
                shift.from() * HOUR,
                shift.until() * HOUR);
    }

    /** All but one of the skills, another one for each in turn, so that every centre has each. */
    private static Set<String> skillsOf(int index, List<String> skills) {
        var some = new ArrayList<>(skills);
        if (some.size() > 1) {
            some.remove(index % some.size());
        }
        return Set.copyOf(some);
    }
}
