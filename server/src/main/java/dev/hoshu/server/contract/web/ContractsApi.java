package dev.hoshu.server.contract.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.KeyedAnswers;
import dev.hoshu.server.contract.Contract;
import dev.hoshu.server.contract.ContractBook;
import dev.hoshu.server.contract.TypedContract;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Individual contracts, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class ContractsApi implements Guarded {

    private static final String LIST = "/api/v1/individual-contracts";

    /** Of its cursors. */
    private static final String NAME = "individual-contracts";

    private static final String KEY = "Idempotency-Key";

    private final ContractBook book;
    private final SeenMachines machines;
    private final ContractPaperAnswers papers;
    private final KeyedAnswers keyed;

    ContractsApi(
            ContractBook book,
            SeenMachines machines,
            ContractPaperAnswers papers,
            KeyedAnswers keyed) {
        this.book = book;
        this.machines = machines;
        this.papers = papers;
        this.keyed = keyed;
    }

    record Contracts(List<Answer> contracts, @Nullable String next) implements GoesOn {}

    record Form(
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String level,
            @Nullable Boolean premier,
            @Nullable Boolean driveRetention,
            @Nullable String terms,
            @Nullable Long priceYen,
            @Nullable String reason) {

        TypedContract typed() {
            return new TypedContract(
                    or(firstDay),
                    or(lastDay),
                    or(level),
                    Boolean.TRUE.equals(premier),
                    Boolean.TRUE.equals(driveRetention),
                    or(terms),
                    or(priceYen),
                    or(reason));
        }
    }

    record Reason(@Nullable String reason) {}

    record Seen(String rule, String outcome, Sentence facts) {

        static Seen of(KeptFinding finding) {
            return new Seen(finding.rule(), finding.outcome(), finding.facts());
        }
    }

    record Answer(
            String number,
            String programme,
            String machineType,
            String serialNumber,
            @Nullable String customer,
            String level,
            boolean premier,
            boolean driveRetention,
            LocalDate firstDay,
            LocalDate lastDay,
            String terms,
            long priceYen,
            String reason,
            List<Seen> findings,
            Contract.State state,
            LocalDate askedOn,
            String askedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable String decidedBecause) {

        static Answer of(Contract one) {
            return new Answer(
                    one.number(),
                    one.programme(),
                    one.machineType(),
                    one.serialNumber(),
                    one.customer(),
                    one.level().code(),
                    one.premier(),
                    one.driveRetention(),
                    one.firstDay(),
                    one.lastDay(),
                    one.terms(),
                    one.priceYen(),
                    one.reason(),
                    one.findings().stream().map(Seen::of).toList(),
                    one.state(),
                    one.askedOn(),
                    one.askedBy(),
                    one.decidedOn(),
                    one.decidedBy(),
                    one.decidedBecause());
        }
    }

    @GetMapping(LIST)
    Contracts list(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "200") int limit) {
        Limit.check(limit, ContractBook.MOST_CONTRACTS);
        var found = book.list(Place.after(NAME, cursor), limit + 1);
        var part = Part.of(NAME, found, limit, c -> ContractBook.place(c).written());
        return new Contracts(part.rows().stream().map(Answer::of).toList(), part.next());
    }

    @GetMapping(LIST + "/{number}")
    @Revised("individual-contract")
    Answer one(@PathVariable String number) {
        return Answer.of(book.find(number));
    }

    @PostMapping(
            path = "/api/v1/machines/{machineType}/{serialNumber}/individual-contracts",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "order")
    ResponseEntity<String> ask(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var meant = machines.theirs(machineType, serialNumber, programme);
        var form = Bodies.read(body, Form.class);
        return keyed.made(
                key,
                "POST contract %s %s".formatted(meant, form),
                () -> Answer.of(book.ask(meant.programme(), meant.name(), form.typed())),
                one -> LIST + "/" + one.number());
    }

    @GetMapping(LIST + "/{number}/contract.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String number, Locale language) {
        return papers.pdf(number, language);
    }

    @PostMapping(path = LIST + "/{number}/grant", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    @Revised("individual-contract")
    ResponseEntity<String> grant(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var reason = reason(body);
        return changed(key, number, "grant", reason, () -> book.grant(number, reason));
    }

    @PostMapping(path = LIST + "/{number}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    @Revised("individual-contract")
    ResponseEntity<String> refuse(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var reason = reason(body);
        return changed(key, number, "refusal", reason, () -> book.refuse(number, reason));
    }

    @PostMapping(LIST + "/{number}/withdrawal")
    @OpenTo(value = Circle.BUYERS, scope = "order")
    @Revised("individual-contract")
    ResponseEntity<String> withdraw(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return changed(key, number, "withdrawal", "", () -> book.withdraw(number));
    }

    private ResponseEntity<String> changed(
            @Nullable String key,
            String number,
            String act,
            String reason,
            Supplier<Contract> work) {
        return keyed.changed(
                key,
                "POST contract %s %s %s".formatted(number, act, reason),
                () -> Answer.of(work.get()));
    }

    private static String reason(byte[] body) {
        return or(Bodies.read(body, Reason.class).reason());
    }

    private static String or(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    @Override
    public void demandSeen(String id) {
        book.find(id);
    }
}
