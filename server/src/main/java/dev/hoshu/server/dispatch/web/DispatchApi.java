package dev.hoshu.server.dispatch.web;

import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.KeyedAnswers;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.dispatch.KeptVisit;
import dev.hoshu.server.dispatch.TypedVisit;
import dev.hoshu.server.dispatch.VisitBook;
import dev.hoshu.server.dispatch.VisitDay;
import dev.hoshu.server.dispatch.VisitDays;
import dev.hoshu.server.dispatch.VisitPlanning;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
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

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Visits and the plan of a day, for the service desk's programs. */
@RestController
@OpenTo(value = Circle.SERVICE_DESK, scope = "register")
class DispatchApi implements Guarded {

    private static final String DAY = "/api/v1/dispatch/{day}";
    private static final String VISIT = "/api/v1/visits/{number}";
    private static final String OF_CASE = "/api/v1/cases/{number}/visits";

    private final VisitDays days;
    private final VisitBook book;
    private final VisitPlanning planning;
    private final ProgrammeChoice programmes;
    private final KeyedAnswers keyed;
    private final JsonMapper json;
    private final Today today;

    DispatchApi(
            VisitDays days,
            VisitBook book,
            VisitPlanning planning,
            ProgrammeChoice programmes,
            KeyedAnswers keyed,
            JsonMapper json,
            Today today) {
        this.days = days;
        this.book = book;
        this.planning = planning;
        this.programmes = programmes;
        this.keyed = keyed;
        this.json = json;
        this.today = today;
    }

    /** A visit to arrange. */
    record VisitForm(
            @Nullable String day,
            @Nullable String skill,
            @Nullable Integer minutes,
            @Nullable String notBefore,
            @Nullable String notAfter,
            @Nullable Long part,
            @Nullable Boolean another) {

        TypedVisit typed() {
            return new TypedVisit(
                    or(day),
                    or(skill),
                    minutes == null ? "" : Integer.toString(minutes),
                    or(notBefore),
                    or(notAfter),
                    part == null ? "" : Long.toString(part),
                    Boolean.TRUE.equals(another));
        }
    }

    /** Who is to come when. */
    record StopForm(
            @Nullable String engineer,
            @Nullable String start,
            @Nullable Long version,
            @Nullable String reason) {}

    /** Whether it stays there. */
    record LockForm(@Nullable Boolean locked) {}

    /** Where it stands now. */
    record StateForm(@Nullable String state, @Nullable String reason) {}

    /** Another day. */
    record DayForm(@Nullable String day, @Nullable String reason) {}

    /** A plan that was looked at. */
    record PlanForm(@Nullable Long version, @Nullable List<StopAnswer> stops) {}

    /** Who comes when. */
    record StopAnswer(String visit, String engineer, String start) {

        static StopAnswer of(Stop stop) {
            return new StopAnswer(
                    stop.visit(), stop.engineer(), BoardView.clock(stop.startMinute()));
        }

        Stop stop() {
            return new Stop(visit, engineer, TimeForm.minute(start));
        }
    }

    /** A visit. */
    record VisitAnswer(
            String number,
            String caseNumber,
            LocalDate day,
            String place,
            String skill,
            int minutes,
            String state,
            boolean locked,
            @Nullable String part,
            @Nullable StopAnswer stop,
            @Nullable Sentence reason) {

        static VisitAnswer of(KeptVisit visit) {
            var stop = visit.stop();
            var part = visit.part();
            return new VisitAnswer(
                    visit.number(),
                    visit.caseNumber(),
                    visit.day(),
                    visit.spot().name(),
                    visit.skill(),
                    visit.minutes(),
                    visit.state().name(),
                    visit.locked(),
                    part == null ? null : part.number(),
                    stop == null ? null : StopAnswer.of(stop),
                    visit.reason());
        }
    }

    /** Visits of a case. */
    record Visits(List<VisitAnswer> visits) {}

    /** A visit on its day, with when it may start. */
    record OnDay(VisitAnswer visit, Sentence window, boolean fixed) {}

    /** Something in a plan that cannot be done. */
    record Fault(String visit, String kind, Sentence explanation) {}

    /** A day as it stands. */
    record Day(
            String programme,
            LocalDate day,
            long version,
            boolean holidaysKnown,
            boolean invented,
            List<OnDay> visits,
            List<Fault> faults) {

        static Day of(VisitDay day) {
            return new Day(
                    day.programme(),
                    day.day(),
                    day.version(),
                    day.holidaysKnown(),
                    day.invented(),
                    day.visits().stream()
                            .map(one ->
                                    new OnDay(
                                            VisitAnswer.of(one.visit()),
                                            one.window().explanation(),
                                            one.fixed()))
                            .toList(),
                    day.faults().stream()
                            .map(f -> new Fault(f.visit(), f.kind().name(), f.explanation()))
                            .toList());
        }
    }

