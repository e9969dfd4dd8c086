package dev.hoshu.fleet.report;

import static dev.hoshu.fleet.base.BaseColumns.column;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.fleet.Following;
import dev.hoshu.domain.fleet.Outlook;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.ReinstatementFee;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The columns of a decision about a machine. */
final class DecisionColumns {

    static final StructType SCHEMA =
            DataTypes.createStructType(
                    List.of(
                            column("machine_number", DataTypes.StringType),
                            column("serial_number", DataTypes.StringType),
                            column("customer", DataTypes.StringType),
                            column("channel", DataTypes.StringType),
                            column("cover", DataTypes.StringType),
                            column("level", DataTypes.StringType),
                            column("premier", DataTypes.BooleanType),
                            column("coverage_end", DataTypes.DateType),
                            column("order_by", DataTypes.DateType),
                            column("following", DataTypes.StringType),
                            column("proposal", DataTypes.StringType),
                            column("proposal_level", DataTypes.StringType),
                            column("proposal_premier", DataTypes.BooleanType),
                            column("proposal_months", DataTypes.IntegerType),
                            column("proposal_start", DataTypes.DateType),
                            column("proposal_end", DataTypes.DateType),
                            column("sales_desk", DataTypes.BooleanType),
                            column("cost_yen", DataTypes.LongType),
                            column("fee", DataTypes.StringType),
                            column("fee_yen", DataTypes.LongType),
                            column("support_ends", DataTypes.DateType),
                            column("days_past_support", DataTypes.LongType),
                            column("uncovered_days", DataTypes.LongType),
                            column("rules", DataTypes.StringType),
                            column("sentence_ja", DataTypes.StringType),
                            column("sentence_en", DataTypes.StringType),
                            column("findings_ja", DataTypes.StringType),
                            column("findings_en", DataTypes.StringType)));

    static final StructType WITH_OCCASION = SCHEMA.add(column("occasion", DataTypes.StringType));

    private DecisionColumns() {}

    static Row row(InstalledMachine machine, Outlook outlook) {
        return RowFactory.create(values(machine, outlook, SCHEMA.size()));
    }

    static Row row(InstalledMachine machine, Outlook outlook, String occasion) {
        var values = values(machine, outlook, WITH_OCCASION.size());
        values[SCHEMA.size()] = occasion;
        return RowFactory.create(values);
    }

    private static @Nullable Object[] values(
            InstalledMachine machine, Outlook outlook, int columns) {
        var values = new @Nullable Object[columns];
        var words = OutlookWords.of(outlook);
        values[0] = machine.number().toString();
        values[1] = machine.serial().value();
        values[2] = machine.customer();
        values[3] = machine.channel();
        values[4] = outlook.cover().name();
        values[5] = code(outlook.level());
        values[6] = outlook.premier();
        values[7] = outlook.coveredTo();
        values[8] = outlook.orderBy();
        values[9] = Following.of(outlook.prospect()).name();
        propose(outlook, values);
        values[17] = outlook.renewalCost().map(Yen::amount).orElse(null);
        values[18] = fee(outlook.fee());
        values[19] = outlook.fee().known().map(Yen::amount).orElse(null);
        values[20] = outlook.endOfSupport().announcedDay().orElse(null);
        values[21] = outlook.daysPastSupport();
        values[22] = outlook.uncoveredDays();
        values[23] = words.rules();
        values[24] = words.sentence().ja();
        values[25] = words.sentence().en();
        values[26] = words.findingsJa();
        values[27] = words.findingsEn();
        return values;
    }

    private static void propose(Outlook outlook, @Nullable Object[] values) {
        var proposal = outlook.proposal();
        if (proposal == null) {
            return;
        }
        values[10] = proposal.offering().number().value();
        values[11] = code(proposal.offering().level());
        values[12] = proposal.offering().premier();
        values[13] = proposal.offering().term().months();
        values[14] = proposal.decision().period().firstDay();
        values[15] = proposal.decision().period().lastDay();
        values[16] = proposal.decision() instanceof OfferDecision.Consult;
    }

    /** What is written where nothing is decided: what names the machine, and fixed words. */
    static Row nothing(InstalledMachine machine) {
        var values = new @Nullable Object[SCHEMA.size()];
        values[0] = machine.number().toString();
        values[1] = machine.serial().value();
        values[2] = machine.customer();
        values[3] = machine.channel();
        values[4] = "UNKNOWN";
        values[6] = false;
        values[9] = "OPEN";
        values[21] = 0L;
        values[22] = 0L;
        values[23] = "";
        values[24] = "何も決めていません。";
        values[25] = "Nothing is decided.";
        values[26] = "";
        values[27] = "";
        return RowFactory.create(values);
    }

    private static @Nullable String code(@Nullable ServiceLevel level) {
        return level == null ? null : level.code();
    }

    private static String fee(ReinstatementFee fee) {
        return switch (fee) {
            case ReinstatementFee.None _ -> "NONE";
            case ReinstatementFee.OnRequest _ -> "ON_REQUEST";
            case ReinstatementFee.Amount _ -> "AMOUNT";
        };
    }
}
