package dev.hoshu.server.delivery.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.delivery.Delivery;
import dev.hoshu.server.delivery.Pack;
import dev.hoshu.server.delivery.PackUse;
import dev.hoshu.server.delivery.SentLetter;
import dev.hoshu.server.order.OrderLine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What was delivered of an order, as programs are told of it.
 *
 * @param order the order's number
 * @param state where the order stands
 * @param expected the days between which it is to arrive (REG-1)
 * @param packs its packs, by line
 * @param due the lines that can be delivered today
 * @param held the lines that can not be, and are not
 */
record DeliveryAnswer(
        String order,
        String state,
        Expected expected,
        List<PackAnswer> packs,
        List<Integer> due,
        List<Held> held) {

    /** Copies the lists. */
    DeliveryAnswer {
        packs = List.copyOf(packs);
        due = List.copyOf(due);
        held = List.copyOf(held);
    }

    /** The first and the last day. */
    record Expected(LocalDate earliest, LocalDate latest, boolean holidaysKnown) {}

    /** A line that waits, was refused, or whose grant has run out. */
    record Held(int line, String state, @Nullable LocalDate grantedUntil) {}

    /** A pack. The claim code is there for those who may have the letter. */
    record PackAnswer(
            int line,
            String packSerial,
            String printed,
            @Nullable String claimCode,
            String partNumber,
            Sentence service,
            boolean halfTerm,
            String machineNumber,
            String serialNumber,
            LocalDate issuedOn,
            String letter,
            List<LetterAnswer> letters,
            @Nullable Registration registration) {

        /** Copies the list. */
        PackAnswer {
            letters = List.copyOf(letters);
        }
    }

    /** That the pack is registered; on which machine and as what only for those who may see it. */
    record Registration(
            LocalDate on,
            @Nullable String number,
            @Nullable String machineNumber,
            @Nullable String serialNumber,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {

        static @Nullable Registration of(@Nullable PackUse use) {
            if (use == null) {
                return null;
            }
            var on = use.on();
            return on == null
                    ? new Registration(use.registeredOn(), null, null, null, null, null)
                    : new Registration(
                            use.registeredOn(),
                            on.registration(),
                            on.machineNumber(),
                            on.serialNumber(),
                            on.firstDay(),
                            on.lastDay());
        }
    }

    /** A time at which the letter was sent; to is null where it is printed. */
    record LetterAnswer(
            int copy, String language, @Nullable String to, LocalDate on, Instant at, String by) {}

    /**
     * Tells of a delivery.
     *
     * @param codes the claim code of a pack; null for somebody who may not have it
     */
    static DeliveryAnswer of(Delivery delivery, Function<Pack, @Nullable String> codes) {
        var order = delivery.order();
        return new DeliveryAnswer(
                order.number(),
                order.state().name(),
                new Expected(order.expectedFrom(), order.expectedUntil(), order.holidaysKnown()),
                delivery.packs().stream().map(sent -> pack(sent, codes)).toList(),
                delivery.due().stream().map(OrderLine::line).toList(),
                delivery.held().stream()
                        .map(l -> new Held(l.line(), l.state().name(), l.grantedUntil()))
                        .toList());
    }

    private static PackAnswer pack(Delivery.Sent sent, Function<Pack, @Nullable String> codes) {
        var pack = sent.pack();
        return new PackAnswer(
                pack.orderLine(),
                pack.packSerial(),
                pack.serial().printed(),
                codes.apply(pack),
                pack.partNumber(),
                pack.service(),
                pack.halfTerm(),
                pack.machineNumber(),
                pack.serialNumber(),
                pack.issuedOn(),
                "/packs/" + pack.packSerial() + "/letter.pdf",
                sent.letters().stream().map(DeliveryAnswer::letter).toList(),
                Registration.of(sent.use()));
    }

    private static LetterAnswer letter(SentLetter letter) {
        return new LetterAnswer(
                letter.copy(),
                letter.language(),
                letter.recipient(),
                letter.sentOn(),
                letter.sentAt(),
                letter.sentBy());
    }
}
