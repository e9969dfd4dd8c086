package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.ask.Fault;
import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.registration.DeliveryWindow;
import dev.hoshu.domain.response.ResponseDecision;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;

/** Writes one answer of the contract as JSON. */
final class AnswerWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    /** A moment with its seconds and with its offset in digits, which every reader can read. */
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendOffset("+HH:MM:ss", "+00:00")
                    .toFormatter(Locale.ROOT);

    private AnswerWriter() {}

    static void write(@Nullable String id, Answer answer, OutputStream target) {
        write(id, answer, null, target);
    }

    /** Writes an answer and, where it was asked for, what is said of it beyond the contract. */
    static void write(
            @Nullable String id,
            Answer answer,
            @Nullable Explained explained,
            OutputStream target) {
        try (var json =
                JSON.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8)) {
            json.writeStartObject();
            if (id != null) {
                json.writeStringProperty("id", id);
            }
            members(json, answer);
            if (explained != null) {
                ExplanationWriter.write(json, answer, explained);
            }
            json.writeEndObject();
        }
    }

    /** The members of the contract, but for the id. */
    static void members(JsonGenerator json, Answer answer) {
        switch (answer) {
            case Answer.EndOfTerm a -> day(json, "end", a.end());
            case Answer.BusinessDay a -> businessDay(json, a);
            case Answer.Coverage a -> coverage(json, a);
            case Answer.Offer a -> offer(json, a.decision(), a.reinstatement());
            case Answer.Repair a -> RepairWriter.write(json, a.decision());
            case Answer.Registration a -> RegistrationWriter.write(json, a.decision());
            case Answer.PremierUpgrade a -> RegistrationWriter.write(json, a.decision());
            case Answer.StartDateChange a -> RegistrationWriter.write(json, a.decision());
            case Answer.GiveUp a -> RegistrationWriter.write(json, a.decision());
            case Answer.Plan a -> PlanWriter.write(json, a.decision());
            case Answer.Response a -> response(json, a.decision());
            case Answer.Delivery a -> delivery(json, a.window());
            case Answer.Clock a -> clock(json, a);
            case Answer.NoAnswer a -> fault(json, a.fault());
        }
        if (!(answer instanceof Answer.NoAnswer)) {
            rules(json, answer.rules());
        }
        words(json, answer.explanation());
    }

    private static void businessDay(JsonGenerator json, Answer.BusinessDay answer) {
        day(json, "date", answer.date());
        warnings(json, answer.holidaysKnown());
    }

    private static void response(JsonGenerator json, ResponseDecision decision) {
        switch (decision) {
            case ResponseDecision.NotBefore notBefore -> {
                day(json, "notBefore", notBefore.date());
                warnings(json, notBefore.holidaysKnown());
            }
            case ResponseDecision.Target target ->
                    json.writeStringProperty("target", MOMENT.format(target.at()));
            case ResponseDecision.Untimed none -> {
                // Neither a day nor a target: the explanation says so.
            }
        }
    }

    private static void delivery(JsonGenerator json, DeliveryWindow window) {
        day(json, "earliest", window.earliest());
        day(json, "latest", window.latest());
        warnings(json, window.holidaysKnown());
    }

    private static void clock(JsonGenerator json, Answer.Clock answer) {
        var reading = answer.reading();
        json.writeStringProperty("state", reading.state().name());
        // Whole minutes: a minute that is not over has not elapsed.
        json.writeNumberProperty("elapsedMinutes", reading.elapsed().toMinutes());
        moment(json, "deadline", reading.deadline(), answer.zone());
        moment(json, "breachedAt", reading.breachedAt(), answer.zone());
        warnings(json, reading.holidaysKnown());
    }

    private static void moment(
            JsonGenerator json, String name, @Nullable Instant instant, ZoneId zone) {
        if (instant != null) {
            json.writeStringProperty(name, MOMENT.format(OffsetDateTime.ofInstant(instant, zone)));
        }
    }

    private static void warnings(JsonGenerator json, boolean holidaysKnown) {
        if (!holidaysKnown) {
            json.writeName("warnings");
            json.writeStartArray();
            json.writeString("HOLIDAYS_UNKNOWN");
            json.writeEndArray();
        }
    }

    private static void coverage(JsonGenerator json, Answer.Coverage answer) {
        switch (answer.state()) {
            case CoverageTimeline.State.Covered covered -> {
                json.writeStringProperty("state", "COVERED");
                json.writeStringProperty("level", covered.level().code());
                json.writeBooleanProperty("premier", covered.premier());
            }
            case CoverageTimeline.State.NotStarted none ->
                    json.writeStringProperty("state", "NOT_STARTED");
            case CoverageTimeline.State.Expired none ->
                    json.writeStringProperty("state", "EXPIRED");
        }
        day(json, "coveredUntil", answer.timeline().coverageEnd());
        json.writeName("periods");
        json.writeStartArray();
        var warranty = answer.timeline().warranty();
        boolean isWritten = false;
        for (var service : answer.timeline().services()) {
            // In order of days: a service may start before the warranty.
            if (!isWritten && !service.period().firstDay().isBefore(warranty.period().firstDay())) {
                period(json, "WARRANTY", warranty.level().code(), false, warranty.period());
                isWritten = true;
            }
            period(
                    json,
                    service.kind().name(),
                    service.level().code(),
                    service.premier(),
                    service.period());
        }
        if (!isWritten) {
            period(json, "WARRANTY", warranty.level().code(), false, warranty.period());
        }
        json.writeEndArray();
    }

    private static void period(
            JsonGenerator json, String kind, String level, boolean premier, CoveragePeriod days) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("level", level);
        json.writeBooleanProperty("premier", premier);
        day(json, "start", days.firstDay());
        day(json, "end", days.lastDay());
        json.writeEndObject();
    }

    private static void offer(
            JsonGenerator json, OfferDecision decision, ReinstatementFee reinstatement) {
        json.writeStringProperty("outcome", outcome(decision));
        if (decision instanceof OfferDecision.Granted granted) {
            day(json, "start", granted.period().firstDay());
            day(json, "end", granted.period().lastDay());
            json.writeBooleanProperty("reinstatementFee", granted.reinstatementFee());
            reinstatement
                    .known()
                    .ifPresent(
                            yen -> json.writeNumberProperty("reinstatementFeeYen", yen.amount()));
        }
        json.writeName("advice");
        json.writeStartArray();
        for (var advice : Advice.values()) {
            if (decision.advice().contains(advice)) {
                json.writeString(advice.name());
            }
        }
        json.writeEndArray();
    }

    private static String outcome(OfferDecision decision) {
        return switch (decision) {
            case OfferDecision.Available a -> "AVAILABLE";
            case OfferDecision.Consult c -> "CONSULT";
            case OfferDecision.Refused r -> "REFUSED";
            // An answer holds none: what is undecided is answered with the member that is missing.
            case OfferDecision.Undecided u -> throw new IllegalArgumentException(u.toString());
        };
    }

    private static void fault(JsonGenerator json, Fault fault) {
        json.writeName("error");
        json.writeStartObject();
        json.writeStringProperty("type", fault.kind().type());
        json.writeStringProperty("title", fault.kind().title());
        json.writeStringProperty("detail", fault.detail().en());
        json.writeStringProperty("field", fault.field());
        json.writeEndObject();
    }

    private static void rules(JsonGenerator json, List<Rule> rules) {
        json.writeName("rules");
        json.writeStartArray();
        for (var rule : rules) {
            json.writeString(rule.id());
        }
        json.writeEndArray();
    }

    private static void words(JsonGenerator json, Sentence words) {
        json.writeName("explanation");
        json.writeStartObject();
        json.writeStringProperty("ja", words.ja());
        json.writeStringProperty("en", words.en());
        json.writeEndObject();
    }

    private static void day(JsonGenerator json, String name, LocalDate day) {
        json.writeStringProperty(name, day.toString());
    }
}
