package org.gatehouse.names.lists;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.names.ListEntry;

/** An entry that says something else than before; the order of its values says nothing. */
public record Change(ListEntry before, ListEntry after, Set<Field> fields) {

    /** What of an entry can change. */
    public enum Field {
        NAMES,
        BIRTHS,
        SEXES,
        NATIONALITIES,
        PLACES,
        DOCUMENTS,
        IDENTIFIERS
    }

    public Change {
        fields = Set.copyOf(fields);
    }

    static Change of(ListEntry before, ListEntry after) {
        return new Change(before, after, fields(before, after));
    }

    static Set<Field> fields(ListEntry before, ListEntry after) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!Set.copyOf(values(before, field)).equals(Set.copyOf(values(after, field)))) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static Collection<?> values(ListEntry entry, Field field) {
        return switch (field) {
            case NAMES -> entry.names();
            case BIRTHS -> entry.births();
            case SEXES -> entry.sexes();
            case NATIONALITIES -> entry.nationalities();
            case PLACES -> entry.places();
            case DOCUMENTS -> entry.documents();
            case IDENTIFIERS -> entry.identifiers();
        };
    }
}
