package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a published list to a traveller who was taken for somebody else, and is not stopped again. */
@ExtendWith(OpenHouse.class)
class ListedTravellerIT {

    private final Street street;

    ListedTravellerIT(Street street) {
        this.street = street;
    }

    @Test
    void a_namesake_of_a_listed_person_is_compared_once_and_passes_the_second_time() {
        String address;
        try (Visitor keeper = street.visitor(Who.WATCHLIST_OFFICER)) {
            keeper.open("/watchlists?lang=en");
            keeper.page().locator("main table a:has-text('arrested')").click();
            keeper.page().waitForLoadState();
            keeper.importList(
                    "wanted.jsonl",
                    "{\"id\":\"W-1\",\"names\":[{\"surname\":\"Quenellard\",\"given\":\"Adelie\"}],\"births\":[\"1990-01-01\"],\"nationalities\":[\"UTO\"]}\n");
            assertThat(keeper.page().locator("main").innerText()).contains("Quenellard, Adelie");
            address = keeper.page().url().replaceAll("^https?://[^/]+|\\?.*$", "");
            EveryPageIT.examineOpened(keeper, "list-brought", "en");
            keeper.assertNoComplaints();
        }
        try (Visitor supervisor = street.visitor(Who.WATCHLIST_SUPERVISOR)) {
            supervisor.open(address + "?lang=en");
            var concerns = supervisor.page().locator("input[name=confirmed]");
            for (int concern = 0; concern < concerns.count(); concern++) {
                concerns.nth(concern).check();
            }
            supervisor.page().click("form[action$='/release'] button[type=submit]");
            supervisor.page().waitForLoadState();
            supervisor.awaitImport();
            assertThat(supervisor
                            .page()
                            .locator("main .govuk-tag--green")
                            .first()
                            .innerText())
                    .isEqualToIgnoringCase("Applied");
            supervisor.assertNoComplaints();
        }
        String zone = Passports.of("CHN", "QUENELLARD", "ADELIE");
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.page().waitForCondition(() -> {
                officer.scan(zone);
                return officer.page().locator(".gh-verdict--refer").count() == 1;
            });
            String inspection = officer.page().url().replaceAll("^https?://[^/]+|\\?.*$", "");
            officer.open("/matches?lang=en");
            officer.page().locator("main table a:has-text('QUENELLARD')").last().click();
            officer.page().waitForLoadState();
            String match = officer.page().url().replaceAll("^https?://[^/]+|\\?.*$", "");
            assertThat(officer.page().locator("main").innerText())
                    .contains("Quenellard, Adelie", "QUENELLARD ADELIE", "Agrees");
            officer.page().check("input[name=outcome][value=OTHER_PERSON]");
            officer.page().fill("form[action$='/resolution'] textarea", "The photograph shows somebody else.");
            officer.page().click("form[action$='/resolution'] button[type=submit]");
            officer.page().waitForLoadState();
            for (String language : new String[] {"en", "zh"}) {
                officer.open(match + "?lang=" + language);
                EveryPageIT.examineOpened(officer, "match-resolved", language);
                officer.open(match + "/notice?lang=" + language);
                EveryPageIT.examineOpened(officer, "redress", language);
            }
            officer.width(1440);
            officer.open(inspection + "?lang=en");
            officer.decide("ADMIT", "Compared with the list: somebody else.");

            officer.scan(zone);
            assertThat(officer.page().locator(".gh-verdict--clear").count())
                    .as("the same traveller, the second time")
                    .isEqualTo(1);
            officer.assertNoComplaints();
        }
    }
}
