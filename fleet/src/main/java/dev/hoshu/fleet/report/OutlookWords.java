package dev.hoshu.fleet.report;

import dev.hoshu.domain.entitlement.Explanations;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.fleet.Outlook;
import dev.hoshu.domain.renewal.Prospect;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An outlook in words.
 *
 * @param sentence what comes of it, as it is told to a person
 * @param findings what each rule saw, each rule once: those on the prospect, the proposal, the fee
 */
record OutlookWords(Sentence sentence, List<Finding> findings) {

    private static final Sentence NO_WARRANTY =
            new Sentence("保証が記録にないので、わかりません。", "Its warranty is not on record, so nobody can say.");
    private static final Sentence NOTHING_LISTED =
            new Sentence("検索リストに買えるサービスがありません。", "The search list has no service that can be had.");

    static OutlookWords of(Outlook outlook) {
        return new OutlookWords(sentence(outlook), findings(outlook));
    }

    /** The rules by their ids, in order. */
    String rules() {
        var ids = new StringBuilder();
        for (var finding : findings) {
            ids.append(ids.isEmpty() ? "" : " ").append(finding.rule().id());
        }
        return ids.toString();
    }

    /** What each rule saw, in Japanese. */
    String findingsJa() {
        return written(findings, Locale.JAPANESE);
    }

    /** What each rule saw, in English. */
    String findingsEn() {
        return written(findings, Locale.ENGLISH);
    }

    private static String written(List<Finding> findings, Locale locale) {
        var words = new StringBuilder();
        for (var finding : findings) {
            words.append(words.isEmpty() ? "" : " / ")
                    .append(finding.rule().id())
                    .append(": ")
                    .append(finding.facts().in(locale));
        }
        return words.toString();
    }

    private static List<Finding> findings(Outlook outlook) {
        var all = new ArrayList<Finding>();
        var rules = EnumSet.noneOf(Rule.class);
        var proposal = outlook.proposal();
        var prospect = outlook.prospect();
        if (proposal != null) {
            add(proposal.decision().findings(), rules, all);
        } else if (prospect != null) {
            add(prospect.findings(), rules, all);
        }
        add(outlook.fee().findings(), rules, all);
        return all;
    }

    private static void add(List<Finding> more, EnumSet<Rule> rules, List<Finding> all) {
        for (var finding : more) {
            if (rules.add(finding.rule())) {
                all.add(finding);
            }
        }
    }

    private static Sentence sentence(Outlook outlook) {
        var proposal = outlook.proposal();
        if (proposal != null) {
            return proposal.decision().explanation();
        }
        return switch (outlook.prospect()) {
            case null -> NO_WARRANTY;
            case Prospect.Renewable _ -> NOTHING_LISTED;
            case Prospect.OnApplication p -> refused(p.findings());
            case Prospect.NoMore p -> refused(p.findings());
            case Prospect.Open open -> open(open.needed());
        };
    }

    private static Sentence refused(List<Finding> findings) {
        var objections = findings.stream().filter(Finding::objects).toList();
        return objections.isEmpty() ? NOTHING_LISTED : Explanations.refused(objections);
    }

    private static Sentence open(List<NeededFact> needed) {
        return new Sentence(
                needed.stream().map(f -> f.words().ja()).collect(Collectors.joining("、"))
                        + "がわからないので、答えられません。",
                "There is no answer without "
                        + needed.stream().map(f -> f.words().en()).collect(Collectors.joining(", "))
                        + ".");
    }
}
