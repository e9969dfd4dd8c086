package dev.hoshu.fleet.report;

import static dev.hoshu.fleet.base.BaseColumns.column;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.fleet.Outlook;
import dev.hoshu.domain.fleet.OutlookChange;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of what a change does to a machine. */
final class ChangeColumns {

    static final StructType SCHEMA =
            DataTypes.createStructType(
                    List.of(
                            column("machine_number", DataTypes.StringType),
                            column("serial_number", DataTypes.StringType),
                            column("customer", DataTypes.StringType),
                            column("channel", DataTypes.StringType),
                            column("cover", DataTypes.StringType),
                            column("aspects", DataTypes.StringType),
                            column("following_before", DataTypes.StringType),
                            column("following_after", DataTypes.StringType),
                            column("order_by_before", DataTypes.DateType),
                            column("order_by_after", DataTypes.DateType),
                            column("proposal_before", DataTypes.StringType),
                            column("proposal_after", DataTypes.StringType),
                            column("last_day_before", DataTypes.DateType),
                            column("last_day_after", DataTypes.DateType),
                            column("days_more", DataTypes.LongType),
                            column("cost_yen_before", DataTypes.LongType),
                            column("cost_yen_after", DataTypes.LongType),
                            column("yen_more", DataTypes.LongType),
                            column("days_past_support_before", DataTypes.LongType),
                            column("days_past_support_after", DataTypes.LongType),
                            column("rules", DataTypes.StringType),
                            column("sentence_ja", DataTypes.StringType),
                            column("sentence_en", DataTypes.StringType)));

    private ChangeColumns() {}

    static Row row(InstalledMachine machine, OutlookChange change) {
        var before = change.before();
        var after = change.after();
        var words = words(change);
        return RowFactory.create(
                machine.number().toString(),
                machine.serial().value(),
                machine.customer(),
                machine.channel(),
                before.cover().name(),
                // The set has no order of its own; the same input must give the same bytes.
                change.aspects().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")),
                change.followingBefore().name(),
                change.followingAfter().name(),
                before.orderBy(),
                after.orderBy(),
                proposal(before),
                proposal(after),
                lastDay(before),
                lastDay(after),
                change.daysMore().orElse(null),
                cost(before),
                cost(after),
                change.yenMore().orElse(null),
                before.daysPastSupport(),
                after.daysPastSupport(),
                change.rules().stream().map(Rule::id).collect(Collectors.joining(" ")),
                words.ja(),
                words.en());
    }

    private static Sentence words(OutlookChange change) {
        var before = change.followingBefore().words();
        var after = change.followingAfter().words();
        var follow =
                change.followingBefore() == change.followingAfter()
                        ? new Sentence(after.ja() + "。", "As before it " + after.en() + ".")
                        : new Sentence(
                                before.ja() + " → " + after.ja() + "。",
                                "Before: " + before.en() + "; then: " + after.en() + ".");
        return change.yenMore()
                .filter(yen -> yen != 0)
                .map(yen ->
                        follow.then(
                                new Sentence(
                                        "費用は%+,d円です。".formatted(yen),
                                        "It costs %+,d yen.".formatted(yen))))
                .orElse(follow);
    }

    private static @Nullable String proposal(Outlook outlook) {
        var proposal = outlook.proposal();
        return proposal == null ? null : proposal.offering().number().value();
    }

    private static @Nullable LocalDate lastDay(Outlook outlook) {
        var proposal = outlook.proposal();
        CoveragePeriod period = proposal == null ? null : proposal.decision().period();
        return period == null ? null : period.lastDay();
    }

    private static @Nullable Long cost(Outlook outlook) {
        return outlook.renewalCost().map(Yen::amount).orElse(null);
    }
}
