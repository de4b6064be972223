package org.gatehouse.screening.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.ListEntry;
import org.gatehouse.screening.ListImports.Remark;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;

/** Makes persons who can be sought of the entries of one published list, and remembers what could not be taken over. */
final class Conversion {

    /** Why an entry, or a value of it, is not taken over. */
    enum Code {
        /** Documents alone; a person is sought by a name. */
        NAMELESS,
        /** A name of more than 200 characters. */
        NAME_UNFIT,
        /** A name alone would stop every namesake. */
        IDENTIFIERS_MISSING,
        /** A nationality that is no state; the entry is taken without it. */
        STATE_LEFT_OUT,
        /** A number without a state that issued it, or that no document can have; the entry is taken without it. */
        NUMBER_LEFT_OUT
    }

    /** Germany prints one letter in its documents: ICAO Doc 9303-3 section 5. */
    private static final String GERMANY_ELSEWHERE = "DEU";

    private static final int REMARKS_MOST = 1_000;

    private final Predicate<String> knownState;
    private final List<String> refused = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    Conversion(Predicate<String> knownState) {
        this.knownState = knownState;
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

    /** Ids of entries that were refused. */
    List<String> refused() {
        return refused;
    }

    /** Of refused entries, the first thousand. */
    List<Remark> remarks() {
        return remarks;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    private Optional<Sought.Person> refuse(ListEntry entry, Code code) {
        refused.add(entry.id());
        count(code);
        if (remarks.size() < REMARKS_MOST) {
            String name = entry.names().isEmpty()
                    ? ""
                    : entry.names().getFirst().name().text();
            remarks.add(new Remark(0, cut(entry.id()), code.name(), cut(name)));
        }
        return Optional.empty();
    }

    private List<String> nationalities(ListEntry entry) {
        return entry.nationalities().stream()
                .map(Conversion::state)
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
            count(Code.NUMBER_LEFT_OUT);
            return Optional.empty();
        }
    }

    private static Sought.PaperClass sort(String kind) {
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

    private static String state(String code) {
        String state = code.replace("<", "").strip().toUpperCase(Locale.ROOT);
        return state.equals(GERMANY_ELSEWHERE) ? "D" : state;
    }

    private boolean known(String code, Code otherwise) {
        boolean known = !code.isEmpty() && code.length() <= 3 && knownState.test(code);
        if (!known) {
            count(otherwise);
        }
        return known;
    }

    private void count(Code code) {
        counts.merge(code.name(), 1, Integer::sum);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= 80
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 80)) + "…";
    }
}
