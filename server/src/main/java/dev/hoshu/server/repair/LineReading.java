package dev.hoshu.server.repair;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.repair.AttachedOption;
import dev.hoshu.domain.repair.Component;
import dev.hoshu.domain.repair.RepairLine;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a line that somebody wrote down, and says of each member what is wrong with it. */
final class LineReading {

    /** The most characters of what a line, or an option, is called. */
    static final int LONGEST_NAME = 100;

    private static final int MOST_YEN = 100_000_000;
    private static final LocalDate STAND_IN = LocalDate.EPOCH;

    private final TypedLine typed;
    private final int number;
    private final LocalDate today;
    private final Map<String, Sentence> faults = new LinkedHashMap<>();

    private LineReading(TypedLine typed, int number, LocalDate today) {
        this.typed = typed;
        this.number = number;
        this.today = today;
    }

    /**
     * What was understood.
     *
     * @param line the line; of no account if something is at fault
     * @param faults what is wrong, by JSON Pointer
     */
    record Result(@Nullable RepairLine line, Map<String, Sentence> faults) {}

    /** Reads a line of that number, on that day. */
    static Result of(TypedLine typed, int number, LocalDate today) {
        var reading = new LineReading(typed, number, today);
        var line = reading.read();
        return new Result(reading.faults.isEmpty() ? line : null, reading.faults);
    }

    /** A line that was kept, and so was read without a fault when it was entered. */
    static RepairLine kept(TypedLine typed, int number) {
        var result = of(typed, number, LocalDate.MAX);
        if (result.line() == null) {
            throw new IllegalStateException(
                    "Line %d is kept and at fault: %s".formatted(number, result.faults()));
        }
        return result.line();
    }

    private @Nullable RepairLine read() {
        if (typed.what().isEmpty() || typed.what().length() > LONGEST_NAME) {
            fault(
                    "what",
                    "何をするかを1から%d文字で書いてください。".formatted(LONGEST_NAME),
                    "Write what it is in 1 to %d characters.".formatted(LONGEST_NAME));
        }
        return switch (typed.kind()) {
            case "PART" -> part();
            case "MACHINE_WORK" -> new RepairLine.MachineWork(number, on(), cause(), minutes());
            case "PART_WORK" ->
                    new RepairLine.PartWork(
                            number, demandedNumber("forLine", typed.forLine(), 1, 50), minutes());
            default -> {
                fault(
                        "kind",
                        "行の種類は PART、MACHINE_WORK、PART_WORK のどれかです。",
                        "The kind of a line is PART, MACHINE_WORK or PART_WORK.");
                yield null;
            }
        };
    }

    private RepairLine part() {
        var component =
                new Component(
                        one("part", typed.part(), PartKind.class, PartKind.OPTION),
                        one("origin", typed.origin(), PartOrigin.class, PartOrigin.WITH_SYSTEM),
                        typed.replaceableBy().isEmpty()
                                ? null
                                : one(
                                        "replaceableBy",
                                        typed.replaceableBy(),
                                        ReplaceableBy.class,
                                        ReplaceableBy.TECHNICIAN),
                        limitedWarranty(),
                        enduranceLeft(),
                        period("warranty", typed.warrantyStart(), typed.warrantyEnd()),
                        option());
        var price = wholeNumber("priceYen", typed.priceYen(), 0, MOST_YEN);
        var pieces = wholeNumber("pieces", typed.pieces(), 1, RepairLine.MOST_PIECES);
        return new RepairLine.Part(
                number,
                on(),
                cause(),
                component,
                pieces == null ? 1 : pieces,
                minutes(),
                price == null ? null : new Yen(price));
    }

    private @Nullable AttachedOption option() {
        var warranty =
                period("optionWarranty", typed.optionWarrantyStart(), typed.optionWarrantyEnd());
        if (typed.option().isEmpty()) {
            if (!typed.optionOrigin().isEmpty() || warranty != null) {
                fault("option", "オプション製品の名前を書いてください。", "Write what the option is called.");
            }
            return null;
        }
        if (typed.option().length() > LONGEST_NAME) {
            fault(
                    "option",
                    "%d文字までで書いてください。".formatted(LONGEST_NAME),
                    "Write at most %d characters.".formatted(LONGEST_NAME));
        }
        return new AttachedOption(
                typed.option(),
                one("optionOrigin", typed.optionOrigin(), PartOrigin.class, PartOrigin.WITH_SYSTEM),
                warranty);
    }

