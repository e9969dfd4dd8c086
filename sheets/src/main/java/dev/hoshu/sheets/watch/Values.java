package dev.hoshu.sheets.watch;

import dev.hoshu.domain.watch.Oddity;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Takes single values out of a report and keeps what is odd about them. */
final class Values {

    private static final int LONGEST = 120;

    private final List<Oddity> oddities = new ArrayList<>();

    List<Oddity> oddities() {
        return oddities;
    }

    /** Text of a member, without what nobody can print; null where there is none. */
    @Nullable String text(JsonNode node, String member) {
        var value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            oddities.add(new Oddity(member, Oddity.Kind.WRONG_KIND, value.toString()));
            return null;
        }
        var plain = value.asString().replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    @Nullable Boolean truth(JsonNode node, String member) {
        var value = node.path(member);
        if (value.isMissingNode() || isNull(value, member)) {
            return null;
        }
        if (!value.isBoolean()) {
            oddities.add(new Oddity(member, Oddity.Kind.WRONG_KIND, value.toString()));
            return null;
        }
        return value.asBoolean();
    }

    /** A number from the lower to the higher, both included; null where there is none such. */
    @Nullable BigDecimal number(JsonNode node, String member, long lowest, long highest) {
        var value = node.path(member);
        if (value.isMissingNode() || isNull(value, member)) {
            return null;
        }
        if (!value.isNumber()) {
            oddities.add(new Oddity(member, Oddity.Kind.WRONG_KIND, value.toString()));
            return null;
        }
        return within(member, value.decimalValue(), lowest, highest);
    }

    @Nullable BigDecimal within(String member, BigDecimal value, long lowest, long highest) {
        if (value.compareTo(BigDecimal.valueOf(lowest)) < 0
                || value.compareTo(BigDecimal.valueOf(highest)) > 0) {
            oddities.add(new Oddity(member, Oddity.Kind.OUT_OF_RANGE, value.toString()));
            return null;
        }
        return value;
    }

    @Nullable Long count(JsonNode node, String member) {
        var value = number(node, member, 0, Long.MAX_VALUE);
        return value == null ? null : value.longValue();
    }

    /** A moment in ISO 8601 with its zone. */
    @Nullable Instant moment(JsonNode node, String member) {
        var typed = text(node, member);
        if (typed == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeException unreadable) {
            oddities.add(new Oddity(member, Oddity.Kind.WRONG_KIND, typed));
            return null;
        }
    }

    /** A member that is there and holds nothing is odd; one that is not there is not. */
    private boolean isNull(JsonNode value, String member) {
        if (value.isNull()) {
            oddities.add(new Oddity(member, Oddity.Kind.NULL, "null"));
        }
        return value.isNull();
    }
}
