package dev.hoshu.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.frontdoor.AccessCheck;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Every address asked by every role: closed unless its handler says that it is there for them. */
@OverHttp
class EveryRouteTest {

    private static final Set<Integer> CLOSED = Set.of(401, 403);
    private static final Set<String> OF_THE_MAKERS =
            Set.of("/v2.5/", "/auth/oauth/", "/PROD/sbil/");

    @LocalServerPort private int port;

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private record Route(String method, String path, OpenTo open) {}

    @Test
    void everyHandlerSaysForWhomItIsThere() {
        assertThat(handlers())
                .allSatisfy(handler ->
                        assertThat(AccessCheck.declaredBy(handler))
                                .as(handler.getShortLogMessage())
                                .isNotNull());
    }

    @ParameterizedTest
    @EnumSource(TestPeople.class)
    void noRoleComesInWhereItIsNotLetIn(TestPeople person) {
        var asker = new Asker(port, person);
        var role = Role.valueOf(person.name().replace("OTHER_", ""));
        for (var route : routes()) {
            if (OF_THE_MAKERS.stream().anyMatch(route.path()::startsWith)) {
                // Open to everybody, and themselves ask for a token in the makers' ways.
                continue;
            }
            if (route.method().equals("POST") && route.path().equals("/sign-in")) {
                // Open to everybody, and itself answers 401 to a wrong password.
                continue;
            }
            if (route.path().matches("/api/v1/watch/(events(/ZZZZ)?|smartctl)")) {
                // Open to every device, and itself answers 401 without the device's own token.
                continue;
            }
            var status =
                    asker.status(
                            asker.request(route.path())
                                    .header("Accept-Language", "en")
                                    .header("Content-Type", "application/json")
                                    .method(
                                            route.method(),
                                            HttpRequest.BodyPublishers.ofString("{}")));
            var what = person + " " + route.method() + " " + route.path() + " → " + status;
            if (route.open().value().includes(role)) {
                // A visitor's form without the token of a page is closed to everybody alike.
                boolean form = role == Role.VISITOR && !route.path().startsWith("/api/");
                if (route.method().equals("GET") || !form) {
                    assertThat(CLOSED).as(what).doesNotContain(status);
                }
            } else if (status == 302) {
                assertThat(role).as(what).isEqualTo(Role.VISITOR);
            } else {
                assertThat(CLOSED).as(what).contains(status);
            }
        }
    }

    private List<HandlerMethod> handlers() {
        return requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .filter(h -> !ErrorController.class.isAssignableFrom(h.getBeanType()))
                .toList();
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                        return;
                    }
                    var open = Objects.requireNonNull(AccessCheck.declaredBy(handler));
                    var methods = mapping.getMethodsCondition().getMethods();
                    for (var pattern : mapping.getPatternValues()) {
                        for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                            routes.add(new Route(method.name(), filled(pattern), open));
                        }
                    }
                });
        return routes;
    }

    /** The path with something in the places of its variables that nothing has. */
    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^}]*[iI]d}", "999999").replaceAll("\\{[^}]*}", "ZZZZ");
    }
}
