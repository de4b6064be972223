package org.gatehouse.screening.matches;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.Sex;
import org.gatehouse.screening.MatchSheet.Agreement;
import org.gatehouse.screening.MatchSheet.Row;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Subject;

/** An entry beside a traveller, field by field. Pure. */
final class SideBySide {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SideBySide() {}

    static List<Row> of(Sought sought, Subject subject) {
        return switch (sought) {
            case Sought.Person person -> person(person, subject);
            case Sought.InvalidPaper invalid -> List.of(papers(List.of(invalid.paper()), subject));
            case Sought.Vehicle _, Sought.Vessel _, Sought.Container _, Sought.Aircraft _ -> List.of();
        };
    }

    private static List<Row> person(Sought.Person person, Subject subject) {
        List<Row> rows = new ArrayList<>();
        rows.add(names(person, subject));
        rows.add(new Row(
                "screening.match.birth",
                person.births().stream().map(BirthDate::toString).toList(),
                subject.birth() instanceof PartialDate.Unknown
                        ? List.of()
                        : List.of(subject.birth().iso()),
                births(person.births(), subject.birth())));
        rows.add(sex(person, subject));
        List<String> nationalities =
                subject.nationalities().stream().map(SideBySide::code).toList();
        rows.add(new Row(
                "screening.match.nationality",
                person.nationalities(),
                nationalities,
                shared(person.nationalities(), nationalities)));
        if (!person.papers().isEmpty()) {
            rows.add(papers(person.papers(), subject));
        }
        if (!person.places().isEmpty()) {
            rows.add(new Row("screening.match.place", person.places(), List.of(), Agreement.MISSING));
        }
        return rows;
    }

    private static Row names(Sought.Person person, Subject subject) {
        List<String> listed =
                person.names().stream().map(name -> name.name().text()).toList();
        List<String> shown = subject.names().stream()
                .map(name -> (name.primary() + " " + name.secondary()).strip())
                .filter(name -> !name.isEmpty())
                .toList();
        Set<Set<String>> parts = shown.stream().map(SideBySide::parts).collect(Collectors.toSet());
        Agreement agreement = Agreement.DIFFERS;
        if (shown.isEmpty()) {
            agreement = Agreement.MISSING;
        } else if (listed.stream().map(SideBySide::parts).anyMatch(parts::contains)) {
            agreement = Agreement.AGREES;
        } else if (listed.stream()
                .map(SideBySide::parts)
                .anyMatch(name -> parts.stream().anyMatch(other -> name.stream().anyMatch(other::contains)))) {
            agreement = Agreement.ALIKE;
        }
        return new Row("screening.match.name", listed, shown, agreement);
    }

    private static Agreement births(List<BirthDate> listed, PartialDate shown) {
        if (listed.isEmpty() || shown instanceof PartialDate.Unknown) {
            return Agreement.MISSING;
        }
        if (listed.stream().anyMatch(one -> one.toString().equals(shown.iso()))) {
            return Agreement.AGREES;
        }
        return listed.stream().anyMatch(one -> overlap(one, shown)) ? Agreement.ALIKE : Agreement.DIFFERS;
    }

    private static boolean overlap(BirthDate one, PartialDate other) {
        return !first(one).isAfter(other.latest().orElseThrow())
                && !other.earliest().orElseThrow().isAfter(last(one));
    }

    private static LocalDate first(BirthDate date) {
        return LocalDate.of(date.year(), Math.max(date.month(), 1), Math.max(date.day(), 1));
    }

    private static LocalDate last(BirthDate date) {
        YearMonth month = YearMonth.of(date.lastYear(), date.month() == 0 ? 12 : date.month());
        return date.day() == 0 ? month.atEndOfMonth() : month.atDay(date.day());
    }

    private static Row sex(Sought.Person person, Subject subject) {
        List<String> listed = person.sex().stream().map(Enum::name).toList();
        List<String> shown =
                subject.sex().stream().map(SideBySide::asListed).map(Enum::name).toList();
        return new Row("screening.match.sex", listed, shown, shared(listed, shown));
    }

    private static Sex asListed(org.gatehouse.documents.Sex sex) {
        return switch (sex) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
            case X, UNSPECIFIED -> Sex.UNSPECIFIED;
        };
    }

    private static Row papers(List<Sought.Paper> listed, Subject subject) {
        List<String> ours = listed.stream()
                .map(paper -> paper.issuer() + " " + paper.number())
                .toList();
        List<String> shown = subject.papers().stream()
                .map(paper -> code(paper.issuer()) + " " + code(paper.number()))
                .toList();
        return new Row("screening.match.document", ours, shown, shared(ours, shown));
    }

    private static Agreement shared(List<String> listed, List<String> shown) {
        if (listed.isEmpty() || shown.isEmpty()) {
            return Agreement.MISSING;
        }
        return listed.stream().anyMatch(shown::contains) ? Agreement.AGREES : Agreement.DIFFERS;
    }

    private static String code(String text) {
        return text.replace("<", "").strip().toUpperCase(Locale.ROOT);
    }

    private static Set<String> parts(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(plain))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
