package dev.hoshu.sheets.rules;

import dev.hoshu.domain.faq.FrequentQuestion;
import dev.hoshu.domain.rulebook.Chapter;
import dev.hoshu.domain.rulebook.Figure;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.ask.Citations;
import dev.hoshu.sheets.programme.PolicyFile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of {@code docs/rules}, an index and one for each chapter, in both languages. */
final class RulePages {

    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,5}-[0-9]{1,2}\\b");

    private final RuleMentions mentions;
    private final Citations citations;
    private final List<PolicyFile> programmes;

    RulePages(RuleMentions mentions, Citations citations, List<PolicyFile> programmes) {
        this.mentions = mentions;
        this.citations = citations;
        this.programmes = programmes;
    }

    /** Every page by the name of its file. */
    Map<String, String> all() {
        var pages = new LinkedHashMap<String, String>();
        for (var language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            pages.put(file("README", language), new Writer(language).index());
            for (var chapter : Chapter.values()) {
                pages.put(file(chapter.name(), language), new Writer(language).chapter(chapter));
            }
        }
        return pages;
    }

    private static String file(String name, Locale language) {
        return name + (language.equals(Locale.JAPANESE) ? ".ja.md" : ".md");
    }

    /** Writes in one language. */
    private final class Writer {

        private final Locale language;
        private final StringBuilder page = new StringBuilder();

        Writer(Locale language) {
            this.language = language;
        }

        String index() {
            line("# " + say("規則", "Rules"));
            line(
                    say(
                                    "答えはすべて、ここにある%d件の規則から導かれます。番号は変わりません。",
                                    "Every answer comes of the %d rules below. Their ids never"
                                            + " change.")
                            .formatted(Rule.values().length));
            line(
                    say(
                            "このフォルダーは `RulesInDocsTest` がコードから書き出し、ビルドで照合します。手では直さず、"
                                    + "規則、数値、判定、テストのほうを直してから書き直してください。",
                            "`RulesInDocsTest` writes this folder from the code, and the build"
                                + " compares the two. Do not edit it: change the rule, the figure,"
                                + " the decision or the test, and write it anew:"));
            line("```sh\n" + RulesInDocsTest.WRITE + "\n```");
            line(
                    say(
                            "どの規則にも、コードに実行する場所があり、名指しするテストがあります。なければビルドが失敗します。"
                                    + "「質問と答え」は、契約とプログラムのすべての例と、乱数で作った質問への答えに見えたものです。",
                            "Each rule is carried out by code and named by a test, or the build"
                                    + " fails. What cites a rule is what was seen in the answers to"
                                    + " every example of the contract and of the programmes, and to"
                                    + " questions at random."));
            for (var chapter : Chapter.values()) {
                line("## [" + say(chapter.words()) + "](" + file(chapter.name(), language) + ")");
                line(
                        chapter.rules().stream()
                                .map(rule -> "- " + link(rule, "") + " " + say(rule.words()))
                                .collect(Collectors.joining("\n")));
            }
            return page.toString().stripTrailing() + "\n";
        }

        String chapter(Chapter chapter) {
            line("# " + chapter.name() + ": " + say(chapter.words()));
            line(
                    say("[規則の一覧](README.ja.md) · [English]", "[All rules](README.md) · [日本語]")
                            + "("
                            + file(
                                    chapter.name(),
                                    language.equals(Locale.JAPANESE)
                                            ? Locale.ENGLISH
                                            : Locale.JAPANESE)
                            + ")");
            chapter.rules().forEach(this::rule);
            return page.toString().stripTrailing() + "\n";
        }

        private void rule(Rule rule) {
            line("## " + rule.id());
            line("**" + say(rule.words()) + "**");
            source(rule);
            titled("読み方", "Our reading", linked(say(rule.reading()), rule));
            figures(rule);
            cited(rule);
            carriedOut(rule);
            if (!rule.seeAlso().isEmpty()) {
                var links = rule.seeAlso().stream().map(other -> link(other, rule)).toList();
                titled("関連", "See also", joined(links));
            }
            proved(rule);
        }

        private void source(Rule rule) {
            if (rule.isDerived()) {
                titled(
                        "出典",
                        "Source",
                        say(
                                "公開ページには書かれておらず、ほかの規則または法律から導いたもの (`derived`)",
                                "`derived`: the page does not state it; other rules or the law lead"
                                        + " to it."));
            } else if (rule.quotes().isEmpty()) {
                titled("出典", "Source", say("サービスの意味そのもの", "What a service is for."));
            } else {
                titled(
                        "出典",
                        "Source",
                        rule.quotes().stream()
                                .map(quote -> "「" + quote + "」")
                                .collect(Collectors.joining(" ")));
            }
        }

        private void figures(Rule rule) {
            var figures = Figure.readBy(rule);
            if (figures.isEmpty()) {
                titled("数値", "Figures", say("なし", "none"));
                return;
            }
            titled(
                    "数値",
                    "Figures",
                    say(
                            "`policy.yaml` から、適用開始日ごとに",
                            "from `policy.yaml`, by the day from which they hold"));
            var heads = new StringBuilder("| " + say("数値", "Figure") + " | " + say("項目", "Member"));
            var rows = new LinkedHashMap<Figure, StringBuilder>();
            figures.forEach(f ->
                    rows.put(
                            f,
                            new StringBuilder("| ")
                                    .append(say(f.words()))
                                    .append(" | ")
                                    .append(coded(f.members()))));
            int columns = 2;
            for (var programme : programmes) {
                for (var policy : programme.policies().policies()) {
                    columns++;
                    heads.append(" | ")
                            .append(say(programme.name()))
                            .append(say(" ", ", from "))
                            .append(policy.effectiveFrom())
                            .append(say("から", ""));
                    rows.forEach((figure, row) ->
                            row.append(" | ").append(say(figure.in(policy, rule))));
                }
            }
            line(
                    heads
                            + " |\n"
                            + "|---".repeat(columns)
                            + "|\n"
                            + rows.values().stream()
                                    .map(row -> row + " |")
                                    .collect(Collectors.joining("\n")));
        }

        private void cited(Rule rule) {
            var objections = citations.objections(rule);
            var grounds = citations.grounds(rule);
            var told =
                    objections.isEmpty() && grounds.isEmpty()
                            ? say(
                                    "`ask` の判定では使いません。どこで守られるかは「読み方」と「コード」にあります。",
                                    "No decision of `ask` cites it; the reading and the code below"
                                            + " say where it is kept.")
                            : joinedBy(
                                    " · ",
                                    objections.isEmpty()
                                            ? ""
                                            : say("妨げる: ", "objects in ") + joined(objections),
                                    grounds.isEmpty()
                                            ? ""
                                            : say("根拠になる: ", "a ground in ") + joined(grounds));
            titled("質問と答え", "Decisions", told);
            var questions = FrequentQuestion.restingOn(rule);
            if (!questions.isEmpty()) {
                titled("よくある質問", "Questions people ask", "");
                line(
                        questions.stream()
                                .map(q -> "- " + say(q.words()) + " (`/faq#" + q.id() + "`)")
                                .collect(Collectors.joining("\n")));
            }
        }

        private void carriedOut(Rule rule) {
            titled("コード", "Carried out in", coded(mentions.code(rule)));
        }

        private void proved(Rule rule) {
            titled("証明", "Proved by", "");
            var proofs = new StringBuilder();
            mentions.rows(rule)
                    .forEach((where, titles) -> {
                        proofs.append("- `").append(where).append("`\n");
                        titles.forEach(title -> proofs.append("  - ").append(title).append('\n'));
                    });
            mentions.tests(rule).forEach(test -> proofs.append("- `").append(test).append("`\n"));
            line(proofs.toString().stripTrailing());
        }

        private void titled(String ja, String en, String text) {
            line(("*" + say(ja, en) + say("：", ":") + "* " + text).strip());
        }

        private void line(String text) {
            page.append(text).append("\n\n");
        }

        private String say(Sentence words) {
            return words.in(language);
        }

        private String say(String ja, String en) {
            return new Sentence(ja, en).in(language);
        }

        /** The text with every id of another rule as a link. */
        private String linked(String text, Rule here) {
            return ID.matcher(text)
                    .replaceAll(found ->
                            Rule.ofId(found.group())
                                    .map(rule -> link(rule, here))
                                    .orElse(found.group()));
        }

        private String link(Rule rule, Rule here) {
            return link(rule, here.section());
        }

        private String link(Rule rule, String section) {
            var page = rule.section().equals(section) ? "" : file(rule.section(), language);
            return "[" + rule + "](" + page + "#" + rule.id().toLowerCase(Locale.ROOT) + ")";
        }

        private String joined(Collection<String> words) {
            return String.join(say("、", ", "), words);
        }

        private String joinedBy(String between, String one, String other) {
            return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
        }

        private String coded(Collection<String> names) {
            return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
        }
    }
}
