package dev.hoshu.server.account;

import dev.hoshu.server.account.store.AccountRows;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The door to accounts. */
@Service
public class Accounts {

    /** The fewest characters of a password. */
    public static final int SHORTEST_PASSWORD = 12;

    /** The most bytes of a password that the hash looks at. */
    public static final int LONGEST_PASSWORD_BYTES = 72;

    /** The most accounts that one answer holds. */
    public static final int MOST_ACCOUNTS = 200;

    private static final int FREE_FAILURES = 5;
    private static final int FREE_FAILURES_OF_ADDRESS = 45;
    private static final int FAILURE_MINUTES = 15;
    private static final int LINK_HOURS = 72;

    private final AccountRows rows;
    private final SampleMode sample;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder();

    // Compared with where there is no account, so that the time of an answer does not tell.
    private final String nobodysHash = hashes.encode(Secrets.random());

    /** Made by Spring. */
    public Accounts(
            AccountRows rows,
            SampleMode sample,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.sample = sample;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** What comes of an attempt to sign in. */
    public sealed interface Attempt {

        /**
         * It is this person.
         *
         * @param person the person
         */
        record Admitted(Person person) implements Attempt {}

        /** Login or password is wrong, or the account may not come in; which is not told. */
        record Refused() implements Attempt {}

        /**
         * Too many attempts failed; none is looked at for a while.
         *
         * @param minutes how long at most
         */
        record TooMany(int minutes) implements Attempt {}
    }

    /**
     * Looks at a login and a password. Nothing of the database is held while the slow hash runs.
     *
     * @param address where the attempt comes from
     */
    public Attempt attempt(String login, String password, String address) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        if (name.length() > 100 || name.indexOf('\0') >= 0) {
            return new Attempt.Refused();
        }
        if (rows.failures(name, address, FAILURE_MINUTES, FREE_FAILURES_OF_ADDRESS)
                >= FREE_FAILURES) {
            return new Attempt.TooMany(FAILURE_MINUTES);
        }
        var found = rows.byLogin(name);
        var hash = found.map(AccountRows.WithPassword::passwordHash).orElse(nobodysHash);
        boolean right = isPassable(password) && hashes.matches(password, hash);
        var account =
                found.map(AccountRows.WithPassword::account)
                        .filter(a -> right && a.enabled() && sample.admits(a));
        if (account.isEmpty()) {
            rows.failed(name, address);
            return new Attempt.Refused();
        }
        transactions.executeWithoutResult(status -> {
            rows.succeeded(name);
            audit.recordFor(name, "account.signed-in", "account " + name, null, null, null);
        });
        return new Attempt.Admitted(account.get().person());
    }

    private static boolean isPassable(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES;
    }

    /** Whether a password is long enough and not longer than what is looked at. */
    public static boolean isGood(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST_PASSWORD
                && isPassable(password);
    }

    /** The person of an account as it stands now; empty if it may no longer come in. */
    @Transactional(readOnly = true)
    public Optional<Person> still(long accountId) {
        return rows.byId(accountId)
                .filter(a -> a.enabled() && sample.admits(a))
                .map(Account::person);
    }

    /**
     * The same for a session that a provider's word opened: empty too once the link with that
     * provider was taken away.
     */
    @Transactional(readOnly = true)
    public Optional<Person> still(long accountId, Vouched by) {
        return rows.byIdentity(by.issuer(), by.subject())
                .filter(a -> a.id() == accountId && a.enabled() && !a.sample())
                .map(Account::person);
    }

    /**
     * Whom a sign-in provider vouches for: the account that is linked with the subject or, where
     * none is yet, the one account with the mail address that the provider has verified. Nobody
     * gets an account by coming, and no account of the sample is opened so.
     *
     * @param issuer the provider, its word checked
     * @param subject what it calls the person
     * @param email the mail address that it tells, or null
     * @param verified whether it says that the address is verified
     */
    @Transactional
    public Vouching vouchedFor(
            String issuer, String subject, @Nullable String email, boolean verified) {
        var known = rows.byIdentity(issuer, subject);
        if (known.isPresent()) {
            return admit(known.get(), issuer);
        }
        if (email == null || email.isBlank() || email.indexOf('\0') >= 0) {
            return new Vouching.Refused(Vouching.Reason.NO_MAIL);
        }
        if (!verified) {
            return new Vouching.Refused(Vouching.Reason.UNVERIFIED);
        }
        var having = rows.byEmail(email.strip());
        var open = having.stream().filter(Account::enabled).toList();
        if (open.size() > 1) {
            return new Vouching.Refused(Vouching.Reason.SEVERAL);
        }
        if (open.isEmpty()) {
            return new Vouching.Refused(
                    having.isEmpty() ? Vouching.Reason.UNKNOWN : Vouching.Reason.CLOSED);
        }
        return link(open.getFirst(), issuer, subject);
    }

    private Vouching link(Account account, String issuer, String subject) {
        if (rows.link(issuer, subject, account.id())) {
            audit.recordFor(
                    account.login(),
                    "account.linked",
                    "account " + account.login(),
                    null,
                    null,
                    new Linked(issuer, subject));
        } else if (rows.byIdentity(issuer, subject).isEmpty()) {
            // An address that was given to somebody else since does not hand over the account.
            return new Vouching.Refused(Vouching.Reason.TAKEN);
        }
        return admit(account, issuer);
    }

    private Vouching admit(Account account, String issuer) {
        if (account.sample()) {
            return new Vouching.Refused(Vouching.Reason.UNKNOWN);
        }
        if (!account.enabled()) {
            return new Vouching.Refused(Vouching.Reason.CLOSED);
        }
        audit.recordFor(
                account.login(),
                "account.signed-in",
                "account " + account.login(),
                null,
                null,
                new By(issuer));
        return new Vouching.Admitted(account.person());
    }

