package dev.hoshu.server.watch;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.audit.Seal;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.watch.store.ControllerRows;
import dev.hoshu.server.watch.store.SenderRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Which controllers are asked by Redfish. Administrators alone say so, since the server goes to the
 * address that they name; the password is closed with the installation's key.
 */
@Service
public class Controllers {

    private static final String PURPOSE = "watch-controller";
    private static final int LONGEST = 100;

    private final ControllerRows rows;
    private final SenderRows senders;
    private final ProgrammeChoice choice;
    private final Seal seal;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    Controllers(
            ControllerRows rows,
            SenderRows senders,
            ProgrammeChoice choice,
            Seal seal,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.senders = senders;
        this.choice = choice;
        this.seal = seal;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A controller as somebody typed it.
     *
     * @param address scheme, host and port
     * @param user the user's name
     * @param password the password
     * @param fingerprint SHA-256 of its certificate; empty where a known authority signed it
     */
    public record Typed(String address, String user, String password, String fingerprint) {

        @Override
        public String toString() {
            return "%s as %s".formatted(address, user);
        }
    }

    /** What the audit keeps of a controller: never its password. */
    record Kept(String address, String user, String trust, boolean subscribed) {

        static Kept of(Controller one) {
            return new Kept(
                    one.address(), one.user(), one.trust().name(), one.subscription() != null);
        }
    }

    /**
     * Adds a controller.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if something of it will not do, or there is one of
     *     that address
     */
    @Transactional
    public Controller add(Optional<String> programme, Typed typed) {
        var address = address(typed.address());
        var user = plain("user", typed.user());
        if (typed.password().isEmpty() || typed.password().length() > LONGEST) {
            throw WatchProblems.notTaken(
                    "password",
                    "パスワードを書いてください (100文字まで)。",
                    "Write the password, up to 100 characters.");
        }
        var fingerprint = fingerprint(typed.fingerprint());
        var trust =
                address.startsWith("http:")
                        ? Trust.NO_TLS
                        : fingerprint == null ? Trust.KNOWN_AUTHORITIES : Trust.THIS_CERTIFICATE;
        // What is closed is bound to a name of its own, stored before it: the row has none yet.
        var bound = UUID.randomUUID().toString();
        var closed = seal.close(PURPOSE, bound, typed.password().getBytes(StandardCharsets.UTF_8));
        long id =
                rows.add(
                                choice.meant(programme),
                                address,
                                user,
                                joined(bound, closed),
                                trust,
                                trust == Trust.THIS_CERTIFICATE ? fingerprint : null,
                                today.instant(),
                                People.current().signature())
                        .orElseThrow(() ->
                                WatchProblems.notTaken(
                                        "address",
                                        "このアドレスはもう登録されています。",
                                        "There is one of this address already."));
        var one = find(id);
        audit.record("watch.controller-added", one.subject(), null, null, Kept.of(one));
        return one;
    }

    /** Asks a controller no more; what it still pushes is refused. */
    @Transactional
    Controller remove(long id) {
        var one = find(id);
        var who = People.current().signature();
        rows.remove(id, today.instant());
        senders.revokeOfController(id, today.instant(), who);
        var subscriber = one.subscriber();
        if (subscriber != null) {
            senders.revoke(subscriber, today.instant(), who);
        }
        audit.record("watch.controller-removed", one.subject(), null, Kept.of(one), null);
        return one;
    }

    /**
     * One controller that is asked.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none
     */
    @Transactional(readOnly = true)
    public Controller find(long id) {
        return rows.find(id).orElseThrow(() -> WatchProblems.unknown(id));
    }

    /** The controllers that are asked. */
    @Transactional(readOnly = true)
    public List<Controller> all() {
        return rows.all();
    }

    /** The password of a controller. */
    String password(Controller one) {
        var kept = rows.secret(one.id());
        var bound = new String(kept, 0, BOUND, StandardCharsets.US_ASCII);
        var closed = java.util.Arrays.copyOfRange(kept, BOUND, kept.length);
        return new String(seal.open(PURPOSE, bound, closed), StandardCharsets.UTF_8);
    }

    private static final int BOUND = 36;

    private static byte[] joined(String bound, byte[] closed) {
        var name = bound.getBytes(StandardCharsets.US_ASCII);
        var joined = java.util.Arrays.copyOf(name, name.length + closed.length);
        System.arraycopy(closed, 0, joined, name.length, closed.length);
        return joined;
    }

    private static String plain(String field, String typed) {
        var plain = typed.strip();
        if (plain.isEmpty() || plain.length() > LONGEST || plain.matches(".*[\\p{Cntrl}:].*")) {
            throw WatchProblems.notTaken(
                    field, "1文字から100文字で書いてください。", "Write 1 to 100 characters.");
        }
        return plain;
    }

    private static @Nullable String fingerprint(String typed) {
        var plain = typed.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("[0-9a-f]{64}")) {
            throw WatchProblems.notTaken(
                    "fingerprint",
                    "証明書のSHA-256指紋を16進数64桁で書いてください。",
                    "Write the SHA-256 fingerprint of the certificate, 64 hexadecimal digits.");
        }
        return plain;
    }

    private static String address(String typed) {
        try {
            var uri = URI.create(typed.strip());
            var scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            boolean bare =
                    uri.getHost() != null
                            && uri.getUserInfo() == null
                            && uri.getQuery() == null
                            && uri.getFragment() == null
                            && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
            if (bare && (scheme.equals("https") || scheme.equals("http"))) {
                var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below.
        }
        throw WatchProblems.notTaken(
                "address",
                "https://bmc.example.jp のように、ホストとポートまでを書いてください。",
                "Write it up to host and port, like https://bmc.example.jp.");
    }
}