    private @Nullable Boolean limitedWarranty() {
        return switch (typed.limitedWarranty()) {
            case "" -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> {
                fault("limitedWarranty", "true か false を書いてください。", "Write true or false.");
                yield null;
            }
        };
    }

    private @Nullable BigDecimal enduranceLeft() {
        if (typed.enduranceLeft().isEmpty()) {
            return null;
        }
        if (typed.enduranceLeft().matches("\\d{1,3}(\\.\\d{1,4})?")) {
            var left = new BigDecimal(typed.enduranceLeft());
            if (left.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return left;
            }
        }
        fault("enduranceLeft", "0から100の数を書いてください。", "Write a number from 0 to 100.");
        return null;
    }

    private RepairCause cause() {
        return one("cause", typed.cause(), RepairCause.class, RepairCause.FAILURE);
    }

    private LocalDate on() {
        var on = day("on", typed.on());
        if (on.isEmpty()) {
            if (typed.on().isEmpty()) {
                fault("on", "故障した日か作業する日を書いてください。", "Write the day of the failure or of the work.");
            }
            return STAND_IN;
        }
        // Preventive work is planned; a failure that lies ahead is none.
        boolean planned = typed.cause().equals(RepairCause.PREVENTIVE.name());
        var latest = planned && today.isBefore(LocalDate.MAX) ? today.plusYears(1) : today;
        if (on.get().isAfter(latest)) {
            fault(
                    "on",
                    "%sまでの日を書いてください。".formatted(latest),
                    "Write a day up to %s.".formatted(latest));
        }
        return on.get();
    }

    private @Nullable Integer minutes() {
        return wholeNumber("minutes", typed.minutes(), 0, RepairLine.MOST_MINUTES);
    }

    private @Nullable CoveragePeriod period(String name, String start, String end) {
        if (start.isEmpty() && end.isEmpty()) {
            return null;
        }
        var first = day(name + "Start", start);
        var last = day(name + "End", end);
        if (first.isEmpty() || last.isEmpty()) {
            if (start.isEmpty() || end.isEmpty()) {
                fault(
                        start.isEmpty() ? name + "Start" : name + "End",
                        "保証は最初の日と最後の日の両方を書いてください。",
                        "Write both the first and the last day of a warranty.");
            }
            return null;
        }
        if (last.get().isBefore(first.get())) {
            fault(name + "End", "最後の日が最初の日より前です。", "The last day lies before the first.");
            return null;
        }
        return CoveragePeriod.closed(first.get(), last.get());
    }

    private Optional<LocalDate> day(String field, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1990 && day.getYear() <= 2100) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // Said below, as a day out of bounds is.
        }
        fault(
                field,
                "1990年から2100年の日を 2026-11-22 の形で書いてください。",
                "Write a day from 1990 to 2100 in the form 2026-11-22.");
        return Optional.empty();
    }

    private int demandedNumber(String field, String text, int least, int most) {
        if (text.isEmpty()) {
            numberFault(field, least, most);
        }
        var number = wholeNumber(field, text, least, most);
        return number == null ? least : number;
    }

    private @Nullable Integer wholeNumber(String field, String text, int least, int most) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        numberFault(field, least, most);
        return null;
    }

    private void numberFault(String field, int least, int most) {
        fault(
                field,
                "%,dから%,dの整数を書いてください。".formatted(least, most),
                "Write a whole number from %,d to %,d.".formatted(least, most));
    }

    private <E extends Enum<E>> E one(String field, String text, Class<E> of, E standIn) {
        for (var constant : of.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        var codes =
                String.join(", ", Arrays.stream(of.getEnumConstants()).map(Enum::name).toList());
        fault(field, "次のどれかをお選びください: " + codes + "。", "Choose one of " + codes + ".");
        return standIn;
    }

    private void fault(String field, String ja, String en) {
        faults.putIfAbsent("/" + field, new Sentence(ja, en));
    }
}
