package dev.hoshu.sheets.ask;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.installbase.MachineNumber;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of the contract that stand in more than one place of a question. */
final class Words {

    static final int MOST_MONTHS = 1200;

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern FAMILY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final List<String> LEVELS =
            Stream.of(ServiceLevel.values()).map(ServiceLevel::code).toList();

    private Words() {}

    static ServiceLevel level(Cursor cursor) throws QuestionFault {
        return ServiceLevel.ofCode(cursor.word(LEVELS)).orElseThrow();
    }

    static Term months(Cursor cursor) throws QuestionFault {
        return Term.ofMonths(cursor.number(1, MOST_MONTHS));
    }

    /** Two capital letters of ISO 3166. */
    static String country(Cursor cursor) throws QuestionFault {
        var text = cursor.string();
        if (!COUNTRY.matcher(text).matches()) {
            throw cursor.badValue(
                    "国は JP のように大文字2文字で書いてください。",
                    "Write a country in two capital letters, like JP.");
        }
        return text;
    }

    /** A family's code; whether the programme has it is for the answer to say. */
    static Family family(Cursor cursor) throws QuestionFault {
        var text = cursor.string();
        if (!FAMILY.matcher(text).matches()) {
            throw cursor.badValue(
                    "系列は THINKSYSTEM のように大文字で書いてください。",
                    "Write a family in capital letters, like THINKSYSTEM.");
        }
        return new Family(text);
    }

    /** A machine number, read forgivingly (ID-1), or also a bare machine type (ID-3). */
    static MachineNumber machineNumber(Cursor cursor, boolean typeAlone) throws QuestionFault {
        return switch (MachineNumber.read(cursor.string())) {
            case MachineNumber.Reading.Understood(var number)
                    when typeAlone || !number.isTypeOnly() ->
                    number;
            case MachineNumber.Reading.Understood(var number) ->
                    throw cursor.badValue(
                            "製品番号はマシンタイプ4文字とモデルの計7、10、11文字です。" + number + " にはモデルがありません。",
                            "A machine number is a machine type of 4 characters and a model, 7, 10"
                                    + " or 11 in all; "
                                    + number
                                    + " has no model.");
            case MachineNumber.Reading.Fault(var understood, var fault) ->
                    throw cursor.badValue(fault.ja(), fault.en());
        };
    }
}
