package dev.hoshu.domain.ask;

import dev.hoshu.domain.coverage.RegisteredService;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A question with its facts.
 *
 * @param id what the answer repeats, or null
 * @param asOf the day on which it is asked, in the programme's zone; it chooses policy and area
 *     list
 * @param programme the programme's code, or null for the reference programme
 * @param machine the machine, or null if the question is about none
 * @param services the services registered on it
 * @param asked what is asked
 */
public record Question(
        @Nullable String id,
        LocalDate asOf,
        @Nullable String programme,
        @Nullable DescribedMachine machine,
        List<RegisteredService> services,
        Asked asked) {

    /** Copies the services. */
    public Question {
        services = List.copyOf(services);
    }

    /** The same facts, asked something else. */
    public Question asking(Asked other) {
        return new Question(id, asOf, programme, machine, services, other);
    }

    /** The same about a machine that works; unchanged where it is about none. */
    public Question withWorkingMachine() {
        return machine == null
                ? this
                : new Question(id, asOf, programme, machine.inWorkingOrder(), services, asked);
    }
}
