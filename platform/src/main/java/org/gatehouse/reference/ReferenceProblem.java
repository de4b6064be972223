package org.gatehouse.reference;

import java.util.List;

/** What a caller may meet when working on the lists. */
public abstract sealed class ReferenceProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ReferenceProblem(String slug, Kind kind, Object... arguments) {
        super("reference", slug, kind, arguments);
    }

    /** At least one line of the file cannot be taken over; so nothing was. */
    public static final class ImportRejected extends ReferenceProblem {

        private static final long serialVersionUID = 1L;

        private final transient List<FieldFault> faults;

        /** @param faults at least one */
        public ImportRejected(List<FieldFault> faults) {
            super(
                    "import-rejected",
                    Kind.INVALID,
                    faults.size(),
                    faults.getFirst().line(),
                    faults.getFirst().column());
            this.faults = List.copyOf(faults);
        }

        public List<FieldFault> faults() {
            return faults;
        }
    }

    /** There is no such list. */
    public static final class NoSuchList extends ReferenceProblem {

        private static final long serialVersionUID = 1L;

        public NoSuchList(String slug) {
            super("no-such-list", Kind.NOT_FOUND, slug);
        }
    }

    /** There is no such port. */
    public static final class NoSuchPort extends ReferenceProblem {

        private static final long serialVersionUID = 1L;

        public NoSuchPort(String code) {
            super("no-such-port", Kind.NOT_FOUND, code);
        }
    }
}
