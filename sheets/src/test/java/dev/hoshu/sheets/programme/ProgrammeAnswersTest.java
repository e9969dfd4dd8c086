package dev.hoshu.sheets.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.faq.FrequentAnswer;
import dev.hoshu.domain.faq.FrequentQuestion;
import dev.hoshu.domain.faq.GeneralAnswers;
import dev.hoshu.domain.faq.ProgrammeDay;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Reinstatement;
import dev.hoshu.domain.rulebook.Reinstatement.Base;
import dev.hoshu.domain.rulebook.Reinstatement.Fee;
import dev.hoshu.domain.rulebook.Reinstatement.Surcharge;
import dev.hoshu.sheets.ShippedFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What people ask is answered for each programme in its own words and by its own figures: no number
 * stands in an answer that the policy of the day does not have.
 */
class ProgrammeAnswersTest {

    private static final String KAKUU = "kakuu-services-jp";

    /**
     * What is written with digits and is no figure: days, names, hours of a level, parts of one.
     */
    private static final Pattern NO_FIGURE =
            Pattern.compile(
                    "\\d+年\\d+月\\d+日|\\d+ [A-Z][a-z]+ \\d{4}|\\d{4}-\\d{2}(-\\d{2})?"
                            + "|ST50|AC1|HC3|\\d+時間x週\\d日|\\d+x\\d|の1つ|分の1|1/"
                            // ID-1: a machine type has 4 characters.
                            + "|はじめの4文字|its 4 characters");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

    private static final Map<String, Programme> READ = new ConcurrentHashMap<>();

