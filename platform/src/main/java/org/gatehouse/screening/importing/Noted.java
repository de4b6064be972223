package org.gatehouse.screening.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.screening.ListImports.Remark;

/** What of a list could not be taken over. */
final class Noted {

    /** Why an entry, or a value of it, is not taken over. */
    enum Code {
        /** Documents alone; a person is sought by a name. */
        NAMELESS,
        /** A name of more than 200 characters. */
        NAME_UNFIT,
        /** A name alone would stop every namesake. */
        IDENTIFIERS_MISSING,
        /** A number that no such thing can have, such as one with a wrong check digit. */
        NUMBER_UNFIT,
        /** No state, or none that is known, that issued the document or registered the vehicle. */
        STATE_MISSING,
        /** Of a document that is neither lost, stolen, cancelled nor invalidated. */
        STANDING_UNKNOWN,
        /** A vessel that is known by its call sign alone is left out. */
        CALL_SIGN_ALONE,
        /** A nationality that is no state; the entry is taken without it. */
        STATE_LEFT_OUT,
        /** A number without a state that issued it, or that nothing can have; the entry is taken without it. */
        NUMBER_LEFT_OUT
    }

    private static final int REMARKS_MOST = 1_000;
    private static final int SHOWN_MOST = 80;

    private final List<String> refused = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param name as people call it; may be empty */
    void refuse(String id, String name, Code code) {
        refused.add(id);
        tell(id, name, code);
    }

    /** Of an entry that is left out without being wrong. */
    void tell(String id, String name, Code code) {
        count(code);
        if (remarks.size() < REMARKS_MOST) {
            remarks.add(new Remark(0, cut(id), code.name(), cut(name)));
        }
    }

    void count(Code code) {
        counts.merge(code.name(), 1, Integer::sum);
    }

    /** Ids of entries that were refused. */
    List<String> refused() {
        return refused;
    }

    /** Of entries that are not taken over, the first thousand. */
    List<Remark> remarks() {
        return remarks;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN_MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN_MOST)) + "…";
    }
}
