package org.gatehouse.names.lists;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.Listed;

/** An entry that says something else than before; the order of its values says nothing. */
public record Change(Listed before, Listed after, Set<Field> fields) {

    /** What of an entry can change. */
    public enum Field {
        NAMES,
        BIRTHS,
        SEXES,
        NATIONALITIES,
        PLACES,
        DOCUMENTS,
        IDENTIFIERS,
        /** What a thing is, or anything that the list says of it. */
        OBJECT
    }

    public Change {
        fields = Set.copyOf(fields);
    }

    static Change of(Listed before, Listed after) {
        return new Change(before, after, fields(before, after));
    }

    static Set<Field> fields(Listed before, Listed after) {
        if (before instanceof ListEntry was && after instanceof ListEntry is) {
            return fields(was, is);
        }
        return before.equals(after) ? EnumSet.noneOf(Field.class) : EnumSet.of(Field.OBJECT);
    }

    private static Set<Field> fields(ListEntry before, ListEntry after) {
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
            case OBJECT -> List.of();
        };
    }
}
