package org.gatehouse.inspection.records;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections.Filter;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What to look for among the crossings; every part may be left out.
 *
 * @param day civil day at the port, ISO 8601
 * @param number of the document, as printed; blanks and small letters are forgiven
 * @param before identifier of the last row of the page before
 */
record CrossingSearch(
        @Nullable String port,
        @Nullable String day,
        @Nullable String number,
        @Nullable String before) {

    static final int PAGE_ROWS = 50;

    /** @throws InspectionProblem when a part has not the form that it must have */
    Filter toFilter(int rows) {
        return new Filter(
                given(port).map(CrossingSearch::portCode),
                given(day).map(CrossingSearch::civilDay),
                given(number).map(text -> text.toUpperCase(Locale.ROOT).replaceAll("[\\s<]", "")),
                given(before).map(CrossingSearch::identifier),
                rows);
    }

    CrossingSearch before(InspectionId last) {
        return new CrossingSearch(port, day, number, last.toString());
    }

    /** The same search at another address. */
    String at(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("port", given(port))
                .queryParamIfPresent("day", given(day))
                .queryParamIfPresent("number", given(number))
                .queryParamIfPresent("before", given(before))
                .encode()
                .toUriString();
    }

    /** The search without its place among the pages. */
    CrossingSearch fromTheStart() {
        return new CrossingSearch(port, day, number, null);
    }

    /** For the audit: what was looked for, without the number of a person's document. */
    String described() {
        return "port=" + given(port).orElse("") + " day=" + given(day).orElse("") + " number="
                + (given(number).isPresent() ? "given" : "");
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static PortCode portCode(String text) {
        if (!PortCode.hasForm(text)) {
            throw new InspectionProblem.UnknownPort(text);
        }
        return new PortCode(text);
    }

    private static LocalDate civilDay(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new InspectionProblem.DayMalformed();
        }
    }

    /** A mark that no page gave out leads nowhere. */
    private static InspectionId identifier(String text) {
        try {
            return new InspectionId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new InspectionProblem.NotFound();
        }
    }
}
