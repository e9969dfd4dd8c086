package dev.hoshu.domain.faq;

import dev.hoshu.domain.entitlement.TermWords;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/**
 * The questions in the words of a programme on a day: with its families, levels and terms, and
 * without any that it does not have.
 */
final class QuestionWords {

    private QuestionWords() {}

    static Sentence of(FrequentQuestion question, ProgrammeDay day) {
        return switch (question) {
            case DM_AND_DE_STORAGE -> onApplication(question, new Families(day));
            case ST50 -> ownTerms(question, new Families(day));
            case BASE_MODELS -> baseModels(question, day.words().baseModels());
            case PRICE_OF_A_YEAR -> partOfAPrice(question, day);
            case TIMED_RESPONSE -> timedResponse(question, day);
            default -> question.words();
        };
    }

    private static Sentence onApplication(FrequentQuestion question, Families families) {
        var alike = families.under(Rule.MAX_3);
        if (alike.isEmpty()) {
            return question.words();
        }
        var names = families.names(Rule.MAX_3);
        if (alike.size() > 1) {
            return new Sentence(
                    "%sは、上限の年数を過ぎるとどうなりますか".formatted(names.ja()),
                    "What follows the limit of %s?".formatted(names.en()));
        }
        int years = alike.getFirst().limit().years();
        return new Sentence(
                "%sの%d年目以降はどうなりますか".formatted(names.ja(), years + 1),
                "What follows year %d of %s?".formatted(years, names.en()));
    }

    private static Sentence ownTerms(FrequentQuestion question, Families families) {
        if (families.each(Rule.MAX_2).isEmpty()) {
            return question.words();
        }
        var names = families.names(Rule.MAX_2);
        return new Sentence(
                "%sは何年まで保守できますか".formatted(names.ja()),
                "For how many years can %s have service?".formatted(names.en()));
    }

    private static Sentence baseModels(FrequentQuestion question, List<String> models) {
        return switch (models.size()) {
            case 0 -> question.words();
            case 1 ->
                    new Sentence(
                            "%sとは何ですか".formatted(models.getFirst()),
                            "What is %s?".formatted(models.getFirst()));
            default ->
                    new Sentence(
                            "%sとは何ですか".formatted(String.join("、", models)),
                            "What are %s and %s?"
                                    .formatted(
                                            String.join(", ", models.subList(0, models.size() - 1)),
                                            models.getLast()));
        };
    }

    private static Sentence partOfAPrice(FrequentQuestion question, ProgrammeDay day) {
        int part = day.policy().renewal().shortestMonths();
        int whole = day.longestUpgradeMonths();
        if (whole % part != 0 || whole == part) {
            return question.words();
        }
        return new Sentence(
                "%s継続はなぜ%sの%d分の1の価格ではないのですか"
                        .formatted(TermWords.ja(part), TermWords.ja(whole), whole / part),
                "Why is a renewal of %s not 1/%d of the price of %s?"
                        .formatted(TermWords.en(part), whole / part, TermWords.en(whole)));
    }

    private static Sentence timedResponse(FrequentQuestion question, ProgrammeDay day) {
        var hours =
                day.timedLevels().stream()
                        .map(level -> level.onSiteWithinHours().orElseThrow())
                        .toList();
        if (hours.isEmpty()) {
            return question.words();
        }
        return new Sentence(
                "%s対応は私の場所で使えますか"
                        .formatted(String.join("・", hours.stream().map(h -> h + "時間").toList())),
                "Can I have a %s response at my place?"
                        .formatted(
                                String.join(
                                        " or ", hours.stream().map(h -> h + "-hour").toList())));
    }
}
