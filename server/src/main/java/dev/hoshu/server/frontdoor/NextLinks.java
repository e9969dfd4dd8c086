package dev.hoshu.server.frontdoor;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Says of every part of a list where it goes on, {@code Link: <…>; rel="next"} (RFC 8288): the same
 * address and choice with the cursor of the next part.
 */
@RestControllerAdvice
class NextLinks implements ResponseBodyAdvice<Object> {

    /** The parameters that say where in the list one is. */
    private static final Set<String> PLACES = Set.of("cursor", "before", "after");

    @Override
    public boolean supports(
            MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return GoesOn.class.isAssignableFrom(handler.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof GoesOn part && part.next() != null) {
            response.getHeaders()
                    .add(HttpHeaders.LINK, "<" + address(request, part.next()) + ">; rel=\"next\"");
        }
        return body;
    }

    /** What was asked, said again with the cursor; whatever was sent is encoded anew. */
    private static String address(ServerHttpRequest request, String next) {
        var query = new StringJoiner("&");
        if (request instanceof ServletServerHttpRequest asked) {
            asked.getServletRequest()
                    .getParameterMap()
                    .forEach((name, values) -> {
                        if (!PLACES.contains(name)) {
                            Arrays.stream(values).forEach(v -> query.add(said(name, v)));
                        }
                    });
        }
        query.add(said("cursor", next));
        return request.getURI().getRawPath() + "?" + query;
    }

    private static String said(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
