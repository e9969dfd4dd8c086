package dev.hoshu.server.part.web;

import dev.hoshu.server.audit.KeyedAnswers;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.PartBook;
import dev.hoshu.server.part.StockLine;
import dev.hoshu.server.programme.ProgrammeChoice;
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

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Spare parts, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class PartsApi implements Guarded {

    private static final String PATH = "/api/v1/cases/{number}/parts";

    private final PartBook book;
    private final KeyedAnswers keyed;
    private final ProgrammeChoice programmes;
    private final Today today;
    private final JsonMapper json;

    PartsApi(
            PartBook book,
            KeyedAnswers keyed,
            ProgrammeChoice programmes,
            Today today,
            JsonMapper json) {
        this.book = book;
        this.keyed = keyed;
        this.programmes = programmes;
        this.today = today;
        this.json = json;
    }

    /** A part to reserve. */
    record Form(@Nullable String part) {}

    /** Where a part stands now. */
    record StateForm(@Nullable String state) {}

    /** Parts of a case. */
    record Answers(List<PartAnswer> parts) {}

    /** What the centres have. */
    record Stock(String programme, List<StockLine> stock) {}

    @GetMapping(PATH)
    @Revised("case-parts")
    Answers list(@PathVariable String number) {
        return new Answers(
                book.of(number).stream().map(p -> PartAnswer.of(p, today.day())).toList());
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    @Revised("case-parts")
    ResponseEntity<String> reserve(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var part = Objects.requireNonNullElse(Bodies.read(body, Form.class).part(), "");
        return keyed.answer(
                key, "POST part %s %s".formatted(number, part), () -> reserve(number, part));
    }

    private OnceOnly.Answer reserve(String number, String part) {
        var kept = book.reserve(number, part);
        return new OnceOnly.Answer(
                201,
                "/api/v1/cases/%s/parts".formatted(number),
                json.writeValueAsString(PartAnswer.of(kept, today.day())));
    }

    @PostMapping(path = PATH + "/{id}/state", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    @Revised("case-parts")
    PartAnswer move(@PathVariable String number, @PathVariable long id, @RequestBody byte[] body) {
        var state = Objects.requireNonNullElse(Bodies.read(body, StateForm.class).state(), "");
        return PartAnswer.of(book.move(number, id, state), today.day());
    }

    @GetMapping("/api/v1/stock")
    @OpenTo(Circle.MAKER)
    Stock stock(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String part) {
        var code = programmes.meant(programme);
        return new Stock(code, book.stockOf(code, part));
    }

    @Override
    public void demandSeen(String id) {
        book.of(id);
    }
}
