package org.gatehouse.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Forged passports of one state come to a desk, become a signal, and after two analysts a warning; another signal stays open. All
 * of it by the pages.
 */
final class EarlyWarning {

    private static final String FRAUD = "/warnings/indicators/DOCUMENT_FRAUD?lang=en";
    private static final String SIGNAL = "main a[href^='/warnings/signals/']:not([href*=csv])";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private EarlyWarning() {}

    static void comes(Street street) {
        propose(street, FRAUD, "AT_PORT", "2");
        try (Visitor commander = street.visitor(Who.NATIONAL_COMMANDER)) {
            commander.open(FRAUD);
            commander.page().click("button[value=APPROVE]");
            commander.page().waitForLoadState();
        }
        propose(street, "/warnings/indicators/STRANDED?lang=en", "PERSONS", "2");
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            for (String state : new String[] {"DNK", "NOR"}) {
                officer.scan(Passports.forged(state));
                officer.scan(Passports.forged(state));
            }
        }
        String signal = assess(street, Who.ANALYST, awaited(street));
        assess(street, Who.SECOND_ANALYST, signal);
        warn(street, signal);
    }

    private static void propose(Street street, String indicator, String parameter, String value) {
        try (Visitor analyst = street.visitor(Who.ANALYST)) {
            analyst.open(indicator);
            Page page = analyst.page();
            page.fill("#threshold-" + parameter, value);
            page.fill(
                    "#threshold-reviewOn",
                    LocalDate.now(ZoneId.of("UTC")).plusDays(90).toString());
            page.fill("#threshold-reason", "Few are enough to look.");
            page.click("form[action$=thresholds] button[type=submit]");
            page.waitForLoadState();
            if (page.locator(".govuk-error-summary").count() > 0) {
                throw new AssertionError(page.locator("main").innerText());
            }
        }
    }

    /** @return path of the first signal, once the house has computed */
    private static String awaited(Street street) {
        try (Visitor analyst = street.visitor(Who.ANALYST)) {
            Instant until = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(until)) {
                analyst.open("/warnings?lang=en&indicator=DOCUMENT_FRAUD&port=CNGBP");
                if (analyst.page().locator(SIGNAL).count() >= 2) {
                    return analyst.page().locator(SIGNAL).last().getAttribute("href");
                }
                analyst.page().waitForTimeout(200);
            }
            throw new AssertionError(
                    "no signal: " + analyst.page().locator("main").innerText());
        }
    }

    private static String assess(Street street, Who who, String signal) {
        try (Visitor analyst = street.visitor(who)) {
            analyst.open(signal + "?lang=en");
            analyst.page().check("input[name=opinion][value=REAL]");
            analyst.page().fill("#assessment-words", "Two with the same mistake within a minute.");
            analyst.page().click("form[action$=assessment] button[type=submit]");
            analyst.page().waitForLoadState();
        }
        return signal;
    }

    private static void warn(Street street, String signal) {
        try (Visitor commander = street.visitor(Who.NATIONAL_COMMANDER)) {
            commander.open(signal + "?lang=en");
            Page page = commander.page();
            page.check("input[name=level][value=ORANGE]");
            page.fill("#issue-ports", "CNGBP");
            page.check("input[name=units][value=DESK]");
            page.check("input[name=units][value=COMMAND]");
            page.fill("#issue-adviceEn", "Look at the check digits of passports of this state.");
            page.fill("#issue-adviceZh", "请注意核查该国护照的校验位。");
            page.fill(
                    "#issue-validUntil",
                    DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
                            .format(LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                                    .plusDays(2)));
            page.click("form[action$=warning] button[type=submit]");
            page.waitForURL("**/warnings/*");
            page.waitForLoadState();
            page.fill("#assignment-task", "Keep one desk for a document expert.");
            page.fill(
                    "#assignment-dueAt",
                    DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
                            .format(LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                                    .plusDays(1)));
            page.click("form[action$=tasks] button[type=submit]");
            page.waitForLoadState();
            if (page.locator(".govuk-error-summary").count() > 0) {
                throw new AssertionError(page.locator("main").innerText());
            }
        }
    }
}
