package dev.hoshu.fleet.base;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.ArrayList;

/**
 * Rows of the portal's database: a machine and the document of its coverage (table {@code
 * machine_coverage}), which is what its pages and its answers rest on.
 */
public final class CoverageDocuments {

    private static final JsonMapper JSON = new JsonMapper();

    private CoverageDocuments() {}

    /**
     * A machine of the database as a row of the base.
     *
     * @param found the columns machine_type, model, serial_number, customer, channel,
     *     country_of_sale, shipped_on, municipality, pre_owned, document by name
     */
    public static Row row(Row found) {
        var document = JSON.readTree(found.<String>getAs("document"));
        var warranty = document.get("warranty");
        var services = new ArrayList<Row>();
        for (var entry : document.path("entries")) {
            services.add(service(entry));
        }
        return RowFactory.create(
                found.<String>getAs("machine_type") + found.<String>getAs("model"),
                found.getAs("serial_number"),
                found.getAs("customer"),
                found.getAs("channel"),
                found.getAs("country_of_sale"),
                document.path("country").asString(),
                found.getAs("shipped_on"),
                warranty == null ? null : day(warranty, "start"),
                warranty == null ? null : day(warranty, "end"),
                warranty == null ? null : text(warranty, "level"),
                found.getAs("municipality"),
                found.getAs("pre_owned"),
                services.toArray(Row[]::new));
    }

    private static Row service(JsonNode entry) {
        return RowFactory.create(
                text(entry, "partNumber"),
                text(entry, "kind"),
                text(entry, "level"),
                entry.path("premier").asBoolean(false),
                text(entry, "country"),
                day(entry, "start"),
                day(entry, "end"),
                day(entry, "orderedOn"));
    }

    private static @Nullable String text(JsonNode node, String name) {
        var member = node.get(name);
        return member == null || member.isNull() ? null : member.asString();
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        var text = text(node, name);
        return text == null ? null : LocalDate.parse(text);
    }
}
