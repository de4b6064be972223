package org.gatehouse.screening;

import java.util.List;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/**
 * A register of travel documents that count no more, of the kind that INTERPOL keeps of stolen and lost ones (SLTD): asked by
 * issuer, class and number, never by a person. The house has one over its own lists; an authority with a line to another
 * brings it as a bean of this type, and it is asked beside.
 */
public interface DocumentRegister {

    /** Short, stable, in capitals: tells the answers of one register from those of another. */
    String code();

    /** Answers within a second or says that it cannot; throws nothing. */
    Answer ask(Sought.Paper paper, PortCode port, Direction direction);

    /** What a register says. That it knows nothing is no proof that a document counts. */
    sealed interface Answer {}

    record NotKnown() implements Answer {}

    /** @param entries at least one; whether any of them means this document, a person compares */
    record Known(List<Entry> entries) implements Answer {
        public Known {
            entries = List.copyOf(entries);
        }
    }

    /** The register could not be asked; to be told to whoever decides, and never taken for {@link NotKnown}. */
    record Silent(Words why) implements Answer {}

    /**
     * @param exact whether the number is the same sign by sign, and not a look-alike
     * @param reference of the entry in its register
     * @param explanation for the person who compares
     */
    record Entry(boolean exact, String reference, Words explanation) {}
}
