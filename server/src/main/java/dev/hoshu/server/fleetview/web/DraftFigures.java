package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.catalog.ProgrammeWords;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.programme.PolicyFigures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a policy on which the answers about a fleet rest, as fields of a form: whoever
 * wants to know what another limit does types the limit, not a file.
 */
public final class DraftFigures {

    private static final String FIELD = "figure.";
    private static final String FAMILIES = "families.";
    private static final List<String> BEARING =
            List.of(FAMILIES, "renewal.", "reinstatement.", "endOfSupport.");
    private static final Map<String, Sentence> NAMES =
            Map.ofEntries(
                    name("upgradeTerms", "アップグレードの期間 (月)", "upgrade terms, months"),
                    name("renewalTerms", "継続の期間 (月)", "renewal terms, months"),
                    name("limit.years", "保守の上限 (年)", "limit, years"),
                    name("limit.consultUntilYears", "申請による上限 (年)", "limit on application, years"),
                    name(
                            "limitWithTwoYearRenewal.years",
                            "2年継続のある機器の上限 (年)",
                            "limit with a 2-year renewal, years"),
                    name("renewal.terms", "継続の期間 (月)", "Renewal terms, months"),
                    name(
                            "renewal.termsWithTwoYearRenewal",
                            "2年継続のある機器だけの期間 (月)",
                            "Terms only with a 2-year renewal, months"),
                    name(
                            "renewal.orderLeadMonths",
                            "満了の何か月前までに発注するか",
                            "Months before the end to order by"),
                    name("renewal.halfTerm.months", "半分で登録する期間 (月)", "Half a term, months"),
                    name("renewal.halfTerm.of", "半分で登録できる継続 (月)", "Term that can be halved"),
                    name("reinstatement.freeDays", "復帰料金のかからない日数", "Days of lapse without a fee"),
                    name("reinstatement.fee", "復帰料金", "Reinstatement fee"),
                    name(
                            "reinstatement.refusedAfterDays",
                            "継続を受けなくなる日数",
                            "Days of lapse after which none is made"),
                    name(
                            "endOfSupport.fullRenewalMonths",
                            "保守廃止日までに要る月数",
                            "Months needed up to the end of support"));

    private DraftFigures() {}

    private static Map.Entry<String, Sentence> name(String path, String ja, String en) {
        return Map.entry(path, new Sentence(ja, en));
    }

    /**
     * A field.
     *
     * @param field its name in the form
     * @param name what the figure is
     * @param now what it is in the policy that is held
     * @param typed what stands in the field
     */
    public record Line(String field, Sentence name, String now, String typed) {

        /** Whether something else is typed than what is held. */
        public boolean isChanged() {
            return !typed.equals(now);
        }
    }

    /** What was typed of a form's fields, by the path of the figure. */
    static Map<String, String> typed(Map<String, String> form) {
        var typed = new LinkedHashMap<String, String>();
        form.forEach((field, text) -> {
            if (field.startsWith(FIELD)) {
                typed.put(field.substring(FIELD.length()), text.strip());
            }
        });
        return typed;
    }

    /** The fields of the policy that is held, in its order, with what was typed. */
    static List<Line> lines(
            String held, LocalDate on, ProgrammeWords words, Map<String, String> typed) {
        return PolicyFigures.inForce(held, on)
                .map(PolicyFigures::figures)
                .orElse(List.of())
                .stream()
                .filter(f -> bears(f.path()))
                .map(f ->
                        new Line(
                                FIELD + f.path(),
                                name(f.path(), words),
                                f.written(),
                                typed.getOrDefault(f.path(), f.written())))
                .toList();
    }

    private static boolean bears(String path) {
        return BEARING.stream().anyMatch(path::startsWith)
                && !path.endsWith(".rule")
                && !path.endsWith(".termRule");
    }

    /** What the figure at that place is. */
    static Sentence name(String path, ProgrammeWords words) {
        if (path.startsWith(FAMILIES)) {
            int end = path.indexOf('.', FAMILIES.length());
            var family = family(path.substring(FAMILIES.length(), end), words);
            var what = named(path.substring(end + 1));
            return new Sentence(family.ja() + ": " + what.ja(), family.en() + ": " + what.en());
        }
        return named(path);
    }

    /** Where two families are called alike, their codes tell them apart. */
    private static Sentence family(String code, ProgrammeWords words) {
        var name = words.family(code);
        boolean alike = words.families().values().stream().filter(name::equals).count() > 1;
        return alike
                ? new Sentence(
                        "%s (%s)".formatted(name.ja(), code), "%s (%s)".formatted(name.en(), code))
                : name;
    }

    /** A figure that only some makers have is called by where it stands. */
    private static Sentence named(String path) {
        return NAMES.getOrDefault(path, new Sentence(path, path));
    }

    /**
     * A draft with the figures that were typed and are not those that are held.
     *
     * @param held the policy that is held, whose figures the person was shown
     * @param shownOn the day whose figures the person was shown
     * @param draft the text that is changed, in the entry of that day
     * @throws dev.hoshu.sheets.programme.UnusableProgrammeException if one is no figure
     */
    static String applied(
            String held, LocalDate shownOn, String draft, LocalDate on, Map<String, String> typed) {
        var changes = new LinkedHashMap<>(typed);
        for (var figure :
                PolicyFigures.inForce(held, shownOn)
                        .map(PolicyFigures::figures)
                        .orElse(List.of())) {
            changes.remove(figure.path(), figure.written());
        }
        return changes.isEmpty()
                ? draft
                : PolicyFigures.inForce(draft, on).map(f -> f.with(changes)).orElse(draft);
    }
}
