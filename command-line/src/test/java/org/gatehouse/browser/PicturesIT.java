package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of figures by the keyboard, and without a script. */
@ExtendWith(OpenHouse.class)
class PicturesIT {

    private static final String COMPARE = "/statistics/compare?first=2022-01&second=2022-02&lang=en";

    private final Street street;

    PicturesIT(Street street) {
        this.street = street;
    }

    private static String visibility(Locator tip) {
        return String.valueOf(tip.evaluate("tip => getComputedStyle(tip).visibility"));
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.getAttribute('aria-label')"));
    }

    @Test
    void a_field_of_hours_is_one_stop_and_arrows_go_through_it() {
        try (Visitor visitor = street.visitor(Who.STATISTICIAN)) {
            visitor.open("/statistics?month=2022-02&lang=en");
            Page page = visitor.page();
            Locator points = page.locator("svg:has(#chart-hours-title) .chart-point");
            assertThat(points.count()).isEqualTo(7 * 24);
            assertThat(page.locator("svg:has(#chart-hours-title) .chart-point[tabindex='0']")
                            .count())
                    .isEqualTo(1);
            points.first().focus();
            assertThat(focused(page)).startsWith("Monday, 00:00 ·");
            assertThat(visibility(points.first().locator(".chart-tip"))).isEqualTo("visible");
            visitor.press("ArrowDown");
            assertThat(focused(page)).startsWith("Tuesday, 00:00 ·");
            visitor.press("ArrowRight");
            assertThat(focused(page)).startsWith("Tuesday, 01:00 ·");
            visitor.press("End");
            assertThat(focused(page)).startsWith("Sunday, 23:00 ·");
            assertThat(visibility(points.first().locator(".chart-tip"))).isEqualTo("hidden");
            visitor.press("Escape");
            assertThat(visibility(points.last().locator(".chart-tip"))).isEqualTo("hidden");
            visitor.assertNoComplaints();
        }
    }

    @Test
    void a_slider_wipes_from_one_period_to_the_other_by_keys() {
        try (Visitor visitor = street.visitor(Who.STATISTICIAN)) {
            visitor.open(COMPARE);
            Page page = visitor.page();
            Locator slider = page.locator("#wipe-at");
            assertThat(slider.isVisible()).isTrue();
            var first = page.locator(".gh-compare-first").boundingBox();
            var second = page.locator(".gh-compare-second").boundingBox();
            assertThat(second.x).isEqualTo(first.x);
            assertThat(second.y).isEqualTo(first.y);
            slider.focus();
            visitor.press("ArrowRight");
            assertThat(slider.inputValue()).isEqualTo("55");
            assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("January 2022 55% · February 2022 45%");
            String cut = "figure => getComputedStyle(figure).clipPath";
            assertThat(page.locator(".gh-compare-second").evaluate(cut)).isEqualTo("inset(0px 0px 0px 55%)");
            visitor.press("End");
            assertThat(page.locator(".gh-compare-second").evaluate(cut)).isEqualTo("inset(0px 0px 0px 100%)");
            visitor.press("Home");
            visitor.keepPicture("compare-wiped");
            visitor.assertNoComplaints();
        }
    }

    @Test
    void without_a_script_both_periods_stand_beside_each_other_and_every_point_is_a_stop() {
        try (Visitor visitor = street.withoutScript(Who.STATISTICIAN)) {
            visitor.width(1440);
            visitor.open(COMPARE);
            Page page = visitor.page();
            assertThat(page.locator("#wipe-at").isVisible()).isFalse();
            var first = page.locator(".gh-compare-first").boundingBox();
            var second = page.locator(".gh-compare-second").boundingBox();
            assertThat(second.x).isGreaterThan(first.x + first.width - 1);
            assertThat(page.locator(".gh-compare .chart-point[tabindex='0']").count())
                    .isEqualTo(2 * 31);
        }
    }

    @Test
    void a_picture_that_is_opened_as_a_file_has_its_colours() {
        try (Visitor visitor = street.visitor(Who.STATISTICIAN)) {
            visitor.open("/statistics/hours.svg?month=2022-02&lang=en");
            Page page = visitor.page();
            assertThat(page.locator(".chart-heat-5").first().evaluate("cell => getComputedStyle(cell).fill"))
                    .isIn("rgb(9, 62, 102)", "rgb(211, 235, 251)");
            visitor.assertNoComplaints();
        }
    }
}
