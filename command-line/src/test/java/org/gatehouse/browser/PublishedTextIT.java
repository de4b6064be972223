package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A published text is pasted, looked at, put right and taken in. */
@ExtendWith(OpenHouse.class)
class PublishedTextIT {

    private final Street street;

    PublishedTextIT(Street street) {
        this.street = street;
    }

    @Test
    void a_pasted_text_is_looked_at_before_it_is_taken() {
        try (Visitor visitor = street.visitor(Who.STATISTICIAN)) {
            visitor.open("/statistics/reference/read?lang=en");
            Page page = visitor.page();
            page.fill("#text", """
                    In the first quarter of 2023, 41.205 million entry and exit personnel were inspected, \
                    of which 15.301 million Chinese citizens left the country, a decrease of 1.3% from the previous month. \
                    More than 10,800 ride-on licenses were handled, and 1,80,000 foreigners were seized. \
                    Agencies strengthened inspection and guardianship.
                    """);
            page.click("button[value=read]");
            EveryPageIT.examineOpened(visitor, "read-a-text-read", "en");
            assertThat(page.locator("main").innerText()).contains("ride-on licenses", "supervision of a conveyance");
            assertThat(page.locator("#take-0").isChecked()).isTrue();
            assertThat(page.locator("#take-1").isChecked()).isFalse();

            page.fill("#authority", "XX-Text");
            page.fill("#source", "https://example.org/2023Q1");
            page.click("button[value=take]");
            page.waitForURL(url -> url.contains("/statistics/reference") && !url.contains("/read"));
            assertThat(page.locator("main").innerText()).contains("XX-Text");
            visitor.assertNoComplaints();
        }
    }
}
