package dev.hoshu.domain.proof;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A proof in words, the verdict first. */
public final class ProofWords {

    private ProofWords() {}

    /** What is proved; the reason alone where nothing is. */
    public static List<Statement> of(Proof proof) {
        return switch (proof) {
            case Proof.Unknown(var why) -> List.of(new Statement(Rule.REP_1, why));
            case Proof.Shown shown -> of(shown);
        };
    }

    private static List<Statement> of(Proof.Shown shown) {
        var all = new ArrayList<Statement>();
        all.add(new Statement(Rule.TERM_2, verdict(shown)));
        for (var gap : shown.gaps()) {
            all.add(
                    new Statement(
                            Rule.TERM_2,
                            new Sentence(
                                    ja(gap) + "は空白で、継続では閉じられません。",
                                    en(gap) + ": not covered, and no renewal closes it.")));
        }
        shown.overlaps().stream().map(ProofWords::of).forEach(all::add);
        shown.lapse().map(ProofWords::of).ifPresent(all::add);
        return List.copyOf(all);
    }

    private static Sentence verdict(Proof.Shown shown) {
        var whole = shown.whole();
        if (shown.isWithoutGap()) {
            return new Sentence(
                    ja(whole) + "は、1日の空白もなく保守されています。",
                    en(whole) + ": every day is covered, without a gap.");
        }
        long days = shown.gaps().stream().mapToLong(CoveragePeriod::days).sum();
        return new Sentence(
                ja(whole) + "のうち、" + days + "日が空白です。",
                en(whole)
                        + ": of these, "
                        + days
                        + (days == 1 ? " day is not covered." : " days are not covered."));
    }

    private static Statement of(Overlap overlap) {
        var period = overlap.period();
        return new Statement(
                overlap.rule(),
                overlap.isIntended()
                        ? new Sentence(
                                ja(period) + "は、基本のサービスの上に重ねて保守されています。",
                                en(period) + ": one service lies over another, as it should.")
                        : new Sentence(
                                ja(period) + "は、" + overlap.between().size() + "件が重なっています。",
                                en(period)
                                        + ": "
                                        + overlap.between().size()
                                        + " services overlap."));
    }

    private static Statement of(Lapse lapse) {
        var period = lapse.period();
        var words =
                new Sentence(ja(period) + "は空白です。", en(period) + ": not covered.")
                        .then(closing(lapse));
        return new Statement(
                switch (lapse.feeClass()) {
                    case NONE, STANDARD -> Rule.REN_5;
                    case REFUSED, UNKNOWN -> Rule.REN_4;
                },
                words);
    }

    private static Sentence closing(Lapse lapse) {
        return switch (lapse.feeClass()) {
            case NONE -> free(lapse);
            case STANDARD -> withFee(lapse.fee());
            case REFUSED ->
                    new Sentence("遡って継続することはもうできません。", "It can no longer be renewed backdated.");
            case UNKNOWN ->
                    new Sentence(
                            "この日に有効な方針がないので、閉じ方はわかりません。",
                            "No figures are in force on this day, so what closes it is unknown.");
        };
    }

    private static Sentence free(Lapse lapse) {
        var until = lapse.freeUntil();
        return until == null
                ? new Sentence("継続すれば復帰料金なしで閉じられます。", "A renewal closes it without a fee.")
                : new Sentence(
                        WrittenDay.ja(until) + "までに継続すれば復帰料金なしで閉じられます。",
                        "A renewal ordered by "
                                + WrittenDay.en(until)
                                + " closes it without a fee.");
    }

    private static Sentence withFee(ReinstatementFee fee) {
        return fee.known()
                .map(yen -> {
                    var amount = String.format(Locale.ROOT, "%,d", yen.amount());
                    return new Sentence(
                            "継続に復帰料金" + amount + "円 (税別) を加えて閉じられます。",
                            "A renewal closes it with a reinstatement fee of "
                                    + amount
                                    + " yen without tax.");
                })
                .orElseGet(() ->
                        new Sentence(
                                "継続に復帰料金を加えて閉じられます。額はお問い合わせください。",
                                "A renewal closes it with a reinstatement fee; its amount is on"
                                        + " request."));
    }

    private static String ja(CoveragePeriod period) {
        return WrittenDay.ja(period.firstDay())
                + "から"
                + WrittenDay.ja(period.lastDay())
                + "までの"
                + period.days()
                + "日";
    }

    private static String en(CoveragePeriod period) {
        return WrittenDay.en(period.firstDay())
                + " to "
                + WrittenDay.en(period.lastDay())
                + " ("
                + period.days()
                + (period.days() == 1 ? " day)" : " days)");
    }
}
