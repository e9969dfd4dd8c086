package dev.hoshu.server.order.web;

import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.order.Approval;
import dev.hoshu.server.order.Approvals;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What only the sales desk can grant, for programs. */
@RestController
@OpenTo(Circle.MANAGERS)
class ApprovalsApi implements Guarded {

    /** Of its cursors. */
    private static final String NAME = "approvals";

    private final Approvals approvals;

    ApprovalsApi(Approvals approvals) {
        this.approvals = approvals;
    }

    /** A grant. */
    record GrantForm(
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable Long priceYen,
            @Nullable Long reinstatementFeeYen) {}

    /** A refusal. */
    record RefusalForm(@Nullable String reason) {}

    /** Requests, the open ones first. */
    record ApprovalList(List<Approval> approvals, @Nullable String next) implements GoesOn {}

    @GetMapping("/api/v1/approvals")
    ApprovalList approvals(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "50") int limit) {
        Limit.check(limit, Approvals.MOST_APPROVALS);
        var found = approvals.list(Place.after(NAME, cursor), limit + 1);
        var part = Part.of(NAME, found, limit, a -> Approvals.place(a).written());
        return new ApprovalList(part.rows(), part.next());
    }

    @GetMapping("/api/v1/approvals/{id}")
    @Revised(value = "approval", id = "id")
    Approval approval(@PathVariable long id) {
        return approvals.find(id);
    }

    @PostMapping(path = "/api/v1/approvals/{id}/grant", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    @Revised(value = "approval", id = "id")
    Approval grant(@PathVariable long id, @RequestBody byte[] body) {
        var form = Bodies.read(body, GrantForm.class);
        return approvals.grant(
                id,
                new Approvals.Grant(
                        Objects.requireNonNullElse(form.reason(), ""),
                        form.until(),
                        form.priceYen(),
                        form.reinstatementFeeYen()));
    }

    @PostMapping(
            path = "/api/v1/approvals/{id}/refusal",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    @Revised(value = "approval", id = "id")
    Approval refuse(@PathVariable long id, @RequestBody byte[] body) {
        var form = Bodies.read(body, RefusalForm.class);
        return approvals.refuse(id, Objects.requireNonNullElse(form.reason(), ""));
    }

    @Override
    public void demandSeen(String id) {
        approvals.find(Long.parseLong(id));
    }
}
