package dev.hoshu.server.part.web;

import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.KeyedAnswers;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.part.StockBook;
import dev.hoshu.server.part.StockedPart;
import dev.hoshu.server.part.TypedMovement;
import dev.hoshu.server.part.TypedPart;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Parts on record and pieces that come and go, for programs of the service desk. */
@RestController
@OpenTo(value = Circle.SERVICE_DESK, scope = "register")
class StockApi {

    private final StockBook book;
    private final KeyedAnswers keyed;
    private final ProgrammeChoice programmes;
    private final JsonMapper json;

    StockApi(StockBook book, KeyedAnswers keyed, ProgrammeChoice programmes, JsonMapper json) {
        this.book = book;
        this.keyed = keyed;
        this.programmes = programmes;
        this.json = json;
    }

    /** What a part is called. */
    record NameForm(@Nullable String ja, @Nullable String en) {}

    /** A part to put on record. */
    record PartForm(
            @Nullable String number,
            @Nullable NameForm name,
            @Nullable String replaceableBy,
            @Nullable Boolean drive,
            @Nullable Long priceYen) {

        TypedPart typed() {
            return new TypedPart(
                    or(number),
                    name == null ? "" : or(name.ja()),
                    name == null ? "" : or(name.en()),
                    or(replaceableBy),
                    or(drive),
                    or(priceYen));
        }
    }

    /** Pieces to lay in, or less than 0 to take out. */
    record MovementForm(
            @Nullable String part,
            @Nullable String site,
            @Nullable Integer pieces,
            @Nullable String reason) {

        TypedMovement typed() {
            return new TypedMovement(or(part), or(site), or(pieces), or(reason));
        }
    }

    /** A part on record. */
    record PartOnRecord(
            String programme,
            String number,
            Sentence name,
            ReplaceableBy replaceableBy,
            boolean drive,
            long priceYen,
            boolean invented) {

        static PartOnRecord of(String programme, StockedPart one) {
            return new PartOnRecord(
                    programme,
                    one.part().number(),
                    one.part().name(),
                    one.part().replaceableBy(),
                    one.part().drive(),
                    one.priceYen(),
                    one.invented());
        }
    }

    /** What came of a movement; free is what the centre has free since. */
    record MovementAnswer(
            String programme,
            String part,
            String site,
            int pieces,
            String reason,
            int free,
            String who,
            Instant at) {

        static MovementAnswer of(String programme, StockBook.Moved moved) {
            var one = moved.movement();
            return new MovementAnswer(
                    programme,
                    one.part(),
                    one.site(),
                    one.pieces(),
                    one.reason(),
                    moved.free(),
                    one.who(),
                    one.at());
        }
    }

    private static String or(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    @PostMapping(path = "/api/v1/parts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> add(
            @RequestParam Optional<String> programme,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var code = programmes.meant(programme);
        var typed = Bodies.read(body, PartForm.class).typed();
        return keyed.answer(
                key,
                "POST parts %s %s".formatted(code, typed),
                () ->
                        made(
                                code,
                                typed.number(),
                                json.writeValueAsString(
                                        PartOnRecord.of(code, book.add(code, typed)))));
    }

    @PostMapping(path = "/api/v1/stock", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> move(
            @RequestParam Optional<String> programme,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var code = programmes.meant(programme);
        var typed = Bodies.read(body, MovementForm.class).typed();
        return keyed.answer(
                key,
                "POST stock %s %s".formatted(code, typed),
                () ->
                        made(
                                code,
                                typed.part(),
                                json.writeValueAsString(
                                        MovementAnswer.of(code, book.move(code, typed)))));
    }

    private static OnceOnly.Answer made(String programme, String part, String body) {
        return new OnceOnly.Answer(
                201, "/api/v1/stock?programme=%s&part=%s".formatted(programme, part), body);
    }
}
