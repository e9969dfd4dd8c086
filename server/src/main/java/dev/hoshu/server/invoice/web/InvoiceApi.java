package dev.hoshu.server.invoice.web;

import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.invoice.Invoices;
import dev.hoshu.server.invoice.TypedBuyer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Objects;

/** Invoices, for programs. */
@RestController
@OpenTo(Circle.BUYERS)
class InvoiceApi {

    private final Invoices invoices;

    InvoiceApi(Invoices invoices) {
        this.invoices = invoices;
    }

    /** Who gets the invoice. */
    record BuyerForm(
            @Nullable String name,
            @Nullable String electronicAddress,
            @Nullable String registration,
            @Nullable String postalCode,
            @Nullable String address) {

        TypedBuyer typed() {
            return new TypedBuyer(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(electronicAddress, ""),
                    Objects.requireNonNullElse(registration, ""),
                    Objects.requireNonNullElse(postalCode, ""),
                    Objects.requireNonNullElse(address, ""));
        }
    }

    @GetMapping("/api/v1/orders/{number}/invoice")
    InvoiceAnswer invoice(@PathVariable String number) {
        return InvoiceAnswer.of(invoices.issued(number));
    }

    @GetMapping("/api/v1/orders/{number}/invoice.xml")
    ResponseEntity<byte[]> document(@PathVariable String number) {
        return XmlFile.of(invoices.issued(number).number(), invoices.document(number));
    }

    @GetMapping("/api/v1/orders/{number}/invoices")
    IssuedAnswer.All all(@PathVariable String number) {
        return IssuedAnswer.All.of(invoices.all(number));
    }

    @GetMapping("/api/v1/orders/{number}/invoices/{document}.xml")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable String document) {
        return XmlFile.of(document, invoices.document(number, document));
    }

    /** Why an invoice is taken back. */
    record ReasonForm(@Nullable String reason) {}

    @PostMapping(
            path = "/api/v1/orders/{number}/invoice/credit-note",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SALES, scope = "order")
    IssuedAnswer.Credit credit(@PathVariable String number, @RequestBody byte[] body) {
        var reason = Bodies.read(body, ReasonForm.class).reason();
        return IssuedAnswer.Credit.of(
                invoices.credit(number, Objects.requireNonNullElse(reason, "")));
    }

    @PostMapping(
            path = "/api/v1/orders/{number}/invoice",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SALES, scope = "order")
    InvoiceAnswer issue(@PathVariable String number, @RequestBody byte[] body) {
        return InvoiceAnswer.of(invoices.issue(number, Bodies.read(body, BuyerForm.class).typed()));
    }
}
