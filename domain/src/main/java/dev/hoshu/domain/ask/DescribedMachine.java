package dev.hoshu.domain.ask;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.installbase.MachineNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A machine as a question describes it; null is "left out".
 *
 * @param number its machine number, with a model
 * @param serialNumber its serial number, as it was given
 * @param family the family
 * @param announcedOn the day its type was announced
 * @param warranty the base warranty
 * @param shippedFromFactory the day it left the factory
 * @param endOfSupport none announced, or a day
 * @param twoYearRenewal whether a 2-year renewal exists
 * @param responseTimes timed responses it can have
 * @param premierUpgrade whether it can have the Premier upgrade
 * @param preOwned whether it was sold on
 * @param working whether it works
 * @param country where it stands, ISO 3166 two letters
 * @param channel the channel that sold it
 * @param municipality the 5-digit code of its place
 */
public record DescribedMachine(
        MachineNumber number,
        @Nullable String serialNumber,
        @Nullable Family family,
        @Nullable LocalDate announcedOn,
        @Nullable BaseWarranty warranty,
        @Nullable LocalDate shippedFromFactory,
        @Nullable EndOfSupport endOfSupport,
        @Nullable Boolean twoYearRenewal,
        @Nullable Set<String> responseTimes,
        @Nullable Boolean premierUpgrade,
        boolean preOwned,
        boolean working,
        String country,
        @Nullable String channel,
        @Nullable String municipality) {

    /** Copies the response times. */
    public DescribedMachine {
        responseTimes = responseTimes == null ? null : Set.copyOf(responseTimes);
    }

    /**
     * The facts for a decision: what the question says and, where it says nothing, what the
     * catalogue knows. An end of support that neither names is none announced.
     *
     * @param type the catalogue's entry, or null if the machine type is not in it
     */
    MachineFacts with(@Nullable MachineType type, List<RegisteredService> services) {
        var timeline = warranty == null ? null : CoverageTimeline.of(warranty, services, country);
        if (type == null) {
            return new MachineFacts(
                    number,
                    timeline,
                    family,
                    endOfSupport == null ? new EndOfSupport.NoneAnnounced() : endOfSupport,
                    twoYearRenewal,
                    responseTimes,
                    premierUpgrade,
                    working,
                    country,
                    channel,
                    municipality);
        }
        return new MachineFacts(
                number,
                timeline,
                family == null ? type.family() : family,
                endOfSupport == null ? type.endOfSupport() : endOfSupport,
                twoYearRenewal == null ? type.twoYearRenewal() : twoYearRenewal,
                responseTimes == null ? type.responseTimes() : responseTimes,
                premierUpgrade == null ? type.premierUpgrade() : premierUpgrade,
                working,
                country,
                channel,
                municipality);
    }

    /** The same machine in working order (NEW-6). */
    DescribedMachine inWorkingOrder() {
        return new DescribedMachine(
                number,
                serialNumber,
                family,
                announcedOn,
                warranty,
                shippedFromFactory,
                endOfSupport,
                twoYearRenewal,
                responseTimes,
                premierUpgrade,
                preOwned,
                true,
                country,
                channel,
                municipality);
    }
}
