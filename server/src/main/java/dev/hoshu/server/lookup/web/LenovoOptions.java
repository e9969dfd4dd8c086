package dev.hoshu.server.lookup.web;

import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.entitlement.Entitlements;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.lookup.Looked;
import dev.hoshu.server.lookup.Service;
import dev.hoshu.server.lookup.ServiceBook;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be bought: for a machine by the decisions of every page, for a product by its list. */
@Component
class LenovoOptions {

    private final Entitlements entitlements;
    private final Programmes programmes;
    private final Catalogue catalogue;
    private final Today today;

    LenovoOptions(
            Entitlements entitlements, Programmes programmes, Catalogue catalogue, Today today) {
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Something that can be bought, and where. */
    record Option(Service service, String country) {}

    /**
     * What can be bought for a machine today; nothing for another country than the one its
     * programme sells in (TERR-1).
     */
    List<Option> ofMachine(Looked.Found found, Optional<String> wanted) {
        var named = found.named();
        var country = programmes.current(named.programme()).country();
        if (wanted.filter(c -> !c.equals(country)).isPresent()) {
            return List.of();
        }
        var machine = named.machine();
        return entitlements
                .offers(
                        named.programme(),
                        machine.number().machineType(),
                        machine.serial(),
                        today.day(),
                        Optional.ofNullable(machine.municipality()))
                .map(offers ->
                        offers.offers().stream()
                                .filter(j -> j.decision() instanceof OfferDecision.Granted)
                                .map(j -> new Option(ServiceBook.of(j.offering()), country))
                                .toList())
                .orElse(List.of());
    }

    /**
     * What the lists in force sell for a product: a machine type, a machine number, or a path that
     * names one of the two.
     */
    List<Option> ofProduct(String product, Optional<String> wanted) {
        return Arrays.stream(product.split("/", -1))
                .flatMap(part -> number(part).stream())
                .map(number -> sold(number, wanted))
                .filter(options -> !options.isEmpty())
                .reduce((shorter, longer) -> longer)
                .orElse(List.of());
    }

    private List<Option> sold(MachineNumber number, Optional<String> wanted) {
        return programmes.all().stream()
                .filter(p -> wanted.filter(c -> !c.equals(p.country())).isEmpty())
                .flatMap(p ->
                        catalogue.inForce(p.code(), today.day()).stream()
                                .flatMap(list -> list.fitting(number).stream())
                                .filter(o -> o.onSale().contains(today.day()))
                                .map(o -> new Option(ServiceBook.of(o), p.country())))
                .toList();
    }

    private static Optional<MachineNumber> number(String part) {
        return MachineNumber.read(part.strip()) instanceof MachineNumber.Reading.Understood u
                ? Optional.of(u.number())
                : Optional.empty();
    }
}
