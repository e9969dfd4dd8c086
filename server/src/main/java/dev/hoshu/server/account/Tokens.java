package dev.hoshu.server.account;

import dev.hoshu.server.account.store.TokenRows;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.Today;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The door to the tokens of programs. A token is told once, to whoever makes it. */
@Service
public class Tokens {

    /** How long a token holds at most, in days. */
    public static final int MOST_DAYS = 366;

    /** What every token begins with, so that one that leaked is recognised. */
    public static final String PREFIX = "hoshu_";

    private final TokenRows rows;
    private final SampleMode sample;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    public Tokens(TokenRows rows, SampleMode sample, Audit audit, Today today) {
        this.rows = rows;
        this.sample = sample;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps of a token. */
    record Kept(String name, List<String> scopes) {}

    /**
     * Makes a token.
     *
     * @param owner whose it is, somebody who signed in
     * @param name what its owner calls it, 1 to 100 characters
     * @param scopes what it is for, at least one of {@link Person#SCOPES}
     * @param days how long it holds, 1 to {@link #MOST_DAYS}
     * @return the token, which nobody can tell again
     */
    @Transactional
    public String make(Person owner, String name, Set<String> scopes, int days) {
        if (!Person.SCOPES.containsAll(scopes)
                || scopes.isEmpty()
                || days < 1
                || days > MOST_DAYS
                || !owner.isSignedIn()) {
            throw new IllegalArgumentException(
                    "Scopes (%s) and days (%d) of a token.".formatted(scopes, days));
        }
        var token = PREFIX + Secrets.random();
        long id = rows.add(owner.accountId(), name, Secrets.sha256(token), scopes, days);
        audit.record(
                "token.made",
                "token " + id,
                null,
                null,
                new Kept(name, scopes.stream().sorted().toList()));
        return token;
    }

    /** Takes a token back; false if the person has none of that number that still holds. */
    @Transactional
    public boolean revoke(Person owner, long id) {
        boolean revoked = rows.revoke(owner.accountId(), id);
        if (revoked) {
            audit.record("token.revoked", "token " + id, null, null, null);
        }
        return revoked;
    }

    /** The tokens of a person, the latest first. */
    @Transactional(readOnly = true)
    public List<TokenOnRecord> of(Person owner) {
        return rows.of(owner.accountId());
    }

    /**
     * A token with which machines may be looked up.
     *
     * @param id its number
     * @param person whose it is, with the scopes of the token
     */
    public record LookUpToken(long id, Person person) {}

    /** The token of that text, if it holds and is for looking up. */
    public Optional<LookUpToken> forLookUps(String token) {
        return admitted(rows.holding(Secrets.sha256(token)));
    }

    /** The token of that number, if it holds and is for looking up. */
    public Optional<LookUpToken> forLookUps(long id) {
        return admitted(rows.holding(id));
    }

    /** The client id that belongs to a token, whose secret the token itself is. */
    public String clientId(String token) {
        return rows.holding(Secrets.sha256(token))
                .map(t -> clientId(t.id()))
                .orElseThrow(() -> new IllegalArgumentException("A token that does not hold."));
    }

    /** The client id that belongs to the token of that number. */
    public static String clientId(long id) {
        return "client-" + id;
    }

    private Optional<LookUpToken> admitted(Optional<TokenRows.Holding> holding) {
        return holding.filter(t ->
                        t.scopes().contains("lookup")
                                && t.account().enabled()
                                && sample.admits(t.account()))
                .map(t -> {
                    markUsed(t);
                    return new LookUpToken(t.id(), t.account().person(true, t.scopes()));
                });
    }

    private void markUsed(TokenRows.Holding token) {
        var day = today.day();
        if (!day.equals(token.lastUsedOn())) {
            rows.used(token.id(), day);
        }
    }

    /**
     * Whose token it is; empty if it holds no more or never did. One look-up by key and one quick
     * hash, for a token is random enough to need no slow one. In no transaction: it is asked with
     * every request, and what it changes is one row.
     */
    public Optional<Person> person(String token) {
        return rows.holding(Secrets.sha256(token))
                .filter(t -> t.account().enabled() && sample.admits(t.account()))
                .map(t -> {
                    markUsed(t);
                    return t.account().person(true, t.scopes());
                });
    }
}
