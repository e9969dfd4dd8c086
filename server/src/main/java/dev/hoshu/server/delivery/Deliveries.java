package dev.hoshu.server.delivery;

import dev.hoshu.domain.registration.PackSerial;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.delivery.store.PackRows;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderBook;
import dev.hoshu.server.order.OrderLine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The door to deliveries. A line of an order has one pack: the order is locked while it is
 * delivered, and the table of packs has each line once.
 */
@Service
public class Deliveries {

    private final OrderBook orders;
    private final PackRows rows;
    private final Packs packs;
    private final PackUses uses;
    private final Letters letters;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    Deliveries(
            OrderBook orders,
            PackRows rows,
            Packs packs,
            PackUses uses,
            Letters letters,
            Audit audit,
            Today today) {
        this.orders = orders;
        this.rows = rows;
        this.packs = packs;
        this.uses = uses;
        this.letters = letters;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Delivers every line of an order that can be delivered today: a pack each, and their letters
     * to the order's mail address. Asked again it delivers what has come to be deliverable since,
     * and else answers what is there.
     *
     * @throws Problem if there is no such order for this person, or nothing of it can be delivered
     *     and nothing was
     */
    @Transactional
    public Delivery deliver(String orderNumber) {
        var order = orders.lock(orderNumber);
        var due = order.deliverable(today.day());
        if (due.isEmpty()) {
            var delivery = delivery(order);
            if (delivery.packs().isEmpty()) {
                throw DeliveryProblems.nothingToDeliver(orderNumber);
            }
            return delivery;
        }
        var issued = due.stream().map(line -> issue(order, line)).toList();
        orders.delivered(
                orderNumber,
                due.stream().map(OrderLine::line).collect(Collectors.toUnmodifiableSet()),
                today.day());
        send(order, issued);
        return delivery(orders.find(orderNumber));
    }

    private Pack issue(Order order, OrderLine line) {
        var pack =
                new Pack(
                        order.programme(),
                        nextSerial().value(),
                        line.partNumber(),
                        line.listDate(),
                        line.service().ja(),
                        line.service().en(),
                        order.number(),
                        line.line(),
                        order.orderedOn(),
                        line.halfTerm(),
                        line.machineType(),
                        line.model(),
                        line.serialNumber(),
                        line.product(),
                        order.customer(),
                        order.channel(),
                        today.day(),
                        today.instant(),
                        People.current().signature());
        rows.add(pack);
        audit.record("pack.issued", "pack " + pack.packSerial(), null, null, pack);
        return pack;
    }

    private PackSerial nextSerial() {
        while (true) {
            var serial = PackSerial.of(rows.nextNumber());
            if (serial.isPresent()) {
                return serial.get();
            }
        }
    }

    private void send(Order order, List<Pack> issued) {
        var language = rows.languageOf(order.number());
        var to = order.delivery().email();
        issued.forEach(pack -> sent(pack, 1, language, to));
        if (to != null) {
            letters.mail("delivery:" + order.number(), order, issued, to, Locale.of(language));
        }
    }

    private SentLetter sent(Pack pack, int copy, String language, @Nullable String to) {
        var letter =
                new SentLetter(
                        pack.packSerial(),
                        copy,
                        language,
                        to,
                        today.day(),
                        today.instant(),
                        People.current().signature());
        rows.add(letter);
        return letter;
    }

    /**
     * Sends the letter of a pack once more to the order's mail address; the pack stays the same.
     *
     * @param serial the pack's serial number
     * @param times how often it was sent as far as whoever asks knows; if it was sent since,
     *     nothing happens, so that two who press the same button send one mail
     * @throws Problem if there is no such pack for this person, it was sent since, or the order
     *     names no mail address
     */
    @Transactional
    public Delivery resend(String serial, int times) {
        var pack = seen(serial);
        var order = orders.lock(pack.orderNumber());
        var before = rows.letters(pack.packSerial());
        if (before.size() != times) {
            throw DeliveryProblems.sent(before.size());
        }
        var to = order.delivery().email();
        if (to == null) {
            throw DeliveryProblems.noMailAddress(order.number());
        }
        var language = rows.languageOf(order.number());
        var letter = sent(pack, times + 1, language, to);
        letters.mail("pack-letter:" + letter.copy(), order, List.of(pack), to, Locale.of(language));
        audit.record("letter.resent", "pack " + pack.packSerial(), null, before.getLast(), letter);
        return delivery(order);
    }

    /**
     * What was delivered of an order.
     *
     * @throws Problem if there is no such order for this person
     */
    @Transactional(readOnly = true)
    public Delivery of(String orderNumber) {
        return delivery(orders.find(orderNumber));
    }

    private Delivery delivery(Order order) {
        var issued = rows.ofOrder(order.number());
        var used = uses.of(order.programme(), issued.stream().map(Pack::packSerial).toList());
        return new Delivery(
                order,
                today.day(),
                issued.stream()
                        .map(pack ->
                                new Delivery.Sent(
                                        pack,
                                        rows.letters(pack.packSerial()),
                                        used.get(pack.packSerial())))
                        .toList());
    }

    /**
     * The letter of a pack as PDF.
     *
     * @param serial the pack's serial number as it was typed
     * @throws Problem if there is no such pack for this person
     */
    @Transactional(readOnly = true)
    public byte[] letter(String serial, Locale language) {
        var pack = seen(serial);
        return letters.letter(orders.find(pack.orderNumber()), pack, language);
    }

    /**
     * The letters of all packs of an order in one PDF, to be printed.
     *
     * @throws Problem if there is no such order for this person, or it has no pack yet
     */
    @Transactional(readOnly = true)
    public byte[] letters(String orderNumber, Locale language) {
        var order = orders.find(orderNumber);
        var issued = rows.ofOrder(orderNumber);
        if (issued.isEmpty()) {
            throw DeliveryProblems.noLetter(orderNumber);
        }
        return letters.all(order, issued, language);
    }

    /** The claim code of a pack; for those who may have its letter. */
    public String claimCode(Pack pack) {
        return packs.claimCode(pack);
    }

    private Pack seen(String typed) {
        return switch (PackSerial.parse(typed)) {
            case PackSerial.Typed.Read read ->
                    rows.seen(read.serial().value(), People.current().viewer())
                            .orElseThrow(() -> DeliveryProblems.unknownPack(typed));
            case PackSerial.Typed.Older older -> throw DeliveryProblems.unknownPack(typed);
            case PackSerial.Typed.Fault fault -> throw DeliveryProblems.unknownPack(typed);
        };
    }
}