    /** What the audit keeps of a link with a provider. */
    record Linked(String issuer, String subject) {}

    /** What the audit keeps of a sign-in by a provider. */
    record By(String issuer) {}

    /** As whom providers know these accounts, by account. */
    @Transactional(readOnly = true)
    public List<ProviderLink> links(Collection<Account> of) {
        return rows.links(of.stream().map(Account::id).toList());
    }

    /**
     * Takes a link away; sessions that it opened end with it. Whoever comes again by the same
     * provider is linked anew, by the mail address; to keep somebody out close the account.
     *
     * @param why the reason
     * @return false if the account has no such link
     */
    @Transactional
    public boolean unlink(Account account, String issuer, String subject, String why) {
        if (!rows.unlink(issuer, subject, account.id())) {
            return false;
        }
        audit.record(
                "account.unlinked",
                "account " + account.login(),
                why,
                new Linked(issuer, subject),
                null);
        return true;
    }

    /** Accounts after that login, by login, at most {@link #MOST_ACCOUNTS}. */
    @Transactional(readOnly = true)
    public List<Account> all(String after) {
        return rows.all(after, MOST_ACCOUNTS);
    }

    /** The accounts of the sample while it is served, else none. */
    @Transactional(readOnly = true)
    public List<Account> ofTheSample() {
        return sample.isOn() ? rows.ofTheSample() : List.of();
    }

    /** The account with that number. */
    @Transactional(readOnly = true)
    public Optional<Account> find(long id) {
        return rows.byId(id);
    }

    /**
     * Adds an account without a password.
     *
     * @param wish what it is to be; its number does not count
     * @return the account as it is kept; empty if the login is taken
     */
    @Transactional
    public Optional<Account> add(Account wish) {
        return rows.add(wish, null)
                .flatMap(rows::byId)
                .map(account -> {
                    audit.record("account.made", "account " + account.login(), null, null, account);
                    return account;
                });
    }

    /** Changes name, mail address, language, and whether the account may come in. */
    @Transactional
    public void change(Account wish, @Nullable String why) {
        var before =
                rows.byId(wish.id())
                        .orElseThrow(() -> new IllegalArgumentException("No account " + wish.id()));
        rows.change(wish);
        audit.record(
                "account.changed",
                "account " + before.login(),
                why,
                before,
                rows.byId(wish.id()).orElseThrow());
    }

    /**
     * Makes a link that sets the account's password once, and ends those made before.
     *
     * @return the last part of the link's address, which nobody can tell again
     */
    @Transactional
    public String invite(Account account) {
        var token = Secrets.random();
        rows.invite(Secrets.sha256(token), account.id(), LINK_HOURS);
        audit.record("account.invited", "account " + account.login(), null, null, null);
        return token;
    }

    /** Makes the link of the first administrator; empty where there is one already. */
    @Transactional
    public Optional<String> inviteFirstAdministrator() {
        if (rows.hasAdministrator()) {
            return Optional.empty();
        }
        var token = Secrets.random();
        rows.invite(Secrets.sha256(token), null, LINK_HOURS);
        return Optional.of(token);
    }

    /**
     * Whom a link is for.
     *
     * @param account whose password it sets; null for the first administrator
     */
    public record Invited(@Nullable Account account) {}

    /** Whom a link is for; empty if it serves no more or never did. */
    @Transactional(readOnly = true)
    public Optional<Invited> invited(String token) {
        return rows.invitation(Secrets.sha256(token))
                .map(open -> {
                    var id = open.accountId();
                    return new Invited(id == null ? null : rows.byId(id).orElse(null));
                });
    }

    /**
     * Uses a link: sets the password of its account or makes the first administrator. Of two who
     * use one link at the same moment one succeeds.
     *
     * @param login the login of the first administrator; not read for an account that exists
     * @param name what the first administrator is called
     * @param password a good one
     * @param language {@code ja} or {@code en}
     * @return empty if the link serves no more, or the login is taken
     */
    @Transactional
    public Optional<Person> accept(
            String token, String login, String name, String password, String language) {
        if (!isGood(password)) {
            throw new IllegalArgumentException("The password must be a good one.");
        }
        var sha256 = Secrets.sha256(token);
        var open = rows.invitation(sha256);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var id = open.get().accountId();
        var account = id == null ? firstAdministrator(login, name, language) : rows.byId(id);
        if (account.isEmpty() || !rows.use(sha256)) {
            // What was added for a link that somebody else used meanwhile must not stay.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.empty();
        }
        var kept = account.get();
        rows.password(kept.id(), hashes.encode(password));
        rows.succeeded(kept.login());
        audit.recordFor(
                kept.login(), "account.password-set", "account " + kept.login(), null, null, null);
        return account.filter(a -> a.enabled() && sample.admits(a)).map(Account::person);
    }

    private Optional<Account> firstAdministrator(String login, String name, String language) {
        if (rows.hasAdministrator()) {
            return Optional.empty();
        }
        var wish =
                new Account(
                        0,
                        login.strip().toLowerCase(Locale.ROOT),
                        name.strip(),
                        Role.ADMINISTRATOR,
                        null,
                        null,
                        null,
                        null,
                        language,
                        false,
                        true);
        var account = rows.add(wish, null).flatMap(rows::byId);
        account.ifPresent(a ->
                audit.recordFor(a.login(), "account.made", "account " + a.login(), null, null, a));
        return account;
    }

    /** Adds an account of the sample with a password that everybody knows, unless it is there. */
    @Transactional
    void addToSample(Account wish, String password) {
        if (rows.byLogin(wish.login()).isEmpty()) {
            rows.add(wish, hashes.encode(password));
        }
    }
}
