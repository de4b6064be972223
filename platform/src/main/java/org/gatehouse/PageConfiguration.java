package org.gatehouse;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What all pages share: the words of every module, and the reader's language and theme. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** The languages of every page, in the order in which they are offered; the first is the one of last resort. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    static final Duration CHOICE_IS_KEPT = Duration.ofDays(365);

    /** Before the chain of Spring Security (-100), so that its pages know language and theme too. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String basenames) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(basenames.split(","))
                .filter(PageConfiguration::hasWords)
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }

    /** A module without pages has none. */
    private static boolean hasWords(String basename) {
        return PageConfiguration.class.getResource("/" + basename + "_en.properties") != null;
    }

    /** By cookie, else by {@code Accept-Language} (RFC 9110 section 12.5.4), else English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("gatehouse-language");
        resolver.setCookieMaxAge(CHOICE_IS_KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> {
            String accepted = request.getHeader("Accept-Language");
            return PageSettingsFilter.accepted(accepted);
        });
        return resolver;
    }

    @Bean
    FilterRegistrationBean<PageSettingsFilter> pageSettingsFilter(LocaleResolver localeResolver) {
        var registration = new FilterRegistrationBean<>(new PageSettingsFilter(localeResolver));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }
}
