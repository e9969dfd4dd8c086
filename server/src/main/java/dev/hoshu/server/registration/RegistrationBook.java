package dev.hoshu.server.registration;

import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.registration.Preview.Verdict;
import dev.hoshu.server.registration.store.RegistrationRows;
import dev.hoshu.server.webhook.EventKind;
import dev.hoshu.server.webhook.Events;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Writes down a registration that was decided: coverage, registration and audit, all or nothing.
 */
@Service
class RegistrationBook {

    private final RegistrationRows rows;
    private final Audit audit;
    private final Events events;
    private final JsonMapper json;

    RegistrationBook(RegistrationRows rows, Audit audit, Events events, JsonMapper json) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.json = json;
    }

    /** What the audit keeps of a registration. */
    record Kept(
            String number,
            String machineNumber,
            String serialNumber,
            String partNumber,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean halfTerm,
            String fee,
            List<String> rules) {}

    /**
     * Keeps a registration with the coverage that it makes, writes anew what is read of the
     * machine, and leaves who did it and why.
     *
     * @param preview what was decided
     * @param granted what it comes to
     * @param machine the machine's number in the record, locked by the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Registered keep(Preview preview, Verdict.Accepted granted, long machine) {
        var added = added(preview, granted, machine);
        var numbered = rows.add(added, preview.offering(), preview.country());
        rows.refresh(machine);
        var registered = registered(preview, added, numbered);
        audit.record(
                "pack.registered",
                "pack " + registered.packSerial(),
                preview.wish().because(),
                null,
                new Kept(
                        registered.number(),
                        registered.machineNumber(),
                        registered.serialNumber(),
                        registered.partNumber(),
                        registered.firstDay(),
                        registered.lastDay(),
                        registered.halfTerm(),
                        registered.fee(),
                        registered.rules()));
        events.tell(EventKind.COVERAGE_REGISTERED, machine, told(registered));
        return registered;
    }

    /** What other systems are told: what it is and from when to when, and nothing of persons. */
    private static Map<String, Object> told(Registered registered) {
        return Map.of(
                "registration", registered.number(),
                "packSerial", registered.packSerial(),
                "partNumber", registered.partNumber(),
                "kind", registered.kind(),
                "start", registered.firstDay(),
                "end", registered.lastDay());
    }

    private RegistrationRows.Added added(Preview preview, Verdict.Accepted granted, long machine) {
        var wish = preview.wish();
        return new RegistrationRows.Added(
                wish.programme(),
                wish.pack().value(),
                machine,
                granted.period(),
                wish.halfTerm(),
                code(granted.fee()),
                granted.fee().known().map(y -> y.amount()).orElse(null),
                granted.findings().stream().map(f -> f.rule().id()).distinct().toList(),
                json.writeValueAsString(granted.findings().stream().map(KeptFinding::of).toList()),
                preview.pack().orderedOn(),
                preview.on(),
                People.current().signature(),
                preview.verdict() instanceof Verdict.Consult ? wish.because() : null);
    }

    private static Registered registered(
            Preview preview, RegistrationRows.Added added, RegistrationRows.Numbered numbered) {
        var offering = preview.offering();
        var level = offering.level();
        var machine = preview.coverage().machine();
        return new Registered(
                numbered.number(),
                added.programme(),
                added.packSerial(),
                offering.number().value(),
                offering.kind().name(),
                level == null ? null : level.code(),
                offering.premier(),
                machine.number().machineType(),
                machine.number().model(),
                machine.serial().value(),
                machine.customer(),
                added.halfTerm(),
                added.period().firstDay(),
                added.period().lastDay(),
                added.period(),
                added.fee(),
                added.feeYen(),
                added.rules(),
                added.registeredOn(),
                numbered.at(),
                added.registeredBy(),
                null);
    }

    private static String code(ReinstatementFee fee) {
        return switch (fee) {
            case ReinstatementFee.None n -> "NONE";
            case ReinstatementFee.OnRequest r -> "ON_REQUEST";
            case ReinstatementFee.Amount a -> "AMOUNT";
        };
    }
}
