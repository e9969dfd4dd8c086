package dev.hoshu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.promise.OpenApi;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The interface and its document name the same operations; a route without a description is a
 * fault.
 */
@OverHttp
class InterfaceDocumentTest {

    private static final Pattern PROGRAMS =
            Pattern.compile("/api/|/openapi\\.json$|/v2\\.5/|/auth/oauth/|/PROD/");

    @LocalServerPort private int port;

    @Autowired private Map<String, RequestMappingHandlerMapping> mappings = Map.of();

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasItsRoute() {
        var described = new TreeSet<String>();
        var document = new Asker(port).json("/openapi.json");
        for (var path : document.path("paths").properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        var mapped = new TreeSet<String>();
        for (var mapping : mappings.values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> addRoutes(info, mapped));
        }

        assertThat(mapped).isNotEmpty().containsExactlyElementsOf(described);
    }

    @Test
    void everyOperationHasANameAndASubjectAndNothingRefersToWhatIsNotThere() {
        var document = new Asker(port).json("/openapi.json");
        var subjects = document.path("tags").findValuesAsString("name");
        var names = new ArrayList<String>();
        for (var path : document.path("paths")) {
            for (var operation : path) {
                names.add(operation.path("operationId").asString());
                assertThat(subjects).contains(operation.at("/tags/0").asString());
            }
        }
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
        for (var reference : document.findValuesAsString("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        }
    }

    @Test
    void whateverIsSentAndAnsweredHasAnExampleThatFitsItsSchema() {
        assertThat(new OpenApi(new Asker(port).get("/openapi.json").body()).exampleFaults())
                .isEmpty();
    }

    @Test
    void theDocumentCanBeKeptAndAskedForAgain() {
        var asker = new Asker(port);
        var tag = asker.get("/openapi.json").headers().firstValue("ETag").orElseThrow();

        var again = asker.send(asker.request("/openapi.json").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
    }

    private static void addRoutes(RequestMappingInfo info, Set<String> routes) {
        for (var pattern : info.getPatternValues()) {
            var path = asClientsWriteIt(pattern);
            if (PROGRAMS.matcher(path).lookingAt()) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> routes.add(method + " " + path));
            }
        }
    }

    /** A maker's paths are read without regard to case, and with a stroke at their end. */
    private static String asClientsWriteIt(String pattern) {
        var path =
                pattern.replace("{version:[vV]2\\.5}", "v2.5")
                        .replaceAll("\\{what:\\(\\?i\\)(\\w+)}", "$1");
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
