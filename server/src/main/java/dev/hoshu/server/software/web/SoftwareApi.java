package dev.hoshu.server.software.web;

import dev.hoshu.domain.contract.SoftwareSupport.Standing;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.servicecase.TypedCall;
import dev.hoshu.server.software.RegisteredSupport;
import dev.hoshu.server.software.SoftwareBook;
import dev.hoshu.server.software.SoftwareRight;
import dev.hoshu.server.software.TypedSoftware;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rights to support of software and what rests on them, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class SoftwareApi {

    private static final String RIGHTS = "/api/v1/software-rights";
    private static final String SUPPORTS = "/api/v1/software-supports";

    private final SoftwareBook book;
    private final Attachments attachments;
    private final ProgrammeChoice programmes;

    SoftwareApi(SoftwareBook book, Attachments attachments, ProgrammeChoice programmes) {
        this.book = book;
        this.attachments = attachments;
        this.programmes = programmes;
    }

    record Rights(List<Right> rights) {}

    record Supports(List<RegisteredSupport> supports) {}

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
            @Nullable String severity) {}

    record DecisionForm(@Nullable Boolean accepted, @Nullable String reason) {}

    record TakenCase(String number) {}

    @GetMapping(RIGHTS)
    Rights rights() {
        return new Rights(book.rights().stream().map(Right::of).toList());
    }

    @GetMapping(RIGHTS + "/{number}")
    Right right(@PathVariable String number) {
        return Right.of(book.right(number));
    }

    @PostMapping(RIGHTS)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    ResponseEntity<Right> present(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable List<MultipartFile> document) {
        var unfit = new ArrayList<Problem>();
        var papers = attachments.fit(Upload.of(document), unfit);
        if (!unfit.isEmpty()) {
            throw unfit.getFirst();
        }
        var one =
                book.present(
                        programmes.meant(programme),
                        customer,
                        new TypedSoftware(product, version),
                        until,
                        papers);
        return ResponseEntity.created(URI.create(RIGHTS + "/" + one.number())).body(Right.of(one));
    }

    @PostMapping(path = RIGHTS + "/{number}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    Right decide(@PathVariable String number, @RequestBody byte[] body) {
        var form = Bodies.read(body, DecisionForm.class);
        return Right.of(
                book.decide(number, Boolean.TRUE.equals(form.accepted()), or(form.reason())));
    }

    @GetMapping(SUPPORTS)
    Supports supports() {
        return new Supports(book.supports());
    }

    @PostMapping(path = SUPPORTS, consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    ResponseEntity<RegisteredSupport> register(
            @RequestParam Optional<String> programme, @RequestBody byte[] body) {
        var form = Bodies.read(body, SupportForm.class);
        var one =
                book.register(
                        programmes.meant(programme),
                        MachineName.read(or(form.machineType()), or(form.serialNumber())),
                        new TypedSoftware(or(form.product()), or(form.version())),
                        or(form.firstDay()),
                        or(form.lastDay()));
        return ResponseEntity.created(URI.create(SUPPORTS)).body(one);
    }

    @PostMapping(path = "/api/v1/software-cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    ResponseEntity<TakenCase> take(
            @RequestParam Optional<String> programme, @RequestBody byte[] body) {
        var form = Bodies.read(body, CaseForm.class);
        var call =
                new TypedCall(
                        or(form.customerName()),
                        or(form.place()),
                        or(form.machineType()),
                        or(form.serialNumber()),
                        "",
                        "",
                        "",
                        or(form.symptom()),
                        or(form.severity()));
        var number =
                book.take(
                        programmes.meant(programme),
                        call,
                        new TypedSoftware(or(form.product()), or(form.version())));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + number))
                .body(new TakenCase(number));
    }

    private static String or(@Nullable String text) {
        return Objects.toString(text, "");
    }
}
