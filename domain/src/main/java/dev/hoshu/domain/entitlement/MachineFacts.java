package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What a decision about a machine may rest on. A null member is unknown, which is not the same as
 * none: a decision that needs it asks for it.
 *
 * @param number its machine number
 * @param timeline its warranty and services; null if its warranty is unknown
 * @param family the family, which decides terms and limit
 * @param endOfSupport none announced, unknown, or a day
 * @param twoYearRenewal whether a 2-year renewal exists for it (MAX-1)
 * @param responseTimes timed responses it can have, {@code 4H} and {@code 2H}; empty is none
 *     (TERR-2)
 * @param premierUpgrade whether it can have the Premier upgrade (PREM-4)
 * @param working whether it works (NEW-6)
 * @param country where it stands, ISO 3166 two letters (TERR-1)
 * @param channel the channel that sold it (CHAN-1)
 * @param municipality the 5-digit code of the place where it stands (TERR-2)
 */
public record MachineFacts(
        MachineNumber number,
        @Nullable CoverageTimeline timeline,
        @Nullable Family family,
        EndOfSupport endOfSupport,
        @Nullable Boolean twoYearRenewal,
        @Nullable Set<String> responseTimes,
        @Nullable Boolean premierUpgrade,
        boolean working,
        String country,
        @Nullable String channel,
        @Nullable String municipality) {

    /** Copies the response times. */
    public MachineFacts {
        responseTimes = responseTimes == null ? null : Set.copyOf(responseTimes);
    }

    /**
     * A machine on record, in working order as far as anybody knows.
     *
     * @param type what the catalogue knows of it, or null if its type is not in the catalogue
     * @param timeline its coverage, or null if its warranty is unknown
     */
    public static MachineFacts onRecord(
            InstalledMachine machine,
            @Nullable MachineType type,
            @Nullable CoverageTimeline timeline) {
        return onRecord(
                machine.number(),
                type,
                timeline,
                machine.country(),
                machine.channel(),
                machine.municipality());
    }

    /**
     * The same, from what was read of it.
     *
     * @param number its machine number
     * @param type what the catalogue knows of it, or null if its type is not in the catalogue
     * @param timeline its coverage, or null if its warranty is unknown
     * @param country where it stands, ISO 3166 two letters
     * @param channel the channel of record, or null
     * @param municipality the 5-digit code of the place where it stands, or null
     */
    public static MachineFacts onRecord(
            MachineNumber number,
            @Nullable MachineType type,
            @Nullable CoverageTimeline timeline,
            String country,
            @Nullable String channel,
            @Nullable String municipality) {
        return new MachineFacts(
                number,
                timeline,
                type == null ? null : type.family(),
                type == null ? new EndOfSupport.Unknown() : type.endOfSupport(),
                type == null ? null : type.twoYearRenewal(),
                type == null ? null : type.responseTimes(),
                type == null ? null : type.premierUpgrade(),
                true,
                country,
                channel,
                municipality);
    }

    /** The same machine with other coverage. */
    public MachineFacts withTimeline(CoverageTimeline other) {
        return changed(other, working, country, channel, municipality);
    }

    /** The same machine, sold through that channel (CHAN-1). */
    public MachineFacts soldThrough(String other) {
        return changed(timeline, working, country, other, municipality);
    }

    /**
     * The same machine at another place (TERR-1, TERR-2).
     *
     * @param otherCountry ISO 3166, two letters
     * @param place the 5-digit code of a municipality, or null if it is not known
     */
    public MachineFacts standingIn(String otherCountry, @Nullable String place) {
        return changed(timeline, working, otherCountry, channel, place);
    }

    /** The same machine, broken (NEW-6). */
    public MachineFacts thatDoesNotWork() {
        return changed(timeline, false, country, channel, municipality);
    }

    /** What belongs to its type stays; the rest is as said. */
    private MachineFacts changed(
            @Nullable CoverageTimeline coverage,
            boolean works,
            String in,
            @Nullable String soldBy,
            @Nullable String place) {
        return new MachineFacts(
                number,
                coverage,
                family,
                endOfSupport,
                twoYearRenewal,
                responseTimes,
                premierUpgrade,
                works,
                in,
                soldBy,
                place);
    }
}
