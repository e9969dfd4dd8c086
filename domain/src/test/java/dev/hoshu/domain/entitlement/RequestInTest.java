package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.installbase.MachineNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A request for a test: next business day, sold without bounds, for every machine. */
public final class RequestInTest {

    private final OfferingKind kind;
    private final int months;
    private @Nullable ServiceLevel level = ServiceLevel.NEXT_BUSINESS_DAY;
    private String country = "JP";
    private SaleWindow onSale = SaleWindow.ALWAYS;
    private @Nullable List<MachineNumber> forMachines;
    private LocalDate orderedOn = LocalDate.of(2024, 1, 10);
    private boolean halfTerm;
    private boolean held;
    private @Nullable String channel;
    private @Nullable String municipality;

    private RequestInTest(OfferingKind kind, int months) {
        this.kind = kind;
        this.months = months;
    }

    public static RequestInTest anUpgrade(int months) {
        return new RequestInTest(OfferingKind.UPGRADE, months);
    }

    public static RequestInTest aRenewal(int months) {
        return new RequestInTest(OfferingKind.RENEWAL, months);
    }

    public static RequestInTest a(OfferingKind kind, int months) {
        return new RequestInTest(kind, months);
    }

    public RequestInTest at(String levelCode) {
        level = ServiceLevel.ofCode(levelCode).orElseThrow();
        return this;
    }

    public RequestInTest withoutLevel() {
        level = null;
        return this;
    }

    public RequestInTest boughtIn(String iso) {
        country = iso;
        return this;
    }

    public RequestInTest onSale(@Nullable String from, @Nullable String until) {
        onSale = new SaleWindow(day(from), day(until));
        return this;
    }

    public RequestInTest listedFor(String... numbers) {
        forMachines =
                Arrays.stream(numbers).map(n -> MachineNumber.parse(n).orElseThrow()).toList();
        return this;
    }

    public RequestInTest orderedOn(String day) {
        orderedOn = LocalDate.parse(day);
        return this;
    }

    public RequestInTest forHalfTheTerm() {
        halfTerm = true;
        return this;
    }

    public RequestInTest held() {
        held = true;
        return this;
    }

    public RequestInTest through(String dealer) {
        channel = dealer;
        return this;
    }

    public RequestInTest forPlace(String code) {
        municipality = code;
        return this;
    }

    public OfferRequest request() {
        var service =
                new OfferedService(
                        kind, level, false, Term.ofMonths(months), country, onSale, forMachines);
        return new OfferRequest(service, orderedOn, halfTerm, held, channel, municipality);
    }

    /** What comes of it for that machine, by the reference figures. */
    public OfferDecision decidedFor(MachineInTest machine) {
        return Offers.under(ReferenceFigures.policy(), ReferenceFigures.areas())
                .decide(machine.facts(), request());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
