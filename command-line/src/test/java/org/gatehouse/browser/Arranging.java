package org.gatehouse.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** A statistician makes a dashboard and puts tiles on it, by the pages. */
final class Arranging {

    private static final List<String> FIGURES = List.of(
            "metric=crossings.persons.total&period=2022Q1&by=DIRECTION&step=WEEK",
            "metric=crossings.persons.total&period=2022Q1&by=NATIONALITY_GROUP&picture=SHARES",
            "metric=crossings.persons.total&period=2022Q1&by=PORT",
            "metric=crossings.persons.foreign&period=2022Q1&by=MODE&by=DIRECTION",
            "metric=conveyances.total&period=2022-03&against=PREVIOUS&by=KIND",
            "metric=hotline.services&period=last-month");

    private Arranging() {}

    static void dashboard(Street street) {
        try (Visitor statistician = street.visitor(Who.STATISTICIAN)) {
            Page page = statistician.page();
            statistician.open("/statistics/dashboards?lang=en");
            page.fill("#title-en", "The quarter at a glance");
            page.fill("#title-zh", "季度概览");
            page.click("form[action='/statistics/dashboards'] button");
            page.waitForURL("**/statistics/dashboards/*");
            for (String figure : FIGURES) {
                statistician.open("/statistics/explore?lang=en&" + figure);
                page.selectOption("#wide", figure.contains("step=WEEK") ? "true" : "false");
                page.click("form[action$='/dashboards/tiles'] button");
                page.waitForURL("**/statistics/dashboards/*");
            }
        }
    }
}
