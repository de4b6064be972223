package org.gatehouse.names.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gatehouse.names.lists.ListedObject.Field;
import org.gatehouse.names.lists.ListedObject.Kind;

/** Things in the own forms: both have the same fields, in small letters. */
final class OwnObjects {

    private static final String PERSON = "person";

    private OwnObjects() {}

    /** What says nothing is a person. */
    static boolean person(String kind) {
        return kind.isBlank() || kind.strip().equalsIgnoreCase(PERSON);
    }

    static List<String> fields() {
        return Stream.of(Field.values()).map(OwnObjects::name).toList();
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @param value of a field by its name; empty where there is none */
    static void read(Reading reading, long line, String id, String kind, UnaryOperator<String> value) {
        Optional<Kind> known = Stream.of(Kind.values())
                .filter(one -> name(one).equals(kind.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            reading.refuse(line, id.strip(), RemarkCode.BROKEN_LINE, "kind: " + kind);
            return;
        }
        var draft = new ObjectDraft(reading, line, id, known.get());
        for (Field field : Field.values()) {
            draft.put(field, value.apply(name(field)));
        }
        reading.take(draft);
    }
}
