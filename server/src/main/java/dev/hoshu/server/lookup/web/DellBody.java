package dev.hoshu.server.lookup.web;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.coverage.CoverageAnswer;
import dev.hoshu.server.lookup.Looked;
import dev.hoshu.server.lookup.ProductBook.Product;
import dev.hoshu.server.lookup.ServiceBook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The bodies of Dell's TechDirect interface: every member always, null where it is unknown. */
final class DellBody {

    private static final List<String> MEMBERS =
            List.of(
                    "id",
                    "serviceTag",
                    "orderBuid",
                    "shipDate",
                    "productCode",
                    "localChannel",
                    "productId",
                    "productLineDescription",
                    "productFamily",
                    "systemDescription",
                    "productLobDescription",
                    "countryCode",
                    "duplicated",
                    "invalid",
                    "entitlements");
    private static final Map<String, String> LEVEL_CODES =
            Map.of("NBD", "ND", "24X7", "PS", "24X7_4H", "P4", "24X7_2H", "P2");

    /** The group of services on site; the interface knows others, which nobody here sells. */
    private static final int ON_SITE = 5;

    private final Locale language;

    DellBody(Locale language) {
        this.language = language;
    }

    /** A tag that names no machine that may be seen, or several. */
    static Map<String, Object> invalid(String tag, boolean several) {
        var body = new LinkedHashMap<String, Object>();
        MEMBERS.forEach(member -> body.put(member, null));
        body.put("serviceTag", tag);
        body.put("duplicated", several);
        body.put("invalid", true);
        body.put("entitlements", List.of());
        return body;
    }

    Map<String, Object> asset(
            Looked.Found found, Product product, Map<OfferingNumber, Catalogue.Listed> listings) {
        var machine = found.named().machine();
        var body = invalid(found.asked().typed(), false);
        body.put("id", found.named().id());
        var shipped = machine.shippedFromFactory();
        body.put("shipDate", shipped == null ? null : first(shipped));
        body.put("productCode", machine.number().machineType() + machine.number().model());
        body.put("localChannel", machine.channel());
        body.put("productId", product.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
        body.put("productLineDescription", product.name().toUpperCase(Locale.ROOT));
        body.put("productFamily", "Servers");
        body.put("systemDescription", product.name());
        body.put("productLobDescription", product.series());
        body.put("countryCode", machine.country());
        body.put("invalid", false);
        body.put(
                "entitlements",
                found.coverage().periods().stream()
                        // What counts in another country does not cover it here (TERR-1).
                        .filter(p -> p.country().equals(found.coverage().country()))
                        .map(p -> entitlement(p, listings))
                        .toList());
        return body;
    }

    private Map<String, Object> entitlement(
            CoverageAnswer.Period period, Map<OfferingNumber, Catalogue.Listed> listings) {
        var service = ServiceBook.service(period, listings);
        var body = new LinkedHashMap<String, Object>();
        body.put("itemNumber", service.id());
        body.put("startDate", first(period.start()));
        body.put("endDate", period.end() + "T23:59:59.999Z");
        body.put("entitlementType", service.type().equals("BASE") ? "INITIAL" : "EXTENDED");
        var level = period.level();
        body.put(
                "serviceLevelCode",
                level == null ? service.id() : LEVEL_CODES.getOrDefault(level, level));
        body.put("serviceLevelDescription", service.name().in(language));
        body.put("serviceLevelGroup", ON_SITE);
        return body;
    }

    private static String first(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
