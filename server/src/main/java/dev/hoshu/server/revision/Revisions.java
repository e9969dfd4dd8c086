package dev.hoshu.server.revision;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.revision.store.RevisionRows;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Supplier;

/**
 * Carries out a change on the condition that the thing is still as its reader saw it. The condition
 * is looked at before the change and once more at its end, in the same transaction: of two changes
 * that rest on the same state one is kept, and the other is undone and refused. No lock is taken
 * for it, so that it cannot come into the way of those that the change takes.
 */
@Component
class Revisions {

    static final ProblemType CHANGED_MEANWHILE =
            ProblemType.of(
                    "changed-meanwhile", 412, "その間に変更されています", "It was changed in the meantime");
    static final ProblemType CONDITION_NEEDED =
            ProblemType.of("if-match-needed", 428, "If-Match が必要です", "An If-Match is needed");

    private final RevisionRows rows;
    private final OnceOnly once;
    private final TransactionTemplate transaction;
    private final boolean required;

    Revisions(
            RevisionRows rows,
            OnceOnly once,
            PlatformTransactionManager transactions,
            @Value("${hoshu.api.if-match-required:false}") boolean required) {
        this.rows = rows;
        this.once = once;
        this.transaction = new TransactionTemplate(transactions);
        this.required = required;
    }

    /** How often a thing was changed; 0 if there is none. */
    long version(String kind, String id) {
        return rows.find(kind, id).map(RevisionRows.Standing::version).orElse(0L);
    }

    /**
     * Carries out a change.
     *
     * @param door tells whether this person sees the thing at all
     * @param work the change
     * @throws Problem if the thing is no longer as it was seen (412), or nothing says how it was
     *     seen and the operator wants that (428)
     */
    @Nullable Object change(
            HttpServletRequest request,
            String kind,
            String id,
            Guarded door,
            Supplier<@Nullable Object> work) {
        var ifMatch = request.getHeader("If-Match");
        if (ifMatch == null) {
            if (required) {
                door.demandSeen(id);
                throw conditionNeeded();
            }
            return work.get();
        }
        var key = request.getHeader("Idempotency-Key");
        if (key != null && once.holds(key)) {
            // It was carried out once, on the state of then; the answer of then is told again.
            return work.get();
        }
        var onRecord = door.idOnRecord(id);
        return transaction.execute(status -> {
            door.demandSeen(id);
            long before = version(kind, onRecord);
            if (!EntityTags.matches(ifMatch, before)) {
                throw changedMeanwhile();
            }
            var answer = work.get();
            var after = rows.find(kind, onRecord);
            if (after.isPresent()
                    && after.get().version() != before + (after.get().ours() ? 1 : 0)) {
                throw changedMeanwhile();
            }
            return answer;
        });
    }

    private static Problem changedMeanwhile() {
        return Problem.of(
                        CHANGED_MEANWHILE,
                        new Sentence(
                                "もう一度 GET で読み、いまの内容を確かめてから、新しい ETag を If-Match"
                                        + " に付けてお送りください。何も変更していません。",
                                "Read it again with GET, look at what it says now, and send the"
                                        + " change with the new ETag as If-Match. Nothing was"
                                        + " changed."))
                .at("If-Match");
    }

    private static Problem conditionNeeded() {
        return Problem.of(
                        CONDITION_NEEDED,
                        new Sentence(
                                "GET で読んだときの ETag を If-Match に付けてお送りください。このサーバーの運用者がそう定めています。",
                                "Send the ETag that GET answered as If-Match; the operator of this"
                                        + " server wants it so."))
                .at("If-Match");
    }
}
