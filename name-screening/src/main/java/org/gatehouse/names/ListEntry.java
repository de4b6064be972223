package org.gatehouse.names;

import java.util.List;
import java.util.Set;

/**
 * One person on a list.
 *
 * @param id by which the list names the entry; not empty, unique in the list
 * @param names all that the list has, the primary one first; an entry without a name is found by its documents only
 * @param births all dates that the list has; empty when unknown
 * @param sexes empty when unknown
 * @param nationalities codes or names, compared without regard to case
 * @param places of birth; not compared, shown to the officer
 * @param documents passports and other travel documents
 * @param identifiers further numbers, compared like documents
 */
public record ListEntry(
        String id,
        List<ListedName> names,
        List<BirthDate> births,
        Set<Sex> sexes,
        Set<String> nationalities,
        List<String> places,
        List<DocumentNumber> documents,
        List<DocumentNumber> identifiers)
        implements Listed {

    public ListEntry {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an entry has an id");
        }
        names = List.copyOf(names);
        births = List.copyOf(births);
        sexes = Set.copyOf(sexes);
        nationalities = Set.copyOf(nationalities);
        places = List.copyOf(places);
        documents = List.copyOf(documents);
        identifiers = List.copyOf(identifiers);
    }

    public static ListEntry of(String id, List<ListedName> names, List<BirthDate> births) {
        return new ListEntry(id, names, births, Set.of(), Set.of(), List.of(), List.of(), List.of());
    }
}
