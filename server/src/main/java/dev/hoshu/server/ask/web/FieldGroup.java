package dev.hoshu.server.ask.web;

import java.util.List;
import java.util.Optional;

/**
 * Fields that stand together.
 *
 * @param id by which its words are found
 * @param shape how it is shown
 * @param fields its fields, in order
 */
record FieldGroup(String id, Shape shape, List<Field> fields) {

    /** How fields that stand together are shown. */
    enum Shape {
        /** In sight. */
        OPEN,
        /** Folded away while nothing in it is said. */
        FOLDED,
        /** A row for each of several things. */
        ROWS
    }

    FieldGroup {
        fields = List.copyOf(fields);
    }

    Optional<Field> named(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    boolean isRows() {
        return shape == Shape.ROWS;
    }

    /** What every row's parameters begin with, such as {@code services}. */
    String rowsName() {
        var name = fields.getFirst().name();
        return name.substring(0, name.indexOf(".*"));
    }
}
