package dev.hoshu.server.registration;

import dev.hoshu.server.delivery.PackUse;
import dev.hoshu.server.delivery.PackUses;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.registration.store.RegistrationRows;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells deliveries which packs are registered. */
@Component
class UsedPacks implements PackUses {

    private final RegistrationRows rows;

    UsedPacks(RegistrationRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, PackUse> of(String programme, Collection<String> packSerials) {
        if (packSerials.isEmpty()) {
            return Map.of();
        }
        var person = People.current();
        var seen = rows.seenOfPacks(programme, packSerials, person.signature(), person.viewer());
        return rows.ofPacks(programme, packSerials).stream()
                .collect(
                        Collectors.toMap(
                                Registered::packSerial,
                                r ->
                                        new PackUse(
                                                r.registeredOn(),
                                                seen.contains(r.number()) ? on(r) : null)));
    }

    private static PackUse.On on(Registered registered) {
        return new PackUse.On(
                registered.number(),
                registered.machineType(),
                registered.model(),
                registered.serialNumber(),
                registered.firstDay(),
                registered.lastDay());
    }
}
