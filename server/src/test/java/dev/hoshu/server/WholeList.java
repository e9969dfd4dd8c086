package dev.hoshu.server;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A list that goes on, as a program reads it: part by part, from Link to Link. */
public final class WholeList {

    private static final int MOST_PARTS = 300;

    private WholeList() {}

    /**
     * Demands that the parts of two, one after the other, are the list as it is told at once, and
     * returns it.
     *
     * @param path without a query
     * @param member the list's name in the answer
     * @param key what tells its things apart
     */
    public static List<String> ofParts(Asker asker, String path, String member, String key) {
        var whole = keys(asker.json(path + "?limit=200"), member, key);
        assertThat(whole).as(path).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        var told = new ArrayList<String>();
        var next = path + "?limit=2";
        for (int parts = 0; !next.isEmpty() && parts < MOST_PARTS; parts++) {
            var answer = asker.get(next);
            var body = Asker.read(answer);
            assertThat(keys(body, member, key)).as(next).hasSizeBetween(1, 2);
            told.addAll(keys(body, member, key));
            next = following(answer, body);
        }
        assertThat(told).as(path).containsExactlyElementsOf(whole);
        return whole;
    }

    private static String following(HttpResponse<String> answer, JsonNode body) {
        var link =
                answer.headers()
                        .firstValue("Link")
                        .filter(l -> l.endsWith("; rel=\"next\""))
                        .map(l -> l.substring(1, l.indexOf('>')))
                        .orElse("");
        assertThat(link.isEmpty()).as("Link and next agree").isEqualTo(body.path("next").isNull());
        return link;
    }

    private static List<String> keys(JsonNode body, String member, String key) {
        return body.path(member).valueStream().map(row -> row.path(key).asString()).toList();
    }
}
