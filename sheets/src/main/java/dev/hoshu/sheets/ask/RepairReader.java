package dev.hoshu.sheets.ask;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.RepairRequest;
import dev.hoshu.domain.entitlement.RepairedPart;
import dev.hoshu.domain.entitlement.ReplaceableBy;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The member {@code repair} of what is asked. */
final class RepairReader {

    private static final String AT = "/ask/repair";
    private static final String PART = AT + "/part";
    private static final int WHOLE_PERCENT = 100;

    private static final List<String> CAUSES = names(RepairCause.values());
    private static final List<String> KINDS = names(PartKind.values());
    private static final List<String> ORIGINS = names(PartOrigin.values());
    private static final List<String> REPLACED_BY = names(ReplaceableBy.values());

    private final Cursor cursor;
    private @Nullable LocalDate on;
    private @Nullable RepairCause cause;
    private boolean hasPart;
    private @Nullable PartKind kind;
    private @Nullable PartOrigin origin;
    private @Nullable ReplaceableBy replaceableBy;
    private @Nullable Boolean limitedWarranty;
    private @Nullable BigDecimal enduranceLeft;
    private @Nullable CoveragePeriod warranty;

    private RepairReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static RepairRequest read(Cursor cursor) throws QuestionFault {
        var reader = new RepairReader(cursor);
        cursor.object(reader::member);
        var day = Cursor.demand(reader.on, AT, "on");
        var reason = Cursor.demand(reader.cause, AT, "cause");
        if (!reader.hasPart) {
            throw Cursor.missing(AT, "part");
        }
        return new RepairRequest(
                day,
                reason,
                new RepairedPart(
                        Cursor.demand(reader.kind, PART, "kind"),
                        Cursor.demand(reader.origin, PART, "origin"),
                        reader.replaceableBy,
                        reader.limitedWarranty,
                        reader.enduranceLeft,
                        reader.warranty));
    }

    private boolean member(String name) throws QuestionFault {
        switch (name) {
            case "on" -> on = cursor.day();
            case "cause" -> cause = RepairCause.valueOf(cursor.word(CAUSES));
            case "part" -> {
                hasPart = true;
                cursor.object(this::part);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean part(String name) throws QuestionFault {
        switch (name) {
            case "kind" -> kind = PartKind.valueOf(cursor.word(KINDS));
            case "origin" -> origin = PartOrigin.valueOf(cursor.word(ORIGINS));
            case "replaceableBy" -> replaceableBy = ReplaceableBy.valueOf(cursor.word(REPLACED_BY));
            case "limitedWarranty" -> limitedWarranty = cursor.bool();
            case "enduranceLeft" -> enduranceLeft = cursor.decimal(0, WHOLE_PERCENT);
            case "warranty" -> warranty = warranty();
            default -> {
                return false;
            }
        }
        return true;
    }

    private CoveragePeriod warranty() throws QuestionFault {
        var period = new PeriodReader(cursor);
        cursor.object(period::read);
        return period.period(PART + "/warranty");
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
