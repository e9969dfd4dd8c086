package dev.hoshu.server.keeping;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.StaffMember;
import dev.hoshu.domain.keeping.CapacityQuestion.Site;
import dev.hoshu.domain.keeping.CapacityQuestion.Supply;
import dev.hoshu.domain.part.PartSite;
import dev.hoshu.domain.part.StockKind;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a programme has on record on a day, read once however many machines are asked about.
 *
 * @param programme the programme
 * @param policy the figures in force
 * @param areas the area list in force; null if none is
 * @param sites its centres
 * @param staff everybody who can be sent
 * @param parts what is stocked
 * @param day the day
 * @param invented whether some of it is invented
 */
record Ground(
        Programme programme,
        Policy policy,
        @Nullable ResponseAreaList areas,
        List<PartSite> sites,
        List<StaffMember> staff,
        List<Supply> parts,
        LocalDate day,
        boolean invented) {

    /** The centres as that level sees them; the central store has parts alone. */
    List<Site> sites(ServiceLevel level) {
        return sites.stream()
                .map(site ->
                        new Site(
                                spot(site),
                                site.kind() != StockKind.CENTRAL && serves(site, level),
                                site.readiness().roundTheClock()))
                .toList();
    }

    private static boolean serves(PartSite site, ServiceLevel level) {
        return level == ServiceLevel.WITHIN_2_HOURS
                ? site.readiness().twoHours()
                : site.readiness().fourHours();
    }

    private static Spot spot(PartSite site) {
        var point = site.point();
        return new Spot(
                site.name(),
                point.latitude(),
                point.longitude(),
                Objects.requireNonNullElse(point.landMass(), ""));
    }
}
