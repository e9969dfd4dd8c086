package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.fleetview.WhatIfReading.Changed;
import dev.hoshu.sheets.rows.WrittenTable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Machines that would change, from what to what, as a file. */
final class WhatIfSheet extends WrittenTable<Changed> {

    private static final List<Sentence> TITLES =
            List.of(
                    new Sentence("製品番号", "machine number"),
                    new Sentence("シリアル番号", "serial number"),
                    new Sentence("製品名", "Product"),
                    new Sentence("お客様", "Customer"),
                    new Sentence("販売店", "Channel"),
                    new Sentence("満了日", "Last covered day"),
                    new Sentence("いまの満了後", "What can follow now"),
                    new Sentence("変わった後", "What can follow then"),
                    new Sentence("いまのご提案", "Proposed now"),
                    new Sentence("変わった後のご提案", "Proposed then"),
                    new Sentence("いまの費用 (円)", "Cost now (yen)"),
                    new Sentence("変わった後の費用 (円)", "Cost then (yen)"),
                    new Sentence("費用の差 (円)", "Difference (yen)"),
                    new Sentence("日数の差", "Difference (days)"),
                    new Sentence("変わること", "What differs"),
                    new Sentence("規則", "Rules"));

    private static final Set<Integer> NUMBERS = Set.of(10, 11, 12, 13);

    private final Locale language;

    WhatIfSheet(Locale language) {
        super(new Sentence("もしも", "What if"), columns(TITLES, NUMBERS, language));
        this.language = language;
    }

    @Override
    public List<String> cells(Changed one) {
        var before = one.before();
        var after = one.after();
        return List.of(
                before.number().toString(),
                before.serial(),
                text(before.product()),
                text(before.customer()),
                text(before.channel()),
                text(before.coveredTo()),
                before.following().words().in(language),
                after.following().words().in(language),
                text(before.proposed()),
                text(after.proposed()),
                before.renewalCost().map(Yen::amount).map(String::valueOf).orElse(""),
                after.renewalCost().map(Yen::amount).map(String::valueOf).orElse(""),
                text(one.yenMore()),
                text(one.daysMore()),
                one.aspects().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                String.join(" ", one.rules()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
