package org.gatehouse.names;

import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Part.Field;
import org.gatehouse.names.spelling.Part.Kind;

/** Kind and field of a part in one byte. */
final class PartFlags {

    private static final Kind[] KINDS = Kind.values();
    private static final Field[] FIELDS = Field.values();

    private PartFlags() {}

    static byte of(Kind kind, Field field) {
        return (byte) (kind.ordinal() << 2 | field.ordinal());
    }

    static byte of(Part part) {
        return of(part.kind(), part.field());
    }

    static Kind kind(int flags) {
        return KINDS[flags >> 2];
    }

    static Field field(int flags) {
        return FIELDS[flags & 3];
    }
}
