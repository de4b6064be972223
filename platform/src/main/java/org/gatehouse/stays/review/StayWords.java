package org.gatehouse.stays.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.stays.StayProblem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words for what the pages know by codes, in the language of the reader. */
@Component
public class StayWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Ports ports;

    StayWords(MessageSource messages, Ports ports) {
        this.messages = messages;
        this.ports = ports;
    }

    /** Something that is known by a code and chosen by its name. */
    record Named(String code, String name) {}

    public String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String of(StayProblem problem, Locale locale) {
        return messages.getMessage(problem.messageKey(), problem.arguments(), locale);
    }

    String port(PortCode code, Locale locale) {
        return ports.find(code).map(port -> name(port, locale)).orElse(code.value());
    }

    List<Named> ports(Locale locale) {
        return ports.all().stream()
                .map(port -> new Named(port.code().value(), name(port, locale)))
                .toList();
    }

    public ZoneId zone(PortCode code) {
        return ports.find(code).map(Port::zone).orElse(ZoneOffset.UTC);
    }

    String minute(Instant at, PortCode port) {
        return MINUTE.format(at.atZone(zone(port)));
    }

    static String language(String code, Locale locale) {
        return Locale.of(code).getDisplayLanguage(locale) + " (" + code + ")";
    }

    /** Every language of ISO 639-1, by its name. */
    static List<Named> languages(Locale locale) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .map(code -> new Named(code, language(code, locale)))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    private static String name(Port port, Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? port.nameZh() : port.nameEn();
    }
}
