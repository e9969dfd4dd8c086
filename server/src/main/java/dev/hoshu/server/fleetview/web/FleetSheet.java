package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.fleet.CostAhead;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.fleetview.FleetMachine;
import dev.hoshu.sheets.rows.WrittenTable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Machines of a fleet as a file, with everything that the figures of its page are made of: whoever
 * adds up its columns comes to the same.
 */
final class FleetSheet extends WrittenTable<FleetMachine> {

    private static final List<Sentence> TITLES =
            List.of(
                    new Sentence("製品番号", "machine number"),
                    new Sentence("シリアル番号", "serial number"),
                    new Sentence("製品名", "Product"),
                    new Sentence("お客様", "Customer"),
                    new Sentence("販売店", "Channel"),
                    new Sentence("設置場所", "Place"),
                    new Sentence("保守", "Cover"),
                    new Sentence("レベル", "Level"),
                    new Sentence("プレミア", "Premier"),
                    new Sentence("満了日", "Last covered day"),
                    new Sentence("発注期限", "Order by"),
                    new Sentence("保守のない日数", "Uncovered days"),
                    new Sentence("保守廃止日", "End of support"),
                    new Sentence("保守廃止日を過ぎる日数", "Days covered past it"),
                    new Sentence("満了後", "What can follow"),
                    new Sentence("規則", "Rule"),
                    new Sentence("ご提案", "Proposed"),
                    new Sentence("継続の費用 (税別、円)", "Cost to renew (yen, without tax)"),
                    new Sentence("この先の費用 (税別、円)", "Cost ahead (yen, without tax)"),
                    new Sentence("備考", "Remark"));

    private static final Set<Integer> NUMBERS = Set.of(11, 13, 17, 18);
    private static final Sentence ON_REQUEST = new Sentence("お問い合わせ", "on request");

    private final Locale language;

    FleetSheet(Locale language) {
        super(new Sentence("フリート", "Fleet"), columns(TITLES, NUMBERS, language));
        this.language = language;
    }

    @Override
    public List<String> cells(FleetMachine machine) {
        var level = machine.level();
        return List.of(
                machine.number().toString(),
                machine.serial(),
                text(machine.product()),
                text(machine.customer()),
                text(machine.channel()),
                text(machine.municipality()),
                machine.cover().words().in(language),
                level == null ? "" : code(level),
                machine.premier() ? "yes" : "no",
                text(machine.coveredTo()),
                text(machine.orderBy()),
                Long.toString(machine.uncoveredDays()),
                support(machine.endOfSupport()),
                Long.toString(machine.daysPastSupport()),
                machine.following().words().in(language),
                text(machine.rule()),
                text(machine.proposed()),
                machine.renewalCost().map(Yen::amount).map(String::valueOf).orElse(""),
                machine.ahead() instanceof CostAhead.Priced(var total, int purchases)
                        ? Long.toString(total.amount())
                        : machine.ahead() instanceof CostAhead.Covered ? "0" : "",
                remark(machine));
    }

    private static String code(ServiceLevel level) {
        return level.code();
    }

    private String support(EndOfSupport end) {
        return switch (end) {
            case EndOfSupport.EndsOn(var day) -> day.toString();
            case EndOfSupport.NoneAnnounced _ ->
                    new Sentence("発表なし", "none announced").in(language);
            case EndOfSupport.Unknown _ -> new Sentence("不明", "unknown").in(language);
        };
    }

    private String remark(FleetMachine machine) {
        if (machine.ahead() instanceof CostAhead.Impossible no) {
            return no.explanation().in(language);
        }
        if (machine.ahead() instanceof CostAhead.Unknown unknown) {
            return unknown.explanation().in(language);
        }
        return machine.proposed() != null && machine.renewalCost().isEmpty()
                ? ON_REQUEST.in(language)
                : "";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
