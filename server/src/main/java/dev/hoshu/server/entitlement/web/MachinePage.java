package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.ask.KnownMachine;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.coverage.CoverageEntry;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.KnowledgeTime;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.entitlement.Entitlements;
import dev.hoshu.server.entitlement.MachineOffers;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Shell;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /machines/{machineType}/{serial}}: the heart of the portal. */
@Page
class MachinePage {
    private final Entitlements entitlements;
    private final Coverages coverages;
    private final Catalogue catalogue;
    private final Programmes programmes;
    private final Today today;
    private final MessageSource messages;

    MachinePage(
            Entitlements entitlements,
            Coverages coverages,
            Catalogue catalogue,
            Programmes programmes,
            Today today,
            MessageSource messages) {
        this.entitlements = entitlements;
        this.coverages = coverages;
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.today = today;
        this.messages = messages;
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
            Locale language,
            Model model) {
        var name = MachineName.read(machineType, serial);
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
                                premier));
        var facts =
                programmes.first(programme ->
                        knownAt == null
                                ? known(programme, address, name.serial())
                                : knownOnce(
                                        programme,
                                        address,
                                        name.serial(),
                                        KnowledgeTime.endOf(knownAt, today.instant())));
        var known = facts.orElseThrow(name::notOnRecord);
        var view =
                new MachineViews(new Phrases(messages, language), today.day()).of(known, address);
        model.addAttribute("asks", asks(known));
        model.addAttribute("view", view);
        if (!view.programme().usual() && model.getAttribute("shell") instanceof Shell shell) {
            model.addAttribute("shell", shell.withoutBasis());
        }
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

    private Optional<MachineViews.Facts> known(
            String programme, MachineAddress address, SerialNumber serial) {
        return entitlements
                .offers(
                        programme,
                        address.machineType(),
                        serial,
                        dayAskedAbout(address),
                        Optional.empty())
                .map(offers -> facts(programme, offers.coverage(), Optional.of(offers), serial));
    }

    private Optional<MachineViews.Facts> knownOnce(
            String programme,
            MachineAddress address,
            SerialNumber serial,
            Optional<Instant> knownAt) {
        return coverages
                .read(programme, address.machineType(), serial, dayAskedAbout(address), knownAt)
                .map(coverage -> facts(programme, coverage, Optional.empty(), serial));
    }

    private MachineViews.Facts facts(
            String code,
            MachineCoverage coverage,
            Optional<MachineOffers> offers,
            SerialNumber serial) {
        var programme = programmes.current(code);
        var number = coverage.machine().number();
        return new MachineViews.Facts(
                coverage,
                programme.machineTypes().of(number),
                programme,
                offers,
                lists(code, coverage),
                coverages.history(code, number.machineType(), serial));
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
