package dev.hoshu.server.ask;

import org.springframework.web.util.UriComponentsBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a question is filled in. */
public final class AskAddress {

    private AskAddress() {}

    /**
     * The address of the form of a kind with these members in it, in their order.
     *
     * @param kind the kind's code, such as {@code repair}
     * @param parameters the members of the question by their names in the form
     */
    public static String of(String kind, Map<String, List<String>> parameters) {
        var address = UriComponentsBuilder.fromPath("/ask/" + kind);
        var filled = new ArrayList<Object>();
        parameters.forEach((name, values) -> {
            values.forEach(value -> address.queryParam(name, "{v}"));
            filled.addAll(values);
        });
        return address.encode().buildAndExpand(filled.toArray()).toUriString();
    }
}