    private static ProgrammeDay day(String programme, String on) {
        var known =
                READ.computeIfAbsent(
                        programme,
                        code -> {
                            try {
                                return ProgrammeFolder.read(ShippedFiles.programme(code));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        return ProgrammeDay.of(known, LocalDate.parse(on)).orElseThrow();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            textBlock =
                    """
                    lenovo-services-jp, 2026-11-22
                    kakuu-services-jp,  2026-03-31
                    kakuu-services-jp,  2026-04-01
                    kakuu-services-jp,  2026-11-22
                    """)
    void everyNumberInAnAnswerIsTheProgrammesOwn(String programme, String on) {
        var day = day(programme, on);
        var answers = GeneralAnswers.on(day).all();

        assertThat(answers).hasSize(FrequentQuestion.values().length);
        assertThat(strangers(answers, day)).isEmpty();
    }

    @Test
    void aFigureOfAnotherProgrammeWouldBeSeen() {
        var answers = GeneralAnswers.on(day(Programme.REFERENCE, "2026-11-22")).all();

        assertThat(strangers(answers, day(KAKUU, "2026-11-22")))
                .contains(
                        "renewal-after-expiry 90",
                        "renewal-after-expiry 91",
                        "start-on-delivery 179",
                        "start-on-delivery 180",
                        "next-business-day 30");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31", "2026-04-01"})
    void theInventedMakerHasNoFamilyAndNoLevelOfAnother(String on) {
        assertThat(GeneralAnswers.on(day(KAKUU, on)).all())
                .allSatisfy(answer ->
                        assertThat(words(answer))
                                .doesNotContain(
                                        "ST50",
                                        "DM",
                                        "DE",
                                        "ThinkAgile",
                                        "ThinkSystem",
                                        "AC1",
                                        "CTO",
                                        "HC3",
                                        "Lenovo",
                                        "2時間対応",
                                        "2-hour",
                                        "祝日"));
    }

    /** On either side of the day on which the invented maker's figures change. */
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    renewal-after-expiry    | 2026-03-31 | 満了日から30日目までのご発注なら復帰料金はなく、31日目から加わります。額は20,000円 (税抜) です。
                    renewal-after-expiry    | 2026-04-01 | 60日目までのご発注なら復帰料金はなく、61日目から加わります。額は、過ぎた日数分の継続の価格の100%です。それに10%を加算します。上限は60,000円です。満了日から365日を過ぎると、継続もできません。
                    renewal-order-day       | 2026-04-01 | 2か月前までにご発注
                    delivery                | 2026-04-01 | 2026年4月3日
                    longest-service         | 2026-03-31 | 架空ラックサーバーは6年です。架空ストレージは5年で、申請により6年まで延びることがあります。架空タワーサーバーは4年です。
                    longest-service         | 2026-04-01 | 架空ラックサーバーは8年です。架空ストレージは6年で、申請により8年まで延びることがあります。架空タワーサーバーは5年です。
                    another-pack            | 2026-03-31 | 継続の期間は1年、2年、3年です。
                    another-pack            | 2026-04-01 | 継続の期間は1年、2年、3年、4年、5年です。
                    dm-and-de-storage       | 2026-03-31 | 架空ストレージの保守は5年までです。その先は6年まで
                    dm-and-de-storage       | 2026-04-01 | 架空ストレージの保守は6年までです。その先は8年まで
                    st50                    | 2026-03-31 | 架空タワーサーバーは保証開始日から4年までです。選べる期間は1年、2年です。
                    st50                    | 2026-04-01 | 架空タワーサーバーは保証開始日から5年までです。選べる期間は1年、2年、3年です。
                    repair-without-coverage | 2026-03-31 | 作業費は最低1時間分
                    repair-without-coverage | 2026-04-01 | 作業費は最低3時間分
                    start-on-delivery       | 2026-03-31 | 90日以上離れた
                    start-on-delivery       | 2026-04-01 | 120日以上離れた
                    end-of-support          | 2026-03-31 | 廃止日まで1年に満たない
                    end-of-support          | 2026-04-01 | 廃止日まで6か月に満たない
                    next-business-day       | 2026-03-31 | 12月28日から1月5日まで
                    next-business-day       | 2026-04-01 | 12月29日から1月4日まで
                    timed-response          | 2026-03-31 | 時間対応の水準はありません
                    timed-response          | 2026-04-01 | 4時間対応が
                    base-models             | 2026-04-01 | 名を挙げていません
                    few-months              | 2026-04-01 | 1年継続だけは、お申し出により6か月で登録
                    value-selection         | 2026-04-01 | 2022年4月1日以降に発表
                    """)
    void theFiguresOfTheDayAreSaid(String question, String on, String words) {
        assertThat(answer(KAKUU, question, on).words().ja()).contains(words);
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lenovo-services-jp | st50              | 2026-11-22 | ST50は何年まで保守できますか
                    lenovo-services-jp | dm-and-de-storage | 2026-11-22 | DM/DEシリーズの6年目以降はどうなりますか
                    lenovo-services-jp | base-models       | 2026-11-22 | AC1、CTO、HC3とは何ですか
                    lenovo-services-jp | timed-response    | 2026-11-22 | 4時間・2時間対応は私の場所で使えますか
                    lenovo-services-jp | price-of-a-year   | 2026-11-22 | 1年継続はなぜ5年の5分の1の価格ではないのですか
                    kakuu-services-jp  | st50              | 2026-11-22 | 架空タワーサーバーは何年まで保守できますか
                    kakuu-services-jp  | dm-and-de-storage | 2026-03-31 | 架空ストレージの6年目以降はどうなりますか
                    kakuu-services-jp  | dm-and-de-storage | 2026-04-01 | 架空ストレージの7年目以降はどうなりますか
                    kakuu-services-jp  | base-models       | 2026-11-22 | ベースモデルとは何ですか
                    kakuu-services-jp  | timed-response    | 2026-03-31 | 時間対応は私の場所で使えますか
                    kakuu-services-jp  | timed-response    | 2026-04-01 | 4時間対応は私の場所で使えますか
                    kakuu-services-jp  | price-of-a-year   | 2026-03-31 | 1年継続はなぜ3年の3分の1の価格ではないのですか
                    """)
    void theQuestionIsAskedInTheWordsOfTheProgramme(
            String programme, String question, String on, String words) {
        assertThat(answer(programme, question, on).asked().ja()).isEqualTo(words);
    }

    private static FrequentAnswer answer(String programme, String question, String on) {
        return GeneralAnswers.on(day(programme, on))
                .to(FrequentQuestion.ofId(question).orElseThrow());
    }

    private static String words(FrequentAnswer answer) {
        return String.join(
                "\n",
                answer.asked().ja(),
                answer.asked().en(),
                answer.words().ja(),
                answer.words().en());
    }

    /** Numbers in the answers that the policy of the day does not have. */
    private static List<String> strangers(List<FrequentAnswer> answers, ProgrammeDay day) {
        var known = figures(day);
        var strangers = new TreeSet<String>();
        for (var answer : answers) {
            NUMBER.matcher(NO_FIGURE.matcher(words(answer)).replaceAll(" "))
                    .results()
                    .map(MatchResult::group)
                    .map(number -> number.replace(",", ""))
                    .filter(number -> !known.contains(number))
                    .forEach(number -> strangers.add(answer.question().id() + " " + number));
        }
        return new ArrayList<>(strangers);
    }

    /**
     * Every figure of the policy, and what an answer may count from one: the day after the last.
     */
    private static Set<String> figures(ProgrammeDay day) {
        var policy = day.policy();
        var numbers = new ArrayList<Long>();
        policy.families().values().forEach(family -> add(numbers, family));
        policy.renewal().terms().forEach(months -> addTerm(numbers, months));
        addTerm(numbers, policy.renewal().orderLeadMonths());
        addTerm(numbers, policy.renewal().halfTermMonths());
        addTerm(numbers, policy.renewal().halfTermOfMonths());
        add(numbers, policy.reinstatement());
        addTerm(numbers, policy.endOfSupport().fullRenewalMonths());
        numbers.add((long) policy.startDate().refusedFromDays());
        numbers.add(policy.startDate().refusedFromDays() - 1L);
        numbers.add((long) policy.delivery().earliestBusinessDays());
        numbers.add((long) policy.delivery().latestBusinessDays());
        numbers.add((long) policy.spotRepair().minimumLabourHours());
        addClosedDays(numbers, policy.closedDays());
        for (var code : policy.levels()) {
            ServiceLevel.ofCode(code)
                    .orElseThrow()
                    .onSiteWithinHours()
                    .ifPresent(hours -> {
                        numbers.add((long) hours);
                        numbers.add(places(day, hours + "H"));
                    });
        }
        var figures = new TreeSet<String>();
        numbers.forEach(number -> figures.add(String.valueOf(number)));
        return figures;
    }

    private static void add(List<Long> numbers, FamilyPolicy family) {
        family.upgradeTerms().forEach(months -> addTerm(numbers, months));
        family.ownRenewalTerms().ifPresent(all -> all.forEach(m -> addTerm(numbers, m)));
        for (boolean longer : new boolean[] {true, false}) {
            numbers.add((long) family.limit(longer).years());
            numbers.add(family.limit(longer).years() + 1L);
            numbers.add((long) family.limit(longer).consultUntilYears());
        }
    }

    private static void addTerm(List<Long> numbers, int months) {
        numbers.add(months % 12 == 0 ? months / 12L : months);
    }

    private static void add(List<Long> numbers, Reinstatement figures) {
        numbers.add((long) figures.freeDays());
        numbers.add(figures.freeDays() + 1L);
        if (figures.refusedAfterDays() != null) {
            numbers.add((long) figures.refusedAfterDays());
        }
        if (figures.fee() instanceof Fee.Published fee) {
            switch (fee.base()) {
                case Base.Flat flat -> numbers.add(flat.yen().amount());
                case Base.BackPay share -> numbers.add((long) share.percent());
            }
            switch (fee.surcharge()) {
                case Surcharge.None none -> {
                    // Nothing is said of it.
                }
                case Surcharge.Share share -> numbers.add((long) share.percent());
                case Surcharge.Flat flat -> numbers.add(flat.yen().amount());
            }
            if (fee.cap() != null) {
                numbers.add(fee.cap().amount());
            }
        }
    }

    private static void addClosedDays(List<Long> numbers, Policy.ClosedDays closed) {
        numbers.add((long) closed.from().getMonthValue());
        numbers.add((long) closed.from().getDayOfMonth());
        numbers.add((long) closed.until().getMonthValue());
        numbers.add((long) closed.until().getDayOfMonth());
    }

    private static long places(ProgrammeDay day, String time) {
        var areas = day.areas();
        return areas == null
                ? 0
                : areas.entries().values().stream().filter(e -> e.of(time) == Answer.YES).count();
    }
}
