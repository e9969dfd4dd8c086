package dev.hoshu.server.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Answers a program that makes something: once only if it sent an Idempotency-Key, each time if it
 * sent none, and with the same status, place and body either way.
 */
@Component
public class KeyedAnswers {

    private final OnceOnly once;

    /** Made by Spring. */
    KeyedAnswers(OnceOnly once) {
        this.once = once;
    }

    /**
     * Carries out a request, or answers as it was answered before.
     *
     * @param key the Idempotency-Key, or null where none was sent
     * @param request what tells one request from another: its address and what it says
     * @param work what to do; its answer names the place of what was made
     */
    public ResponseEntity<String> answer(
            @Nullable String key, String request, Supplier<OnceOnly.Answer> work) {
        var answer =
                key == null
                        ? work.get()
                        : once.run(key, request.getBytes(StandardCharsets.UTF_8), work);
        return ResponseEntity.status(answer.status())
                .location(URI.create(Objects.requireNonNull(answer.location())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
