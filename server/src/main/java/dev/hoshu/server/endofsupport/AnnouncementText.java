package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.endofsupport.CoveredMachine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What an announcement from the command line changes and does, in words for a terminal: each line
 * in Japanese and in English.
 */
public final class AnnouncementText {

    /** How many of each sort are named. */
    private static final int EXAMPLES = 5;

    /** Which option of the command fills what. */
    private static final Map<String, String> OPTIONS =
            Map.of("title", "--title", "noticeOn", "--notice-on", "effectiveOn", "--effective-on");

    private AnnouncementText() {}

    /** The words. */
    public static String of(AnnouncementImport.Taken taken) {
        var one = taken.announcement();
        var text = new StringJoiner(System.lineSeparator());
        text.add(
                "%s  (%s)%n  告知 notice %s, 効力 in force %s"
                        .formatted(one.title(), one.source(), one.noticeOn(), one.effectiveOn()));
        count(text, "保守廃止日の変更 ends of support", one.lines().size());
        examples(text, one.lines().stream().map(AnnouncementText::words).toList());
        for (var what : Touched.What.values()) {
            count(text, name(what), taken.effect().count(what));
            examples(
                    text,
                    taken.effect().first(what, EXAMPLES + 1).stream()
                            .map(AnnouncementText::words)
                            .toList());
        }
        looked(text, taken.effect());
        text.add(ending(taken));
        return text.toString();
    }

    /** Why it is not taken in: every fault, with the option in which it stands. */
    public static String of(Problem problem) {
        var said = new LinkedHashSet<Sentence>();
        said.add(problem.detail());
        problem.faults().forEach(fault -> said.add(named(fault)));
        // The detail of a problem may be that of its one fault, which says it with its option.
        if (problem.faults().stream().anyMatch(f -> f.detail().equals(problem.detail()))) {
            said.remove(problem.detail());
        }
        var text = new StringJoiner(System.lineSeparator());
        said.forEach(sentence -> text.add(sentence.ja()).add(sentence.en()));
        return text.toString();
    }

    private static Sentence named(Problem.Fault fault) {
        var option = OPTIONS.get(fault.field());
        return option == null
                ? fault.detail()
                : new Sentence(
                        option + ": " + fault.detail().ja(), option + ": " + fault.detail().en());
    }

    private static String ending(AnnouncementImport.Taken taken) {
        if (!taken.isKept()) {
            return "試しの実行です。何も変更していません。 / A dry run: nothing was changed.";
        }
        var number = taken.announcement().number();
        return "下書き %s として取り込みました。営業デスクが /eos/announcements/%s で影響を確かめて公開します。 / Taken in as draft %s; the sales desk looks at its effect and publishes it at /eos/announcements/%s."
                .formatted(number, number, number, number);
    }

    private static void looked(StringJoiner text, Effect effect) {
        text.add(
                String.format(
                        Locale.ROOT,
                        "  調べたもの looked at: 見積の行 lines of quotes %,d, 注文の行 lines of orders %,d,"
                                + " 保守中の機器 covered machines %,d",
                        effect.quotes(),
                        effect.orders(),
                        effect.machines()));
        if (!effect.whole()) {
            text.add("  これより多くあります。残りは調べていません。 / There are more, which were not looked at.");
        }
    }

    private static String name(Touched.What what) {
        return switch (what) {
            case QUOTE -> "影響する見積の行 lines of quotes";
            case ORDER -> "影響する注文の行 lines of orders";
            case MACHINE -> "影響する機器 machines";
        };
    }

    private static String words(Announcement.Line line) {
        var before = CoveredMachine.words(line.before());
        var after = CoveredMachine.words(line.after());
        return "%s %s: %s → %s / %s → %s"
                .formatted(
                        line.machineType(),
                        line.product(),
                        before.ja(),
                        after.ja(),
                        before.en(),
                        after.en());
    }

    private static String words(Touched touched) {
        var name = touched.machineType() + " " + touched.serialNumber();
        var where = touched.number().isEmpty() ? name : touched.number() + " " + name;
        return "%s: %s / %s"
                .formatted(where, touched.explanation().ja(), touched.explanation().en());
    }

    private static void count(StringJoiner text, String name, long count) {
        text.add(String.format(Locale.ROOT, "  %-26s %,11d", name, count));
    }

    private static void examples(StringJoiner text, List<String> examples) {
        examples.stream().limit(EXAMPLES).forEach(example -> text.add("      " + example));
        if (examples.size() > EXAMPLES) {
            text.add("      …");
        }
    }
}
