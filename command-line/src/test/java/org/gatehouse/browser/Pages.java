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
            new Listed("sign-in-needed", Who.NOBODY, "/desk"),
            new Listed("home-officer", Who.OFFICER, "/"),
            new Listed("account", Who.OFFICER, "/account"),
            new Listed("password", Who.OFFICER, "/account/password"),
            new Listed("not-found", Who.OFFICER, "/nowhere"),
            new Listed("not-permitted", Who.OFFICER, "/statistics"),
            new Listed("desk", Who.OFFICER, "/desk"),
            new Listed("second-line", Who.OFFICER, "/second-line"),
            new Listed("crossings", Who.OFFICER, "/crossings"),
            new Listed("conveyances", Who.OFFICER, "/conveyances"),
            new Listed("conveyance-announce", Who.OFFICER, "/conveyances/announce"),
            new Listed("ports", Who.OFFICER, "/reference/ports"),
            new Listed("states", Who.OFFICER, "/reference/states"),
            new Listed("document-kinds", Who.OFFICER, "/reference/document-kinds"),
            new Listed("home-commander", Who.COMMANDER, "/"),
            new Listed("home-administrator", Who.ADMINISTRATOR, "/"),
            new Listed("home-auditor", Who.AUDITOR, "/"),
            new Listed("home-data-protection", Who.DATA_PROTECTION, "/"),
            new Listed("statistics", Who.STATISTICIAN, "/statistics"),
            new Listed("bulletin", Who.STATISTICIAN, "/statistics/bulletin/2022Q1"));

    private Pages() {}
}
