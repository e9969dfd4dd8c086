package dev.hoshu.server.software.web;

import dev.hoshu.domain.contract.SoftwareSupport.Standing;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.audit.KeyedAnswers;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;
import dev.hoshu.server.servicecase.CalledSoftware;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.TypedCall;
import dev.hoshu.server.software.RegisteredSupport;
import dev.hoshu.server.software.SoftwareBook;
import dev.hoshu.server.software.SoftwareRight;

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

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rights to support of software and what rests on them, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class SoftwareApi implements Guarded {

    private static final String RIGHTS = "/api/v1/software-rights";
    private static final String SUPPORTS = "/api/v1/software-supports";

    /** Of their cursors. */
    private static final String RIGHTS_NAME = "software-rights";

    private static final String SUPPORTS_NAME = "software-supports";
    private static final String KEY = "Idempotency-Key";

    private final SoftwareBook book;
    private final CaseBook cases;
    private final Attachments attachments;
    private final KeyedAnswers keyed;
    private final ProgrammeChoice programmes;

    SoftwareApi(
            SoftwareBook book,
            CaseBook cases,
            Attachments attachments,
            KeyedAnswers keyed,
            ProgrammeChoice programmes) {
        this.book = book;
        this.cases = cases;
        this.attachments = attachments;
        this.keyed = keyed;
        this.programmes = programmes;
    }

    record Rights(List<Right> rights, @Nullable String next) implements GoesOn {}

    record Supports(List<RegisteredSupport> supports, @Nullable String next) implements GoesOn {}

    record Right(
            String number,
            String programme,
            String customer,
            String product,
            String version,
            LocalDate until,
            Standing state,
            LocalDate presentedOn,
            String presentedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable String decidedBecause) {

        static Right of(SoftwareRight one) {
            return new Right(
                    one.number(),
                    one.programme(),
                    one.customer(),
                    one.product(),
                    one.version(),
                    one.until(),
                    one.state(),
                    one.presentedOn(),
                    one.presentedBy(),
                    one.decidedOn(),
                    one.decidedBy(),
                    one.decidedBecause());
        }
    }

    record SupportForm(
            @Nullable String machineType,
            @Nullable String serialNumber,
            @Nullable String product,
            @Nullable String version,
            @Nullable String firstDay,
            @Nullable String lastDay) {}

    record CaseForm(
            @Nullable String customerName,
            @Nullable String place,
            @Nullable String machineType,
            @Nullable String serialNumber,
            @Nullable String product,
            @Nullable String version,
            @Nullable String symptom,
            @Nullable String severity) {

        TypedCall typed() {
            return new TypedCall(
                    or(customerName),
                    or(place),
                    or(machineType),
                    or(serialNumber),
                    "",
                    "",
                    "",
                    or(symptom),
                    or(severity),
                    new CalledSoftware(or(product), or(version)));
        }
    }

    record DecisionForm(@Nullable Boolean accepted, @Nullable String reason) {}

    record TakenCase(String number) {}

    @GetMapping(RIGHTS)
    Rights rights(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "200") int limit) {
        Limit.check(limit, SoftwareBook.MOST);
        var found = book.rights(Place.after(RIGHTS_NAME, cursor), limit + 1);
        var part = Part.of(RIGHTS_NAME, found, limit, r -> SoftwareBook.place(r).written());
        return new Rights(part.rows().stream().map(Right::of).toList(), part.next());
    }

    @GetMapping(RIGHTS + "/{number}")
    @Revised("software-right")
    Right right(@PathVariable String number) {
        return Right.of(book.right(number));
    }

    @PostMapping(RIGHTS)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    ResponseEntity<String> present(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable List<MultipartFile> document,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var code = programmes.meant(programme);
        var software = new CalledSoftware(product, version);
        var sent = Upload.of(document);
        return keyed.made(
                key,
                "POST software-right %s %s %s %s %s"
                        .formatted(code, customer, software, until, Upload.fingerprint(sent)),
                () ->
                        Right.of(
                                book.present(
                                        code, customer, software, until, attachments.demand(sent))),
                one -> RIGHTS + "/" + one.number());
    }

    @PostMapping(path = RIGHTS + "/{number}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    @Revised("software-right")
    ResponseEntity<String> decide(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, DecisionForm.class);
        return keyed.changed(
                key,
                "POST software-right decision %s %s".formatted(number, form),
                () ->
                        Right.of(
                                book.decide(
                                        number,
                                        Boolean.TRUE.equals(form.accepted()),
                                        or(form.reason()))));
    }

    @GetMapping(SUPPORTS)
    Supports supports(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "200") int limit) {
        Limit.check(limit, SoftwareBook.MOST);
        var after = Part.after(SUPPORTS_NAME, cursor, Optional.empty()).orElse("");
        var found = book.supports(after, limit + 1);
        var part = Part.of(SUPPORTS_NAME, found, limit, RegisteredSupport::number);
        return new Supports(part.rows(), part.next());
    }

    @PostMapping(path = SUPPORTS, consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    ResponseEntity<String> register(
            @RequestParam Optional<String> programme,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var code = programmes.meant(programme);
        var form = Bodies.read(body, SupportForm.class);
        return keyed.made(
                key,
                "POST software-support %s %s".formatted(code, form),
                () ->
                        book.register(
                                code,
                                MachineName.read(or(form.machineType()), or(form.serialNumber())),
                                new CalledSoftware(or(form.product()), or(form.version())),
                                or(form.firstDay()),
                                or(form.lastDay())),
                one -> SUPPORTS);
    }

    /** The same case is taken at {@code /api/v1/cases} with a member {@code software}. */
    @PostMapping(path = "/api/v1/software-cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    ResponseEntity<String> take(
            @RequestParam Optional<String> programme,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var call = Bodies.read(body, CaseForm.class).typed();
        return keyed.made(
                key,
                "POST software-case %s %s".formatted(programme.orElse(""), call),
                () -> new TakenCase(cases.take(call, programme, List.of())),
                taken -> "/api/v1/cases/" + taken.number());
    }

    private static String or(@Nullable String text) {
        return Objects.toString(text, "");
    }

    @Override
    public void demandSeen(String id) {
        book.right(id);
    }
}
