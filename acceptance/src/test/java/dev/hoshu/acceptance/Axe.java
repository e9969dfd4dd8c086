package dev.hoshu.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;

/**
 * What axe has against a page. It runs in the page itself and hands out its violations alone: the
 * library's own way opens a second page each time and carries every element that passed through it.
 */
final class Axe {

    private static final String SOURCE = AxeBuilder.getAxeScript();

    private static final String RUN =
            """
            async rules => {
                const only = rules.length > 0 ? {runOnly: rules} : {};
                const found = await axe.run(document, {resultTypes: ['violations'], ...only});
                if (found.passes.length === 0) {
                    throw new Error('axe looked at nothing');
                }
                return found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html);
            }
            """;

    private Axe() {}

    /** The rules that are broken, each with the first element that breaks it. */
    static List<String> violations(Page page) {
        return violations(page, List.of());
    }

    /** The same of some rules only. */
    static List<String> violations(Page page, List<String> rules) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate("() => {" + SOURCE + "}");
        }
        return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
    }
}
