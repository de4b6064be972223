package org.gatehouse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the frame of every page needs to know of the request that it answers; templates find it as {@code pageSettings}.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param language as the attribute {@code lang} of HTML wants it (BCP 47)
 * @param path of the request, without its query
 * @param query without {@code lang} and {@code theme}; empty if nothing else is in it
 * @param version of this program; empty when it runs from classes that were not packed
 */
public record PageSettings(String theme, String language, String path, String query, String version) {

    static final String ATTRIBUTE = "pageSettings";

    static String languageTag(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh-Hans" : "en";
    }

    static String withoutChoices(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("lang=") && !part.startsWith("theme="))
                .collect(Collectors.joining("&"));
    }

    /** The same page in another language. */
    public String inLanguage(String code) {
        return with("lang", code);
    }

    /** The same page in another theme. */
    public String inTheme(String name) {
        return with("theme", name);
    }

    /** Whether the page lies at or below the address, which is how the navigation marks where one is. */
    public boolean isAt(String href) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }

    private String with(String name, String value) {
        String choice = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return path + "?" + (query.isEmpty() ? "" : query + "&") + choice;
    }
}
