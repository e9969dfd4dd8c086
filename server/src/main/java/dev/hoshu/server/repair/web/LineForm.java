package dev.hoshu.server.repair.web;

import dev.hoshu.server.repair.TypedLine;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/** A line as programs write and read it; what was not said is left out. */
record LineForm(
        @Nullable String kind,
        @Nullable String what,
        @Nullable String cause,
        @Nullable String on,
        @Nullable String part,
        @Nullable String origin,
        @Nullable String replaceableBy,
        @Nullable Boolean limitedWarranty,
        @Nullable BigDecimal enduranceLeft,
        @Nullable Days warranty,
        @Nullable Option option,
        @Nullable Integer pieces,
        @Nullable Integer minutes,
        @Nullable Integer priceYen,
        @Nullable Integer forLine,
        @Nullable String reason) {

    /** First and last day. */
    record Days(@Nullable String start, @Nullable String end) {

        static @Nullable Days of(String start, String end) {
            return start.isEmpty() && end.isEmpty() ? null : new Days(start, end);
        }
    }

    /** The option that a part sits in. */
    record Option(@Nullable String name, @Nullable String origin, @Nullable Days warranty) {}

    TypedLine typed() {
        return new TypedLine(
                or(kind),
                or(what),
                or(cause),
                or(on),
                or(part),
                or(origin),
                or(replaceableBy),
                or(limitedWarranty),
                enduranceLeft == null ? "" : enduranceLeft.toPlainString(),
                warranty == null ? "" : or(warranty.start()),
                warranty == null ? "" : or(warranty.end()),
                option == null ? "" : or(option.name()),
                option == null ? "" : or(option.origin()),
                option == null || option.warranty() == null ? "" : or(option.warranty().start()),
                option == null || option.warranty() == null ? "" : or(option.warranty().end()),
                or(pieces),
                or(minutes),
                or(priceYen),
                or(forLine));
    }

    private static String or(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    static LineForm of(TypedLine said) {
        return new LineForm(
                said.kind(),
                said.what(),
                some(said.cause()),
                some(said.on()),
                some(said.part()),
                some(said.origin()),
                some(said.replaceableBy()),
                said.limitedWarranty().isEmpty() ? null : Boolean.valueOf(said.limitedWarranty()),
                said.enduranceLeft().isEmpty() ? null : new BigDecimal(said.enduranceLeft()),
                Days.of(said.warrantyStart(), said.warrantyEnd()),
                said.option().isEmpty()
                        ? null
                        : new Option(
                                said.option(),
                                some(said.optionOrigin()),
                                Days.of(said.optionWarrantyStart(), said.optionWarrantyEnd())),
                number(said.pieces()),
                number(said.minutes()),
                number(said.priceYen()),
                number(said.forLine()),
                null);
    }

    private static @Nullable String some(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
