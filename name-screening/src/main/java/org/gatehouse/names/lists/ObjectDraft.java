package org.gatehouse.names.lists;

import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.names.lists.ListedObject.Field;
import org.gatehouse.names.lists.ListedObject.Kind;

/** One thing while it is read. Empty values are passed over; of several numbers of one kind the first is kept. */
final class ObjectDraft {

    private final Reading reading;
    private final long line;
    private final String id;
    private final Kind kind;
    private final Map<Field, String> values = new EnumMap<>(Field.class);

    ObjectDraft(Reading reading, long line, String id, Kind kind) {
        this.reading = reading;
        this.line = line;
        this.id = EntryDraft.id(reading, line, id);
        this.kind = kind;
    }

    ObjectDraft put(Field field, String text) {
        String value = EntryDraft.clean(text);
        if (value.isEmpty()) {
            return this;
        }
        if (value.length() > EntryDraft.VALUE_MAX) {
            reading.remark(line, id, RemarkCode.VALUE_TOO_LONG, value);
            return this;
        }
        String kept = field == Field.STATE ? state(value) : value;
        String before = values.putIfAbsent(field, kept);
        if (before != null && !before.equals(kept) && field.identifies()) {
            reading.remark(line, id, RemarkCode.FURTHER_NUMBER, value);
        }
        return this;
    }

    private String state(String name) {
        return Countries.code(name).orElseGet(() -> {
            reading.remark(line, id, RemarkCode.UNKNOWN_COUNTRY, name);
            return name;
        });
    }

    String id() {
        return id;
    }

    long line() {
        return line;
    }

    boolean numberless() {
        return values.keySet().stream().noneMatch(Field::identifies);
    }

    String name() {
        return values.getOrDefault(Field.NAME, "");
    }

    ListedObject object() {
        return new ListedObject(id, kind, values);
    }
}
