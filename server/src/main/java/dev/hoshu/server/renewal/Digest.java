package dev.hoshu.server.renewal;

import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.renewal.Prospect;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Wording;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The words of the one mail that somebody gets on a day. */
final class Digest {

    /** So many machines are named in a mail; the rest is counted, and stands on the list. */
    static final int MOST_NAMED = 100;

    private final Recipient recipient;
    private final List<RenewalLine> lines;
    private final Links links;

    /**
     * Where the mail leads.
     *
     * @param list the renewal list
     * @param machines what an address of a machine begins with
     * @param settings where reminders are ordered or stopped by who signs in
     * @param unsubscribe where they are stopped without signing in
     * @param notice what is said at the foot of everything of the programme, or null
     */
    record Links(
            String list,
            String machines,
            String settings,
            String unsubscribe,
            @Nullable Sentence notice) {}

    Digest(Recipient recipient, List<RenewalLine> lines, Links links) {
        this.recipient = recipient;
        this.lines = lines;
        this.links = links;
    }

    Sentence subject() {
        var first = lines.getFirst().ending().coveredTo();
        return new Sentence(
                "保守の満了のお知らせ: %d台（最初の満了は%s）"
                        .formatted(lines.size(), Wording.deadline(first, Locale.JAPANESE)),
                "Coverage ends: %d %s, the first on %s"
                        .formatted(
                                lines.size(),
                                lines.size() == 1 ? "machine" : "machines",
                                Wording.deadline(first, Locale.ENGLISH)));
    }

    Sentence text() {
        return new Sentence(() -> japanese(), () -> english());
    }

    private String japanese() {
        var text = new StringBuilder();
        text.append(recipient.name()).append(" 様\n\n");
        text.append("保守の満了が近い機器をお知らせします。継続は、発注期限までにご発注ください（REN-3）。\n");
        append(text, Locale.JAPANESE);
        if (lines.size() > MOST_NAMED) {
            text.append("\nほかに").append(lines.size() - MOST_NAMED).append("台あります。\n");
        }
        text.append("\n一覧とまとめてのご発注: ").append(links.list()).append('\n');
        text.append("お知らせとカレンダーの設定: ").append(links.settings()).append('\n');
        text.append("お知らせを止める: ").append(links.unsubscribe()).append('\n');
        return text + foot(Locale.JAPANESE);
    }

    private String english() {
        var text = new StringBuilder();
        text.append("To ").append(recipient.name()).append(",\n\n");
        text.append(
                        "The coverage of these machines ends soon. Please order renewals by the"
                                + " last day to")
                .append(" order (REN-3).\n");
        append(text, Locale.ENGLISH);
        if (lines.size() > MOST_NAMED) {
            text.append("\nThere are ").append(lines.size() - MOST_NAMED).append(" more.\n");
        }
        text.append("\nAll of them, and ordering together: ").append(links.list()).append('\n');
        text.append("Settings of reminders and calendar: ").append(links.settings()).append('\n');
        text.append("No more reminders: ").append(links.unsubscribe()).append('\n');
        return text + foot(Locale.ENGLISH);
    }

    private String foot(Locale language) {
        var notice = links.notice();
        return notice == null ? "" : "\n" + notice.in(language) + "\n";
    }

    private void append(StringBuilder text, Locale language) {
        boolean japanese = Wording.isJapanese(language);
        int place = 1;
        for (var line : lines.subList(0, Math.min(lines.size(), MOST_NAMED))) {
            var ending = line.ending();
            var product = line.product() == null ? "" : line.product() + " ";
            text.append('\n').append(place++).append(". ").append(product);
            text.append(ending.number()).append(" S/N ").append(ending.serial()).append('\n');
            say(
                    text,
                    japanese ? "満了日" : "Last covered day",
                    Wording.deadline(ending.coveredTo(), language));
            ordering(text, line, language);
            say(
                    text,
                    japanese ? "機器の画面" : "The machine",
                    links.machines()
                            + ending.number().machineType()
                            + "/"
                            + ending.serial().value());
        }
    }

    private static void ordering(StringBuilder text, RenewalLine line, Locale language) {
        boolean japanese = Wording.isJapanese(language);
        var orderBy = line.orderBy();
        var prospect = line.prospect();
        boolean over = prospect instanceof Prospect.NoMore;
        if (orderBy != null && !over) {
            say(text, japanese ? "発注期限" : "Order by", orderBy(orderBy, line, language));
        }
        var proposal = line.proposal();
        if (proposal != null) {
            var offering = proposal.offering();
            say(
                    text,
                    japanese ? "ご提案" : "Proposed",
                    offering.number()
                            + " "
                            + offering.name()
                            + " "
                            + Wording.price(offering.price(), language)
                            + fee(line.fee(), language));
        }
        line.objection()
                .ifPresent(why ->
                        say(
                                text,
                                over
                                        ? japanese ? "継続できません" : "No renewal any more"
                                        : japanese ? "ご注意" : "Note",
                                why.in(language)
                                        + line.rule().map(r -> " (" + r + ")").orElse("")));
    }

    private static String orderBy(LocalDate orderBy, RenewalLine line, Locale language) {
        var day = Wording.deadline(orderBy, language);
        if (!line.isLate()) {
            return day;
        }
        return Wording.isJapanese(language)
                ? day + "（過ぎています。満了日までにご発注とご登録を）"
                : day + " (passed: order and register by the last covered day)";
    }

    private static String fee(ReinstatementFee fee, Locale language) {
        return switch (fee) {
            case ReinstatementFee.None none -> "";
            case ReinstatementFee.OnRequest on ->
                    Wording.isJapanese(language) ? " + 復帰料金" : " + reinstatement fee";
            case ReinstatementFee.Amount amount ->
                    (Wording.isJapanese(language) ? " + 復帰料金 " : " + reinstatement fee ")
                            + Wording.price(amount.yen(), language);
        };
    }

    private static void say(StringBuilder text, String name, String value) {
        text.append("   ").append(name).append(": ").append(value).append('\n');
    }
}
