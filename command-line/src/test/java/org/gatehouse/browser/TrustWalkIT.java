package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two administrators make a root count, one of them without a script in the browser. */
@ExtendWith(OpenHouse.class)
class TrustWalkIT {

    private final Street street;

    TrustWalkIT(Street street) {
        this.street = street;
    }

    @Test
    void who_uploaded_a_root_cannot_make_it_count_and_a_second_administrator_can() {
        try (Visitor sun = street.visitor(Who.ADMINISTRATOR)) {
            sun.importTrust("next.der", DemoFolder.read("csca-next.der"));
            sun.open("/trust/proposals?lang=en");
            var own = sun.page().locator("main tbody input[type=checkbox]").first();
            assertThat(own.isChecked()).as("one's own is not offered").isFalse();
            own.check();
            sun.page().locator("button[value=SIGN]").first().click();
            assertThat(sun.page().locator(".govuk-error-summary").innerText()).contains("another officer");
            EveryPageIT.examineOpened(sun, "trust-own-proposal", "en");
        }
        try (Visitor he = street.withoutScript(Who.SECOND_ADMINISTRATOR)) {
            he.open("/trust/proposals?lang=en");
            String root =
                    he.page().locator("main tbody input[type=checkbox]").first().getAttribute("value");
            he.page().locator("button[value=SIGN]").first().click();
            assertThat(he.page().locator("main [role=status]").first().innerText())
                    .contains("trusted");
            he.open("/trust/certificates/" + root + "?lang=en");
            assertThat(he.page().locator("main .govuk-tag--green").first().innerText())
                    .isEqualToIgnoringCase("Trusted");
            he.assertNoComplaints();
        }
    }
}
