package org.gatehouse.retention.pages;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.access.KnownActor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.gatehouse.retention.Held;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words for what the pages know by codes, in the language of the reader. */
@Component
class RetentionWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Ports ports;
    private final Officers officers;

    RetentionWords(MessageSource messages, Ports ports, Officers officers) {
        this.messages = messages;
        this.ports = ports;
        this.officers = officers;
    }

    /** Such as "5 years" or "1 year, 6 months". */
    String period(Period period, Locale locale) {
        List<String> parts = new ArrayList<>();
        add(parts, "years", period.getYears(), locale);
        add(parts, "months", period.getMonths(), locale);
        add(parts, "days", period.getDays(), locale);
        return String.join(of("retention.period.and", locale), parts);
    }

    private void add(List<String> parts, String unit, int count, Locale locale) {
        if (count != 0) {
            parts.add(of("retention.period." + unit, locale, count));
        }
    }

    /** Who it was: by name, or that the house did it by itself. */
    String actor(String reference, Locale locale) {
        KnownActor known = officers.behind(Set.of(reference)).get(reference);
        return known == null || known.kind() == KnownActor.Kind.HOUSE || known.kind() == KnownActor.Kind.UNKNOWN
                ? of("access.actor." + (known == null ? KnownActor.Kind.UNKNOWN : known.kind()), locale)
                : known.name();
    }

    String officer(Optional<OfficerId> officer) {
        return officer.map(id -> officers.find(id).map(Officers.Colleague::name).orElse(id.toString()))
                .orElse("");
    }

    /** What a hold holds; nothing where it has forgotten. */
    String held(Optional<Held> held, Locale locale) {
        return held.map(one -> switch (one) {
                    case Held.OfDocument(var issuer, var number) ->
                        of("retention.held.document", locale, issuer, number);
                    case Held.OfCrossing(var crossing) -> of("retention.held.crossing", locale, crossing.toString());
                    case Held.OfSpan(var port, var first, var last) ->
                        of(
                                port.isEmpty() ? "retention.held.span" : "retention.held.span-at",
                                locale,
                                first.toString(),
                                last.toString(),
                                port.flatMap(ports::find)
                                        .map(found -> name(found, locale))
                                        .orElse(""));
                })
                .orElseGet(() -> of("retention.held.forgotten", locale));
    }

    record PortChoice(String code, String name) {}

    List<PortChoice> ports(Locale locale) {
        return ports.all().stream()
                .map(port -> new PortChoice(port.code().value(), name(port, locale)))
                .collect(Collectors.toList());
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String name(Port port, Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? port.nameZh() : port.nameEn();
    }
}
