package dev.hoshu.server.endofsupport.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.endofsupport.Touched;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.WrittenTable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Everything that an announcement touches, as a file; it is only written. */
final class EffectSheet extends WrittenTable<Touched> {

    private static final List<Sentence> TITLES =
            List.of(
                    new Sentence("何が", "what"),
                    new Sentence("番号", "number"),
                    new Sentence("行", "line"),
                    new Sentence("マシンタイプ", "machine type"),
                    new Sentence("シリアル番号", "serial number"),
                    new Sentence("お客様", "customer"),
                    new Sentence("販売店", "channel"),
                    new Sentence("どうなるか", "what happens"),
                    new Sentence("説明", "explanation"),
                    new Sentence("規則", "rule"));

    private final Locale language;

    EffectSheet(Locale language) {
        super(
                new Sentence("保守廃止日の発表の影響", "What an announcement touches"),
                TITLES.stream().map(t -> Column.optional(t.in(language))).toList());
        this.language = language;
    }

    @Override
    public List<String> cells(Touched one) {
        return List.of(
                words(one.what()).in(language),
                one.number(),
                one.line() == 0 ? "" : Integer.toString(one.line()),
                one.machineType(),
                one.serialNumber(),
                String.join(" ", one.customers()),
                String.join(" ", one.channels()),
                words(one.code()).in(language),
                one.explanation().in(language),
                Objects.toString(one.rule(), ""));
    }

    /** What is touched, in words. */
    static Sentence words(Touched.What what) {
        return switch (what) {
            case QUOTE -> new Sentence("見積もり", "quote");
            case ORDER -> new Sentence("注文", "order");
            case MACHINE -> new Sentence("機器", "machine");
        };
    }

    /** What happens, in words. */
    static Sentence words(String code) {
        return switch (code) {
            case "REFUSED" -> new Sentence("できなくなる", "refused from then on");
            case "CONSULT" -> new Sentence("営業への相談になる", "by the sales desk only");
            case "OTHER_DAYS" -> new Sentence("最終日が変わる", "another last day");
            case "RUNS_PAST" -> new Sentence("保守が廃止日を過ぎる", "covered past the end");
            case "NO_RENEWAL" -> new Sentence("継続できなくなる", "no renewal");
            case "INDIVIDUAL_CONTRACT" -> new Sentence("個別保守をお勧め", "individual contract");
            case "UNKNOWN" -> new Sentence("できるかどうか不明になる", "becomes unknown");
            default -> new Sentence("妨げがなくなる", "eased");
        };
    }
}
