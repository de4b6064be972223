package org.gatehouse.browser;

import java.util.List;

/** The pages that are opened in every language, theme and width. A new page is one line here. */
final class Pages {

    /**
     * A page.
     *
     * @param name of its screenshots
     * @param who opens it
     * @param path where it lies
     */
    record Listed(String name, Who who, String path) {}

    static final List<Listed> ALL = List.of(
            new Listed("accessibility", Who.NOBODY, "/accessibility"),
            new Listed("privacy", Who.NOBODY, "/privacy"),
            new Listed("sign-in", Who.NOBODY, "/sign-in"),
            new Listed("not-found", Who.OFFICER, "/nowhere"),
            new Listed("home-officer", Who.OFFICER, "/"));

    private Pages() {}
}
