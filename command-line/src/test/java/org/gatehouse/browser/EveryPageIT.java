package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenHouse.class)
class EveryPageIT {

    private static final List<String> LANGUAGES = List.of("en", "zh");
    private static final List<String> THEMES = List.of("light", "dark");
    private static final int WIDE = 1440;
    private static final int NARROW = 390;

    /** Names of pages, with commas between, by {@code -Dpages=desk,party-new}; all when not said. */
    private static final String CHOSEN = System.getProperty("pages", "");

    private static final boolean EVERY = Boolean.getBoolean("pages.every");

    private final Street street;

    EveryPageIT(Street street) {
        this.street = street;
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_sound_in_both_languages_and_themes_wide_and_narrow() {
        return Pages.ALL.stream()
                .filter(EveryPageIT::chosen)
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> examine(page)));
    }

    @TestFactory
    Stream<DynamicTest> every_page_can_be_read_without_script() {
        return Stream.of(Who.values())
                .map(who -> DynamicTest.dynamicTest(who.name(), () -> {
                    try (Visitor visitor = street.withoutScript(who)) {
                        for (Pages.Listed page : Pages.ALL) {
                            if (page.who() == who) {
                                openListed(visitor, page, "lang=en");
                                assertThat(visitor.page()
                                                .locator("main h1")
                                                .first()
                                                .isVisible())
                                        .as(page.name())
                                        .isTrue();
                                assertThat(visitor.page().locator("main").innerText())
                                        .as(page.name())
                                        .hasSizeGreaterThan(40);
                            }
                        }
                    }
                }));
    }

    private static boolean chosen(Pages.Listed page) {
        return CHOSEN.isEmpty() || List.of(CHOSEN.split(",")).contains(page.name());
    }

    private void examine(Pages.Listed listed) {
        try (Visitor visitor = street.visitor(listed.who())) {
            for (String language : LANGUAGES) {
                openListed(visitor, listed, "lang=" + language);
                examineOpened(visitor, listed.name(), language);
            }
            visitor.assertNoComplaints();
        }
    }

    private static void openListed(Visitor visitor, Pages.Listed listed, String query) {
        String path = listed.path() + (listed.path().contains("?") ? "&" : "?") + query;
        assertThat(visitor.open(path).status()).as(path).isLessThan(500);
        if (listed.link() != null) {
            visitor.page().locator(listed.link()).first().click();
            visitor.page().waitForURL(url -> !url.endsWith(path));
            if (!listed.below().isEmpty()) {
                String at = visitor.page().url().replaceAll("^https?://[^/]+|\\?.*$", "");
                assertThat(visitor.open(at + listed.below() + "?" + query).status())
                        .isEqualTo(200);
            }
        }
    }

    static void examineOpened(Visitor visitor, String name, String language) {
        Page page = visitor.page();
        assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
        assertThat(page.evaluate("() => document.compatMode")).isEqualTo("CSS1Compat");
        assertThat(page.locator("h1").count()).as("h1 of " + name).isEqualTo(1);
        assertThat(page.locator("body").innerText())
                .as("words without a translation")
                .doesNotContain("??");
        for (int width : new int[] {WIDE, NARROW}) {
            visitor.width(width);
            for (String theme : themes(language, width)) {
                page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
                String picture = String.join("-", name, language, theme, String.valueOf(width));
                visitor.keepPicture(picture);
                visitor.assertNoSidewaysScroll();
                Axe.assertNothingFound(page, picture);
            }
        }
    }

    /** Language, theme and width, each pair of two of them once; all three together by {@code -Dpages.every=true}. */
    private static List<String> themes(String language, int width) {
        if (EVERY) {
            return THEMES;
        }
        return List.of(THEMES.get(language.equals("en") == (width == WIDE) ? 0 : 1));
    }
}
