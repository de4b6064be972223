package org.gatehouse.browser;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages that are opened in every language, theme and width. A new page is one line here. */
final class Pages {

    /**
     * A page.
     *
     * @param name of its screenshots
     * @param who opens it
     * @param path where it lies, or the list that leads to it
     * @param link what is followed from there, by a CSS selector; null where the path is the page
     * @param below what is opened below the page that the link leads to; empty for that page itself
     */
    record Listed(
            String name, Who who, String path, @Nullable String link, String below) {

        Listed(String name, Who who, String path) {
            this(name, who, path, null, "");
        }

        Listed(String name, Who who, String path, String link) {
            this(name, who, path, link, "");
        }
    }

    static final List<Listed> ALL = List.of(
            new Listed("accessibility", Who.NOBODY, "/accessibility"),
            new Listed("privacy", Who.NOBODY, "/privacy"),
            new Listed("stay-calculator", Who.NOBODY, "/stay-calculator"),
            new Listed("sign-in", Who.NOBODY, "/sign-in"),
            new Listed("sign-in-needed", Who.NOBODY, "/desk"),
            new Listed("problem-type", Who.NOBODY, "/problems/inspection/already-decided"),
            new Listed("home-officer", Who.OFFICER, "/"),
            new Listed("account", Who.OFFICER, "/account"),
            new Listed("password", Who.OFFICER, "/account/password"),
            new Listed("not-found", Who.OFFICER, "/nowhere"),
            new Listed("not-permitted", Who.OFFICER, "/statistics"),
            new Listed("desk", Who.OFFICER, "/desk"),
            new Listed("party-new", Who.OFFICER, "/desk/parties/new"),
            new Listed("without-document", Who.OFFICER, "/desk/without-document"),
            new Listed("assessment", Who.OFFICER, "/desk", "main table a"),
            new Listed("second-line", Who.OFFICER, "/second-line"),
            new Listed("waiting-area", Who.OFFICER, "/waiting-area"),
            new Listed("waiting-person", Who.OFFICER, "/waiting-area", "main table a"),
            new Listed("second-line-one", Who.OFFICER, "/second-line", "main table a"),
            new Listed("channel", Who.OFFICER, "/channel"),
            new Listed("matches", Who.OFFICER, "/matches"),
            new Listed("match", Who.OFFICER, "/matches", "main table a"),
            new Listed("crossings", Who.OFFICER, "/crossings"),
            new Listed("crossing", Who.OFFICER, "/crossings", "main table a"),
            new Listed("conveyances", Who.OFFICER, "/conveyances"),
            new Listed("conveyance", Who.OFFICER, "/conveyances", "main table a"),
            new Listed("conveyance-announce", Who.OFFICER, "/conveyances/announce"),
            new Listed("ports", Who.OFFICER, "/reference/ports?q=gong"),
            new Listed("states", Who.OFFICER, "/reference/states?q=united"),
            new Listed("document-kinds", Who.OFFICER, "/reference/document-kinds"),
            new Listed("home-commander", Who.COMMANDER, "/"),
            new Listed("crossing-commander", Who.COMMANDER, "/crossings", "main table a"),
            new Listed("crossing-accesses", Who.COMMANDER, "/crossings", "main table a", "/accesses"),
            new Listed("stays", Who.COMMANDER, "/stays"),
            new Listed("stay", Who.COMMANDER, "/stays", "main table a"),
            new Listed("home-administrator", Who.ADMINISTRATOR, "/"),
            new Listed("officers", Who.ADMINISTRATOR, "/officers"),
            new Listed("officer", Who.ADMINISTRATOR, "/officers", "main table a"),
            new Listed("officer-new", Who.ADMINISTRATOR, "/officers/new"),
            new Listed("clients", Who.ADMINISTRATOR, "/clients"),
            new Listed("trust", Who.ADMINISTRATOR, "/trust"),
            new Listed("trust-certificate", Who.ADMINISTRATOR, "/trust", "main table a"),
            new Listed("trust-proposals", Who.ADMINISTRATOR, "/trust/proposals"),
            new Listed("trust-imports", Who.ADMINISTRATOR, "/trust/imports"),
            new Listed("trust-import", Who.ADMINISTRATOR, "/trust/imports", "main table a"),
            new Listed("home-watchlist-officer", Who.WATCHLIST_OFFICER, "/"),
            new Listed("watchlists", Who.WATCHLIST_OFFICER, "/watchlists"),
            new Listed("watchlist", Who.WATCHLIST_OFFICER, "/watchlists", "main table a"),
            new Listed("watchlist-new", Who.WATCHLIST_OFFICER, "/watchlists/new"),
            new Listed("watchlist-enter", Who.WATCHLIST_OFFICER, "/watchlists", "main table a", "/entries/new"),
            new Listed("watchlist-due", Who.WATCHLIST_OFFICER, "/watchlists/due"),
            new Listed("watchlist-entry", Who.WATCHLIST_OFFICER, "/watchlists/due", "main table a"),
            new Listed("watchlist-correction", Who.WATCHLIST_OFFICER, "/watchlists/due", "main table a", "/correction"),
            new Listed("watchlist-imports", Who.WATCHLIST_OFFICER, "/watchlists", "main table a", "/imports"),
            new Listed(
                    "watchlist-import",
                    Who.WATCHLIST_SUPERVISOR,
                    "/release-queue",
                    "main a[href^='/watchlists/imports/']"),
            new Listed("matches-owner", Who.WATCHLIST_SUPERVISOR, "/matches"),
            new Listed("watchlist-queue", Who.WATCHLIST_SUPERVISOR, "/release-queue"),
            new Listed("watchlist-to-sign", Who.WATCHLIST_SUPERVISOR, "/release-queue", "main table a"),
            new Listed("watchlist-try", Who.WATCHLIST_SUPERVISOR, "/watchlists/try"),
            new Listed("home-policy-officer", Who.POLICY_OFFICER, "/"),
            new Listed("rules", Who.POLICY_OFFICER, "/rules"),
            new Listed("rule", Who.POLICY_OFFICER, "/rules/CN-CHILD-ALONE"),
            new Listed("rule-tried", Who.POLICY_OFFICER, "/rules/" + FirstHour.TRIED_RULE),
            new Listed("rule-new", Who.POLICY_OFFICER, "/rules/new"),
            new Listed("home-analyst", Who.ANALYST, "/"),
            new Listed("warnings", Who.ANALYST, "/warnings"),
            new Listed("indicators", Who.ANALYST, "/warnings/indicators"),
            new Listed("indicator", Who.ANALYST, "/warnings/indicators/DOCUMENT_FRAUD"),
            new Listed("signal", Who.ANALYST, "/warnings", "main a[href^='/warnings/signals/']:not([href*=csv])"),
            new Listed("indicator-approver", Who.NATIONAL_COMMANDER, "/warnings/indicators/STRANDED"),
            new Listed(
                    "signal-commander",
                    Who.NATIONAL_COMMANDER,
                    "/warnings",
                    "main a[href^='/warnings/signals/']:not([href*=csv])"),
            new Listed("warnings-officer", Who.OFFICER, "/warnings"),
            new Listed("warning", Who.OFFICER, "/warnings", "main table a"),
            new Listed("warning-commander", Who.COMMANDER, "/warnings", "main table a"),
            new Listed("home-auditor", Who.AUDITOR, "/"),
            new Listed("audit", Who.AUDITOR, "/audit"),
            new Listed("home-records-officer", Who.RECORDS_OFFICER, "/"),
            new Listed("retention", Who.RECORDS_OFFICER, "/retention"),
            new Listed("retention-certificate", Who.RECORDS_OFFICER, "/retention", "main table a"),
            new Listed("retention-holds", Who.RECORDS_OFFICER, "/retention/holds"),
            new Listed("retention-data-protection", Who.DATA_PROTECTION, "/retention"),
            new Listed("home-data-protection", Who.DATA_PROTECTION, "/"),
            new Listed("statistics", Who.STATISTICIAN, "/statistics"),
            new Listed("explore", Who.STATISTICIAN, "/statistics/explore"),
            new Listed(
                    "explore-months",
                    Who.STATISTICIAN,
                    "/statistics/explore?period=2022Q1&by=NATIONALITY_GROUP&step=MONTH&against=PREVIOUS"),
            new Listed("explore-ports", Who.ANALYST, "/statistics/explore?period=2022Q1&by=PORT"),
            new Listed("explore-withheld", Who.ANALYST, "/statistics/explore?period=2022-W05&by=CHANNEL"),
            new Listed("explore-wrong", Who.ANALYST, "/statistics/explore?period=soon"),
            new Listed("dashboards", Who.STATISTICIAN, "/statistics/dashboards"),
            new Listed("dashboard", Who.ANALYST, "/statistics/dashboards", "main table a"),
            new Listed(
                    "dashboard-arrangement",
                    Who.STATISTICIAN,
                    "/statistics/dashboards",
                    "main table a",
                    "/arrangement"),
            new Listed("statistics-february", Who.STATISTICIAN, "/statistics?month=2022-02&map=world"),
            new Listed("bulletin", Who.STATISTICIAN, "/statistics/bulletin/2022Q1"),
            new Listed("bulletin-releases", Who.STATISTICIAN, "/statistics/bulletin/2022Q1/releases"),
            new Listed("bulletin-week", Who.STATISTICIAN, "/statistics/bulletin/2022-W05"),
            new Listed("bulletin-public", Who.NOBODY, "/statistics/bulletin/2022-02"),
            new Listed("bulletin-release", Who.STATISTICIAN, "/statistics/bulletin/2022Q1/releases", "main table a"),
            new Listed("bulletin-revisions", Who.NOBODY, "/statistics/bulletin/2022-02/revisions"),
            new Listed("series", Who.NOBODY, "/statistics/series/crossings.persons.total?kind=MONTH"),
            new Listed("compare", Who.STATISTICIAN, "/statistics/compare?first=2022-01&second=2022-02"),
            new Listed("compare-public", Who.NOBODY, "/statistics/compare"),
            new Listed("compare-wrong", Who.NOBODY, "/statistics/compare?first=2022Q9&second=2022-02"),
            new Listed("series-years", Who.NOBODY, "/statistics/series/crossings.persons.total?kind=YEAR"),
            new Listed("published-elsewhere", Who.STATISTICIAN, "/statistics/reference"),
            new Listed("published-elsewhere-import", Who.STATISTICIAN, "/statistics/reference/import"),
            new Listed("read-a-text", Who.STATISTICIAN, "/statistics/reference/read"),
            new Listed("release-calendar", Who.NOBODY, "/statistics/calendar"),
            new Listed("release-calendar-statistician", Who.STATISTICIAN, "/statistics/calendar"));

    private Pages() {}
}
