package dev.hoshu.server.delivery.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.delivery.Deliveries;
import dev.hoshu.server.delivery.Delivery;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries, for programs. */
@RestController
@OpenTo(Circle.BUYERS)
class DeliveryApi {

    private final Deliveries deliveries;

    DeliveryApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * Asks for a letter once more.
     *
     * @param times how often it was sent as far as the program knows
     */
    record ResendForm(@Nullable Integer times) {}

    @GetMapping("/api/v1/orders/{number}/delivery")
    ResponseEntity<DeliveryAnswer> delivery(@PathVariable String number) {
        return answer(deliveries.of(number));
    }

    @PostMapping("/api/v1/orders/{number}/delivery")
    @OpenTo(value = Circle.MAKER, scope = "manage")
    ResponseEntity<DeliveryAnswer> deliver(@PathVariable String number) {
        return answer(deliveries.deliver(number));
    }

    @PostMapping(
            path = "/api/v1/packs/{serial}/letters",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MAKER, scope = "manage")
    ResponseEntity<DeliveryAnswer> resend(
            @PathVariable String serial, @RequestBody ResendForm form) {
        if (form.times() == null) {
            throw Problem.of(
                            ProblemType.MALFORMED_BODY,
                            new Sentence(
                                    "これまでに送られた回数を times に書いてください。",
                                    "Write into times how often it was sent by now."))
                    .at("/times");
        }
        return answer(deliveries.resend(serial, form.times()));
    }

    private ResponseEntity<DeliveryAnswer> answer(Delivery delivery) {
        boolean reader = Circle.BUYERS.includes(People.current().role());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        DeliveryAnswer.of(
                                delivery, pack -> reader ? deliveries.claimCode(pack) : null));
    }
}
