package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.ask.KnownMachine;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.coverage.CoverageEntry;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.KnowledgeTime;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.entitlement.DriveEnds;
import dev.hoshu.server.entitlement.Entitlements;
import dev.hoshu.server.entitlement.MachineOffers;
import dev.hoshu.server.entitlement.SoftwareOfMachine;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.ShownProgramme;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** {@code /machines/{machineType}/{serial}}: the heart of the portal. */
@Page
@OpenTo(Circle.EVERYBODY)
class MachinePage {
    private final Entitlements entitlements;
    private final Coverages coverages;
    private final Catalogue catalogue;
    private final InstalledBase machines;
    private final Programmes programmes;
    private final ProgrammeChoice choice;
    private final Today today;
    private final MessageSource messages;
    private final ObjectProvider<DriveEnds> driveEnds;
    private final ObjectProvider<SoftwareOfMachine> software;

    MachinePage(
            Entitlements entitlements,
            Coverages coverages,
            Catalogue catalogue,
            InstalledBase machines,
            Programmes programmes,
            ProgrammeChoice choice,
            Today today,
            MessageSource messages,
            ObjectProvider<DriveEnds> driveEnds,
            ObjectProvider<SoftwareOfMachine> software) {
        this.entitlements = entitlements;
        this.coverages = coverages;
        this.catalogue = catalogue;
        this.machines = machines;
        this.programmes = programmes;
        this.choice = choice;
        this.today = today;
        this.messages = messages;
        this.driveEnds = driveEnds;
        this.software = software;
    }

    @GetMapping("/machines/{machineType}/{serial}")
    String machine(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate on,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate knownAt,
            @RequestParam(required = false) @Nullable String offer,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate until,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(defaultValue = "false") boolean premier,
            @RequestParam Optional<String> programme,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var name = MachineName.read(machineType, serial);
        var having = having(name, programme);
        if (having.size() > 1) {
            response.setStatus(HttpStatus.MULTIPLE_CHOICES.value());
            return several(name, having, model);
        }
        var address =
                new MachineAddress(
                        name.machineType(),
                        name.serial().value(),
                        on,
                        knownAt,
                        offer,
                        OfferTable.Sort.named(sort),
                        order.equals("desc"),
                        new PlanAsked(
                                until,
                                level == null || level.isEmpty() ? null : Levels.named(level),
                                premier),
                        programme.filter(code -> !code.isBlank()).orElse(null));
        var facts =
                having.stream()
                        .findFirst()
                        .flatMap(code ->
                                knownAt == null
                                        ? known(code, address, name.serial())
                                        : knownOnce(
                                                code,
                                                address,
                                                name.serial(),
                                                KnowledgeTime.endOf(knownAt, today.instant())));
        var known = facts.orElseThrow(name::notOnRecord);
        var view =
                new MachineViews(new Phrases(messages, language), today.day()).of(known, address);
        var code = known.programme().code();
        model.addAttribute("former", machines.formerNames(code, name.machineType(), name.serial()));
        model.addAttribute(
                "correctable",
                machines.isSeen(
                        code, name.machineType(), name.serial(), People.current().viewer()));
        model.addAttribute("asks", asks(known));
        model.addAttribute("view", view);
        model.addAttribute("programme", view.programme());
        model.addAttribute("address", address);
        model.addAttribute("searched", view.machine().number() + " " + view.machine().serial());
        return "machine";
    }

    /** The forms of questions with the facts of the machine in them. */
    private Map<String, String> asks(MachineViews.Facts known) {
        var coverage = known.coverage();
        return KnownMachine.addresses(
                known.programme().code(), coverage.machine(), coverage.timeline(), today.day());
    }

    /** The programmes that have the machine, of the one named or of all, in their order. */
    private List<String> having(MachineName name, Optional<String> programme) {
        var among = choice.among(programme);
        var having = machines.programmesOf(name.machineType(), name.serial());
        return among.stream().filter(having::contains).toList();
    }

    /** Which of the machines is meant is asked, never guessed. */
    private String several(MachineName name, List<String> having, Model model) {
        model.addAttribute("name", name);
        model.addAttribute(
                "machines",
                having.stream()
                        .map(code ->
                                new OfProgramme(
                                        choice.shown(code),
                                        programmes
                                                .current(code)
                                                .machineTypes()
                                                .of(name.number())
                                                .map(MachineType::productName)
                                                .orElse(null)))
                        .toList());
        model.addAttribute("searched", name.number() + " " + name.serial());
        return "machine-choice";
    }

    /**
     * The machine of that name in one of the programmes that have one.
     *
     * @param programme the programme
     * @param product the product; null if its catalogue does not know it
     */
    record OfProgramme(ShownProgramme programme, @Nullable String product) {}

    private Optional<MachineViews.Facts> known(
            String programme, MachineAddress address, SerialNumber serial) {
        return entitlements
                .offers(
                        programme,
                        address.machineType(),
                        serial,
                        dayAskedAbout(address),
                        Optional.empty())
                .map(offers -> facts(programme, offers.coverage(), Optional.of(offers)));
    }

    private Optional<MachineViews.Facts> knownOnce(
            String programme,
            MachineAddress address,
            SerialNumber serial,
            Optional<Instant> knownAt) {
        return coverages
                .read(programme, address.machineType(), serial, dayAskedAbout(address), knownAt)
                .map(coverage -> facts(programme, coverage, Optional.empty()));
    }

    private MachineViews.Facts facts(
            String code, MachineCoverage coverage, Optional<MachineOffers> offers) {
        var programme = programmes.current(code);
        var number = coverage.machine().number();
        return new MachineViews.Facts(
                coverage,
                programme.machineTypes().of(number),
                programme,
                choice.shown(code),
                offers,
                lists(code, coverage),
                coverages.history(code, number.machineType(), coverage.machine().serial()),
                driveEnds(code, coverage),
                beside(coverage, offers, software, (s, name) -> s.of(code, name)));
    }

    /** What other modules know of the machine; it is known of today alone. */
    private <W, T> List<T> beside(
            MachineCoverage coverage,
            Optional<MachineOffers> offers,
            ObjectProvider<W> whoever,
            BiFunction<W, MachineName, List<T>> known) {
        if (offers.isEmpty() || !coverage.asOf().equals(today.day())) {
            return List.of();
        }
        var machine = coverage.machine();
        var name = new MachineName(machine.number(), machine.serial());
        return whoever.stream().flatMap(one -> known.apply(one, name).stream()).toList();
    }

    private List<DriveEnds.DriveEnd> driveEnds(String code, MachineCoverage coverage) {
        var machine = coverage.machine();
        var name = new MachineName(machine.number(), machine.serial());
        return driveEnds.stream()
                .flatMap(d -> d.of(code, name, coverage.asOf(), coverage.knownAt()).stream())
                .toList();
    }

    /** For each part number on record, the list that the catalogue shows it on (CAT-9). */
    private Map<String, LocalDate> lists(String programme, MachineCoverage coverage) {
        var numbers =
                coverage.entries().stream()
                        .map(CoverageEntry::partNumber)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(n -> OfferingNumber.parse(n).stream())
                        .toList();
        return catalogue.listings(programme, numbers, today.day()).values().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                l -> l.offering().number().value(), l -> l.list().date()));
    }

    private LocalDate dayAskedAbout(MachineAddress address) {
        var on = address.on();
        return on == null ? today.day() : on;
    }
}
