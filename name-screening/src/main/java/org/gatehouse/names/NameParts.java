package org.gatehouse.names;

import java.util.List;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Part.Kind;
import org.gatehouse.names.spelling.Spelling;

/** The parts of a name as it is compared. */
final class NameParts {

    private NameParts() {}

    /** Where a name has nothing but little words and titles, they are the name. */
    static List<Part> of(PersonName name) {
        List<Part> parts =
                name.full().isEmpty() ? Spelling.parts(name.surname(), name.given()) : Spelling.parts(name.full());
        for (Part part : parts) {
            if (part.kind() == Kind.NAME) {
                return parts;
            }
        }
        return parts.stream()
                .map(part -> part.kind() == Kind.INITIAL
                        ? part
                        : new Part(part.text(), part.folded(), Kind.NAME, part.field(), part.readings()))
                .toList();
    }
}
