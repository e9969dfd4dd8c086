package dev.hoshu.server.repair.web;

import dev.hoshu.domain.repair.IssuedEstimate;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.repair.CasePayments;
import dev.hoshu.server.repair.EstimatePapers;
import dev.hoshu.server.repair.Estimates;
import dev.hoshu.server.repair.Goodwills;
import dev.hoshu.server.repair.RepairBook;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;
import dev.hoshu.server.servicecase.CaseBook;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/** Who pays for a case, its estimates and the customer's word, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class PaymentsApi implements Guarded {

    static final String PATH = "/api/v1/cases";

    private static final String LINES = PATH + "/{number}/lines";
    private static final String ESTIMATES = PATH + "/{number}/estimates";
    private static final String KEY = "Idempotency-Key";

    private final CaseBook cases;
    private final CasePayments payments;
    private final RepairBook book;
    private final Goodwills goodwills;
    private final Estimates estimates;
    private final EstimatePapers papers;
    private final OnceOnly once;
    private final JsonMapper json;

    PaymentsApi(
            CaseBook cases,
            CasePayments payments,
            RepairBook book,
            Goodwills goodwills,
            Estimates estimates,
            EstimatePapers papers,
            OnceOnly once,
            JsonMapper json) {
        this.cases = cases;
        this.payments = payments;
        this.book = book;
        this.goodwills = goodwills;
        this.estimates = estimates;
        this.papers = papers;
        this.once = once;
        this.json = json;
    }

    /** Why a line is withdrawn. */
    record ReasonForm(@Nullable String reason) {}

    /** A line is taken over, or that is taken back. */
    record GoodwillForm(@Nullable Boolean granted, @Nullable String reason) {}

    /** The customer's word. */
    record AcceptanceForm(
            @Nullable String answer, @Nullable String saidBy, @Nullable String saidAt) {}

    /** The versions of an estimate, the newest first. */
    record EstimatesAnswer(List<EstimateAnswer> estimates) {}

    @GetMapping(LINES)
    @Revised("case-lines")
    LinesAnswer lines(@PathVariable String number) {
        return LinesAnswer.of(payments.of(number));
    }

    @PostMapping(path = LINES, consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    @Revised("case-lines")
    ResponseEntity<String> add(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, LineForm.class);
        return once(
                key,
                "POST case lines %s %s".formatted(number, form),
                () -> {
                    book.add(number, form.typed());
                    return lines(201, number);
                });
    }

    @PostMapping(path = LINES + "/{line}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    @Revised("case-lines")
    ResponseEntity<String> change(
            @PathVariable String number,
            @PathVariable int line,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, LineForm.class);
        return once(
                key,
                "POST case line %s %d %s".formatted(number, line, form),
                () -> {
                    book.change(number, line, form.typed(), or(form.reason()));
                    return lines(200, number);
                });
    }

    @PostMapping(path = LINES + "/{line}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    @Revised("case-lines")
    LinesAnswer withdraw(
            @PathVariable String number, @PathVariable int line, @RequestBody byte[] body) {
        book.withdraw(number, line, or(Bodies.read(body, ReasonForm.class).reason()));
        return LinesAnswer.of(payments.of(number));
    }

    @PostMapping(path = LINES + "/{line}/goodwill", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    @Revised("case-lines")
    LinesAnswer goodwill(
            @PathVariable String number, @PathVariable int line, @RequestBody byte[] body) {
        var form = Bodies.read(body, GoodwillForm.class);
        var granted = form.granted();
        if (granted == null) {
            throw Bodies.missing("/granted");
        }
        goodwills.enter(number, line, granted, or(form.reason()));
        return LinesAnswer.of(payments.of(number));
    }

    @GetMapping(ESTIMATES)
    @Revised("case-estimates")
    EstimatesAnswer estimates(@PathVariable String number) {
        return new EstimatesAnswer(
                payments.of(number).estimates().stream()
                        .map(e -> EstimateAnswer.of(number, e))
                        .toList());
    }

    @PostMapping(ESTIMATES)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    @Revised("case-estimates")
    ResponseEntity<String> estimate(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(
                key,
                "POST case estimates " + number,
                () -> estimate(201, number, estimates.make(number)));
    }

    @GetMapping(ESTIMATES + "/{version}")
    @Revised("case-estimates")
    EstimateAnswer estimate(@PathVariable String number, @PathVariable int version) {
        return EstimateAnswer.of(number, estimates.find(number, version));
    }

    @GetMapping(ESTIMATES + "/{version}/estimate.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable String number, @PathVariable int version, Locale language) {
        return pdf(
                number,
                version,
                papers.pdf(cases.find(number), estimates.find(number, version), language));
    }

    static ResponseEntity<byte[]> pdf(String number, int version, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("%s-v%d.pdf".formatted(number, version))
                                .build()
                                .toString())
                .body(bytes);
    }

    @PostMapping(
            path = ESTIMATES + "/{version}/acceptance",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "order")
    @Revised("case-estimates")
    ResponseEntity<String> answer(
            @PathVariable String number,
            @PathVariable int version,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, AcceptanceForm.class);
        return once(
                key,
                "POST case acceptance %s %d %s".formatted(number, version, form),
                () -> {
                    estimates.answer(number, version, word(form));
                    return estimate(200, number, version);
                });
    }

    private static Estimates.Word word(AcceptanceForm form) {
        var answer =
                switch (or(form.answer())) {
                    case "ACCEPTED" -> IssuedEstimate.Answer.ACCEPTED;
                    case "DECLINED" -> IssuedEstimate.Answer.DECLINED;
                    default -> throw Bodies.missing("/answer");
                };
        return new Estimates.Word(answer, or(form.saidBy()), instant(form.saidAt()));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Bodies.missing("/saidAt");
        }
    }

    private OnceOnly.Answer lines(int status, String number) {
        return new OnceOnly.Answer(
                status,
                "%s/%s/lines".formatted(PATH, number),
                json.writeValueAsString(LinesAnswer.of(payments.of(number))));
    }

    private OnceOnly.Answer estimate(int status, String number, int version) {
        return new OnceOnly.Answer(
                status,
                "%s/%s/estimates/%d".formatted(PATH, number, version),
                json.writeValueAsString(estimate(number, version)));
    }

    private ResponseEntity<String> once(
            @Nullable String key, String request, Supplier<OnceOnly.Answer> work) {
        var answer =
                key == null
                        ? work.get()
                        : once.run(key, request.getBytes(StandardCharsets.UTF_8), work);
        return ResponseEntity.status(answer.status())
                .location(URI.create(Objects.requireNonNull(answer.location())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    @Override
    public void demandSeen(String id) {
        cases.find(id);
    }
}
