package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One browser window on the house, and whatever its console complained of. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 15_000;
    private static final int MOST_TABS = 60;
    private static final double HAND_MILLIS = 200;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String address, BrowserContext context) {
        this.address = address;
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("script: " + error));
    }

    private void hear(ConsoleMessage message) {
        // A page that says no does so with a status of 4xx, which the console of Chromium calls an error.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    Page page() {
        return page;
    }

    Response open(String path) {
        Response response = page.navigate(address + path);
        page.waitForLoadState(LoadState.LOAD);
        return response;
    }

    void signIn(Who who) {
        open("/sign-in?lang=en");
        page.fill("input[name=name]", who.signInName());
        page.fill("input[name=password]", Who.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Opens an inspection at the desk by typing the zone into its field. */
    void scan(String zone) {
        open("/desk?lang=en");
        scanHere(zone);
    }

    /** The same at the desk as it is opened. */
    void scanHere(String zone) {
        page.fill("#mrz", zone);
        page.click("#scan button[type=submit]:not([formaction])");
        page.waitForURL("**/desk/inspections/*");
    }

    /** Sends the traveller of the opened inspection to the second line, and is there with it then; returns where that is. */
    String sendToSecondLine(String words) {
        String path = "/second-line/" + page.url().replaceAll(".*/([0-9a-f-]{36}).*", "$1");
        decide("SEND_TO_SECOND_LINE", words);
        open(path + "?lang=en");
        return path;
    }

    /** Uploads a file on the page of imports, and is at its report then. */
    void importTrust(String name, byte[] bytes) {
        open("/trust/imports?lang=en");
        page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", bytes));
        page.click("main form button[type=submit]");
        page.waitForURL("**/trust/imports/*");
    }

    /** Brings a published list to the list that is opened, waits until it is compared, and is at its report then. */
    void importList(String name, String text) {
        page.click("main a[href$='/imports']");
        page.waitForLoadState();
        page.setInputFiles("#file", new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.fill("#reason", "Sought under the sanctions of Utopia.");
        page.fill("#source", "Journal of Utopia, 7");
        page.click("main form[enctype] button[type=submit]");
        page.waitForURL("**/watchlists/imports/*");
        awaitImport();
    }

    /** Looks again until the house has done its part of the import. */
    void awaitImport() {
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("main .govuk-inset-text a").count() == 0;
        });
    }

    String session() {
        return context.storageState();
    }

    void width(int pixels) {
        page.setViewportSize(pixels, pixels < 600 ? 844 : 900);
    }

    /** Types as a hand or a reader does, with so many milliseconds between two keys. */
    void type(String keys, double millisBetween) {
        page.keyboard().type(keys, new Keyboard.TypeOptions().setDelay(millisBetween));
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** As a hand does that saw the page: what comes sooner after a scan is the reader's own tail. */
    void pressByHand(String key) {
        page.waitForTimeout(HAND_MILLIS);
        press(key);
    }

    /** Goes on with the tabulator until the element has the focus. */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("the keyboard does not get to " + selector + " on " + page.url());
    }

    /** The form of one decision, opened if it is folded. */
    Locator form(String decision) {
        Locator form = page.locator("form:has(input[name=decision][value=" + decision + "])");
        form.evaluate("form => { const folded = form.closest('details'); if (folded) folded.open = true; }");
        return form;
    }

    void decide(String decision, String words) {
        Locator form = form(decision);
        form.locator("textarea[name=words]").fill(words);
        form.locator("button[type=submit]").click();
        page.waitForLoadState();
        assertThat(page.locator(".govuk-error-summary").count()).as(page.url()).isZero();
    }

    APIResponse fetch(String path) {
        return context.request().get(address + path);
    }

    /** As if the session had ended at the house. */
    void forgetSession() {
        context.clearCookies();
    }

    String focused() {
        return (String) page.evaluate("() => document.activeElement.id || document.activeElement.tagName");
    }

    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    void assertNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    void assertNoSidewaysScroll() {
        Object overhang = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overhang).intValue())
                .as("pixels beyond the right edge at " + page.url())
                .isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
