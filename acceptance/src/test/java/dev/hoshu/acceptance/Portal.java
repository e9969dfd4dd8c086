package dev.hoshu.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.util.List;
import java.util.Map;

/** One server with the sample and one browser, shared by every test that only looks. */
final class Portal implements AutoCloseable {

    /** A busy machine is slow, not wrong. */
    private static final double PATIENCE_MS = 30_000;

    private final DataFolder data = DataFolder.create("portal");
    private final RunningServer server = RunningServer.start("portal", data.options());
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(Installation.chromium())
                                    .setArgs(List.of("--no-sandbox", "--lang=ja")));

    Portal() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    RunningServer server() {
        return server;
    }

    /** A window of its own, without memory of any other. */
    Window open(View view) {
        return new Window(browser.newContext(view.options()), server, view);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
        data.close();
    }

    /** Starts the portal with the first test that asks for it, and stops it after the last. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(Portal.class);
        }

        @Override
        public Portal resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Portal.class))
                    .computeIfAbsent(Portal.class, key -> new Portal(), Portal.class);
        }
    }
}
