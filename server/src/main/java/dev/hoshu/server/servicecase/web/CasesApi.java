package dev.hoshu.server.servicecase.web;

import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Outdated;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;
import dev.hoshu.server.servicecase.CalledSoftware;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseClock;
import dev.hoshu.server.servicecase.CaseTimes;
import dev.hoshu.server.servicecase.ServiceCase;
import dev.hoshu.server.servicecase.TypedCall;

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
import org.springframework.web.multipart.MultipartFile;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Calls for repair, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class CasesApi implements Guarded {

    static final String PATH = "/api/v1/cases";
    private static final String LIST = "cases";

    private final CaseBook book;
    private final CaseClock clock;
    private final CaseTimes times;
    private final Attachments attachments;
    private final OnceOnly once;
    private final JsonMapper json;

    CasesApi(
            CaseBook book,
            CaseClock clock,
            CaseTimes times,
            Attachments attachments,
            OnceOnly once,
            JsonMapper json) {
        this.book = book;
        this.clock = clock;
        this.times = times;
        this.attachments = attachments;
        this.once = once;
        this.json = json;
    }

    /** A call; what was not said is left out. */
    record Form(
            @Nullable String customerName,
            @Nullable String place,
            @Nullable String machineType,
            @Nullable String serialNumber,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String contactMail,
            @Nullable String symptom,
            @Nullable String severity,
            @Nullable SoftwareForm software) {

        TypedCall typed() {
            return new TypedCall(
                    or(customerName),
                    or(place),
                    or(machineType),
                    or(serialNumber),
                    or(contactName),
                    or(contactPhone),
                    or(contactMail),
                    or(symptom),
                    or(severity),
                    software == null ? null : software.typed());
        }
    }

    /** The software that a call is about. */
    record SoftwareForm(@Nullable String product, @Nullable String version) {

        CalledSoftware typed() {
            return new CalledSoftware(or(product), or(version));
        }
    }

    /** Something to write down. */
    record NoteForm(@Nullable String note) {}

    /** Why a case is closed. */
    record ClosingForm(@Nullable String reason) {}

    /** Cases. */
    record Answers(List<CaseAnswer> cases, @Nullable String next) implements GoesOn {}

    private static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    @PostMapping(path = PATH + "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    CallAnswer preview(@RequestParam Optional<String> programme, @RequestBody byte[] body) {
        return CallAnswer.of(book.preview(Bodies.read(body, Form.class).typed(), programme));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    ResponseEntity<String> take(
            @RequestParam Optional<String> programme,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var call = Bodies.read(body, Form.class).typed();
        var request = "POST cases %s %s".formatted(programme.orElse(""), call);
        var answer =
                key == null
                        ? take(call, programme)
                        : once.run(
                                key,
                                request.getBytes(StandardCharsets.UTF_8),
                                () -> take(call, programme));
        return ResponseEntity.status(answer.status())
                .location(URI.create(Objects.requireNonNull(answer.location())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private OnceOnly.Answer take(TypedCall call, Optional<String> programme) {
        var number = book.take(call, programme, List.of());
        return new OnceOnly.Answer(
                201, PATH + "/" + number, json.writeValueAsString(answer(book.find(number))));
    }

    @GetMapping(PATH)
    Answers list(
            @RequestParam Optional<Boolean> open,
            @RequestParam Optional<String> cursor,
            @RequestParam @Outdated(since = "2026-11-27", sunset = "2027-11-27")
                    Optional<String> before,
            @RequestParam(defaultValue = "50") int limit) {
        Limit.check(limit, CaseBook.MOST_CASES);
        var after = Part.after(LIST, cursor, before).orElse("");
        var part = Part.of(LIST, book.list(open, after, limit + 1), limit, ServiceCase::number);
        var clocks = times.read(part.rows());
        return new Answers(
                part.rows().stream()
                        .map(one ->
                                CaseAnswer.of(
                                        one,
                                        Objects.requireNonNull(clocks.get(one.number())),
                                        List.of(),
                                        List.of(),
                                        List.of()))
                        .toList(),
                part.next());
    }

    @GetMapping(PATH + "/{number}")
    @Revised("case")
    CaseAnswer one(@PathVariable String number) {
        return answer(book.find(number));
    }

    @PostMapping(path = PATH + "/{number}/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    @Revised("case")
    CaseAnswer note(@PathVariable String number, @RequestBody byte[] body) {
        return answer(book.note(number, or(Bodies.read(body, NoteForm.class).note())));
    }

    @PostMapping(PATH + "/{number}/documents")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    @Revised("case")
    CaseAnswer add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> document) {
        book.find(number);
        return answer(
                book.add(number, Upload.of(document).stream().map(attachments::look).toList()));
    }

    @GetMapping(PATH + "/{number}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable long id) {
        return book.paper(number, id).answer();
    }

    @PostMapping(path = PATH + "/{number}/closing", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    @Revised("case")
    CaseAnswer close(@PathVariable String number, @RequestBody byte[] body) {
        return answer(book.close(number, or(Bodies.read(body, ClosingForm.class).reason())));
    }

    private CaseAnswer answer(ServiceCase one) {
        return CaseAnswer.of(
                one, times.read(one), book.alsoOpen(one), clock.log(one), book.papers(one));
    }

    @Override
    public void demandSeen(String id) {
        book.find(id);
    }
}
