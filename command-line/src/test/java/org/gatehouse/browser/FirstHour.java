package org.gatehouse.browser;

/** What happens before the pages are looked at, so that no list is empty: all of it by the pages themselves. */
final class FirstHour {

    /** A rule of the pack of which a new version is written and tried. */
    static final String TRIED_RULE = "CN-FOREIGNER-PERMISSION";

    private FirstHour() {}

    static void passes(Street street) {
        try (Visitor administrator = street.visitor(Who.ADMINISTRATOR)) {
            administrator.importTrust("utopia.ml", DemoFolder.read("masterlist.ml"));
        }
        try (Visitor keeper = street.visitor(Who.WATCHLIST_OFFICER)) {
            keeper.open("/watchlists?lang=en");
            keeper.page().locator("main table a").first().click();
            keeper.page().waitForLoadState();
            keeper.importList("utopia.jsonl", """
                    {"id":"U-1","names":[{"surname":"Vesperlund","given":"Odile"}],"births":["1961-04"],"nationalities":["UTO"]}
                    {"id":"U-2","names":[{"full":"Only A Name"}]}
                    {"id":"U-3","names":[{"surn
                    """);
        }
        String refused;
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.scan(Passports.valid("CHN"));
            officer.page().click("button[data-key=a]");
            officer.page().waitForLoadState();
            officer.scan(Passports.expired("FRA"));
            officer.decide("SEND_TO_SECOND_LINE", "The passport has expired.");
            officer.scan(Passports.valid("GBR"));
            officer.open("/desk?lang=en&direction=EXIT");
            officer.scanHere(Passports.valid("DEU"));
            officer.page().click("button[data-key=a]");
            officer.page().waitForLoadState();
            officer.scan(Passports.expired("ITA"));
            refused = officer.sendToSecondLine("The passport has expired.");
            officer.form("PROPOSE_REFUSAL")
                    .locator("input[name=ground]")
                    .first()
                    .check();
            officer.decide("PROPOSE_REFUSAL", "No valid travel document was presented.");
            officer.scan(Passports.SPECIMENS.getFirst());
            officer.open("/conveyances?lang=en");
            String today = officer.page().inputValue("#day");
            officer.open("/conveyances/announce?lang=en");
            officer.page().check("input[name=direction] >> nth=0");
            officer.page().selectOption("#kind", "MOTOR_VEHICLE");
            officer.page().fill("#registration", "QX-1A2B3C");
            officer.page().fill("#expectedAt", today + "T23:30");
            officer.page().click("main form button[type=submit]");
            officer.page().waitForLoadState();
            if (officer.page().url().endsWith("/announce")) {
                throw new AssertionError(officer.page().locator("main").innerText());
            }
        }
        try (Visitor commander = street.visitor(Who.COMMANDER)) {
            commander.open(refused);
            commander.form("CONFIRM_REFUSAL").locator("button[type=submit]").click();
            commander.page().waitForLoadState();
        }
        try (Visitor author = street.visitor(Who.POLICY_OFFICER)) {
            author.open("/rules/new?lang=en&key=" + TRIED_RULE);
            author.page().click("main form button[type=submit]");
            author.page().waitForURL("**/rules/" + TRIED_RULE);
            author.page().locator("#tryFrom").first().fill("2022-01-10");
            author.page().locator("#tryUntil").first().fill("2022-02-10");
            author.page().locator("form[action$='/trial'] button").first().click();
            author.page().waitForLoadState();
        }
        EarlyWarning.comes(street);
        Arranging.dashboard(street);
    }
}
