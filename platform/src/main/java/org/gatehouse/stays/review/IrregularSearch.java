package org.gatehouse.stays.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.IrregularId;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStays.Filter;
import org.gatehouse.stays.StayProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What to look for among irregular stays, as it was typed; every part may be left out.
 *
 * @param since civil day, ISO 8601
 * @param number of the document, as printed; blanks and small letters are forgiven
 * @param before identifier of the last row of the page before
 */
public record IrregularSearch(
        @Nullable String kind,
        @Nullable String port,
        @Nullable String since,
        @Nullable String state,
        @Nullable String number,
        @Nullable String before) {

    static final int PAGE_ROWS = 50;

    /** @throws StayProblem when a part has not the form that it must have */
    public Filter toFilter(int rows) {
        return new Filter(
                given(kind).map(name -> one(IrregularKind.values(), name).orElseThrow(StayProblem.KindUnknown::new)),
                given(port).map(IrregularSearch::portCode),
                given(since).map(IrregularSearch::day),
                given(state).map(name -> one(IrregularState.values(), name).orElseThrow(StayProblem.StateUnknown::new)),
                given(number).map(text -> text.toUpperCase(Locale.ROOT).replaceAll("[\\s<]", "")),
                given(before).map(IrregularSearch::identifier),
                rows);
    }

    public IrregularSearch before(IrregularId last) {
        return new IrregularSearch(kind, port, since, state, number, last.toString());
    }

    /** The search without its place among the pages. */
    IrregularSearch fromTheStart() {
        return new IrregularSearch(kind, port, since, state, number, null);
    }

    /** The same search at another address. */
    public String at(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("kind", given(kind))
                .queryParamIfPresent("port", given(port))
                .queryParamIfPresent("since", given(since))
                .queryParamIfPresent("state", given(state))
                .queryParamIfPresent("number", given(number))
                .queryParamIfPresent("before", given(before))
                .encode()
                .toUriString();
    }

    /** For the audit: what was looked for, without the number of a person's document. */
    String described() {
        return fromTheStart().withoutNumber().at("") + (given(number).isPresent() ? " number given" : "");
    }

    private IrregularSearch withoutNumber() {
        return new IrregularSearch(kind, port, since, state, null, before);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static PortCode portCode(String text) {
        if (!PortCode.hasForm(text)) {
            throw new StayProblem.PortUnknown();
        }
        return new PortCode(text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new StayProblem.SinceMalformed();
        }
    }

    /** A mark that no page gave out leads nowhere. */
    private static IrregularId identifier(String text) {
        try {
            return new IrregularId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new StayProblem.NoSuchCase();
        }
    }
}
