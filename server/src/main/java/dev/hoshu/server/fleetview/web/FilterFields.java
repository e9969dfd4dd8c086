package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.fleet.Cover;
import dev.hoshu.domain.fleet.Following;
import dev.hoshu.server.fleetview.MachineFilter;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The parameters of an address that say which machines of a fleet are meant, as they were typed.
 *
 * @param cover COVERED, UNCOVERED, NOT_STARTED, UNKNOWN
 * @param act SOON, LATE, RENEW
 * @param month such as 2027-03
 * @param level such as 24X7
 * @param following RENEWABLE, ON_APPLICATION, NO_MORE, OPEN
 * @param support ANNOUNCED, NONE, UNKNOWN, PAST
 * @param type a machine type
 * @param gaps anything, for machines with uncovered days
 * @param ahead COVERED, PRICED, IMPOSSIBLE, UNKNOWN
 * @param place a municipality's 5-digit code, or unknown
 */
record FilterFields(
        @Nullable String cover,
        @Nullable String act,
        @Nullable String month,
        @Nullable String level,
        @Nullable String following,
        @Nullable String support,
        @Nullable String type,
        @Nullable String gaps,
        @Nullable String ahead,
        @Nullable String place) {

    /** The machines that are meant. */
    MachineFilter filter() {
        return new MachineFilter(
                word("cover", cover, Cover.class),
                word("act", act, MachineFilter.Act.class),
                given(month).map(FilterFields::month),
                given(level).map(FilterFields::level),
                word("following", following, Following.class),
                word("support", support, MachineFilter.Support.class),
                given(type).map(t -> t.toUpperCase(Locale.ROOT)),
                given(gaps).isPresent(),
                word("ahead", ahead, MachineFilter.Ahead.class),
                given(place));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    private static <E extends Enum<E>> Optional<E> word(
            String name, @Nullable String text, Class<E> kind) {
        return given(text)
                .map(t ->
                        Arrays.stream(kind.getEnumConstants())
                                .filter(c -> c.name().equals(t))
                                .findFirst()
                                .orElseThrow(() -> strange(name, t, kind)));
    }

    private static Problem strange(String name, String text, Class<? extends Enum<?>> kind) {
        var words =
                String.join(", ", Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList());
        return Problem.malformed(
                name,
                "%s に「%s」は使えません。使えるのは %s です。".formatted(name, text, words),
                "%s cannot be \"%s\"; it can be one of %s.".formatted(name, text, words));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    "month",
                    "月は 2027-03 のように書いてください。「%s」は読み取れません。".formatted(text),
                    "Write a month as in 2027-03; \"%s\" cannot be read.".formatted(text));
        }
    }

    private static ServiceLevel level(String text) {
        return ServiceLevel.ofCode(text)
                .orElseThrow(() ->
                        Problem.malformed(
                                "level",
                                "「%s」というレベルはありません。".formatted(text),
                                "There is no level \"%s\".".formatted(text)));
    }
}
