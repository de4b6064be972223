package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A figure is explored, put on a dashboard, and the dashboard arranged by two at once. */
@ExtendWith(OpenHouse.class)
class DashboardWalkIT {

    private final Street street;

    DashboardWalkIT(Street street) {
        this.street = street;
    }

    @Test
    void a_figure_is_asked_for_by_a_form_and_its_link_shows_the_same_without_script() {
        String link;
        String shown;
        try (Visitor statistician = street.visitor(Who.STATISTICIAN)) {
            Page page = statistician.page();
            statistician.open("/statistics/explore?lang=en");
            page.selectOption("#metric", "crossings.persons.total");
            page.fill("#period", "2022Q1");
            page.check("#by-MODE");
            page.selectOption("#step", "MONTH");
            page.click("form.gh-explore button");
            page.waitForURL("**by=MODE**");
            assertThat(page.locator("figure svg").count()).isEqualTo(1);
            shown = page.locator("main table").innerText();
            link = page.inputValue("#link").replaceAll("^https?://[^/]+", "");
            statistician.assertNoComplaints();
        }
        try (Visitor other = street.withoutScript(Who.STATISTICIAN)) {
            other.open(link + "&lang=en");
            assertThat(other.page().locator("main table").innerText()).isEqualTo(shown);
        }
    }

    @Test
    void of_two_who_arrange_at_once_the_second_is_told_and_sees_what_the_first_did() {
        try (Visitor first = street.visitor(Who.STATISTICIAN);
                Visitor second = street.visitor(Who.STATISTICIAN)) {
            String at = made(first);
            first.open(at + "/arrangement?lang=en");
            second.open(at + "/arrangement?lang=en");
            first.page().fill("#title-en", "Renamed");
            first.page().click("form[action$='/title'] button");
            first.page().waitForLoadState();
            second.page().fill("#title-en", "Mine");
            second.page().click("form[action$='/title'] button");
            second.page().waitForSelector(".govuk-error-summary");
            assertThat(second.page().locator(".govuk-error-summary").innerText())
                    .contains("version 2 is below");
            assertThat(second.page().locator("h1").innerText()).contains("Renamed");
            assertThat(second.page().inputValue("#title-en")).isEqualTo("Mine");
            Axe.assertNothingFound(second.page(), "dashboard-changed");
            second.page().fill("#title-en", " ");
            second.page().fill("#title-zh", "");
            second.page().click("form[action$='/title'] button");
            second.page().waitForSelector("#title-en-error");
            Axe.assertNothingFound(second.page(), "dashboard-untitled");
            second.page().click("form[action$='/deletion'] button");
            second.page().waitForURL("**/statistics/dashboards");
            assertThat(first.open(at).status()).isEqualTo(404);
        }
    }

    private static String made(Visitor visitor) {
        visitor.open("/statistics/dashboards?lang=en");
        visitor.page().fill("#title-en", "Two at once");
        visitor.page().click("form[action='/statistics/dashboards'] button");
        visitor.page().waitForURL("**/statistics/dashboards/*");
        return visitor.page().url().replaceAll("^https?://[^/]+|\\?.*$", "");
    }
}
