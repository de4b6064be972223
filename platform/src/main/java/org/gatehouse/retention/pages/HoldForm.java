package org.gatehouse.retention.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.retention.Held;
import org.gatehouse.retention.Hold;
import org.gatehouse.retention.RetentionProblem;
import org.jspecify.annotations.Nullable;

/**
 * A hold as it is proposed; what was not sent is null.
 *
 * @param kind {@code DOCUMENT}, {@code CROSSING} or {@code SPAN}
 * @param number of the document, as printed; blanks and small letters are forgiven
 */
record HoldForm(
        @Nullable String kind,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String crossing,
        @Nullable String port,
        @Nullable String first,
        @Nullable String last,
        @Nullable String ground,
        @Nullable String words,
        @Nullable String until) {

    static HoldForm empty() {
        return new HoldForm("DOCUMENT", "", "", "", "", "", "", "", "", "");
    }

    /** @throws RetentionProblem.FieldUnfit naming the field */
    Held toHeld() {
        return switch (text(kind)) {
            case "DOCUMENT" -> new Held.OfDocument(matching(issuer, "[A-Z]{1,3}", "issuer"), documentNumber());
            case "CROSSING" -> new Held.OfCrossing(crossingId());
            case "SPAN" -> span();
            default -> throw new RetentionProblem.FieldUnfit("kind");
        };
    }

    Hold.Ground toGround() {
        return Arrays.stream(Hold.Ground.values())
                .filter(one -> one.name().equals(text(ground)))
                .findAny()
                .orElseThrow(() -> new RetentionProblem.FieldUnfit("ground"));
    }

    LocalDate toUntil() {
        return day(until, "until");
    }

    private String documentNumber() {
        return matching(text(number).replaceAll("[\\s<]", ""), "[A-Z0-9]{1,30}", "number");
    }

    private UUID crossingId() {
        try {
            return UUID.fromString(text(crossing));
        } catch (IllegalArgumentException _) {
            throw new RetentionProblem.FieldUnfit("crossing");
        }
    }

    private Held span() {
        String code = text(port);
        if (!code.isEmpty() && !PortCode.hasForm(code)) {
            throw new RetentionProblem.FieldUnfit("port");
        }
        LocalDate from = day(first, "first");
        LocalDate to = day(last, "last");
        if (to.isBefore(from)) {
            throw new RetentionProblem.FieldUnfit("last");
        }
        return new Held.OfSpan(code.isEmpty() ? Optional.empty() : Optional.of(new PortCode(code)), from, to);
    }

    private static LocalDate day(@Nullable String given, String field) {
        try {
            return LocalDate.parse(text(given));
        } catch (DateTimeException _) {
            throw new RetentionProblem.FieldUnfit(field);
        }
    }

    private static String matching(@Nullable String given, String form, String field) {
        String text = text(given).toUpperCase(Locale.ROOT);
        if (!text.matches(form)) {
            throw new RetentionProblem.FieldUnfit(field);
        }
        return text;
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
