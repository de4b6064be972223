package org.gatehouse.screening.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.Candidate;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.LiveScreen;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Query;
import org.gatehouse.names.Sex;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.Words;

/** Persons by their names and what is known beside them, in the screen of the library. */
final class NameShelf {

    private final LiveScreen screen;

    /** @param score 0 to 1 */
    record Likely(EntryId entry, double score, Words explanation) {}

    NameShelf(Map<EntryId, Sought.Person> persons) {
        List<ListEntry> entries = new ArrayList<>(persons.size());
        persons.forEach((id, person) -> entries.add(entry(id, person)));
        screen = new LiveScreen(entries);
    }

    void put(EntryId id, Sought.Person person) {
        screen.put(entry(id, person));
    }

    void remove(EntryId id) {
        screen.remove(id.toString());
    }

    /** Whoever reaches the score; a document alone is the business of {@link NumberShelf}, which knows its issuer. */
    List<Likely> find(Subject subject, double least) {
        return screen.search(query(subject), least).stream()
                .filter(candidate -> candidate.explanation().asked().isPresent())
                .map(NameShelf::likely)
                .toList();
    }

    private static Likely likely(Candidate candidate) {
        return new Likely(
                new EntryId(UUID.fromString(candidate.entryId())),
                candidate.score(),
                new Words(
                        candidate.explanation().english(),
                        candidate.explanation().chinese()));
    }

    private static ListEntry entry(EntryId id, Sought.Person person) {
        return new ListEntry(
                id.toString(),
                person.names(),
                person.births(),
                person.sex().map(Set::of).orElse(Set.of()),
                Set.copyOf(person.nationalities()),
                person.places(),
                person.papers().stream()
                        .map(paper ->
                                new DocumentNumber(paper.issuer(), paper.sort().name(), paper.number()))
                        .toList(),
                List.of());
    }

    private static Query query(Subject subject) {
        return new Query(
                subject.names().stream().flatMap(NameShelf::spelt).toList(),
                birth(subject.birth()),
                subject.sex().flatMap(NameShelf::sex),
                subject.nationalities().stream()
                        .map(code -> code.replace("<", "").strip())
                        .filter(code -> !code.isEmpty())
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()),
                List.of(),
                subject.papers().stream()
                        .map(paper -> new DocumentNumber(paper.issuer(), "", paper.number()))
                        .toList());
    }

    private static Stream<PersonName> spelt(Subject.Called called) {
        if (called.primary().isBlank() && called.secondary().isBlank()) {
            return Stream.empty();
        }
        return Stream.of(
                called.secondary().isBlank()
                        ? PersonName.of(called.primary())
                        : PersonName.of(called.primary(), called.secondary()));
    }

    private static Optional<BirthDate> birth(PartialDate birth) {
        return switch (birth) {
            case PartialDate.Full(var date) ->
                Optional.of(BirthDate.ofDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
            case PartialDate.MonthOnly(var month) ->
                Optional.of(new BirthDate(month.getYear(), month.getMonthValue(), 0, false, month.getYear()));
            case PartialDate.YearOnly(var year) -> Optional.of(BirthDate.ofYear(year.getValue()));
            case PartialDate.Unknown _ -> Optional.empty();
        };
    }

    private static Optional<Sex> sex(org.gatehouse.documents.Sex stated) {
        return switch (stated) {
            case MALE -> Optional.of(Sex.MALE);
            case FEMALE -> Optional.of(Sex.FEMALE);
            case X -> Optional.of(Sex.UNSPECIFIED);
            case UNSPECIFIED -> Optional.empty();
        };
    }
}
