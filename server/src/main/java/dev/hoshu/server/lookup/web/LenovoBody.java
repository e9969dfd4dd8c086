package dev.hoshu.server.lookup.web;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.coverage.CoverageAnswer;
import dev.hoshu.server.lookup.LookUps;
import dev.hoshu.server.lookup.Looked;
import dev.hoshu.server.lookup.ProductBook.Product;
import dev.hoshu.server.lookup.Service;
import dev.hoshu.server.lookup.ServiceBook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The bodies of the Lenovo eSupport interface, version 2.5. A member whose value is unknown is left
 * out; so is {@code Warranty} where it would be empty, for one empty list ends a client's batch.
 */
final class LenovoBody {

    private static final String ACTIVE = "ACTIVE";
    private static final Map<String, String> SLA =
            Map.of("NBD", "9x5xNBD", "24X7", "24x7", "24X7_4H", "24x7x4", "24X7_2H", "24x7x2");

    private final Locale language;
    private final LocalDate today;

    LenovoBody(Locale language, LocalDate today) {
        this.language = language;
        this.today = today;
    }

    /** What is known of a machine that was found. */
    record Known(
            Looked.Found found,
            Product product,
            Map<OfferingNumber, Catalogue.Listed> listings,
            String upgradeUrl) {}

    Map<String, Object> machine(Known known) {
        var found = known.found();
        var machine = found.named().machine();
        var body = new LinkedHashMap<String, Object>();
        body.put("Serial", found.asked().typed());
        body.put("Product", known.product().path(found));
        body.put("InWarranty", found.coverage().state().equals("COVERED"));
        var shipped = machine.shippedFromFactory();
        if (shipped != null) {
            body.put("Shipped", day(shipped));
        }
        body.put("Country", machine.country());
        body.put("UpgradeUrl", known.upgradeUrl());
        var periods = counting(found);
        if (!periods.isEmpty()) {
            body.put("Warranty", periods.stream().map(p -> warranty(p, known.listings())).toList());
        }
        var contracts = periods.stream().filter(LookUps::isContract).toList();
        if (!contracts.isEmpty()) {
            body.put("Contract", contracts.stream().map(this::contract).toList());
        }
        return body;
    }

    static Map<String, Object> notFound(String typed) {
        return fault("Serial", typed, 100, "Warranty data is not found");
    }

    static Map<String, Object> ambiguous(String typed) {
        return fault(
                "Serial",
                typed,
                101,
                "There are multiple records found. Please specify SN.MT instead of SN");
    }

    static Map<String, Object> fault(String key, String typed, int code, String message) {
        var body = new LinkedHashMap<String, Object>();
        body.put(key, typed);
        body.put("ErrorCode", code);
        body.put("ErrorMessage", message);
        return body;
    }

    Map<String, Object> service(Service service) {
        var body = named(service);
        body.put("Delivery", "ON_SITE");
        body.put("Category", "MACHINE");
        var duration = service.duration();
        if (duration != null) {
            body.put("Duration", duration);
        }
        return body;
    }

    Map<String, Object> option(Service service, String country) {
        var body = service(service);
        body.put("Country", country);
        return body;
    }

    /** A contract by its number, with the machine it is held on. */
    Map<String, Object> contract(Known known) {
        var id = known.found().asked().typed();
        var period =
                known.found().coverage().periods().stream()
                        .filter(p -> LookUps.isContract(p) && id.equals(p.packSerial()))
                        .findFirst()
                        .orElseThrow();
        var machine = known.found().named().machine();
        var product = new LinkedHashMap<String, Object>();
        product.put("Serial", machine.serial().value());
        product.put("MachineType", machine.number().machineType());
        product.put("Name", known.product().name());
        putLine(product, period);
        var body = new LinkedHashMap<String, Object>();
        body.put("ID", id);
        body.put(
                "Description",
                ServiceBook.service(period, known.listings()).description().in(language));
        body.put("Start", day(period.start()));
        body.put("End", day(period.end()));
        body.put("Products", List.of(product));
        return body;
    }

    /** What counts where the machine stands (TERR-1): the rest does not cover it. */
    private static List<CoverageAnswer.Period> counting(Looked.Found found) {
        var country = found.coverage().country();
        return found.coverage().periods().stream()
                .filter(p -> p.country().equals(country))
                .toList();
    }

    private Map<String, Object> warranty(
            CoverageAnswer.Period period, Map<OfferingNumber, Catalogue.Listed> listings) {
        var body = named(ServiceBook.service(period, listings));
        body.put("Start", day(period.start()));
        body.put("End", day(period.end()));
        return body;
    }

    private Map<String, Object> contract(CoverageAnswer.Period period) {
        var body = new LinkedHashMap<String, Object>();
        var number = period.packSerial();
        if (number != null) {
            body.put("Contract", number);
        }
        putLine(body, period);
        return body;
    }

    private void putLine(Map<String, Object> body, CoverageAnswer.Period period) {
        body.put("Quantity", 1);
        body.put("ItemNumber", "1");
        var part = period.partNumber() == null ? period.kind() : period.partNumber();
        body.put("ChargeCode", part);
        var level = period.level();
        if (level != null) {
            body.put("SLA", SLA.getOrDefault(level, level));
        }
        body.put("EntitlementCode", part);
        body.put("Status", status(period));
        body.put("Start", day(period.start()));
        body.put("End", day(period.end()));
    }

    private String status(CoverageAnswer.Period period) {
        if (today.isBefore(period.start())) {
            return "PENDING";
        }
        return today.isAfter(period.end()) ? "EXPIRED" : ACTIVE;
    }

    private Map<String, Object> named(Service service) {
        var body = new LinkedHashMap<String, Object>();
        body.put("ID", service.id());
        body.put("Name", service.name().in(language));
        body.put("Description", service.description().in(language));
        body.put("Type", service.type());
        return body;
    }

    /** A day as the interface writes it: midnight, of whatever place. */
    private static String day(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
