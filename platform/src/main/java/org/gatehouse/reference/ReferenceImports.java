package org.gatehouse.reference;

import java.util.List;

/**
 * Lists come in and go out as CSV (RFC 4180, UTF-8, a heading with the names of the columns in any order). What goes out
 * comes in again without a change. An import adds and changes; it takes nothing away, since records may name any row.
 */
public interface ReferenceImports {

    /** Says what {@link #apply} would do, and changes nothing. */
    Checked check(ReferenceList list, String csv);

    /**
     * Takes the whole file over, or nothing of it. Rows that differ from what was there become the authority's own.
     *
     * @param actor as the audit knows who acts
     * @param justification why the list changes, in the actor's own words
     * @throws ReferenceProblem.ImportRejected when any line is at fault
     */
    Checked apply(ReferenceList list, String csv, String actor, String justification);

    /** The list as it is now. A cell that a spreadsheet would run as a formula is preceded by an apostrophe. */
    String export(ReferenceList list);

    /**
     * What an import would do or has done.
     *
     * @param added rows that are not yet in the list
     * @param changed rows that are in it and differ
     * @param faults in the order of the lines; when there are any, nothing can be taken over
     */
    record Checked(ReferenceList list, int added, int changed, int unchanged, List<FieldFault> faults) {

        public Checked {
            faults = List.copyOf(faults);
        }

        public boolean acceptable() {
            return faults.isEmpty();
        }
    }
}
