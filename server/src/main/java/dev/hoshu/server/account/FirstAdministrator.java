package dev.hoshu.server.account;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** The way in for whoever starts the server, as long as nobody keeps the accounts. */
@Component
public class FirstAdministrator {

    private final Accounts accounts;

    /** Made by Spring. */
    public FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The path of a page that makes the first administrator, once; empty where there is one. An
     * earlier path holds no longer.
     */
    public Optional<String> path() {
        return accounts.inviteFirstAdministrator().map(token -> "invitation/" + token);
    }
}
