package dev.hoshu.domain.report;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Sentence;

/** Says the sentence that stands above the figures. */
final class ReportWords {

    private ReportWords() {}

    static Sentence of(Attainment attainment) {
        var when = attainment.months().words();
        var timed =
                attainment.levels().stream()
                        .filter(level -> level.responseTime().isPresent())
                        .map(attainment::of)
                        .reduce(Tally.NONE, Tally::plus);
        var next = attainment.of(ServiceLevel.NEXT_BUSINESS_DAY);
        var others = attainment.all();
        if (others.decided() == 0) {
            return new Sentence(
                    "%sに期限を迎えて結果の決まった受付はありません。".formatted(when.ja()),
                    "No case had a deadline in %s and is decided.".formatted(when.en()));
        }
        var said =
                timed.decided() > 0
                        ? sentence("2時間・4時間対応", "Of the 2-hour and 4-hour responses", when, timed)
                        : sentence("翌営業日以降対応", "Of the next-business-day responses", when, next);
        return timed.decided() == 0 || next.decided() == 0
                ? said.then(misses(others))
                : said.then(more(next)).then(misses(others));
    }

    private static Sentence sentence(String ja, String en, Sentence when, Tally tally) {
        var share = Share.words(tally.tenthsOfPercent());
        return new Sentence(
                "%sは%sで%d件中%d件が目標内でした (%s)。"
                        .formatted(ja, when.ja(), tally.decided(), tally.met(), share),
                "%s due in %s, %d of %d met their target (%s)."
                        .formatted(en, when.en(), tally.met(), tally.decided(), share));
    }

    private static Sentence more(Tally tally) {
        var share = Share.words(tally.tenthsOfPercent());
        return new Sentence(
                "翌営業日以降対応は%d件中%d件です (%s)。".formatted(tally.decided(), tally.met(), share),
                "Of the next-business-day responses it was %d of %d (%s)."
                        .formatted(tally.met(), tally.decided(), share));
    }

    private static Sentence misses(Tally all) {
        if (all.missed() == 0) {
            return new Sentence("超過はありません。", "None was missed.");
        }
        int unsaid = all.causeNotSaid();
        return unsaid == 0
                ? new Sentence(
                        "超過は%d件で、原因はすべて記録されています。".formatted(all.missed()),
                        "Missed: %d, each with its cause.".formatted(all.missed()))
                : new Sentence(
                        "超過は%d件で、そのうち%d件の原因はまだ記録されていません。".formatted(all.missed(), unsaid),
                        "Missed: %d, %d of them with no cause recorded yet."
                                .formatted(all.missed(), unsaid));
    }
}
