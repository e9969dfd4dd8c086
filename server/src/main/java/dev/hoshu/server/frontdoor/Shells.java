package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;
import java.util.Optional;

/** Makes the shell around a page. */
@Component
class Shells {
    private static final String DEVELOPMENT = "0.1.0";
    private static final List<String> ANOTHER_DAY = List.of("on", "knownAt", "list");

    private final ObjectProvider<AnswerBasis> bases;

    Shells(ObjectProvider<AnswerBasis> bases) {
        this.bases = bases;
    }

    /** The shell of a page that answers. */
    Shell around(HttpServletRequest request) {
        // A page about another day, or another list, names itself what it rests on.
        boolean today = ANOTHER_DAY.stream().noneMatch(p -> isGiven(request, p));
        var basis =
                today
                        ? bases.orderedStream().flatMap(b -> b.names().stream()).toList()
                        : List.<Sentence>of();
        return new Shell(address(request, "ja"), address(request, "en"), basis, version());
    }

    private static boolean isGiven(HttpServletRequest request, String parameter) {
        var value = request.getParameter(parameter);
        return value != null && !value.isBlank();
    }

    /**
     * The shell of a page that says what went wrong: it reads nothing, for reading may be what
     * failed.
     */
    Shell aroundFault(HttpServletRequest request) {
        return new Shell(address(request, "ja"), address(request, "en"), List.of(), version());
    }

    private static String address(HttpServletRequest request, String language) {
        // On the way to an error page the address asked for is no longer the request's own.
        var failed =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                        ? uri
                        : request.getRequestURI();
        return UriComponentsBuilder.fromPath(failed)
                .query(request.getQueryString())
                .replaceQueryParam("lang", language)
                .build(false)
                .toUriString();
    }

    private static String version() {
        return Optional.ofNullable(Shells.class.getPackage().getImplementationVersion())
                .orElse(DEVELOPMENT);
    }
}
