package dev.hoshu.domain.rulebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Figures by which visits are planned (SLA-3). None of them is told to a customer (TERR-3).
 *
 * @param visitMinutes how long work takes where nobody says otherwise, 1 or more
 * @param lateWithinMinutes within how many minutes somebody should start where the target is missed
 *     already, 1 or more
 * @param skills what a machine of a family asks of whoever repairs it, by the family's code
 * @param otherSkill what every other machine asks
 * @param roads how far it is by road and how fast
 * @param keeping when a timed response can be kept (SLA-2)
 */
public record DispatchPolicy(
        int visitMinutes,
        int lateWithinMinutes,
        Map<String, String> skills,
        String otherSkill,
        Roads roads,
        Keeping keeping) {

    /** Copies the skills. */
    public DispatchPolicy {
        skills = Map.copyOf(skills);
    }

    /** What a machine of that family asks; of an unknown family what most machines ask. */
    public String skill(String family) {
        return skills.getOrDefault(family, otherSkill);
    }

    /** Every skill that is asked, in the order of their names. */
    public List<String> allSkills() {
        return Stream.concat(skills.values().stream(), Stream.of(otherSkill))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * When a timed response can be kept, and when only just (SLA-2).
     *
     * @param marginMinutes so many minutes of the target pass before anybody drives, 0 or more
     * @param leastSpareMinutes with less left after the drive the way is long, 0 or more
     * @param leastOnDuty with fewer on duty in an hour of the week the hour is thin, 1 or more
     * @param leastPartsPercent with less of the stocked part numbers within reach the stock is
     *     thin, 0 to 100
     */
    public record Keeping(
            int marginMinutes, int leastSpareMinutes, int leastOnDuty, int leastPartsPercent) {}

    /**
     * How far it is by road and how fast.
     *
     * @param windingPercent road for a hundred of the way over the globe, 100 or more
     * @param stretches how fast the first kilometres go, in order; may be none
     * @param beyondPerHour how many kilometres an hour whatever is farther goes, 1 or more
     */
    public record Roads(int windingPercent, List<Stretch> stretches, int beyondPerHour) {

        /** Copies the stretches. */
        public Roads {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * A stretch of a drive.
     *
     * @param kilometres how long it is, 1 or more
     * @param perHour how many kilometres an hour it goes, 1 or more
     */
    public record Stretch(int kilometres, int perHour) {}
}
