package dev.hoshu.domain.keeping;

import dev.hoshu.domain.dispatch.Leg;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.TravelRule;
import dev.hoshu.domain.keeping.CapacityQuestion.Site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far each centre is from the place, and which are near enough for the target. */
final class Reachable {

    private final int minutes;
    private final List<Site> sites;
    private final Map<String, Integer> drives = new HashMap<>();

    /**
     * The drives to a place.
     *
     * @param minutes so long may a drive take
     */
    Reachable(List<Site> sites, Spot place, TravelRule roads, int minutes) {
        this.sites = sites;
        this.minutes = minutes;
        for (var site : sites) {
            roads.leg(site.spot(), place)
                    .map(Leg::minutes)
                    .ifPresent(drive -> drives.put(site.spot().name(), drive));
        }
    }

    /** So long may a drive take. */
    int minutes() {
        return minutes;
    }

    /** The minutes from a centre of that name; empty where no road leads or there is none. */
    Optional<Integer> drive(String site) {
        return Optional.ofNullable(drives.get(site));
    }

    /** Whether somebody from there can be in time. */
    boolean isInTime(String site) {
        return drive(site).filter(drive -> drive <= minutes).isPresent();
    }

    /**
     * The nearest centre that sends people at the level; of equally near ones the first by name.
     */
    Optional<Site> nearest() {
        return sites.stream()
                .filter(site -> site.sends() && drives.containsKey(site.spot().name()))
                .min(
                        Comparator.<Site>comparingInt(site -> drives.get(site.spot().name()))
                                .thenComparing(site -> site.spot().name()));
    }

    /** Those that send people at the level and are near enough. */
    List<Site> inTime() {
        return sites.stream().filter(site -> site.sends() && isInTime(site.spot().name())).toList();
    }
}
