package dev.hoshu.server.installbase;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.installbase.InstalledMachine;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A machine as programs are told of it. A null member is unknown.
 *
 * @param programme the code of the programme that it belongs to
 * @param machineNumber machine type and model
 * @param machineType 4 characters
 * @param model the model; empty where only the machine type is on record
 * @param serialNumber the serial number
 * @param product what the catalogue knows of the machine type; null if it is not in the catalogue
 * @param customer the customer's code
 * @param channel the channel of record (CHAN-1)
 * @param countryOfSale where it was sold
 * @param country where it stands
 * @param shippedFromFactory the day it left the factory
 * @param warranty the base warranty's days
 * @param municipality the 5-digit code of the place where it stands
 * @param preOwned whether it was sold on
 * @param formerNames the machines whose place it took, the latest first, either name finds it; left
 *     out where the machine is not itself what was asked for
 */
public record MachineAnswer(
        String programme,
        String machineNumber,
        String machineType,
        String model,
        String serialNumber,
        @Nullable Product product,
        @Nullable String customer,
        @Nullable String channel,
        @Nullable String countryOfSale,
        String country,
        @Nullable LocalDate shippedFromFactory,
        @Nullable Days warranty,
        @Nullable String municipality,
        boolean preOwned,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Former> formerNames) {

    /** Copies the names. */
    public MachineAnswer {
        formerNames = formerNames == null ? null : List.copyOf(formerNames);
    }

    /**
     * A machine that was replaced.
     *
     * @param machineNumber machine type and model
     * @param serialNumber the serial number
     * @param replacedOn the first day of the machine that took its place
     */
    public record Former(String machineNumber, String serialNumber, LocalDate replacedOn) {

        static Former of(FormerName name) {
            return new Former(name.number().toString(), name.serial().value(), name.replacedOn());
        }
    }

    /**
     * A period, with its first and its last day.
     *
     * @param start the first day
     * @param end the last day
     */
    public record Days(LocalDate start, LocalDate end) {

        /** The same days, closed. */
        public static Days of(CoveragePeriod period) {
            return new Days(period.firstDay(), period.lastDay());
        }
    }

    /**
     * What the catalogue knows of a machine type. A null member is unknown.
     *
     * @param name the product
     * @param series the series
     * @param family the family
     * @param announcedOn the day of announcement
     * @param endOfSupport the last day of support; null if none is announced or nothing is known,
     *     see the next
     * @param endOfSupportState {@code ANNOUNCED}, {@code NONE_ANNOUNCED} or {@code UNKNOWN}
     * @param twoYearRenewal whether a 2-year renewal exists (MAX-1)
     * @param responseTimes the timed responses it can have (TERR-2)
     * @param premierUpgrade whether it can have the Premier upgrade (PREM-4)
     * @param synthetic names of the members that are invented
     */
    public record Product(
            String name,
            String series,
            @Nullable String family,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate endOfSupport,
            String endOfSupportState,
            @Nullable Boolean twoYearRenewal,
            @Nullable List<String> responseTimes,
            @Nullable Boolean premierUpgrade,
            List<String> synthetic) {

        /** As the catalogue has it. */
        public static Product of(MachineType type) {
            var times = type.responseTimes();
            return new Product(
                    type.productName(),
                    type.series(),
                    type.knownFamily().map(Family::code).orElse(null),
                    type.announcedOn(),
                    type.endOfSupport().announcedDay().orElse(null),
                    state(type.endOfSupport()),
                    type.twoYearRenewal(),
                    times == null ? null : times.stream().sorted().toList(),
                    type.premierUpgrade(),
                    type.syntheticColumns().stream().map(Product::member).toList());
        }

        private static String state(EndOfSupport end) {
            return switch (end) {
                case EndOfSupport.EndsOn e -> "ANNOUNCED";
                case EndOfSupport.NoneAnnounced e -> "NONE_ANNOUNCED";
                case EndOfSupport.Unknown e -> "UNKNOWN";
            };
        }

        /** The file's column, such as two_year_renewal, by its name here. */
        private static String member(String column) {
            var name = new StringBuilder();
            boolean upper = false;
            for (int i = 0; i < column.length(); i++) {
                char c = column.charAt(i);
                if (c == '_') {
                    upper = true;
                } else {
                    name.append(upper ? Character.toUpperCase(c) : c);
                    upper = false;
                }
            }
            return name.toString();
        }
    }

    /** A machine on record with what the catalogue knows of its type. */
    public static MachineAnswer of(
            String programme, InstalledMachine machine, Optional<MachineType> type) {
        return of(programme, machine, type, null);
    }

    /** The same with the machines whose place it took. */
    public static MachineAnswer of(
            String programme,
            InstalledMachine machine,
            Optional<MachineType> type,
            @Nullable List<FormerName> formerNames) {
        var warranty = machine.warranty();
        return new MachineAnswer(
                programme,
                machine.number().toString(),
                machine.number().machineType(),
                machine.number().model(),
                machine.serial().value(),
                type.map(Product::of).orElse(null),
                machine.customer(),
                machine.channel(),
                machine.countryOfSale(),
                machine.country(),
                machine.shippedFromFactory(),
                warranty == null ? null : Days.of(warranty),
                machine.municipality(),
                machine.preOwned(),
                formerNames == null ? null : formerNames.stream().map(Former::of).toList());
    }
}
