package dev.hoshu.domain.dispatch;

import java.util.Set;

/**
 * A service centre as one machine sees it: what it stocks and how far it is, and nothing of who
 * works there or how long they take (TERR-3).
 *
 * @param name its name for a person
 * @param distanceMetres how far it is from the machine, 0 or more
 * @param stock part numbers that it has in stock
 */
public record ServiceCentre(String name, long distanceMetres, Set<String> stock) {

    /** Checks the distance and copies the stock. */
    public ServiceCentre {
        if (distanceMetres < 0) {
            throw new IllegalArgumentException(
                    "Distance (%d m) must be 0 or more.".formatted(distanceMetres));
        }
        stock = Set.copyOf(stock);
    }
}
