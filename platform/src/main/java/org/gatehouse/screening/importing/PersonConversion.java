package org.gatehouse.screening.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.ListEntry;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.importing.Noted.Code;

/** Makes persons who can be sought of the entries of one published list. */
final class PersonConversion {

    /** Germany prints one letter in its documents: ICAO Doc 9303-3 section 5. */
    private static final String GERMANY_ELSEWHERE = "DEU";

    private final Predicate<String> knownState;
    private final Noted noted;

    PersonConversion(Predicate<String> knownState, Noted noted) {
        this.knownState = knownState;
        this.noted = noted;
    }

    Optional<Sought.Person> person(ListEntry entry) {
        if (entry.names().isEmpty()) {
            return refuse(entry, Code.NAMELESS);
        }
        try {
            return Optional.of(new Sought.Person(
                    entry.names(),
                    entry.births(),
                    entry.sexes().size() == 1
                            ? Optional.of(entry.sexes().iterator().next())
                            : Optional.empty(),
                    nationalities(entry),
                    entry.places(),
                    papers(entry)));
        } catch (ScreeningProblem.NameUnfit _) {
            return refuse(entry, Code.NAME_UNFIT);
        } catch (ScreeningProblem.IdentifiersMissing _) {
            return refuse(entry, Code.IDENTIFIERS_MISSING);
        }
    }

    private Optional<Sought.Person> refuse(ListEntry entry, Code code) {
        String name =
                entry.names().isEmpty() ? "" : entry.names().getFirst().name().text();
        noted.refuse(entry.id(), name, code);
        return Optional.empty();
    }

    private List<String> nationalities(ListEntry entry) {
        return entry.nationalities().stream()
                .map(PersonConversion::state)
                .filter(code -> known(code, Code.STATE_LEFT_OUT))
                .sorted()
                .toList();
    }

    private List<Sought.Paper> papers(ListEntry entry) {
        return Stream.concat(entry.documents().stream(), entry.identifiers().stream())
                .flatMap(number -> paper(number).stream())
                .distinct()
                .toList();
    }

    private Optional<Sought.Paper> paper(DocumentNumber number) {
        String issuer = state(number.issuer());
        if (!known(issuer, Code.NUMBER_LEFT_OUT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sought.Paper(issuer, sort(number.kind()), number.number()));
        } catch (ScreeningProblem _) {
            noted.count(Code.NUMBER_LEFT_OUT);
            return Optional.empty();
        }
    }

    static Sought.PaperClass sort(String kind) {
        String words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        if (words.contains("passport")) {
            return Sought.PaperClass.PASSPORT;
        }
        if (words.contains("visa")) {
            return Sought.PaperClass.VISA;
        }
        if (words.contains("residence")) {
            return Sought.PaperClass.RESIDENCE_PERMIT;
        }
        return words.contains("identity") || words.contains("national id")
                ? Sought.PaperClass.IDENTITY_CARD
                : Sought.PaperClass.OTHER;
    }

    static String state(String code) {
        String state = code.replace("<", "").strip().toUpperCase(Locale.ROOT);
        return state.equals(GERMANY_ELSEWHERE) ? "D" : state;
    }

    private boolean known(String code, Code otherwise) {
        boolean known = !code.isEmpty() && code.length() <= 3 && knownState.test(code);
        if (!known) {
            noted.count(otherwise);
        }
        return known;
    }
}
