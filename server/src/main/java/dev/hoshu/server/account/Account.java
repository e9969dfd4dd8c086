package dev.hoshu.server.account;

import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.Role;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * An account.
 *
 * @param id its number, above 0
 * @param login the name to sign in with, in small letters
 * @param name what the person is called
 * @param role what the person is to the programme; never a visitor
 * @param programme the programme whose codes the next two are; null for the maker's people
 * @param customer the customer's code, for a customer
 * @param channel the dealer's code, for a dealer
 * @param email where mail goes, or null
 * @param language {@code ja} or {@code en}
 * @param sample whether it is one of the sample's
 * @param enabled whether it may sign in
 */
public record Account(
        long id,
        String login,
        String name,
        Role role,
        @Nullable String programme,
        @Nullable String customer,
        @Nullable String channel,
        @Nullable String email,
        String language,
        boolean sample,
        boolean enabled) {

    /** The person, signed in on the pages. */
    Person person() {
        return person(false, Person.SCOPES);
    }

    /** The person, asked for by a program with a token for those scopes. */
    Person person(boolean token, Set<String> scopes) {
        return new Person(
                id, login, name, role, programme, customer, channel, email, language, token,
                scopes);
    }
}
