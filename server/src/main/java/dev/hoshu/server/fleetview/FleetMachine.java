package dev.hoshu.server.fleetview;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.fleet.CostAhead;
import dev.hoshu.domain.fleet.Cover;
import dev.hoshu.domain.fleet.Following;
import dev.hoshu.domain.fleet.Outlook;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.server.fleetview.store.FleetMachineRows.Found;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A machine of a fleet on a day, as small as it can be kept: a hundred thousand of them are held at
 * once.
 *
 * @param number machine number
 * @param serial serial number
 * @param product what it is called, or null if its type is not in the catalogue
 * @param customer the customer's code, or null
 * @param channel the channel of record, or null
 * @param municipality the 5-digit code of the place, or null
 * @param cover whether it is covered on the day
 * @param level the level in force on the day, or null
 * @param premier whether Premier Support is in force
 * @param coveredTo the coverage end; null where its warranty is not on record
 * @param orderBy the last day to order in time; null where the end is
 * @param uncoveredDays how many days it is or will be uncovered
 * @param gaps in how many stretches
 * @param endOfSupport when support of it ends
 * @param daysPastSupport for how many days it is covered past that
 * @param following what can follow
 * @param rule the rule that stands against what follows first, or null
 * @param proposed the part number of what is proposed, or null
 * @param price its list price without tax; null where nothing is proposed or it is on request
 * @param fee what a lapse adds; null where nothing is added or it is on request
 * @param feeOpen whether a fee is due that has to be asked for
 * @param ahead what it costs to keep it covered up to the chosen day; null while that is worked out
 */
public record FleetMachine(
        MachineNumber number,
        String serial,
        @Nullable String product,
        @Nullable String customer,
        @Nullable String channel,
        @Nullable String municipality,
        Cover cover,
        @Nullable ServiceLevel level,
        boolean premier,
        @Nullable LocalDate coveredTo,
        @Nullable LocalDate orderBy,
        long uncoveredDays,
        int gaps,
        EndOfSupport endOfSupport,
        long daysPastSupport,
        Following following,
        @Nullable String rule,
        @Nullable OfferingNumber proposed,
        @Nullable Yen price,
        @Nullable Yen fee,
        boolean feeOpen,
        @Nullable CostAhead ahead) {

    static FleetMachine of(Found found, @Nullable String product, Outlook outlook) {
        var prospect = outlook.prospect();
        var proposal = outlook.proposal();
        return new FleetMachine(
                found.number(),
                found.serial(),
                product,
                found.customer(),
                found.channel(),
                found.municipality(),
                outlook.cover(),
                outlook.level(),
                outlook.premier(),
                outlook.coveredTo(),
                outlook.orderBy(),
                outlook.uncoveredDays(),
                outlook.gaps().size(),
                outlook.endOfSupport(),
                outlook.daysPastSupport(),
                Following.of(prospect),
                prospect == null
                        ? null
                        : prospect.findings().stream()
                                .filter(Finding::objects)
                                .findFirst()
                                .map(f -> f.rule().id())
                                .orElse(null),
                proposal == null ? null : proposal.offering().number(),
                proposal == null ? null : proposal.offering().price(),
                outlook.fee().known().orElse(null),
                outlook.fee() instanceof ReinstatementFee.OnRequest,
                null);
    }

    /** The same with what it costs to keep it covered. */
    FleetMachine with(CostAhead cost) {
        return new FleetMachine(
                number,
                serial,
                product,
                customer,
                channel,
                municipality,
                cover,
                level,
                premier,
                coveredTo,
                orderBy,
                uncoveredDays,
                gaps,
                endOfSupport,
                daysPastSupport,
                following,
                rule,
                proposed,
                price,
                fee,
                feeOpen,
                cost);
    }

    /** Machine type, a blank, serial number. */
    public String name() {
        return number.machineType() + " " + serial;
    }

    /**
     * What it costs to order what is proposed; empty where nothing is, or it has to be asked for.
     */
    public Optional<Yen> renewalCost() {
        return price == null || feeOpen
                ? Optional.empty()
                : Optional.of(fee == null ? price : price.plus(fee));
    }

    /** Whether it is covered and its coverage ends within so many days of that day. */
    public boolean endsWithin(LocalDate on, int days) {
        return endsBy(on.plusDays(days));
    }

    /** Whether it is covered and its coverage ends on that day or before. */
    boolean endsBy(LocalDate soon) {
        return cover == Cover.COVERED && coveredTo != null && !coveredTo.isAfter(soon);
    }

    /** Whether somebody should act: it is not covered, or its coverage ends soon. */
    public boolean isToRenew(LocalDate on, int soonDays) {
        return isToRenewBy(on.plusDays(soonDays));
    }

    /** The same, up to the day that soon means. */
    boolean isToRenewBy(LocalDate soon) {
        return cover == Cover.UNCOVERED || endsBy(soon);
    }
}
