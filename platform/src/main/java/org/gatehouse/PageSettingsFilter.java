package org.gatehouse;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Reads and keeps the reader's choices: {@code ?lang=en|zh} and {@code ?theme=auto|light|dark}, both on any page and without
 * JavaScript. An unknown choice is left aside.
 */
final class PageSettingsFilter extends OncePerRequestFilter {

    private static final Set<String> THEMES = Set.of("auto", "light", "dark");
    private static final String VERSION =
            Objects.requireNonNullElse(PageSettingsFilter.class.getPackage().getImplementationVersion(), "");
    private static final String THEME_COOKIE = "gatehouse-theme";

    private final LocaleResolver locales;

    PageSettingsFilter(LocaleResolver locales) {
        this.locales = locales;
    }

    /** The first language of the header that the house speaks; English if it speaks none of them. */
    static Locale accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return PageConfiguration.LANGUAGES.getFirst();
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), PageConfiguration.LANGUAGES);
            return found == null ? PageConfiguration.LANGUAGES.getFirst() : found;
        } catch (IllegalArgumentException malformed) {
            return PageConfiguration.LANGUAGES.getFirst();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/assets/")) {
            chain.doFilter(request, response);
            return;
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        chosen(query, "lang")
                .flatMap(PageSettingsFilter::language)
                .ifPresent(language -> locales.setLocale(request, response, language));
        Optional<String> theme = chosen(query, "theme").filter(THEMES::contains);
        theme.ifPresent(name -> response.addHeader(HttpHeaders.SET_COOKIE, themeCookie(name, request.isSecure())));
        request.setAttribute(
                PageSettings.ATTRIBUTE,
                new PageSettings(
                        theme.orElseGet(() -> keptTheme(request)),
                        PageSettings.languageTag(locales.resolveLocale(request)),
                        request.getRequestURI(),
                        PageSettings.withoutChoices(query),
                        VERSION));
        chain.doFilter(request, response);
    }

    /** Read from the query alone: asking for a parameter would read the body of a form too early. */
    private static Optional<String> chosen(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .reduce((earlier, later) -> later);
    }

    private static Optional<Locale> language(String code) {
        return PageConfiguration.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }

    private static String keptTheme(HttpServletRequest request) {
        Cookie kept = WebUtils.getCookie(request, THEME_COOKIE);
        return kept != null && THEMES.contains(kept.getValue()) ? kept.getValue() : "auto";
    }

    /** Not HttpOnly: the switch on the page sets it too. */
    private static String themeCookie(String theme, boolean secure) {
        return ResponseCookie.from(THEME_COOKIE, theme)
                .path("/")
                .maxAge(PageConfiguration.CHOICE_IS_KEPT)
                .sameSite("Lax")
                .secure(secure)
                .build()
                .toString();
    }
}
