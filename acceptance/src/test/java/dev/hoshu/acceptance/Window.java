package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;

import org.assertj.core.api.SoftAssertions;

import java.util.ArrayList;
import java.util.List;

/** A browser window that remembers what it complained about. */
final class Window implements AutoCloseable {

    private final BrowserContext context;
    private final Runnable closed;
    private final RunningServer server;
    private View view;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /**
     * Opens a window.
     *
     * @param closed told when it is closed and the browser is free again
     */
    Window(Chromium browser, RunningServer server, View view, Runnable closed) {
        this.context = browser.browser().newContext(view.options());
        this.closed = closed;
        this.view = view;
        this.server = server;
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server.at("/").toString())) {
                complaints.add("asks a foreign server: " + request.url());
            }
        });
    }

    /** Chromium complains about the page's own 404 as well; that one is meant. */
    private void note(ConsoleMessage message) {
        boolean serious = List.of("error", "warning").contains(message.type());
        boolean ofThePageItself = message.location().startsWith(page.url());
        if (serious && !ofThePageItself) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    Page page() {
        return page;
    }

    /** Opens a path of the server, and returns the status. */
    int go(String path) {
        var answer = page.navigate(server.at(path).toString());
        assertThat(answer).as("an answer to " + path).isNotNull();
        return answer.status();
    }

    /** Signs in as one of the sample's accounts; as nobody if the login is empty. */
    void signIn(String login) {
        if (login.isEmpty()) {
            return;
        }
        go("/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill("hoshu-sample-2026");
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Shows the page that is open in another width and scheme, without asking for it again. */
    void turn(View other) {
        if (!other.language().equals(view.language()) || other.scripts() != view.scripts()) {
            throw new IllegalArgumentException(other + " needs a window of its own");
        }
        page.setViewportSize(other.width(), other.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.scheme()));
        view = other;
    }

    /** Opens every fold, as a reader who wants to see everything. */
    void unfold() {
        page.evaluate(
                "document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
    }

    /** Presses a button whose form leads to a page, and waits until that page is there. */
    void press(String button) {
        var chosen = page.locator(button).first();
        // A form is answered by another address; what that shows is the page that is looked at.
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && answer.status() == 200,
                chosen::click);
        page.waitForLoadState();
    }

    /** Keeps a picture of the page in every width and scheme, and checks that each is clean. */
    void look(String what, SoftAssertions findings) {
        unfold();
        var before = view;
        for (var other : View.all(view.language())) {
            turn(other);
            picture(what + "-" + other.label());
            findings.check(() -> assertClean(what + " " + other.label()));
        }
        turn(before);
    }

    /** Nothing to complain about: no message, no sideways scrolling, and axe finds nothing. */
    void assertClean(String what) {
        assertThat(complaints).as("complaints of the browser on " + what).isEmpty();
        assertFits(what);
        // axe is a script itself; what it would see without scripts it has seen with them.
        if (view.scripts()) {
            assertThat(violations()).as("axe on " + what).isEmpty();
        }
    }

    private List<String> violations() {
        // A dark page differs from the light one in its colours only.
        return view.dark() ? Axe.violations(page, List.of("color-contrast")) : Axe.violations(page);
    }

    /** The page is not wider than the window. */
    void assertFits(String what) {
        var excess =
                page.evaluate(
                        "document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        assertThat(((Number) excess).intValue()).as("sideways scrolling on " + what).isZero();
    }

    /** Keeps a picture of the whole page in acceptance/target/screenshots. */
    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Installation.output("screenshots").resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        closed.run();
    }
}
