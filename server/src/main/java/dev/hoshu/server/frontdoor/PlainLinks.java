package dev.hoshu.server.frontdoor;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Leaves out of the links of a page what has no value: an address says only what was chosen, and
 * one thing has one address.
 */
@Component
class PlainLinks extends AbstractLinkBuilder {

    private final StandardLinkBuilder links = new HashedFiles();

    PlainLinks(SpringTemplateEngine templates) {
        setOrder(0);
        templates.addLinkBuilder(this);
    }

    /**
     * Only the address of a file holds its hash. Any other would be looked for among the files in
     * vain, which for a page full of links takes longer than all the rest of it.
     */
    private static final class HashedFiles extends StandardLinkBuilder {

        private static final Pattern FILE = Pattern.compile("[^?#]*\\.(css|js|svg)([?#].*)?");

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return FILE.matcher(link).matches() ? super.processLink(context, link) : link;
        }
    }

    @Override
    public @Nullable String buildLink(
            IExpressionContext context,
            @Nullable String base,
            @Nullable Map<String, Object> parameters) {
        if (parameters == null) {
            return links.buildLink(context, base, null);
        }
        var given = new LinkedHashMap<String, Object>();
        parameters.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                given.put(name, value);
            }
        });
        return links.buildLink(context, base, given);
    }
}
