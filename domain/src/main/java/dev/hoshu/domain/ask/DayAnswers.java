package dev.hoshu.domain.ask;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/** Terms and business days: questions that need no machine (TERM-1, TERM-3). */
final class DayAnswers {

    /** The last year that a day of the contract, YYYY-MM-DD, can name. */
    private static final int LAST_YEAR = 9999;

    private static final int MOST_BUSINESS_DAYS = 100_000;

    private DayAnswers() {}

    static Answer endOfTerm(Asked.EndOfTerm asked) {
        var period = asked.term().from(asked.start());
        if (period.lastDay().getYear() > LAST_YEAR) {
            return beyondTheLastYear("/ask/term/start");
        }
        return new Answer.EndOfTerm(
                period.lastDay(),
                List.of(Rule.TERM_1),
                new Sentence(
                        ja(asked.start())
                                + "から"
                                + asked.term().months()
                                + "か月の期間は"
                                + ja(period.lastDay())
                                + "に終わります。",
                        "A term of "
                                + asked.term().months()
                                + (asked.term().months() == 1 ? " month from " : " months from ")
                                + en(asked.start())
                                + " ends on "
                                + en(period.lastDay())
                                + "."));
    }

    private static Answer beyondTheLastYear(String field) {
        return Faults.of(
                Fault.Kind.BAD_VALUE,
                field,
                "答えが" + LAST_YEAR + "年を過ぎます。もっと早い日を入れてください。",
                "The answer lies after the year " + LAST_YEAR + "; give an earlier day.");
    }

    static Answer businessDay(Asked.BusinessDayAfter asked, Programme programme, Policy policy) {
        if (asked.days() > MOST_BUSINESS_DAYS) {
            return Faults.of(
                    Fault.Kind.BAD_VALUE,
                    "/ask/businessDay/days",
                    "営業日数は1から" + MOST_BUSINESS_DAYS + "までです。",
                    "Business days are 1 to " + MOST_BUSINESS_DAYS + ".");
        }
        var counted = programme.calendar(policy).after(asked.after(), asked.days());
        var date = counted.date();
        if (date.getYear() > LAST_YEAR) {
            return beyondTheLastYear("/ask/businessDay/after");
        }
        var words =
                new Sentence(
                        ja(asked.after()) + "の" + asked.days() + "営業日後は" + ja(date) + "です。",
                        en(date)
                                + " is business day "
                                + asked.days()
                                + " after "
                                + en(asked.after())
                                + ".");
        var unknown =
                new Sentence(
                        "まだ公表されていない祝日があれば、後ろにずれます。",
                        "Holidays that are not published yet may make it later.");
        return new Answer.BusinessDay(
                date,
                counted.holidaysKnown(),
                List.of(Rule.TERM_3),
                counted.holidaysKnown() ? words : words.then(unknown));
    }
}
