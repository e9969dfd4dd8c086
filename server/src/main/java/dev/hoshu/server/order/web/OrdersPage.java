package dev.hoshu.server.order.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.keeping.Keepings;
import dev.hoshu.server.order.Approvals;
import dev.hoshu.server.order.Cancellations;
import dev.hoshu.server.order.LineUses;
import dev.hoshu.server.order.OpenOrders;
import dev.hoshu.server.order.OrderBook;
import dev.hoshu.server.order.OrderLine;
import dev.hoshu.server.order.PartnerPrices;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** {@code /orders} and {@code /orders/{number}}: where orders stand, who did what and when. */
@Page
@OpenTo(Circle.BUYERS)
class OrdersPage {

    private static final int A_PART = 50;

    private final OrderBook orders;
    private final Approvals approvals;
    private final PartnerPrices prices;
    private final OpenOrders openOrders;
    private final LineUses uses;
    private final Cancellations cancellations;
    private final Keepings keepings;
    private final ProgrammeChoice choice;
    private final Today today;
    private final MessageSource messages;

    OrdersPage(
            OrderBook orders,
            Approvals approvals,
            PartnerPrices prices,
            OpenOrders openOrders,
            LineUses uses,
            Cancellations cancellations,
            Keepings keepings,
            ProgrammeChoice choice,
            Today today,
            MessageSource messages) {
        this.orders = orders;
        this.approvals = approvals;
        this.prices = prices;
        this.openOrders = openOrders;
        this.uses = uses;
        this.cancellations = cancellations;
        this.keepings = keepings;
        this.choice = choice;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping("/orders")
    String orders(@RequestParam(defaultValue = "") String before, Model model) {
        var found = orders.latest(before, A_PART + 1);
        model.addAttribute("orders", found.stream().limit(A_PART).toList());
        model.addAttribute("next", found.size() <= A_PART ? null : found.get(A_PART - 1).number());
        return "orders";
    }

    @GetMapping("/orders/{number}")
    String order(@PathVariable String number, Locale language, Model model) {
        var order = orders.find(number);
        model.addAttribute("programme", choice.shown(order.programme()));
        model.addAttribute("order", order);
        model.addAttribute("today", today.day());
        var phrases = new Phrases(messages, language);
        model.addAttribute(
                "sentence",
                phrases.say(
                        "order.accepted.sentence",
                        phrases.strongDeadline(order.expectedFrom()),
                        phrases.strongDeadline(order.expectedUntil())));
        model.addAttribute("warnings", openOrders.beside(order));
        model.addAttribute("kept", keepings.keptWith(order.number()));
        model.addAttribute("cancellable", Cancellations.isOpenTo(People.current(), order));
        model.addAttribute("uses", uses.of(order));
        model.addAttribute("approvals", approvals.ofOrder(order));
        model.addAttribute(
                "prices",
                prices.of(
                        order.programme(),
                        order.channel(),
                        order.lines().stream().map(OrderLine::partNumber).toList(),
                        order.orderedOn()));
        return "order";
    }

    @PostMapping("/orders/{number}/cancellation")
    @OpenTo(value = Circle.BUYERS, scope = "order")
    String cancel(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
        return "redirect:/orders/" + cancellations.cancel(number, reason).number();
    }
}
