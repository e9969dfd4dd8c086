package dev.hoshu.domain.keeping;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.StaffMember;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What is on record on a day for a timed response at a place.
 *
 * @param level the level that is to be kept
 * @param targetMinutes within so many minutes of the acceptance somebody is to be there (SLA-2)
 * @param place what the area list says of the place (TERR-2)
 * @param machine whether the machine can have the level (TERR-2)
 * @param skill what the machine asks of whoever repairs it
 * @param spot where it stands, with the land that roads do not leave; null if that is not known
 * @param centres the service centres; none if none is recorded
 * @param staff everybody who can be sent, of whatever skill; none if nobody is recorded
 * @param parts the parts that any centre stocks; none if no stock is recorded
 */
public record CapacityQuestion(
        ServiceLevel level,
        int targetMinutes,
        PlaceAnswer place,
        MachineAnswer machine,
        String skill,
        @Nullable Spot spot,
        List<Site> centres,
        List<StaffMember> staff,
        List<Supply> parts) {

    /** Copies the lists. */
    public CapacityQuestion {
        centres = List.copyOf(centres);
        staff = List.copyOf(staff);
        parts = List.copyOf(parts);
    }

    /**
     * What the area list says of the place.
     *
     * @param answer its answer
     * @param list the list's version; null if none is in force
     * @param name what the place is called; null if it is not known
     */
    public record PlaceAnswer(Area answer, @Nullable String list, @Nullable String name) {}

    /** An answer of the area list. */
    public enum Area {
        /** The level can be had. */
        YES,
        /** The sales desk decides. */
        CONSULT,
        /** The level cannot be had, in principle. */
        NO,
        /** A designated city whose wards differ, and the ward is not known. */
        UNDECIDED,
        /** No list, no place, or the list does not name it. */
        UNKNOWN
    }

    /** Whether the machine can have the level. */
    public enum MachineAnswer {
        /** It can. */
        YES,
        /** It cannot. */
        NO,
        /** The catalogue does not say. */
        UNKNOWN,
        /** A place is asked about before there is a machine. */
        NOT_ASKED
    }

    /**
     * A centre.
     *
     * @param spot where it is; its name names it
     * @param sends whether people can be sent from it at that level; the central store has parts
     *     alone
     * @param roundTheClock whether at every hour of every day
     */
    public record Site(Spot spot, boolean sends, boolean roundTheClock) {}

    /**
     * A part that is stocked.
     *
     * @param number its part number
     * @param free how many each centre has that nobody reserved, by the centre's name
     */
    public record Supply(String number, Map<String, Integer> free) {

        /** Copies the map. */
        public Supply {
            free = Map.copyOf(free);
        }

        boolean isAt(String site) {
            return free.getOrDefault(site, 0) > 0;
        }
    }
}
