package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Fault;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through the JSON of one question, strictly: no member twice, no value of another type.
 * Every fault names its place with a JSON Pointer.
 */
final class Cursor {

    private static final int MOST_CHARACTERS = 200;
    private static final int ISO_DAY_LENGTH = 10;

    private final JsonParser parser;
    private final String homeCountry;

    Cursor(JsonParser parser, String homeCountry) {
        this.parser = parser;
        this.homeCountry = homeCountry;
    }

    /** The country of a machine, a service or an offering that names none. */
    String homeCountry() {
        return homeCountry;
    }

    /** Reads the value of one member; the cursor stands on the value. */
    interface MemberReader {
        /** Returns false for a member that the object does not have. */
        boolean read(String name) throws QuestionFault;
    }

    /** Reads the item at that index, from 0; the cursor stands on it. */
    interface ItemReader {
        void read(int index) throws QuestionFault;
    }

    /** Reads the object on which the cursor stands. */
    void object(MemberReader reader) throws QuestionFault {
        expect(JsonToken.START_OBJECT, "オブジェクト {…}", "an object");
        var seen = new ArrayList<String>(16);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            if (seen.contains(name)) {
                throw fault(
                        Fault.Kind.DUPLICATE_MEMBER,
                        "「" + shortened(name) + "」が2回あります。1回にしてください。",
                        "\"" + shortened(name) + "\" stands twice; give it once.");
            }
            seen.add(name);
            if (!reader.read(name)) {
                throw fault(
                        Fault.Kind.UNKNOWN_MEMBER,
                        "「" + shortened(name) + "」という項目はありません。綴りを確かめてください。",
                        "There is no member \"" + shortened(name) + "\"; check its spelling.");
            }
        }
    }

    /** Reads the array on which the cursor stands. */
    void array(ItemReader reader) throws QuestionFault {
        expect(JsonToken.START_ARRAY, "配列 […]", "an array");
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.read(index++);
        }
    }

    void skip() {
        parser.skipChildren();
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isString() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    String string() throws QuestionFault {
        expect(JsonToken.VALUE_STRING, "文字列", "a string");
        return parser.getString();
    }

    /** A string that is not blank. */
    String text() throws QuestionFault {
        var text = string();
        if (text.isBlank()) {
            throw fault(Fault.Kind.BAD_VALUE, "空です。値を入れてください。", "It is blank; give a value.");
        }
        return text;
    }

    boolean bool() throws QuestionFault {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        expect(JsonToken.VALUE_FALSE, "true か false", "true or false");
        return false;
    }

    /** A whole number within bounds, however it is written: 12.0 is 12. */
    int number(int least, int most) throws QuestionFault {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            return whole(least, most);
        }
        expect(JsonToken.VALUE_NUMBER_INT, "整数", "a whole number");
        var text = parser.getString();
        // More digits than the bounds have cannot lie within them and need not be read.
        if (text.length() <= ISO_DAY_LENGTH) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw outside(least, most);
    }

    private int whole(int least, int most) throws QuestionFault {
        var number = written();
        if (number == null || !isWithin(number, least, most)) {
            throw outside(least, most);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            expect(JsonToken.VALUE_NUMBER_INT, "整数", "a whole number");
        }
        return number.intValue();
    }

    /** A number within bounds, whole or not. */
    BigDecimal decimal(int least, int most) throws QuestionFault {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            return BigDecimal.valueOf(number(least, most));
        }
        var number = written();
        if (number == null || !isWithin(number, least, most)) {
            throw fault(
                    Fault.Kind.BAD_VALUE,
                    least + "から" + most + "までの数を入れてください。",
                    "Give a number from " + least + " to " + most + ".");
        }
        return number;
    }

    /** The number as it stands; null if it is too long or too far away to be any of ours. */
    private @Nullable BigDecimal written() {
        var text = parser.getString();
        if (text.length() > MOST_CHARACTERS) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // An exponent beyond what a BigDecimal holds.
            return null;
        }
    }

    private static boolean isWithin(BigDecimal number, int least, int most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private QuestionFault outside(int least, int most) {
        return fault(
                Fault.Kind.BAD_VALUE,
                least + "から" + most + "までの整数を入れてください。",
                "Give a whole number from " + least + " to " + most + ".");
    }

    /** A day as ISO 8601 writes it, 2026-11-22. */
    LocalDate day() throws QuestionFault {
        var text = string();
        if (hasFormOfDay(text)) {
            int year = digits(text, 0, 4);
            int month = digits(text, 5, 7);
            int day = digits(text, 8, 10);
            // A day before the year 1 is a slip of the keyboard, though ISO 8601 has a year 0.
            if (year >= 1 && isMonth(month) && day >= 1) {
                if (day <= YearMonth.of(year, month).lengthOfMonth()) {
                    return LocalDate.of(year, month, day);
                }
            }
        }
        throw fault(
                Fault.Kind.BAD_VALUE,
                "「" + shortened(text) + "」という日はありません。2026-11-22 の形で書いてください。",
                "\"" + shortened(text) + "\" is no day; write it like 2026-11-22.");
    }

    /** A day and a time with its offset as ISO 8601 writes it, 2026-11-22T09:00:00+09:00. */
    OffsetDateTime moment() throws QuestionFault {
        var text = string();
        boolean isDay =
                text.length() > ISO_DAY_LENGTH
                        && hasFormOfDay(text.substring(0, ISO_DAY_LENGTH))
                        && digits(text, 0, 4) >= 1;
        if (isDay) {
            try {
                return OffsetDateTime.parse(text);
            } catch (DateTimeParseException e) {
                // Told below, with the form that is asked for.
            }
        }
        throw fault(
                Fault.Kind.BAD_VALUE,
                "「"
                        + shortened(text)
                        + "」は日時として読めません。2026-11-22T09:00:00+09:00 のように、時差を付けて書いてください。",
                "\""
                        + shortened(text)
                        + "\" is no date and time; write it with its offset, like"
                        + " 2026-11-22T09:00:00+09:00.");
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    private static boolean hasFormOfDay(String text) {
        if (text.length() != ISO_DAY_LENGTH) {
            return false;
        }
        for (int i = 0; i < ISO_DAY_LENGTH; i++) {
            char c = text.charAt(i);
            boolean separator = i == 4 || i == 7;
            boolean fits = separator ? c == '-' : (c >= '0' && c <= '9');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    /** One of these words. */
    String word(List<String> words) throws QuestionFault {
        var text = string();
        if (!words.contains(text)) {
            var all = String.join(", ", words);
            throw fault(
                    Fault.Kind.BAD_VALUE,
                    "「" + shortened(text) + "」はありません。あるのは " + all + " です。",
                    "There is no \"" + shortened(text) + "\"; there is " + all + ".");
        }
        return text;
    }

    /** A fault of the value on which the cursor stands. */
    QuestionFault fault(Fault.Kind kind, String ja, String en) {
        return new QuestionFault(
                kind, parser.streamReadContext().pathAsPointer().toString(), ja, en);
    }

    /** The same, in the words of a fault that was found elsewhere. */
    QuestionFault badValue(String ja, String en) {
        return fault(Fault.Kind.BAD_VALUE, ja, en);
    }

    private void expect(JsonToken token, String ja, String en) throws QuestionFault {
        if (parser.currentToken() != token) {
            var remedy =
                    isNull()
                            ? new String[] {"わからない項目は入れないでください。", " Leave out what is not known."}
                            : new String[] {"", ""};
            throw fault(
                    Fault.Kind.WRONG_TYPE,
                    ja + "を入れてください。" + remedy[0],
                    "It must be " + en + "." + remedy[1]);
        }
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    /** A fault of an object that lacks a member. */
    static QuestionFault missing(String object, String member) {
        return new QuestionFault(
                Fault.Kind.MISSING_MEMBER,
                object + "/" + member,
                member + " がありません。入れてください。",
                member + " is missing; give it.");
    }

    /** The value, if it was given. */
    static <T> T demand(@Nullable T value, String object, String member) throws QuestionFault {
        if (value == null) {
            throw missing(object, member);
        }
        return value;
    }
}
