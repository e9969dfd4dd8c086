package dev.hoshu.server.renewal;

/**
 * Somebody who is reminded.
 *
 * @param account the account
 * @param login the name it signs in with
 * @param name what it is called
 * @param owner whose machines it is reminded of
 * @param email where the mail goes
 * @param language {@code ja} or {@code en}
 */
public record Recipient(
        long account, String login, String name, Owner owner, String email, String language) {}
