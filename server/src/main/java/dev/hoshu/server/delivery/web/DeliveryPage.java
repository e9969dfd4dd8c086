package dev.hoshu.server.delivery.web;

import dev.hoshu.server.delivery.Deliveries;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.PdfFile;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** {@code /orders/{number}/delivery}: what was delivered of an order, and the letters. */
@Page
@OpenTo(Circle.SIGNED_IN)
class DeliveryPage {

    private final Deliveries deliveries;
    private final ProgrammeChoice choice;

    DeliveryPage(Deliveries deliveries, ProgrammeChoice choice) {
        this.deliveries = deliveries;
        this.choice = choice;
    }

    @GetMapping("/orders/{number}/delivery")
    String page(@PathVariable String number, Model model) {
        var delivery = deliveries.of(number);
        model.addAttribute("delivery", delivery);
        model.addAttribute("programme", choice.shown(delivery.order().programme()));
        model.addAttribute("maker", Circle.MAKER.includes(People.current().role()));
        model.addAttribute("reader", Circle.BUYERS.includes(People.current().role()));
        return "delivery";
    }

    @PostMapping("/orders/{number}/delivery")
    @OpenTo(value = Circle.MAKER, scope = "manage")
    String deliver(@PathVariable String number) {
        return "redirect:/orders/" + deliveries.deliver(number).order().number() + "/delivery";
    }

    @PostMapping("/packs/{serial}/resend")
    @OpenTo(value = Circle.MAKER, scope = "manage")
    String resend(@PathVariable String serial, @RequestParam int times) {
        return "redirect:/orders/"
                + deliveries.resend(serial, times).order().number()
                + "/delivery#"
                + serial;
    }

    /** Held by nobody on the way: it has the claim code. */
    @GetMapping(path = "/packs/{serial}/letter.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @OpenTo(Circle.BUYERS)
    ResponseEntity<byte[]> letter(@PathVariable String serial, Locale language) {
        return PdfFile.shown(serial, deliveries.letter(serial, language));
    }

    /** All letters of an order in one file, to be printed. */
    @GetMapping(path = "/orders/{number}/letters.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @OpenTo(Circle.BUYERS)
    ResponseEntity<byte[]> letters(@PathVariable String number, Locale language) {
        return PdfFile.shown(number, deliveries.letters(number, language));
    }
}
