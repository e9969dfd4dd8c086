package dev.hoshu.server.invoice.web;

import dev.hoshu.domain.invoice.InvoiceDecision;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.invoice.Invoices;
import dev.hoshu.server.invoice.TypedBuyer;
import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderBook;
import dev.hoshu.server.programme.ProgrammeChoice;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Objects;

/** The page of an order's invoice: what it comes to, to whom it goes, and the file. */
@Page
@OpenTo(Circle.BUYERS)
class InvoicePage {

    private final Invoices invoices;
    private final OrderBook orders;
    private final ProgrammeChoice choice;

    InvoicePage(Invoices invoices, OrderBook orders, ProgrammeChoice choice) {
        this.invoices = invoices;
        this.orders = orders;
        this.choice = choice;
    }

    @GetMapping("/orders/{number}/invoice")
    String page(@PathVariable String number, Model model) {
        var order = orders.find(number);
        return show(order, ofDelivery(order), null, model);
    }

    @GetMapping("/orders/{number}/invoice.xml")
    ResponseEntity<byte[]> document(@PathVariable String number) {
        return XmlFile.of(invoices.issued(number).number(), invoices.document(number));
    }

    @GetMapping("/orders/{number}/invoices/{document}.xml")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable String document) {
        return XmlFile.of(document, invoices.document(number, document));
    }

    @PostMapping("/orders/{number}/invoice/credit-note")
    @OpenTo(value = Circle.SALES, scope = "order")
    String credit(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            invoices.credit(number, reason);
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            var order = orders.find(number);
            return show(order, ofDelivery(order), problem, model);
        }
        return "redirect:/orders/" + number + "/invoice";
    }

    @PostMapping("/orders/{number}/invoice")
    @OpenTo(value = Circle.SALES, scope = "order")
    String issue(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String electronicAddress,
            @RequestParam(defaultValue = "") String registration,
            @RequestParam(defaultValue = "") String postalCode,
            @RequestParam(defaultValue = "") String address,
            Model model,
            HttpServletResponse response) {
        var typed = new TypedBuyer(name, electronicAddress, registration, postalCode, address);
        try {
            invoices.issue(number, typed);
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return show(orders.find(number), typed, problem, model);
        }
        return "redirect:/orders/" + number + "/invoice";
    }

    private String show(Order order, TypedBuyer typed, @Nullable Problem problem, Model model) {
        var all = invoices.all(order);
        var invoice = Invoices.standing(all);
        model.addAttribute(
                "credited", all.stream().filter(one -> one.creditNote() != null).toList());
        boolean issues = People.current().role() == Role.MANAGER;
        model.addAttribute("programme", choice.shown(order.programme()));
        model.addAttribute("order", order);
        model.addAttribute("invoice", invoice.orElse(null));
        model.addAttribute("issues", issues);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        InvoiceDecision decision = issues && invoice.isEmpty() ? invoices.decide(order) : null;
        model.addAttribute("decision", decision);
        model.addAttribute("issuable", decision instanceof InvoiceDecision.Issuable);
        return "invoice";
    }

    /** Most invoices go where the packs went. */
    private static TypedBuyer ofDelivery(Order order) {
        var delivery = order.delivery();
        return new TypedBuyer(
                Objects.requireNonNullElse(delivery.company(), delivery.addressee()),
                "",
                "",
                delivery.postalCode(),
                delivery.address());
    }
}
