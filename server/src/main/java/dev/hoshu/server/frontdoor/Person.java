package dev.hoshu.server.frontdoor;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Who asks.
 *
 * @param accountId the account's number; 0 for a visitor
 * @param login the name to sign in with; empty for a visitor
 * @param name what the person is called; empty for a visitor
 * @param role what the person is to the programme
 * @param programme the programme whose codes customer and channel are; null for the maker's people,
 *     who serve every programme
 * @param customer the customer's code, for a customer
 * @param channel the dealer's code, for a dealer
 * @param email where mail goes, or null
 * @param language {@code ja} or {@code en}
 * @param token whether a program asks with a token of this person
 * @param scopes what that token is for; everything that the role may do for a person who signed in
 */
public record Person(
        long accountId,
        String login,
        String name,
        Role role,
        @Nullable String programme,
        @Nullable String customer,
        @Nullable String channel,
        @Nullable String email,
        String language,
        boolean token,
        Set<String> scopes) {

    /** Every scope that a token can have. */
    public static final Set<String> SCOPES =
            Set.of("read", "order", "register", "manage", "lookup");

    /** Nobody who signed in. */
    public static final Person VISITOR =
            new Person(0, "", "", Role.VISITOR, null, null, null, null, "ja", false, SCOPES);

    /** Checks that codes stand where the role has them. */
    public Person {
        scopes = Set.copyOf(scopes);
        if ((role == Role.CUSTOMER) != (customer != null)
                || (role == Role.DEALER) != (channel != null)) {
            throw new IllegalArgumentException(
                    "A customer has a customer's code and a dealer a channel's: " + role);
        }
    }

    /** Whether somebody signed in. */
    public boolean isSignedIn() {
        return role != Role.VISITOR;
    }

    /** Whether every machine is this person's to see: the maker's own people. */
    public boolean seesEverything() {
        return Circle.MAKER.includes(role);
    }

    /**
     * Which machines this person may look up by the makers' interfaces, with a token that is for
     * that alone.
     */
    public Viewer lookingUp() {
        return scopes.contains("lookup")
                ? new Viewer(seesEverything(), programme, customer, channel)
                : Viewer.NOBODY;
    }

    /** Which rows this person sees; a program whose token is not for reading sees none. */
    public Viewer viewer() {
        if (!scopes.contains("read")) {
            return Viewer.NOBODY;
        }
        return new Viewer(seesEverything(), programme, customer, channel);
    }

    /**
     * The name under which changes are kept: never the name of a person, who may ask to be let go.
     */
    public String signature() {
        return isSignedIn() ? login : "visitor";
    }
}
