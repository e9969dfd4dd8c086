package dev.hoshu.server.webhook.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.webhook.Delivery;
import dev.hoshu.server.webhook.DeliveryState;
import dev.hoshu.server.webhook.EventKind;
import dev.hoshu.server.webhook.Subscription;
import dev.hoshu.server.webhook.Webhooks;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** {@code /account/webhooks}: where one's events go, what became of them, and what was given up. */
@Page
@RequestMapping("/account/webhooks")
@OpenTo(value = Circle.SIGNED_IN, scope = "manage")
class WebhooksPage {

    private static final int A_PART = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(Today.ZONE);

    private final Webhooks webhooks;

    WebhooksPage(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** A delivery as the list shows it. */
    record Row(Delivery delivery, String recorded, @Nullable String next, @Nullable String ended) {

        static Row of(Delivery one) {
            var ended = one.endedAt();
            return new Row(
                    one,
                    time(one.recordedAt()),
                    ended == null ? time(one.nextAttemptAt()) : null,
                    ended == null ? null : time(ended));
        }
    }

    /** What was filled in. */
    record Filled(String name, String url, List<String> types) {

        /** Copies the types. */
        Filled {
            types = List.copyOf(types);
        }
    }

    @GetMapping
    String list(Model model) {
        return shown(new Filled("", "", List.of()), null, model);
    }

    private String shown(Filled filled, @Nullable Problem problem, Model model) {
        model.addAttribute("hooks", webhooks.list());
        model.addAttribute("own", People.current().login());
        model.addAttribute("kinds", EventKind.values());
        model.addAttribute("filled", filled);
        model.addAttribute("problem", problem);
        return "webhooks";
    }

    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") List<String> type,
            HttpServletResponse response,
            Model model) {
        Webhooks.WithSecret made;
        try {
            made = webhooks.make(name, url, type);
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return shown(new Filled(name, url, type), problem, model);
        }
        // The endpoint may need the secret before it answers: nothing is wrong if it does not yet.
        var asked = webhooks.verify(made.subscription().id());
        return one(asked, made.secret(), null, response, model);
    }

    @GetMapping("/{id}")
    String page(
            @PathVariable UUID id,
            @RequestParam Optional<DeliveryState> state,
            @RequestParam Optional<Long> before,
            Model model) {
        return one(webhooks.find(id), state, before, model);
    }

    private String one(
            Subscription one, Optional<DeliveryState> state, Optional<Long> before, Model model) {
        var found = webhooks.deliveries(one.id(), state, before.orElse(Long.MAX_VALUE), A_PART + 1);
        boolean more = found.size() > A_PART;
        var shown = more ? found.subList(0, A_PART) : found;
        model.addAttribute("hook", one);
        model.addAttribute("made", time(one.createdAt()));
        var until = one.oldSecretUntil();
        model.addAttribute("oldUntil", until == null ? null : time(until));
        model.addAttribute("kinds", EventKind.values());
        model.addAttribute("rows", shown.stream().map(Row::of).toList());
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("next", more ? shown.getLast().id() : null);
        return "webhook";
    }

    /** Shown once, in this answer alone; nothing keeps a secret. */
    private String one(
            Subscription one,
            @Nullable String secret,
            @Nullable String said,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("secret", secret);
        model.addAttribute("tried", said);
        return one(one, Optional.empty(), Optional.empty(), model);
    }

    @PostMapping("/{id}/verification")
    String verify(@PathVariable UUID id) {
        webhooks.verify(id);
        return back(id);
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return one(webhooks.find(id), null, webhooks.test(id), response, model);
    }

    @PostMapping("/{id}/pausing")
    String pause(@PathVariable UUID id) {
        webhooks.pause(id);
        return back(id);
    }

    @PostMapping("/{id}/secret")
    String rotate(@PathVariable UUID id, HttpServletResponse response, Model model) {
        var changed = webhooks.rotate(id);
        return one(changed.subscription(), changed.secret(), null, response, model);
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable UUID id) {
        webhooks.delete(id);
        return "redirect:/account/webhooks";
    }

    @PostMapping("/{id}/resending")
    String resend(@PathVariable UUID id, @RequestParam Optional<Long> delivery) {
        webhooks.resend(id, delivery.orElse(null));
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/account/webhooks/" + id;
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
