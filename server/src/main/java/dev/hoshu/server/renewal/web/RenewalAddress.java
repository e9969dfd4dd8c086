package dev.hoshu.server.renewal.web;

import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.renewal.Owner;
import dev.hoshu.server.renewal.Renewals;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose machines an address of the renewal list means. A customer and a dealer see their own,
 * whatever the address says; the maker's people name a customer or a channel.
 */
@Component
class RenewalAddress {

    private final ProgrammeChoice programmes;

    RenewalAddress(ProgrammeChoice programmes) {
        this.programmes = programmes;
    }

    /**
     * What an address names.
     *
     * @param programme the programme's code
     * @param customer a customer's code
     * @param channel a channel's code
     */
    record Named(Optional<String> programme, Optional<String> customer, Optional<String> channel) {}

    /** The programme that is meant. */
    String programme(Named named) {
        var own = People.current().programme();
        return own != null ? own : programmes.meant(named.programme());
    }

    /** Whose machines; empty if the address names nobody and the person owns none. */
    Optional<Owner> owner(Named named) {
        var person = People.current();
        var programme = programme(named);
        return switch (person.role()) {
            case CUSTOMER ->
                    Optional.of(
                            new Owner(programme, Objects.requireNonNull(person.customer()), null));
            case DEALER ->
                    Optional.of(
                            new Owner(programme, null, Objects.requireNonNull(person.channel())));
            case DESK, MANAGER, ADMINISTRATOR ->
                    given(named.customer())
                            .map(code -> new Owner(programme, code, null))
                            .or(() ->
                                    given(named.channel())
                                            .map(code -> new Owner(programme, null, code)));
            case VISITOR -> Optional.empty();
        };
    }

    private static Optional<String> given(Optional<String> code) {
        // PostgreSQL's text cannot hold the character 0, so no code has it.
        return code.map(String::strip).filter(c -> !c.isEmpty() && c.indexOf('\0') < 0);
    }

    /** What is asked for, with who asks. */
    static Renewals.Asked asked(Owner owner, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw Problem.malformed(
                    "until",
                    "until（%s）は from（%s）より前です。".formatted(until, from),
                    "until (%s) lies before from (%s).".formatted(until, from));
        }
        return new Renewals.Asked(owner, People.current().viewer(), from, until);
    }
}
