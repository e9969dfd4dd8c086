package dev.hoshu.server.accountmanager;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.contract.AccountReport;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.accountmanager.store.AccountManagerRows.HeldCase;
import dev.hoshu.server.document.Letterhead;
import dev.hoshu.server.document.SectionsPaper;
import dev.hoshu.server.document.SectionsPaper.Section;
import dev.hoshu.server.watch.CustomerWear;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A quarter's report as a paper, in one language. */
public final class ReportPaper {

    private static final int MOST_LINES = 60;

    private final Locale language;

    private ReportPaper(Locale language) {
        this.language = language;
    }

    /** The paper of a report. */
    public static SectionsPaper of(
            AccountContract one,
            AccountManagers.Reported report,
            Programme programme,
            Locale language) {
        var paper = new ReportPaper(language);
        return new SectionsPaper(
                Letterhead.of(programme, language),
                paper.say("四半期報告書 %s", "Quarterly report %s", report.quarter()),
                paper.say(
                        "お客様 %s、%s 現在。担当: %s",
                        "Customer %s, as of %s. Account manager: %s",
                        one.customer(),
                        report.day(),
                        one.manager()),
                report.day(),
                paper.sections(one, report));
    }

    /** The parts of a report, to be read on a page too. */
    public static List<Section> sections(
            AccountContract one, AccountManagers.Reported report, Locale language) {
        return new ReportPaper(language).sections(one, report);
    }

    private List<Section> sections(AccountContract one, AccountManagers.Reported report) {
        var standing = report.standing();
        return List.of(
                section("保守の状況", "Coverage", coverage(standing, report.whole())),
                section("案件", "Cases", lines(report.cases(), this::line)),
                section(
                        "まもなく満了する機器 (%dか月以内)".formatted(AccountReport.MONTHS_AHEAD),
                        "Coverage that ends within %d months".formatted(AccountReport.MONTHS_AHEAD),
                        lines(
                                standing.expiring(),
                                l -> say("%s: %sまで", "%s: to %s", l.name(), l.day()))),
                section("保守廃止日", "End of support", ends(standing)),
                section("消耗の状況", "Wear", wear(report)),
                section("連絡の予定と結果", "Contacts", lines(inQuarter(one, report), this::line)),
                section(
                        "お勧めすること",
                        "Recommendations",
                        lines(
                                standing.advice(),
                                a ->
                                        "%s: %s (%s)"
                                                .formatted(
                                                        a.name(),
                                                        a.words().in(language),
                                                        a.rule().id()))));
    }

    private List<String> coverage(AccountReport standing, boolean whole) {
        var lines = new ArrayList<String>();
        lines.add(
                say(
                        "機器 %d台のうち、保守中 %d台、保守なし %d台",
                        "Of %d machines %d are covered and %d are not",
                        standing.machines(),
                        standing.covered(),
                        standing.machines() - standing.covered()));
        if (!whole) {
            lines.add(
                    say(
                            "機器が多いため、はじめの %d台についての報告です。",
                            "There are more; this reports on the first %d.", standing.machines()));
        }
        return lines;
    }

    private List<String> ends(AccountReport standing) {
        var lines =
                new ArrayList<>(
                        lines(standing.ending(), l -> "%s: %s".formatted(l.name(), l.day())));
        if (standing.unknownEnd() > 0) {
            lines.add(
                    say(
                            "保守廃止日が不明な機器: %d台",
                            "Machines whose end of support is unknown: %d", standing.unknownEnd()));
        }
        return lines;
    }

    /** What nobody reported is unknown, which is not the same as no wear. */
    private List<String> wear(AccountManagers.Reported report) {
        var wear = report.wear();
        var lines = new ArrayList<String>();
        if (!wear.drives().isEmpty()) {
            lines.addAll(lines(wear.drives(), this::line));
        }
        if (!wear.whole()) {
            lines.add(
                    say(
                            "ドライブが多いため、はじめの %d台についての報告です。",
                            "There are more drives; this reports on the first %d.",
                            CustomerWear.MOST_DRIVES));
        }
        int unknown = report.standing().machines() - wear.machines();
        if (unknown > 0) {
            lines.add(
                    say(
                            "使用量が不明な機器: %d台 (報告がありません)",
                            "Machines whose wear is unknown, because nothing reported it: %d",
                            unknown));
        }
        return lines;
    }

    private String line(CustomerWear.Worn one) {
        var last = one.last();
        var used =
                last == null
                        ? say("使用率 不明", "wear unknown")
                        : say(
                                "使用率 %s%% (%s)",
                                "%s%% used (%s)", last.usedPercent().toPlainString(), last.day());
        return "%s, %s: %s%s%s (%s)"
                .formatted(
                        one.machine(),
                        one.drive(),
                        used,
                        say("。", ". "),
                        one.coverage().finding().facts().in(language),
                        one.coverage().finding().rule().id());
    }

    private static List<AccountContract.Contact> inQuarter(
            AccountContract one, AccountManagers.Reported report) {
        return one.contacts().stream()
                .filter(c -> Quarter.of(c.plannedOn()).equals(report.quarter()))
                .toList();
    }

    private String line(AccountContract.Contact contact) {
        var note = contact.note();
        return "%s %s: %s%s"
                .formatted(
                        contact.plannedOn(),
                        contact.purpose(),
                        words(contact.state()).in(language),
                        note == null ? "" : " – " + note);
    }

    private String line(HeldCase one) {
        var closed = one.closedOn();
        return "%s %s %s: %s%s"
                .formatted(
                        one.takenOn(),
                        one.number(),
                        one.machine(),
                        one.symptom().replace('\n', ' '),
                        closed == null ? say(" (対応中)", " (open)") : " (" + closed + ")");
    }

    /** What became of an agreed day, in words. */
    public static Sentence words(AccountContract.State state) {
        return switch (state) {
            case PLANNED -> new Sentence("予定", "planned");
            case DONE -> new Sentence("実施", "done");
            case NOT_DONE -> new Sentence("未実施", "not done");
        };
    }

    private <T> List<String> lines(List<T> things, Function<T, String> words) {
        if (things.isEmpty()) {
            return List.of(say("ありません。", "None."));
        }
        var lines = new ArrayList<>(things.stream().limit(MOST_LINES).map(words).toList());
        if (things.size() > MOST_LINES) {
            lines.add(say("ほか%d件", "and %d more", things.size() - MOST_LINES));
        }
        return lines;
    }

    private Section section(String ja, String en, List<String> lines) {
        return new Section(new Sentence(ja, en).in(language), lines);
    }

    private String say(String ja, String en, Object... facts) {
        return new Sentence(ja, en).in(language).formatted(facts);
    }
}