    /** A plan that is not kept. */
    record Proposed(
            String programme,
            LocalDate day,
            long version,
            List<StopAnswer> stops,
            List<ProposalView.Row> changes,
            List<String> leftOut,
            int disturbed,
            long metres) {}

    @GetMapping("/api/v1/dispatch")
    @OpenTo(Circle.SERVICE_DESK)
    Day day(@RequestParam Optional<String> programme, @RequestParam(defaultValue = "") String day) {
        return Day.of(
                days.read(
                        programmes.meant(programme),
                        day.isBlank() ? today.day() : TypedVisit.day(day)));
    }

    @PostMapping(path = DAY + "/plan")
    Proposed propose(@PathVariable String day, @RequestParam Optional<String> programme) {
        var proposal = planning.propose(programmes.meant(programme), TypedVisit.day(day));
        var view = ProposalView.of(proposal);
        return new Proposed(
                proposal.day().programme(),
                proposal.day().day(),
                view.version(),
                proposal.plan().stops().stream().map(StopAnswer::of).toList(),
                view.rows(),
                view.leftOut(),
                view.changes(),
                proposal.metres());
    }

    @PostMapping(path = DAY + "/plan/keeping", consumes = MediaType.APPLICATION_JSON_VALUE)
    Day keep(
            @PathVariable String day,
            @RequestParam Optional<String> programme,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, PlanForm.class);
        var stops = Objects.requireNonNullElse(form.stops(), List.<StopAnswer>of());
        return Day.of(
                planning.keep(
                        programmes.meant(programme),
                        TypedVisit.day(day),
                        Objects.requireNonNullElse(form.version(), -1L),
                        stops.stream().map(StopAnswer::stop).toList()));
    }

    @GetMapping(OF_CASE)
    @OpenTo(Circle.SERVICE_DESK)
    Visits of(@PathVariable String number) {
        return new Visits(book.of(number).stream().map(VisitAnswer::of).toList());
    }

    @PostMapping(path = OF_CASE, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> arrange(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, VisitForm.class);
        return keyed.answer(
                key, "POST visit %s %s".formatted(number, form), () -> arranged(number, form));
    }

    private OnceOnly.Answer arranged(String number, VisitForm form) {
        var visit = book.arrange(number, form.typed());
        return new OnceOnly.Answer(
                201,
                "/api/v1/visits/" + visit.number(),
                json.writeValueAsString(VisitAnswer.of(visit)));
    }

    @GetMapping(VISIT)
    @OpenTo(Circle.SERVICE_DESK)
    @Revised("visit")
    VisitAnswer visit(@PathVariable String number) {
        return VisitAnswer.of(book.find(number));
    }

    @PostMapping(path = VISIT + "/stop", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Revised("visit")
    Day move(@PathVariable String number, @RequestBody byte[] body) {
        var form = Bodies.read(body, StopForm.class);
        return Day.of(
                planning.move(
                        number,
                        or(form.engineer()),
                        TimeForm.minute(or(form.start())),
                        form.version(),
                        or(form.reason())));
    }

    @PostMapping(path = VISIT + "/lock", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Revised("visit")
    Day lock(@PathVariable String number, @RequestBody byte[] body) {
        var form = Bodies.read(body, LockForm.class);
        return Day.of(planning.lock(number, !Boolean.FALSE.equals(form.locked())));
    }

    @PostMapping(path = VISIT + "/state", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Revised("visit")
    VisitAnswer state(@PathVariable String number, @RequestBody byte[] body) {
        var form = Bodies.read(body, StateForm.class);
        return VisitAnswer.of(VisitStates.moved(book, number, or(form.state()), or(form.reason())));
    }

    @PostMapping(path = VISIT + "/day", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Revised("visit")
    VisitAnswer putOff(@PathVariable String number, @RequestBody byte[] body) {
        var form = Bodies.read(body, DayForm.class);
        return VisitAnswer.of(
                book.putOff(number, TypedVisit.day(or(form.day())), or(form.reason())));
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public void demandSeen(String id) {
        book.find(id);
    }

    /** The database counts visits without the letter and the zeros of their numbers. */
    @Override
    public String idOnRecord(String id) {
        return id.replaceFirst("^V-0*", "");
    }
}
