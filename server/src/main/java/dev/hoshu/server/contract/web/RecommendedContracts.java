package dev.hoshu.server.contract.web;

import dev.hoshu.server.contract.ContractBook;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which contract a machine's page recommends; templates use the bean {@code contractAdvice}. */
@Component("contractAdvice")
public final class RecommendedContracts {

    private final ContractBook book;
    private final InstalledBase machines;

    /** Made by Spring. */
    RecommendedContracts(ContractBook book, InstalledBase machines) {
        this.book = book;
        this.machines = machines;
    }

    /** The contract that is recommended to whoever may ask for one; null where none is. */
    public ContractBook.@Nullable Recommended of(
            String programme, String machineType, String serialNumber) {
        var person = People.current();
        var name = MachineName.read(machineType, serialNumber);
        return Circle.BUYERS.includes(person.role())
                        && machines.isSeen(
                                programme, name.machineType(), name.serial(), person.viewer())
                ? book.recommended(programme, name).orElse(null)
                : null;
    }
}
