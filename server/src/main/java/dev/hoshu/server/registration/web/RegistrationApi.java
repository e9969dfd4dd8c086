package dev.hoshu.server.registration.web;

import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Outdated;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.registration.PackRegistrations;
import dev.hoshu.server.registration.Preview;
import dev.hoshu.server.registration.Preview.Verdict;
import dev.hoshu.server.registration.Registered;
import dev.hoshu.server.registration.RegistrationProblems;
import dev.hoshu.server.registration.RegistrationWish;
import dev.hoshu.server.registration.TypedRegistration;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Registrations, for programs. */
@RestController
@OpenTo(value = Circle.EVERYBODY, scope = "register")
class RegistrationApi {

    private static final String LIST = "registrations";

    private static final ProblemType UNREADABLE =
            ProblemType.of(
                    "registration-not-understood",
                    422,
                    "登録の内容を読み取れません",
                    "The registration is not understood");

    private final PackRegistrations registrations;
    private final ProgrammeChoice programmes;
    private final OnceOnly once;
    private final JsonMapper json;

    RegistrationApi(
            PackRegistrations registrations,
            ProgrammeChoice programmes,
            OnceOnly once,
            JsonMapper json) {
        this.registrations = registrations;
        this.programmes = programmes;
        this.once = once;
        this.json = json;
    }

    /** What a program sends. */
    record Form(
            @Nullable String programme,
            @Nullable String packSerial,
            @Nullable String claimCode,
            @Nullable String machineNumber,
            @Nullable String serialNumber,
            @Nullable Boolean halfTerm,
            @Nullable String because) {}

    /** What one rule saw. */
    record FindingAnswer(String rule, String outcome, Sentence facts) {

        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(
                    finding.rule().id(), finding.outcome().name(), finding.facts());
        }
    }

    /** What would come of it. */
    record PreviewAnswer(
            String outcome,
            List<String> rules,
            Sentence explanation,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String level,
            boolean premier,
            boolean reinstatementFee,
            @Nullable Long reinstatementFeeYen,
            List<String> advice,
            List<Sentence> warnings,
            List<String> wouldFit,
            List<FindingAnswer> findings) {}

    /** A registration. */
    record RegistrationAnswer(
            String number,
            String packSerial,
            String partNumber,
            String machineNumber,
            String serialNumber,
            @Nullable String level,
            boolean premier,
            boolean halfTerm,
            LocalDate start,
            LocalDate end,
            String reinstatementFee,
            @Nullable Long reinstatementFeeYen,
            List<String> rules,
            LocalDate registeredOn,
            String registeredBy,
            boolean holds,
            @Nullable Days held,
            @Nullable String undoneBy,
            String verification) {}

    /** The days for which it is held. */
    record Days(LocalDate start, LocalDate end) {}

    @PostMapping(
            path = "/api/v1/registrations/preview",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    PreviewAnswer preview(@RequestBody byte[] body) {
        return answer(registrations.preview(wish(body)));
    }

    @PostMapping(path = "/api/v1/registrations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> register(
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var wish = wish(body);
        var answer =
                key == null
                        ? register(wish)
                        // A claim code belongs to one pack, so even visitors' keys are told apart.
                        : once.run(
                                key,
                                ("POST registrations " + wish)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                () -> register(wish));
        return ResponseEntity.status(answer.status())
                .location(URI.create(Objects.requireNonNull(answer.location())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private OnceOnly.Answer register(RegistrationWish wish) {
        var registered = registrations.register(wish, Optional.empty());
        return new OnceOnly.Answer(
                201,
                "/api/v1/registrations/" + registered.number(),
                json.writeValueAsString(answer(registered)));
    }

    @GetMapping("/api/v1/registrations/{number}")
    @OpenTo(Circle.SIGNED_IN)
    RegistrationAnswer one(@PathVariable String number) {
        return registrations
                .find(number)
                .map(this::answer)
                .orElseThrow(RegistrationProblems::unknownRegistration);
    }

    /** Registrations, the latest first. */
    record Answers(List<RegistrationAnswer> registrations, @Nullable String next)
            implements GoesOn {}

    @GetMapping("/api/v1/registrations")
    @OpenTo(Circle.SIGNED_IN)
    Answers several(
            @RequestParam Optional<String> cursor,
            @RequestParam @Outdated(since = "2026-11-27", sunset = "2027-11-27")
                    Optional<String> before,
            @RequestParam(defaultValue = "200") int limit) {
        Limit.check(limit, PackRegistrations.MOST_REGISTRATIONS);
        var after = Part.after(LIST, cursor, before).orElse("");
        var part = Part.of(LIST, registrations.latest(after, limit + 1), limit, Registered::number);
        return new Answers(part.rows().stream().map(this::answer).toList(), part.next());
    }

    private RegistrationWish wish(byte[] body) {
        var form = Bodies.read(body, Form.class);
        var typed =
                new TypedRegistration(
                        Objects.requireNonNullElse(form.packSerial(), ""),
                        Objects.requireNonNullElse(form.claimCode(), ""),
                        Objects.requireNonNullElse(form.machineNumber(), ""),
                        Objects.requireNonNullElse(form.serialNumber(), ""),
                        Boolean.TRUE.equals(form.halfTerm()));
        var programme = programmes.meant(Optional.ofNullable(form.programme()));
        return switch (typed.read(programme, form.because())) {
            case TypedRegistration.Read.Understood u -> u.wish();
            case TypedRegistration.Read.NotUnderstood n -> {
                var problem = Problem.of(UNREADABLE, n.faults().values().iterator().next());
                for (var fault : n.faults().entrySet()) {
                    problem = problem.at("/" + fault.getKey(), fault.getValue());
                }
                throw problem;
            }
        };
    }

    private static PreviewAnswer answer(Preview preview) {
        var verdict = preview.verdict();
        var granted = verdict.accepted();
        var level = preview.offering().level();
        return new PreviewAnswer(
                outcome(verdict),
                verdict.findings().stream().map(f -> f.rule().id()).distinct().toList(),
                verdict.explanation(),
                granted == null ? null : granted.period().firstDay(),
                granted == null ? null : granted.period().lastDay(),
                level == null ? null : level.code(),
                preview.offering().premier(),
                granted != null && !(granted.fee() instanceof ReinstatementFee.None),
                granted == null ? null : granted.fee().known().map(y -> y.amount()).orElse(null),
                verdict.advice().stream().map(Advice::name).sorted().toList(),
                preview.warnings(),
                verdict instanceof Verdict.Refused r ? r.wouldFit() : List.of(),
                verdict.findings().stream().map(FindingAnswer::of).toList());
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted a -> "ACCEPTED";
            case Verdict.Consult c -> "CONSULT";
            case Verdict.Refused r -> "REFUSED";
            case Verdict.Overlapping o -> "REFUSED";
            case Verdict.Undecided u -> "UNDECIDED";
        };
    }

    private RegistrationAnswer answer(Registered r) {
        var held = r.held();
        return new RegistrationAnswer(
                r.number(),
                r.packSerial(),
                r.partNumber(),
                r.machineNumber(),
                r.serialNumber(),
                r.level(),
                r.premier(),
                r.halfTerm(),
                r.firstDay(),
                r.lastDay(),
                r.fee(),
                r.feeYen(),
                r.rules(),
                r.registeredOn(),
                r.registeredBy(),
                r.holds(),
                held == null ? null : new Days(held.firstDay(), held.lastDay()),
                r.undoneBy(),
                "/verify/" + registrations.verificationCode(r));
    }
}
