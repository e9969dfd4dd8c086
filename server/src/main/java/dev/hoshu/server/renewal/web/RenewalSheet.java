package dev.hoshu.server.renewal.web;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Wording;
import dev.hoshu.server.renewal.RenewalLine;
import dev.hoshu.sheets.rows.WrittenTable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The renewal list as a file. It is only written: machine, serial number and part number stand in
 * columns that the basket reads.
 */
final class RenewalSheet extends WrittenTable<RenewalLine> {

    private static final List<Sentence> TITLES =
            List.of(
                    new Sentence("満了日", "Last covered day"),
                    new Sentence("発注期限", "Order by"),
                    new Sentence("製品名", "Product"),
                    new Sentence("製品番号", "machine number"),
                    new Sentence("シリアル番号", "serial number"),
                    new Sentence("お客様", "Customer"),
                    new Sentence("販売店", "Channel"),
                    new Sentence("商品番号", "part number"),
                    new Sentence("提案する継続", "Proposed renewal"),
                    new Sentence("開始日", "First day"),
                    new Sentence("終了日", "Last day"),
                    new Sentence("希望小売価格 (税別、円)", "List price (yen, without tax)"),
                    new Sentence("復帰料金", "Reinstatement fee"),
                    new Sentence("規則", "Rule"),
                    new Sentence("備考", "Remark"));

    private static final int PRICE = 11;

    private final Locale language;

    RenewalSheet(Locale language) {
        super(new Sentence("継続の一覧", "Renewals"), columns(TITLES, Set.of(PRICE), language));
        this.language = language;
    }

    @Override
    public List<String> cells(RenewalLine line) {
        var ending = line.ending();
        var proposal = line.proposal();
        return List.of(
                ending.coveredTo().toString(),
                text(line.orderBy()),
                text(line.product()),
                ending.number().toString(),
                ending.serial().value(),
                text(ending.customer()),
                text(ending.channel()),
                proposal == null ? "" : proposal.offering().number().value(),
                proposal == null ? "" : proposal.offering().name(),
                proposal == null ? "" : proposal.decision().period().firstDay().toString(),
                proposal == null ? "" : proposal.decision().period().lastDay().toString(),
                line.price().map(Yen::amount).map(String::valueOf).orElse(""),
                fee(line.fee()),
                line.rule().orElse(""),
                line.objection().map(o -> o.in(language)).orElse(""));
    }

    private String fee(ReinstatementFee fee) {
        return switch (fee) {
            case ReinstatementFee.None none -> "";
            case ReinstatementFee.OnRequest on -> Wording.price(null, language);
            case ReinstatementFee.Amount amount -> Wording.price(amount.yen(), language);
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
