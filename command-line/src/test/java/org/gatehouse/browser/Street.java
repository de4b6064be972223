package org.gatehouse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** In front of the house: from here visitors enter, signed in or not. */
final class Street implements AutoCloseable {

    private final String address;
    private final ConfigurableApplicationContext house;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<Who, String> signedIn = new HashMap<>();

    private Street(String address, ConfigurableApplicationContext house, Playwright playwright, Browser browser) {
        this.address = address;
        this.house = house;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Opened, and an hour later. */
    static Street open(String address, ConfigurableApplicationContext house, Playwright playwright, Browser browser) {
        var street = new Street(address, house, playwright, browser);
        FirstHour.passes(street);
        return street;
    }

    /** A visitor with a browser window of their own; a role is signed in once and keeps its session for all tests. */
    Visitor visitor(Who who) {
        if (who == Who.NOBODY) {
            return new Visitor(address, browser.newContext(options(null)));
        }
        String session = signedIn.get(who);
        if (session == null) {
            Visitor visitor = new Visitor(address, browser.newContext(options(null)));
            visitor.signIn(who);
            session = visitor.session();
            signedIn.put(who, session);
            return visitor;
        }
        return new Visitor(address, browser.newContext(options(session)));
    }

    /** A visitor whose session no other test has. */
    Visitor newcomer(Who who) {
        Visitor visitor = new Visitor(address, browser.newContext(options(null)));
        visitor.signIn(who);
        return visitor;
    }

    /** A visitor whose browser runs no scripts. */
    Visitor withoutScript(Who who) {
        BrowserContext context = browser.newContext(options(null).setJavaScriptEnabled(false));
        Visitor visitor = new Visitor(address, context);
        if (who != Who.NOBODY) {
            visitor.signIn(who);
        }
        return visitor;
    }

    private static Browser.NewContextOptions options(@Nullable String session) {
        var options = new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 900);
        return session == null ? options : options.setStorageState(session);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        house.close();
    }
}
