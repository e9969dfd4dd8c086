package dev.hoshu.server.audit;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.store.RequestKeyRows;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes a repeated request one change. The answer is kept in the transaction of the change, so that
 * a client that lost it, to a broken line or a killed server, asks again and gets the same one.
 */
@Service
public class OnceOnly {

    private static final int MOST_CHARACTERS = 200;
    private static final int DONE = 200;

    private static final ProblemType KEY_MALFORMED =
            ProblemType.of(
                    "idempotency-key-malformed",
                    400,
                    "Idempotency-Key を読み取れません",
                    "The Idempotency-Key cannot be read");
    private static final ProblemType KEY_USED =
            ProblemType.of(
                    "idempotency-key-used",
                    422,
                    "この Idempotency-Key は別の要求に使われています",
                    "The Idempotency-Key was used for another request");
    private static final ProblemType IN_FLIGHT =
            ProblemType.of(
                    "request-in-flight",
                    409,
                    "同じ要求を処理しています",
                    "The same request is being carried out");

    private static final String PURPOSE = "kept-answer";

    private static final ProblemType FORM_KEY_MALFORMED =
            ProblemType.of("form-key-malformed", 400, "画面を読み取れません", "The form cannot be read");
    private static final Pattern FORM_KEY = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final RequestKeyRows rows;
    private final Seal seal;

    /** Made by Spring. */
    public OnceOnly(RequestKeyRows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /**
     * What a request is answered.
     *
     * @param status the HTTP status, 200 to 299
     * @param location the address of what was made, or null
     * @param body the answer's body
     */
    public record Answer(int status, @Nullable String location, String body) {}

    /**
     * Carries out a request, or answers as it was answered before.
     *
     * @param key the client's key, 1 to 200 visible ASCII characters; keys of different persons are
     *     different
     * @param request what tells one request from another: its address and its body
     * @param work what to do; it runs in this transaction, and if it fails nothing is kept
     * @throws Problem if the key is malformed (400), works just now (409), or was used for another
     *     request (422)
     */
    @Transactional
    public Answer run(String key, byte[] request, Supplier<Answer> work) {
        if (key.isEmpty()
                || key.length() > MOST_CHARACTERS
                || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw Problem.of(
                            KEY_MALFORMED,
                            new Sentence(
                                    "1から200文字の英数字と記号にしてください。UUID なら確実です。",
                                    "Write 1 to 200 letters, digits and signs; a UUID will do."))
                    .at("Idempotency-Key");
        }
        long account = People.current().accountId();
        if (!rows.alone(account, key)) {
            throw Problem.of(
                    IN_FLIGHT,
                    new Sentence(
                            "しばらくしてから同じものをもう一度お送りください。結果が返ります。",
                            "Send it again in a moment to get its answer."));
        }
        var sha256 = Secrets.sha256(request);
        var kept = rows.find(account, key);
        if (kept.isPresent()) {
            if (!kept.get().requestSha256().equals(sha256)) {
                throw Problem.of(
                                KEY_USED,
                                new Sentence(
                                        "内容の違う要求には、新しいキーをお使いください。",
                                        "Use a new key for a request that differs."))
                        .at("Idempotency-Key");
            }
            return new Answer(
                    kept.get().status(),
                    kept.get().location(),
                    opened(account, key, kept.get().body()));
        }
        var answer = work.get();
        rows.keep(
                account,
                key,
                new RequestKeyRows.Kept(
                        sha256,
                        answer.status(),
                        answer.location(),
                        closed(account, key, answer.body())));
        return answer;
    }

    /** Whether a request with that key of this person was answered already. */
    @Transactional(readOnly = true)
    public boolean holds(String key) {
        return key.indexOf('\0') < 0 && rows.find(People.current().accountId(), key).isPresent();
    }

    /**
     * Carries out what a form of a page asks, or answers as it was answered before. A form that is
     * sent twice at once, by a double press, waits for itself: no person can do anything about a
     * refusal. The same form with something else in it, as after going back to it, asks for
     * something else and is carried out.
     *
     * @param key what {@link FormKeys} gave this showing of the form; empty if it came without, and
     *     then it is carried out each time
     * @param request what tells one request from another: its address and what was filled in
     * @param work what to do, and where it leads; it runs in this transaction, and if it fails
     *     nothing is kept
     * @throws Problem if the key is none of ours (400)
     */
    @Transactional
    public String form(String key, String request, Supplier<String> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        if (!FORM_KEY.matcher(key).matches()) {
            throw Problem.of(
                    FORM_KEY_MALFORMED,
                    new Sentence(
                            "画面を開き直してからお送りください。", "Open the page again and send it from there."));
        }
        long account = People.current().accountId();
        var sha256 = Secrets.sha256(request);
        // With a blank in it, which no Idempotency-Key has.
        var own = "form " + key + " " + sha256;
        rows.await(account, own);
        var kept = rows.find(account, own);
        if (kept.isPresent()) {
            return opened(account, own, kept.get().body());
        }
        var leads = work.get();
        rows.keep(
                account,
                own,
                new RequestKeyRows.Kept(sha256, DONE, null, closed(account, own, leads)));
        return leads;
    }

    /** Answers hold addresses that only their receiver may know, such as a certificate's. */
    private String closed(long account, String key, String body) {
        return Base64.getEncoder()
                .encodeToString(
                        seal.close(
                                PURPOSE,
                                account + " " + key,
                                body.getBytes(StandardCharsets.UTF_8)));
    }

    private String opened(long account, String key, String kept) {
        // Kept by a version that did not close them yet.
        if (kept.startsWith("{")) {
            return kept;
        }
        return new String(
                seal.open(PURPOSE, account + " " + key, Base64.getDecoder().decode(kept)),
                StandardCharsets.UTF_8);
    }
}
