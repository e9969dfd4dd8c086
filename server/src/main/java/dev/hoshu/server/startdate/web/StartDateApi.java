package dev.hoshu.server.startdate.web;

import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;
import dev.hoshu.server.startdate.StartDateBook;
import dev.hoshu.server.startdate.StartDateGrants;
import dev.hoshu.server.startdate.StartDateRequest;
import dev.hoshu.server.startdate.StartDateWish;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Requests for another first day, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class StartDateApi implements Guarded {

    private static final String OF_MACHINE =
            "/api/v1/machines/{machineType}/{serialNumber}/start-date-requests";
    private static final String PATH = "/api/v1/start-date-requests";

    /** Of its cursors. */
    private static final String NAME = "start-date-requests";

    private final StartDateBook book;
    private final StartDateGrants grants;
    private final Attachments attachments;
    private final InstalledBase machines;
    private final ProgrammeChoice programmes;
    private final OnceOnly once;
    private final JsonMapper json;

    StartDateApi(
            StartDateBook book,
            StartDateGrants grants,
            Attachments attachments,
            InstalledBase machines,
            ProgrammeChoice programmes,
            OnceOnly once,
            JsonMapper json) {
        this.book = book;
        this.grants = grants;
        this.attachments = attachments;
        this.machines = machines;
        this.programmes = programmes;
        this.once = once;
        this.json = json;
    }

    /** What would be asked. */
    record PreviewForm(
            @Nullable CoveragePart of,
            @Nullable LocalDate deliveredOn,
            @Nullable Set<ProofOfPurchase> documents) {}

    /** A decision of the sales desk. */
    record DecisionForm(@Nullable String reason, @Nullable String seen) {}

    /** A refusal of the sales desk. */
    record RefusalForm(@Nullable String reason) {}

    /** Requests. */
    record Answers(List<StartDateAnswer> requests, @Nullable String next) implements GoesOn {}

    @PostMapping(path = OF_MACHINE + "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    StartDateAnswer.Preview preview(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme,
            @RequestBody byte[] body) {
        var meant = OfMachine.theirs(machines, programmes, machineType, serialNumber, programme);
        var form = Bodies.read(body, PreviewForm.class);
        if (form.deliveredOn() == null) {
            throw Bodies.missing("/deliveredOn");
        }
        return StartDateAnswer.Preview.of(
                book.preview(
                        new StartDateWish(
                                meant.programme(),
                                meant.name(),
                                Objects.requireNonNullElse(form.of(), CoveragePart.WARRANTY),
                                form.deliveredOn()),
                        Objects.requireNonNullElse(form.documents(), Set.of())));
    }

    @PostMapping(OF_MACHINE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    ResponseEntity<String> ask(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme,
            @RequestParam LocalDate deliveredOn,
            @RequestParam(defaultValue = "WARRANTY") CoveragePart of,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Optional<String> seen,
            @RequestParam(required = false) @Nullable List<MultipartFile> deliveryNote,
            @RequestParam(required = false) @Nullable List<MultipartFile> warrantyCard,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var meant = OfMachine.theirs(machines, programmes, machineType, serialNumber, programme);
        var wish = new StartDateWish(meant.programme(), meant.name(), of, deliveredOn);
        var sent = SentPapers.of(deliveryNote, warrantyCard);
        var request =
                "POST start-date-requests %s %s %s %s"
                        .formatted(wish, reason, seen, sent.fingerprint());
        var answer =
                key == null
                        ? ask(wish, reason, sent, seen)
                        : once.run(
                                key,
                                request.getBytes(StandardCharsets.UTF_8),
                                () -> ask(wish, reason, sent, seen));
        return ResponseEntity.status(answer.status())
                .location(URI.create(Objects.requireNonNull(answer.location())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private OnceOnly.Answer ask(
            StartDateWish wish, String reason, SentPapers sent, Optional<String> seen) {
        var number = book.ask(wish, reason, sent.looked(attachments), seen);
        return new OnceOnly.Answer(
                201, PATH + "/" + number, json.writeValueAsString(answer(book.find(number))));
    }

    @GetMapping(PATH)
    Answers list(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "50") int limit) {
        Limit.check(limit, StartDateBook.MOST_REQUESTS);
        var found = book.list(Place.after(NAME, cursor), limit + 1);
        var part = Part.of(NAME, found, limit, r -> StartDateBook.place(r).written());
        return new Answers(part.rows().stream().map(this::brief).toList(), part.next());
    }

    @GetMapping(PATH + "/{number}")
    @Revised("start-date-request")
    StartDateAnswer one(@PathVariable String number) {
        return answer(book.find(number));
    }

    @PostMapping(PATH + "/{number}/documents")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    @Revised("start-date-request")
    StartDateAnswer add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> deliveryNote,
            @RequestParam(required = false) @Nullable List<MultipartFile> warrantyCard) {
        book.find(number);
        var sent = SentPapers.of(deliveryNote, warrantyCard);
        return answer(book.add(number, sent.looked(attachments)));
    }

    @GetMapping(PATH + "/{number}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable long id) {
        return book.paper(number, id).answer();
    }

    @PostMapping(PATH + "/{number}/withdrawal")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    @Revised("start-date-request")
    StartDateAnswer withdraw(@PathVariable String number) {
        return answer(book.withdraw(number));
    }

    @PostMapping(path = PATH + "/{number}/grant", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    @Revised("start-date-request")
    StartDateAnswer grant(@PathVariable String number, @RequestBody byte[] body) {
        var form = Bodies.read(body, DecisionForm.class);
        return answer(
                grants.grant(
                        number,
                        Objects.requireNonNullElse(form.reason(), ""),
                        Optional.ofNullable(form.seen())));
    }

    @PostMapping(path = PATH + "/{number}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    @Revised("start-date-request")
    StartDateAnswer refuse(@PathVariable String number, @RequestBody byte[] body) {
        var form = Bodies.read(body, RefusalForm.class);
        return answer(grants.refuse(number, Objects.requireNonNullElse(form.reason(), "")));
    }

    private StartDateAnswer answer(StartDateRequest request) {
        return StartDateAnswer.of(
                request,
                book.papers(request),
                book.events(request),
                book.today(request).orElse(null));
    }

    private StartDateAnswer brief(StartDateRequest request) {
        return StartDateAnswer.of(request, List.of(), List.of(), null);
    }

    @Override
    public void demandSeen(String id) {
        book.find(id);
    }
}
