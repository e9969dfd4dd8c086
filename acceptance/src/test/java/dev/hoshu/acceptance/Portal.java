package dev.hoshu.acceptance;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One server with the sample, and a browser for each test that looks at the same time. Tests that
 * only look share one.
 */
final class Portal implements AutoCloseable {

    /** A busy machine is slow, not wrong. */
    private static final double PATIENCE_MS = 30_000;

    private final DataFolder data;
    private final RunningServer server;
    private final Queue<Chromium> browsers = new ConcurrentLinkedQueue<>();
    private final Queue<Chromium> idle = new ConcurrentLinkedQueue<>();

    /** One of that name, for a test that changes what is on record. */
    Portal(String name) {
        data = DataFolder.create(name);
        server = RunningServer.start(name, data.options());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    RunningServer server() {
        return server;
    }

    /** A window of its own, without memory of any other, in a browser that nobody else uses now. */
    Window open(View view) {
        var chosen = idle.poll();
        var browser = chosen == null ? another() : chosen;
        return new Window(browser, server, view, () -> idle.add(browser));
    }

    private Chromium another() {
        var started = Chromium.start();
        browsers.add(started);
        return started;
    }

    @Override
    public void close() {
        browsers.forEach(Chromium::close);
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
                    .computeIfAbsent(Portal.class, key -> new Portal("portal"), Portal.class);
        }
    }
}
