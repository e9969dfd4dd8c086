package dev.hoshu.server.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers a program that makes something: once only if it sent an Idempotency-Key, each time if it
 * sent none, and with the same status, place and body either way.
 */
@Component
public class KeyedAnswers {

    private static final int MADE = 201;
    private static final int DONE = 200;

    private final OnceOnly once;
    private final JsonMapper json;

    /** Made by Spring. */
    KeyedAnswers(OnceOnly once, JsonMapper json) {
        this.once = once;
        this.json = json;
    }

    /**
     * Makes something, or answers as it was answered when it was made.
     *
     * @param key the Idempotency-Key, or null where none was sent
     * @param request what tells one request from another: its address and what it says
     * @param work what to do; what it returns is told as JSON
     * @param place where that is found
     * @param <T> what is told of what was made
     */
    public <T> ResponseEntity<String> made(
            @Nullable String key, String request, Supplier<T> work, Function<T, String> place) {
        return answer(
                key,
                request,
                () -> {
                    var made = work.get();
                    return new OnceOnly.Answer(
                            MADE, place.apply(made), json.writeValueAsString(made));
                });
    }

    /**
     * Changes something, or answers as it was answered when it was changed.
     *
     * @param key the Idempotency-Key, or null where none was sent
     * @param request what tells one request from another: its address and what it says
     * @param work what to do; what it returns is told as JSON
     */
    public ResponseEntity<String> changed(@Nullable String key, String request, Supplier<?> work) {
        return answer(
                key,
                request,
                () -> new OnceOnly.Answer(DONE, null, json.writeValueAsString(work.get())));
    }

    /**
     * Carries out a request, or answers as it was answered before.
     *
     * @param key the Idempotency-Key, or null where none was sent
     * @param request what tells one request from another: its address and what it says
     * @param work what to do; its answer names the place of what was made, if it made something
     */
    public ResponseEntity<String> answer(
            @Nullable String key, String request, Supplier<OnceOnly.Answer> work) {
        var answer =
                key == null
                        ? work.get()
                        : once.run(key, request.getBytes(StandardCharsets.UTF_8), work);
        var response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        var place = answer.location();
        return (place == null ? response : response.location(URI.create(place)))
                .body(answer.body());
    }
}
