package org.gatehouse.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the person who is looked for.
 *
 * @param names all spellings, such as the one in the bearer's script and the one of the machine-readable zone; each is tried
 * @param birth as stated; empty when unknown
 * @param sex empty when unknown
 * @param nationalities codes or names in the words of the list; empty when unknown
 * @param places of birth; not compared
 * @param documents numbers that the person presents
 */
public record Query(
        List<PersonName> names,
        Optional<BirthDate> birth,
        Optional<Sex> sex,
        Set<String> nationalities,
        List<String> places,
        List<DocumentNumber> documents) {

    public Query {
        names = List.copyOf(names);
        nationalities = Set.copyOf(nationalities);
        places = List.copyOf(places);
        documents = List.copyOf(documents);
    }

    public static Query of(PersonName name) {
        return new Query(List.of(name), Optional.empty(), Optional.empty(), Set.of(), List.of(), List.of());
    }

    public Query born(BirthDate date) {
        return new Query(names, Optional.of(date), sex, nationalities, places, documents);
    }

    public Query of(Sex stated) {
        return new Query(names, birth, Optional.of(stated), nationalities, places, documents);
    }

    public Query from(String nationality) {
        return new Query(names, birth, sex, Set.of(nationality), places, documents);
    }

    public Query presenting(DocumentNumber document) {
        return new Query(names, birth, sex, nationalities, places, List.of(document));
    }
}
