package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.installbase.MachineNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A machine for a test: a current server in Chiyoda, three years of warranty from 2023-04-01. */
public final class MachineInTest {

    private MachineNumber number = new MachineNumber("7X06", "CTO1WW");
    private @Nullable CoveragePeriod warranty = Term.ofYears(3).from(LocalDate.of(2023, 4, 1));
    private final List<RegisteredService> services = new ArrayList<>();
    private @Nullable Family family = new Family("THINKSYSTEM");
    private EndOfSupport endOfSupport = new EndOfSupport.NoneAnnounced();
    private @Nullable Boolean twoYearRenewal = true;
    private @Nullable Set<String> responseTimes = Set.of("4H", "2H");
    private @Nullable Boolean premierUpgrade = true;
    private boolean working = true;
    private String country = "JP";
    private @Nullable String channel = "D-100";
    private @Nullable String municipality = "13101";

    private MachineInTest() {}

    public static MachineInTest aMachine() {
        return new MachineInTest();
    }

    public MachineInTest numbered(String typed) {
        number = MachineNumber.parse(typed).orElseThrow();
        return this;
    }

    public MachineInTest withWarranty(int years, String firstDay) {
        warranty = Term.ofYears(years).from(LocalDate.parse(firstDay));
        return this;
    }

    public MachineInTest withUnknownWarranty() {
        warranty = null;
        return this;
    }

    public MachineInTest withService(
            ServiceKind kind, String levelCode, boolean premier, String firstDay, String lastDay) {
        return withServiceOf("JP", kind, levelCode, premier, firstDay, lastDay);
    }

    public MachineInTest withServiceOf(
            String soldIn,
            ServiceKind kind,
            String levelCode,
            boolean premier,
            String firstDay,
            String lastDay) {
        services.add(
                new RegisteredService(
                        kind,
                        ServiceLevel.ofCode(levelCode).orElseThrow(),
                        premier,
                        soldIn,
                        CoveragePeriod.closed(LocalDate.parse(firstDay), LocalDate.parse(lastDay)),
                        null));
        return this;
    }

    /** A renewal of a known day of order, bought in the machine's own country (REP-4). */
    public MachineInTest withRenewalOrderedOn(
            String orderedOn, String levelCode, boolean premier, String firstDay, String lastDay) {
        services.add(
                new RegisteredService(
                        ServiceKind.RENEWAL,
                        ServiceLevel.ofCode(levelCode).orElseThrow(),
                        premier,
                        country,
                        CoveragePeriod.closed(LocalDate.parse(firstDay), LocalDate.parse(lastDay)),
                        LocalDate.parse(orderedOn)));
        return this;
    }

    /** Covered by its warranty and then without a gap up to that day. */
    public MachineInTest coveredUntil(String lastDay) {
        var after = CoverageTimeline.of(baseWarranty(), services, country).dayAfterCoverage();
        return withService(ServiceKind.RENEWAL, "NBD", false, after.toString(), lastDay);
    }

    public MachineInTest ofFamily(@Nullable String code) {
        family = code == null ? null : new Family(code);
        return this;
    }

    public MachineInTest supportedUntil(@Nullable String lastDay) {
        endOfSupport =
                lastDay == null
                        ? new EndOfSupport.Unknown()
                        : new EndOfSupport.EndsOn(LocalDate.parse(lastDay));
        return this;
    }

    public MachineInTest withTwoYearRenewal(@Nullable Boolean exists) {
        twoYearRenewal = exists;
        return this;
    }

    public MachineInTest withResponses(@Nullable Set<String> times) {
        responseTimes = times;
        return this;
    }

    public MachineInTest withPremierUpgrade(@Nullable Boolean possible) {
        premierUpgrade = possible;
        return this;
    }

    public MachineInTest thatDoesNotWork() {
        working = false;
        return this;
    }

    public MachineInTest standingIn(String iso) {
        country = iso;
        return this;
    }

    public MachineInTest soldThrough(@Nullable String dealer) {
        channel = dealer;
        return this;
    }

    public MachineInTest at(@Nullable String code) {
        municipality = code;
        return this;
    }

    public List<RegisteredService> services() {
        return List.copyOf(services);
    }

    public CoverageTimeline timeline() {
        return CoverageTimeline.of(baseWarranty(), services, country);
    }

    public MachineFacts facts() {
        return new MachineFacts(
                number,
                warranty == null ? null : timeline(),
                family,
                endOfSupport,
                twoYearRenewal,
                responseTimes,
                premierUpgrade,
                working,
                country,
                channel,
                municipality);
    }

    private BaseWarranty baseWarranty() {
        if (warranty == null) {
            throw new IllegalStateException("This machine's warranty is unknown.");
        }
        return new BaseWarranty(warranty, ServiceLevel.NEXT_BUSINESS_DAY);
    }
}
