package dev.hoshu.server.endofsupport.web;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.KeyedAnswers;
import dev.hoshu.server.endofsupport.Announcement;
import dev.hoshu.server.endofsupport.AnnouncementBook;
import dev.hoshu.server.endofsupport.Effect;
import dev.hoshu.server.endofsupport.Touched;
import dev.hoshu.server.endofsupport.TypedAnnouncement;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;
import dev.hoshu.sheets.endofsupport.AnnouncementSheet;
import dev.hoshu.sheets.rows.CellReading;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Announcements of ends of support, for programs of the sales desk. */
@RestController
@OpenTo(Circle.MANAGERS)
class AnnouncementsApi implements Guarded {

    private static final String LIST = "/api/v1/eos/announcements";
    private static final String NAME = "announcements";
    private static final int MOST_NAMED = 100;

    private static final String KEY = "Idempotency-Key";

    private final AnnouncementBook book;
    private final KeyedAnswers keyed;
    private final ProgrammeChoice programmes;

    AnnouncementsApi(AnnouncementBook book, KeyedAnswers keyed, ProgrammeChoice programmes) {
        this.book = book;
        this.keyed = keyed;
        this.programmes = programmes;
    }

    record Announcements(List<Answer> announcements, @Nullable String next) implements GoesOn {}

    record LineForm(
            @Nullable String machineType,
            @Nullable String product,
            @Nullable String endOfSupport) {}

    record Form(
            @Nullable String title,
            @Nullable String noticeOn,
            @Nullable String effectiveOn,
            @Nullable List<LineForm> lines) {

        TypedAnnouncement typed() {
            var read = new ArrayList<AnnouncementSheet.Line>();
            var faults = new ArrayList<Sentence>();
            for (var line : lines == null ? List.<LineForm>of() : lines) {
                read(line, read, faults);
            }
            return new TypedAnnouncement(
                    or(title), or(noticeOn), or(effectiveOn), "", read, faults);
        }

        private static void read(
                LineForm line, List<AnnouncementSheet.Line> read, List<Sentence> faults) {
            switch (AnnouncementSheet.end(or(line.endOfSupport()))) {
                case CellReading.Value<EndOfSupport>(var end) ->
                        read.add(
                                new AnnouncementSheet.Line(
                                        or(line.machineType()).strip().toUpperCase(Locale.ROOT),
                                        line.product(),
                                        end));
                case CellReading.Fault<EndOfSupport>(var why, var remedy) ->
                        faults.add(why.then(remedy));
            }
        }
    }

    record DecisionForm(@Nullable String reason, @Nullable String seen) {}

    record Line(String machineType, String product, String before, String after) {

        static Line of(Announcement.Line line) {
            return new Line(
                    line.machineType(),
                    line.product(),
                    AnnouncementSheet.written(line.before()),
                    AnnouncementSheet.written(line.after()));
        }
    }

    record Answer(
            String number,
            String programme,
            String title,
            LocalDate noticeOn,
            LocalDate effectiveOn,
            Announcement.State state,
            String madeBy,
            @Nullable String decidedBy,
            @Nullable String decidedBecause,
            @Nullable LocalDate toldOn,
            @Nullable LocalDate takenOn,
            List<Line> lines,
            @Nullable EffectAnswer effect) {

        static Answer of(Announcement one, @Nullable Effect effect) {
            return new Answer(
                    one.number(),
                    one.programme(),
                    one.title(),
                    one.noticeOn(),
                    one.effectiveOn(),
                    one.state(),
                    one.madeBy(),
                    one.decidedBy(),
                    one.decidedBecause(),
                    one.toldOn(),
                    one.takenOn(),
                    one.lines().stream().map(Line::of).toList(),
                    effect == null ? null : EffectAnswer.of(effect));
        }
    }

    record EffectAnswer(
            String mark,
            int quoteLines,
            int orderLines,
            int coveredMachines,
            boolean whole,
            List<Effect.Count> changes,
            List<Touched> touched) {

        static EffectAnswer of(Effect effect) {
            return new EffectAnswer(
                    effect.mark(),
                    effect.quotes(),
                    effect.orders(),
                    effect.machines(),
                    effect.whole(),
                    effect.counts(),
                    Arrays.stream(Touched.What.values())
                            .flatMap(what -> effect.first(what, MOST_NAMED).stream())
                            .toList());
        }
    }

    @GetMapping(LIST)
    Announcements list(
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "200") int limit) {
        Limit.check(limit, AnnouncementBook.MOST_ANNOUNCEMENTS);
        var after = Part.after(NAME, cursor, Optional.empty()).orElse("");
        var found = book.latest(programmes.meant(programme), after, limit + 1);
        var part = Part.of(NAME, found, limit, Announcement::number);
        return new Announcements(
                part.rows().stream().map(one -> Answer.of(one, null)).toList(), part.next());
    }

    @GetMapping(LIST + "/{number}")
    @Revised("announcement")
    Answer one(@PathVariable String number) {
        return answer(book.find(number));
    }

    @PostMapping(path = LIST, consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    ResponseEntity<String> take(
            @RequestParam Optional<String> programme,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var code = programmes.meant(programme);
        var form = Bodies.read(body, Form.class);
        return keyed.made(
                key,
                "POST announcement %s %s".formatted(code, form),
                () -> answer(book.take(code, form.typed())),
                one -> LIST + "/" + one.number());
    }

    @PostMapping(
            path = LIST + "/{number}/confirmation",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    @Revised("announcement")
    ResponseEntity<String> confirm(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, DecisionForm.class);
        return keyed.changed(
                key,
                "POST announcement confirmation %s %s".formatted(number, form),
                () ->
                        answer(
                                book.confirm(
                                        number,
                                        or(form.reason()),
                                        Optional.ofNullable(form.seen()))));
    }

    @PostMapping(path = LIST + "/{number}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    @Revised("announcement")
    ResponseEntity<String> withdraw(
            @PathVariable String number,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var reason = or(Bodies.read(body, DecisionForm.class).reason());
        return keyed.changed(
                key,
                "POST announcement withdrawal %s %s".formatted(number, reason),
                () -> answer(book.withdraw(number, reason)));
    }

    private Answer answer(Announcement one) {
        return Answer.of(one, one.isOpen() ? book.effect(one) : null);
    }

    private static String or(@Nullable String text) {
        return Objects.toString(text, "");
    }

    @Override
    public void demandSeen(String id) {
        book.find(id);
    }
}
