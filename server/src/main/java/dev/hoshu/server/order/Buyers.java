package dev.hoshu.server.order;

import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Who buys: for which programme, through which channel, and whose row it becomes. */
final class Buyers {

    private Buyers() {}

    /** The programme that is meant; a customer or dealer has one. */
    static String programme(Person person, ProgrammeChoice choice, Optional<String> named) {
        var own = person.programme();
        if (own == null) {
            return choice.meant(named);
        }
        if (named.isPresent() && !choice.meant(named).equals(own)) {
            throw OrderProblems.otherProgramme(own);
        }
        return own;
    }

    /** The channel of an order: a dealer's own; of all others each machine's own (CHAN-1). */
    static @Nullable String channelOfOrder(Person person) {
        return person.channel();
    }

    /** Whether a machine of that customer on record is this person's to buy for. */
    static void check(Person person, List<QuotedLine> lines) {
        for (var line : lines) {
            if (person.customer() != null && !person.customer().equals(line.customer())) {
                throw OrderProblems.unknownMachine(line.wanted());
            }
        }
    }

    /**
     * Whose row it becomes.
     *
     * @param customer the customer that sees it, or null
     * @param channel the channel that sees it, or null
     */
    record Owner(@Nullable String customer, @Nullable String channel) {

        /** The owner of a quote or an order for these machines. */
        static Owner of(Person person, List<QuotedLine> lines) {
            if (person.channel() != null) {
                return new Owner(null, person.channel());
            }
            return new Owner(
                    person.customer() != null
                            ? person.customer()
                            : common(lines, QuotedLine::customer),
                    common(lines, QuotedLine::channel));
        }

        /** The one that all machines have on record; null if they differ. */
        private static @Nullable String common(
                List<QuotedLine> lines, Function<QuotedLine, @Nullable String> whose) {
            var first = lines.isEmpty() ? null : whose.apply(lines.getFirst());
            return lines.stream().allMatch(l -> Objects.equals(first, whose.apply(l)))
                    ? first
                    : null;
        }
    }
}
