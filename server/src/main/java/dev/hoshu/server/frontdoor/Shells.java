package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;

/** Makes the shell around a page. */
@Component
class Shells {
    private static final List<String> ANOTHER_DAY = List.of("on", "knownAt", "list");

    /** What names a thing of one programme and nothing in another. */
    private static final List<String> OF_ONE_PROGRAMME =
            List.of("programme", "list", "compare", "offset");

    private final ObjectProvider<AnswerBasis> bases;
    private final ObjectProvider<ShownProgrammes> programmes;
    private final Today today;

    Shells(
            ObjectProvider<AnswerBasis> bases,
            ObjectProvider<ShownProgrammes> programmes,
            Today today) {
        this.bases = bases;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * The shell of a page that answers.
     *
     * @param shown the programme that the page shows; null for the one that is meant where none is
     *     named
     */
    Shell around(HttpServletRequest request, @Nullable ShownProgramme shown) {
        var all = programmes.getObject().all();
        var programme = shown == null ? all.getFirst() : shown;
        // A page about another day, or another list, names itself what it rests on.
        boolean isToday = ANOTHER_DAY.stream().noneMatch(p -> isGiven(request, p));
        var basis =
                isToday
                        ? bases.orderedStream()
                                .flatMap(b -> b.names(programme.code()).stream())
                                .toList()
                        : List.<Sentence>of();
        return new Shell(
                address(request, "ja"),
                address(request, "en"),
                programme,
                all.size() < 2
                        ? List.of()
                        : all.stream().map(p -> choice(request, p, programme)).toList(),
                basis,
                RunningVersion.name(),
                People.current(),
                navigation(request),
                back(request),
                today.movedDays() == 0 ? null : today.day());
    }

    private static Shell.Choice choice(
            HttpServletRequest request, ShownProgramme programme, ShownProgramme shown) {
        var address =
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString());
        OF_ONE_PROGRAMME.forEach(address::replaceQueryParam);
        return new Shell.Choice(
                programme,
                address.queryParam("programme", programme.code()).build(false).toUriString(),
                programme.code().equals(shown.code()));
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
        return new Shell(
                address(request, "ja"),
                address(request, "en"),
                null,
                List.of(),
                List.of(),
                RunningVersion.name(),
                People.current(),
                navigation(request),
                back(request),
                today.movedDays() == 0 ? null : today.day());
    }

    private static Navigation navigation(HttpServletRequest request) {
        return Navigation.of(People.current().role(), asked(request));
    }

    /** The address asked for; on the way to an error page it is no longer the request's own. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }

    private static String address(HttpServletRequest request, String language) {
        return UriComponentsBuilder.fromPath(asked(request))
                .query(request.getQueryString())
                .replaceQueryParam("lang", language)
                .build(false)
                .toUriString();
    }

    /** Where to come back to after signing in: a page that was asked for, never what was sent. */
    private static String back(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod().equals("GET")
                ? request.getRequestURI() + (query == null ? "" : "?" + query)
                : "";
    }
}
