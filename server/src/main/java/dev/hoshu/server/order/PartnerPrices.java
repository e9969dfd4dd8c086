package dev.hoshu.server.order;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.order.store.PartnerPriceRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * The door to what a dealer pays. It is told to that dealer and to the maker's sales desk, and to
 * nobody else, not to the service desk nor to those who keep the accounts (PRICE-1).
 */
@Service
public class PartnerPrices {

    private final PartnerPriceRows rows;

    /** Made by Spring. */
    public PartnerPrices(PartnerPriceRows rows) {
        this.rows = rows;
    }

    /**
     * What a dealer pays for each part number on a day, without tax; those without a price are left
     * out, and so is everything that the person of this request may not know.
     *
     * @param channel the dealer; null is nobody
     * @param parts part numbers
     */
    @Transactional(readOnly = true)
    public Map<String, Price> of(
            String programme, @Nullable String channel, Collection<String> parts, LocalDate day) {
        var person = People.current();
        boolean dealer = person.role() == Role.DEALER;
        if (channel == null || (!dealer && person.role() != Role.MANAGER)) {
            return Map.of();
        }
        return rows.find(
                programme,
                channel,
                parts,
                day,
                dealer ? person.programme() : programme,
                dealer ? person.channel() : channel);
    }

    /**
     * A dealer's price.
     *
     * @param yen without tax
     * @param invented whether it is one of the sample's
     */
    public record Price(long yen, boolean invented) {

        /** Without tax. */
        public Yen amount() {
            return new Yen(yen);
        }
    }
}
