package dev.hoshu.server.lookup;

import dev.hoshu.server.account.Tokens;
import dev.hoshu.server.account.Tokens.LookUpToken;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.lookup.store.LookUpRows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/**
 * The door to the short tokens for which a client exchanges its id and its secret. The secret is a
 * token of its owner; when that ends or is revoked, what was exchanged for it holds no more.
 */
@Service
public class LookUpAccess {

    /** How long a short token holds, in seconds. */
    public static final int SECONDS = 3600;

    private final Tokens tokens;
    private final LookUpRows rows;

    /** Made by Spring. */
    public LookUpAccess(Tokens tokens, LookUpRows rows) {
        this.tokens = tokens;
        this.rows = rows;
    }

    /** A short token; empty if id and secret do not belong together or hold no more. */
    @Transactional
    public Optional<String> exchange(String clientId, String secret) {
        return tokens.forLookUps(secret)
                .filter(t -> Secrets.same(Tokens.clientId(t.id()), clientId))
                .map(t -> {
                    var access = Secrets.random();
                    rows.open(Secrets.sha256(access), t.id(), SECONDS);
                    return access;
                });
    }

    /** The token for which a short one stands; empty if either holds no more. */
    public Optional<LookUpToken> opened(String access) {
        return rows.opened(Secrets.sha256(access)).flatMap(tokens::forLookUps);
    }
}
