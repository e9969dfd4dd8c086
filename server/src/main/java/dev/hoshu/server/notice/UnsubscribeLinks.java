package dev.hoshu.server.notice;

import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.PublicAddress;

import org.springframework.stereotype.Component;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links by which an account can be spared reminders without signing in. The link is signed; it says
 * nothing but the account's number, and nothing of it is stored.
 */
@Component
public class UnsubscribeLinks {

    private static final String PURPOSE = "unsubscribe";
    private static final Pattern TOKEN =
            Pattern.compile("([1-9][0-9]{0,17})\\.([A-Za-z0-9_-]{43})");

    private final Secrets secrets;
    private final PublicAddress address;

    /** Made by Spring. */
    UnsubscribeLinks(Secrets secrets, PublicAddress address) {
        this.secrets = secrets;
        this.address = address;
    }

    /** The link of an account, with the server's own name. */
    public String of(long account) {
        return address.of("/unsubscribe/" + token(account));
    }

    /** What stands in the link. */
    public String token(long account) {
        var mac = secrets.mac(PURPOSE, Long.toString(account));
        return account + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** The account that a link is for; empty if it was not made here. */
    public Optional<Long> read(String token) {
        var read = TOKEN.matcher(token);
        if (!read.matches()) {
            return Optional.empty();
        }
        long account = Long.parseLong(read.group(1));
        return Secrets.same(token, token(account)) ? Optional.of(account) : Optional.empty();
    }
}
