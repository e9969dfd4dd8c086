package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.ask.DescribedMachine;
import dev.hoshu.domain.ask.Fault;
import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.coverage.RegisteredService;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.time.LocalDate;
import java.util.List;

/** Reads one question of the contract, strictly: what it does not know it does not pass over. */
final class QuestionReader {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** Stands in where the programme is not known; such a question is answered with a fault. */
    private static final String NO_COUNTRY = "ZZ";

    private static final int MOST_BUSINESS_DAYS = 100_000;
    private static final int MOST_YEARS = Words.MOST_MONTHS / 12;

    private final Cursor cursor;
    private @Nullable String id;
    private @Nullable LocalDate asOf;
    private @Nullable String programme;
    private @Nullable DescribedMachine machine;
    private List<RegisteredService> services = List.of();
    private @Nullable Asked asked;
    private boolean hasAsk;

    private QuestionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A line read. */
    sealed interface Reading {
        /** A question. */
        record Understood(Question question) implements Reading {}

        /** No question; the id is there if it could be read. */
        record NotUnderstood(@Nullable String id, Fault fault) implements Reading {}
    }

    /**
     * Reads the question in these bytes of UTF-8. What names no country means the country of the
     * question's programme, which may stand behind what needs it.
     */
    static Reading read(byte[] json, int from, int length, Answers answers) {
        var usual = answers.country(null).orElse(NO_COUNTRY);
        var reading = read(json, from, length, usual);
        if (!(reading instanceof Reading.Understood(var question))
                || question.programme() == null) {
            return reading;
        }
        var home = answers.country(question.programme()).orElse(usual);
        return home.equals(usual) ? reading : read(json, from, length, home);
    }

    private static Reading read(byte[] json, int from, int length, String homeCountry) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json, from, length)) {
            parser.nextToken();
            var reader = new QuestionReader(new Cursor(parser, homeCountry));
            var question = reader.question();
            if (parser.nextToken() != null) {
                throw new QuestionFault(
                        Fault.Kind.MALFORMED,
                        "",
                        "質問の後に余分な文字があります。1行に質問を1つ書いてください。",
                        "Something stands after the question; write one question a line.");
            }
            return new Reading.Understood(question);
        } catch (QuestionFault e) {
            return new Reading.NotUnderstood(idOf(json, from, length), e.fault());
        } catch (JacksonException e) {
            var location = e.getLocation();
            int column = location == null ? 0 : location.getColumnNr();
            var fault =
                    new QuestionFault(
                                    Fault.Kind.MALFORMED,
                                    "",
                                    column + "文字目までしか JSON として読めません。括弧、引用符、コンマを確かめてください。",
                                    "It is readable as JSON only up to column "
                                            + column
                                            + "; check brackets, quotes and commas.")
                            .fault();
            return new Reading.NotUnderstood(idOf(json, from, length), fault);
        }
    }

    private Question question() throws QuestionFault {
        cursor.object(this::member);
        var day = Cursor.demand(asOf, "", "asOf");
        if (!hasAsk) {
            throw Cursor.missing("", "ask");
        }
        var one = asked;
        if (one == null) {
            throw notOne();
        }
        return new Question(id, day, programme, machine, services, one);
    }

    private boolean member(String name) throws QuestionFault {
        switch (name) {
            case "id" -> id = cursor.string();
            case "asOf" -> asOf = cursor.day();
            case "programme" -> programme = cursor.text();
            case "machine" -> machine = MachineReader.read(cursor);
            case "services" -> services = ServiceReader.readAll(cursor);
            case "ask" -> {
                hasAsk = true;
                cursor.object(this::kind);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean kind(String name) throws QuestionFault {
        if (asked != null) {
            throw notOne();
        }
        switch (name) {
            case "term" -> asked = term();
            case "businessDay" -> asked = businessDay();
            case "coverage" -> asked = coverage();
            case "offer" -> asked = OfferReader.asked(cursor);
            case "repair" -> asked = new Asked.Repair(RepairReader.read(cursor));
            case "registration" ->
                    asked = new Asked.Registration(OfferReader.readRegistration(cursor));
            case "premierUpgrade" -> asked = ChangeReader.readPremierUpgrade(cursor);
            case "startDateChange" -> asked = ChangeReader.readStartDateChange(cursor);
            case "giveUp" -> asked = ChangeReader.readGiveUp(cursor);
            case "plan" -> asked = new Asked.Plan(PlanReader.read(cursor));
            case "response" -> asked = ResponseReader.read(cursor);
            case "delivery" -> asked = delivery();
            case "clock" -> asked = ClockReader.read(cursor);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static QuestionFault notOne() {
        return new QuestionFault(
                Fault.Kind.NOT_ONE_QUESTION,
                "/ask",
                "ask には質問をちょうど1つ入れてください。",
                "Put exactly one question under ask.");
    }

    private Asked term() throws QuestionFault {
        var at = "/ask/term";
        var start = new @Nullable LocalDate[1];
        var terms = new @Nullable Term[2];
        cursor.object(name -> {
            switch (name) {
                case "start" -> start[0] = cursor.day();
                case "years" -> terms[0] = Term.ofYears(cursor.number(1, MOST_YEARS));
                case "months" -> terms[1] = Words.months(cursor);
                default -> {
                    return false;
                }
            }
            return true;
        });
        var years = terms[0];
        var months = terms[1];
        if (years != null && months != null) {
            throw new QuestionFault(
                    Fault.Kind.BAD_VALUE,
                    at,
                    "years と months のどちらか1つを入れてください。",
                    "Give years or months, not both.");
        }
        var day = Cursor.demand(start[0], at, "start");
        if (years != null) {
            return new Asked.EndOfTerm(day, years);
        }
        return new Asked.EndOfTerm(day, Cursor.demand(months, at, "months"));
    }

    private Asked businessDay() throws QuestionFault {
        var at = "/ask/businessDay";
        var after = new @Nullable LocalDate[1];
        var days = new @Nullable Integer[1];
        cursor.object(name -> {
            switch (name) {
                case "after" -> after[0] = cursor.day();
                case "days" -> days[0] = cursor.number(1, MOST_BUSINESS_DAYS);
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Asked.BusinessDayAfter(
                Cursor.demand(after[0], at, "after"), Cursor.demand(days[0], at, "days"));
    }

    private Asked coverage() throws QuestionFault {
        var on = new @Nullable LocalDate[1];
        cursor.object(name -> {
            if (!name.equals("on")) {
                return false;
            }
            on[0] = cursor.day();
            return true;
        });
        return new Asked.CoverageOn(Cursor.demand(on[0], "/ask/coverage", "on"));
    }

    private Asked delivery() throws QuestionFault {
        var orderedOn = new @Nullable LocalDate[1];
        cursor.object(name -> {
            if (!name.equals("orderedOn")) {
                return false;
            }
            orderedOn[0] = cursor.day();
            return true;
        });
        return new Asked.Delivery(Cursor.demand(orderedOn[0], "/ask/delivery", "orderedOn"));
    }

    /** The id of a line that is no question, if it stands before whatever cannot be read. */
    private static @Nullable String idOf(byte[] json, int from, int length) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isId = parser.currentName().equals("id");
                parser.nextToken();
                if (isId) {
                    return idValue(parser);
                }
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            // The line breaks before its id; the answer then has none.
            return null;
        }
        return null;
    }

    private static @Nullable String idValue(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
    }
}
