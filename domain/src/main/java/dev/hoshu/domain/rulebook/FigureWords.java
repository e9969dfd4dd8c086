package dev.hoshu.domain.rulebook;

import dev.hoshu.domain.rulebook.Reinstatement.Base;
import dev.hoshu.domain.rulebook.Reinstatement.Fee;
import dev.hoshu.domain.rulebook.Reinstatement.Surcharge;

import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of a policy in words, shorter than a sentence. */
final class FigureWords {

    private static final Sentence NONE = new Sentence("なし", "none");

    private FigureWords() {}

    static Sentence reminders(Policy.Reminders reminders) {
        var days =
                reminders.daysBeforeEnd().stream()
                        .sorted(Comparator.reverseOrder())
                        .map(String::valueOf)
                        .toList();
        var before =
                days.isEmpty()
                        ? NONE
                        : new Sentence(
                                String.join("、", days) + "日前",
                                String.join(", ", days) + " days before");
        if (!reminders.onOrderByDay()) {
            return before;
        }
        return days.isEmpty()
                ? new Sentence("発注期限の日", "on the last day to order")
                : new Sentence(
                        before.ja() + "と発注期限の日", before.en() + ", and on the last day to order");
    }

    static Sentence upgradeTerms(Policy policy, Rule rule) {
        return byFamily(
                policy,
                family ->
                        family.termRule() == rule
                                ? Optional.of(terms(family.upgradeTerms()))
                                : Optional.empty());
    }

    static Sentence ownRenewalTerms(Policy policy, Rule rule) {
        return byFamily(policy, family -> family.ownRenewalTerms().map(FigureWords::terms));
    }

    static Sentence limits(Policy policy, Rule rule) {
        return byFamily(policy, family -> limits(family, rule));
    }

    static Optional<Sentence> limits(FamilyPolicy family, Rule rule) {
        var plain = limit(family.limit(), rule);
        var longer = family.limitWithTwoYearRenewal();
        if (longer == null) {
            return plain;
        }
        var more =
                limit(longer, rule)
                        .map(years ->
                                new Sentence(
                                        "2年継続があれば" + years.ja(),
                                        years.en() + " with a 2-year renewal"));
        if (plain.isEmpty() || more.isEmpty()) {
            return plain.isEmpty()
                    ? more
                    : plain.map(years ->
                            new Sentence(
                                    "2年継続がなければ" + years.ja(),
                                    years.en() + " without a 2-year renewal"));
        }
        return Optional.of(
                new Sentence(
                        plain.get().ja() + "、" + more.get().ja(),
                        plain.get().en() + ", " + more.get().en()));
    }

    static Optional<Sentence> limit(FamilyPolicy.Limit limit, Rule rule) {
        if (limit.rule() != rule && rule != Rule.MAX_5) {
            return Optional.empty();
        }
        var years = years(limit.years());
        return Optional.of(
                limit.consultUntilYears() == limit.years()
                        ? years
                        : new Sentence(
                                years.ja() + "、申請により" + years(limit.consultUntilYears()).ja(),
                                years.en() + ", on application " + limit.consultUntilYears()));
    }

    /** What is the same of several families is told once. */
    static Sentence byFamily(Policy policy, Function<FamilyPolicy, Optional<Sentence>> told) {
        var codes = new TreeMap<Sentence, Set<String>>(Comparator.comparing(Sentence::en));
        for (var family : policy.families().values()) {
            told.apply(family)
                    .ifPresent(value ->
                            codes.computeIfAbsent(value, v -> new TreeSet<>()).add(family.code()));
        }
        return codes.isEmpty()
                ? NONE
                : new Sentence(told(codes, Locale.JAPANESE), told(codes, Locale.ENGLISH));
    }

    private static String told(Map<Sentence, Set<String>> codes, Locale language) {
        return codes.entrySet().stream()
                .map(same -> String.join(", ", same.getValue()) + ": " + same.getKey().in(language))
                .collect(Collectors.joining("; "));
    }

    static Sentence terms(Collection<Integer> months) {
        if (months.isEmpty()) {
            return NONE;
        }
        var inOrder = new TreeSet<>(months);
        if (inOrder.stream().allMatch(m -> m % 12 == 0)) {
            return listed(inOrder.stream().map(m -> m / 12).toList(), "年", "year");
        }
        return listed(List.copyOf(inOrder), "か月", "month");
    }

    static Sentence listed(List<Integer> counts, String ja, String en) {
        var figures = counts.stream().map(String::valueOf).toList();
        return new Sentence(
                counts.stream().map(n -> n + ja).collect(Collectors.joining("、")),
                String.join(", ", figures) + " " + (counts.equals(List.of(1)) ? en : en + "s"));
    }

    static Sentence fee(Fee fee) {
        return switch (fee) {
            case Fee.None none -> NONE;
            case Fee.OnRequest onRequest -> new Sentence("あり、額は要お問い合わせ", "due, amount on request");
            case Fee.Published published -> published(published);
        };
    }

    static Sentence published(Fee.Published fee) {
        var base =
                switch (fee.base()) {
                    case Base.Flat flat -> yen(flat.yen().amount());
                    case Base.BackPay share ->
                            new Sentence(
                                    "空白の日数分の価格の" + share.percent() + "%",
                                    share.percent() + "% of the price of the lapsed days");
                };
        var surcharge =
                switch (fee.surcharge()) {
                    case Surcharge.None none -> base;
                    case Surcharge.Share share ->
                            new Sentence(
                                    base.ja() + "に、その" + share.percent() + "%を加算",
                                    base.en() + " and " + share.percent() + "% of that more");
                    case Surcharge.Flat flat ->
                            new Sentence(
                                    base.ja() + "に、" + yen(flat.yen().amount()).ja() + "を加算",
                                    base.en() + " and " + yen(flat.yen().amount()).en() + " more");
                };
        var cap = fee.cap();
        return cap == null
                ? surcharge
                : new Sentence(
                        surcharge.ja() + "、" + yen(cap.amount()).ja() + "まで",
                        surcharge.en() + ", at most " + yen(cap.amount()).en());
    }

    static Sentence delivery(Policy.Delivery delivery) {
        var span = delivery.earliestBusinessDays() + "–" + delivery.latestBusinessDays();
        return new Sentence(span + "営業日", span + " business days");
    }

    static Sentence closed(Policy.ClosedDays closed) {
        return new Sentence(
                inJapanese(closed.from()) + "から" + inJapanese(closed.until()) + "まで",
                inEnglish(closed.from()) + " to " + inEnglish(closed.until()));
    }

    static String inJapanese(MonthDay day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** As in a whole day, without its year. */
    static String inEnglish(MonthDay day) {
        var whole = WrittenDay.en(day.atYear(2000));
        return whole.substring(0, whole.lastIndexOf(' '));
    }

    static Sentence yen(long amount) {
        var figures = "%,d".formatted(amount);
        return new Sentence(figures + "円", "¥" + figures);
    }

    static Sentence years(int count) {
        return counted(count, "年", "year");
    }

    static Sentence months(int count) {
        return counted(count, "か月", "month");
    }

    static Sentence days(int count) {
        return counted(count, "日", "day");
    }

    static Sentence counted(int count, String ja, String en) {
        return new Sentence(count + ja, count + " " + en + (count == 1 ? "" : "s"));
    }

    static Sentence same(String words) {
        return new Sentence(words, words);
    }
}
