package dev.hoshu.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.util.List;
import java.util.Map;

/**
 * A running browser and the driver that steers it.
 *
 * @param browser to be asked by one thread at a time
 */
record Chromium(Playwright driver, Browser browser) implements AutoCloseable {

    static Chromium start() {
        var driver =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                driver,
                driver.chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Installation.chromium())
                                        .setArgs(List.of("--no-sandbox", "--lang=ja"))));
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
