package org.gatehouse.names.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gatehouse.names.ListEntry;

/** One list while it is read: passes entries on and gathers the report. */
final class Reading {

    private final ListForm form;
    private final Consumer<ListEntry> entries;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> refusedIds = new HashSet<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<RemarkCode, Integer> counts = new EnumMap<>(RemarkCode.class);
    private int taken;

    Reading(ListForm form, Consumer<ListEntry> entries) {
        this.form = form;
        this.entries = entries;
    }

    void remark(long line, String about, RemarkCode code, String value) {
        counts.merge(code, 1, Integer::sum);
        if (remarks.size() < ListReport.REMARKS_MAX) {
            remarks.add(new Remark(line, about, code, value));
        }
    }

    void leftOut(String kind) {
        leftOut.merge(kind, 1, Integer::sum);
    }

    /** Passes the entry on, or says why not. */
    void take(EntryDraft draft) {
        if (draft.id().isEmpty()) {
            remark(draft.line(), "", RemarkCode.NO_ID, draft.firstName());
        } else if (ids.contains(draft.id())) {
            remark(draft.line(), draft.id(), RemarkCode.DUPLICATE_ID, draft.firstName());
        } else if (draft.nameless() && draft.undocumented()) {
            remark(draft.line(), draft.id(), RemarkCode.NO_NAME, "");
            refusedIds.add(draft.id());
        } else {
            if (draft.nameless()) {
                remark(draft.line(), draft.id(), RemarkCode.ONLY_DOCUMENTS, "");
            }
            ids.add(draft.id());
            taken++;
            entries.accept(draft.entry());
        }
    }

    /** Refuses an entry whose id could be read although the rest could not. */
    void refuse(long line, String id, RemarkCode code, String value) {
        remark(line, id, code, value);
        if (!id.isEmpty() && id.length() <= EntryDraft.VALUE_MAX && !ids.contains(id)) {
            refusedIds.add(id);
        }
    }

    ListReport report() {
        if (taken == 0 && !counts.containsKey(RemarkCode.BROKEN_FILE)) {
            remark(0, "", RemarkCode.EMPTY_LIST, "");
        }
        refusedIds.removeAll(ids);
        return new ListReport(form, taken, leftOut, remarks, counts, refusedIds);
    }
}
