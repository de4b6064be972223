package org.gatehouse.warning.pages;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.reference.DocumentKind;
import org.gatehouse.reference.DocumentKinds;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.States;
import org.gatehouse.warning.Indicators.Words;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.WarningProblem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words for what the pages know by codes, in the language of the reader. */
@Component
public class WarningWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final MessageSource messages;
    private final Ports ports;
    private final States states;
    private final DocumentKinds documentKinds;
    private final Officers officers;

    WarningWords(MessageSource messages, Ports ports, States states, DocumentKinds documentKinds, Officers officers) {
        this.messages = messages;
        this.ports = ports;
        this.states = states;
        this.documentKinds = documentKinds;
        this.officers = officers;
    }

    /** Something that is known by a code and chosen by its name. */
    public record Named(String code, String name) {}

    public String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String of(WarningProblem problem, Locale locale) {
        return messages.getMessage(problem.messageKey(), problem.arguments(), locale);
    }

    static String in(Words words, Locale locale) {
        return chinese(locale) ? words.zh() : words.en();
    }

    String port(PortCode code, Locale locale) {
        return ports.find(code).map(port -> name(port, locale)).orElse(code.value());
    }

    List<Named> ports(Locale locale) {
        return ports.all().stream()
                .map(port -> new Named(port.code().value(), name(port, locale)))
                .toList();
    }

    String officer(OfficerId id) {
        return officers.find(id).map(Officers.Colleague::name).orElse(id.toString());
    }

    /** By the name that holds of any issuer, where there is one. */
    private String kind(String code, Locale locale) {
        return documentKinds.all().stream()
                .filter(kind -> kind.kind().equals(code))
                .min(Comparator.comparing(kind -> !kind.issuer().equals(DocumentKind.ANY_ISSUER)))
                .map(kind -> chinese(locale) ? kind.nameZh() : kind.nameEn())
                .orElse(code);
    }

    /** Where it is, in one line. */
    public String place(Scope scope, Locale locale) {
        return Stream.of(
                        Optional.of(scope.port()
                                .map(port -> port(port, locale))
                                .orElseGet(() -> of("warning.over-ports", locale))),
                        scope.direction().map(direction -> of("warning.direction." + direction, locale)),
                        scope.issuer().map(issuer -> state(issuer, locale)),
                        scope.documentKind().map(kind -> kind(kind, locale)),
                        scope.defect().map(defect -> of("warning.defect." + defect, locale)),
                        scope.list())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** What was found, in a sentence. */
    public String sentence(Signal signal, Locale locale) {
        return of(
                "warning.says." + signal.indicator(),
                locale,
                Math.round(signal.lastValue()),
                Math.round(signal.bound()),
                Math.round(signal.expected().orElse(0)),
                signal.minutes().orElse(0));
    }

    private String state(String code, Locale locale) {
        return states.find(code)
                .map(state -> (chinese(locale) ? state.nameZh() : state.nameEn()) + " (" + code + ")")
                .orElse(code);
    }

    ZoneId zone(Scope scope) {
        return scope.port().map(this::zone).orElse(ZoneOffset.UTC);
    }

    ZoneId zone(PortCode port) {
        return ports.find(port).map(Port::zone).orElse(ZoneOffset.UTC);
    }

    /** On the clock of the port; on that of the universe for what shows over ports. */
    String minute(Instant at, Scope scope) {
        return minute(at, zone(scope));
    }

    static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone)) + (zone.equals(ZoneOffset.UTC) ? " UTC" : "");
    }

    /** @throws WarningProblem.InstantMalformed when it is no day and time */
    static Instant instant(String field, String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text.strip().replace('T', ' '), MINUTE)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException _) {
            throw new WarningProblem.InstantMalformed(field);
        }
    }

    String lasted(Duration duration, Locale locale) {
        return duration.toHours() < 48
                ? of("warning.hours", locale, duration.toHours(), duration.toMinutesPart())
                : of("warning.days", locale, duration.toDays(), duration.toHoursPart());
    }

    static boolean chinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static String name(Port port, Locale locale) {
        return chinese(locale) ? port.nameZh() : port.nameEn();
    }
}
