package dev.hoshu.server.correction.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.correction.CorrectionBook;
import dev.hoshu.server.correction.CorrectionPreview;
import dev.hoshu.server.correction.CorrectionWish;
import dev.hoshu.server.correction.Corrections;
import dev.hoshu.server.correction.HeldFacts;
import dev.hoshu.server.correction.TypedCorrection;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;

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

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Corrections of a machine's record, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class CorrectionApi {

    private static final String PATH = "/api/v1/machines/{machineType}/{serialNumber}/corrections";

    private final Corrections corrections;
    private final CorrectionBook book;
    private final OfMachine machines;
    private final Places places;
    private final Today today;
    private final OnceOnly once;
    private final JsonMapper json;

    CorrectionApi(
            Corrections corrections,
            CorrectionBook book,
            InstalledBase machines,
            ProgrammeChoice programmes,
            Places places,
            Today today,
            OnceOnly once,
            JsonMapper json) {
        this.corrections = corrections;
        this.book = book;
        this.machines = new OfMachine(machines, programmes);
        this.places = places;
        this.today = today;
        this.once = once;
        this.json = json;
    }

    /** What is wanted; what is not used for its kind is left out. */
    record Form(
            @Nullable String kind,
            @Nullable String packSerial,
            @Nullable String from,
            @Nullable String country,
            @Nullable String place,
            @Nullable String customer,
            @Nullable String machineNumber,
            @Nullable String serialNumber,
            @Nullable String reason,
            @Nullable String seen) {

        TypedCorrection typed() {
            return new TypedCorrection(
                    or(kind),
                    or(packSerial),
                    or(from),
                    or(country),
                    or(place),
                    or(customer),
                    or(machineNumber),
                    or(serialNumber),
                    or(reason));
        }

        private static String or(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    /** What would come of it. */
    record PreviewAnswer(
            String outcome,
            List<String> rules,
            Sentence explanation,
            List<CorrectionAnswer.FindingAnswer> findings,
            HeldFacts before,
            HeldFacts after,
            String seen) {}

    /** A machine's corrections, the latest first. */
    record Answers(List<CorrectionAnswer> corrections) {}

    @GetMapping(PATH)
    Answers all(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        var code = machines.theirs(name, programme);
        return new Answers(book.of(code, name).stream().map(CorrectionAnswer::of).toList());
    }

    @PostMapping(path = PATH + "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SIGNED_IN, scope = "register")
    PreviewAnswer preview(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme,
            @RequestBody byte[] body) {
        var name = MachineName.read(machineType, serialNumber);
        var form = Bodies.read(body, Form.class);
        return answer(corrections.preview(wish(name, programme, form)));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SIGNED_IN, scope = "register")
    ResponseEntity<String> correct(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var name = MachineName.read(machineType, serialNumber);
        var form = Bodies.read(body, Form.class);
        var request =
                "POST corrections %s %s %s %s"
                        .formatted(name.machineType(), name.serial(), programme.orElse(""), form);
        var answer =
                key == null
                        ? correct(name, programme, form)
                        : once.run(
                                key,
                                request.getBytes(StandardCharsets.UTF_8),
                                () -> correct(name, programme, form));
        return ResponseEntity.status(answer.status())
                .location(URI.create(Objects.requireNonNull(answer.location())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private OnceOnly.Answer correct(MachineName name, Optional<String> programme, Form form) {
        var wish = wish(name, programme, form);
        var number = corrections.correct(wish, Optional.ofNullable(form.seen()));
        var kept = book.find(wish.programme(), name, number);
        return new OnceOnly.Answer(
                201,
                "/api/v1/machines/%s/%s/corrections".formatted(name.machineType(), name.serial()),
                json.writeValueAsString(kept.map(CorrectionAnswer::of).orElseThrow()));
    }

    private CorrectionWish wish(MachineName name, Optional<String> programme, Form form) {
        var code = machines.theirs(name, programme);
        return switch (form.typed().read(code, name, today.day(), places)) {
            case TypedCorrection.Read.Understood understood -> understood.wish();
            case TypedCorrection.Read.NotUnderstood not -> throw not.problem();
        };
    }

    private static PreviewAnswer answer(CorrectionPreview preview) {
        var decision = preview.decision();
        return new PreviewAnswer(
                preview.isAccepted() ? "ACCEPTED" : "REFUSED",
                decision.rules().stream().map(r -> r.id()).toList(),
                decision.explanation(),
                decision.findings().stream()
                        .map(f ->
                                new CorrectionAnswer.FindingAnswer(
                                        f.rule().id(), f.outcome().name(), f.facts()))
                        .toList(),
                preview.before(),
                preview.after(),
                preview.mark());
    }
}
