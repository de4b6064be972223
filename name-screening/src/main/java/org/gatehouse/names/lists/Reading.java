package org.gatehouse.names.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One list while it is read: passes entries on and gathers the report. */
final class Reading {

    private final ListForm form;
    private final ListTaker entries;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> refusedIds = new HashSet<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<RemarkCode, Integer> counts = new EnumMap<>(RemarkCode.class);
    private final Map<ListedObject.Kind, Integer> objects = new EnumMap<>(ListedObject.Kind.class);
    private int taken;

    Reading(ListForm form, ListTaker entries) {
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

    /** Passes the person on, or says why not. */
    void take(EntryDraft draft) {
        if (unnamed(draft.line(), draft.id(), draft.firstName())) {
            return;
        }
        if (draft.nameless() && draft.undocumented()) {
            remark(draft.line(), draft.id(), RemarkCode.NO_NAME, "");
            refusedIds.add(draft.id());
        } else {
            if (draft.nameless()) {
                remark(draft.line(), draft.id(), RemarkCode.ONLY_DOCUMENTS, "");
            }
            ids.add(draft.id());
            taken++;
            entries.person(draft.entry());
        }
    }

    /** Passes the thing on, or says why not. */
    void take(ObjectDraft draft) {
        if (unnamed(draft.line(), draft.id(), draft.name())) {
            return;
        }
        if (draft.numberless()) {
            remark(draft.line(), draft.id(), RemarkCode.NO_NUMBER, draft.name());
        } else {
            ids.add(draft.id());
            ListedObject object = draft.object();
            objects.merge(object.kind(), 1, Integer::sum);
            entries.object(object);
        }
    }

    private boolean unnamed(long line, String id, String name) {
        if (id.isEmpty()) {
            remark(line, "", RemarkCode.NO_ID, name);
        } else if (ids.contains(id)) {
            remark(line, id, RemarkCode.DUPLICATE_ID, name);
        } else {
            return false;
        }
        return true;
    }

    /** Refuses an entry whose id could be read although the rest could not. */
    void refuse(long line, String id, RemarkCode code, String value) {
        remark(line, id, code, value);
        if (!id.isEmpty() && id.length() <= EntryDraft.VALUE_MAX && !ids.contains(id)) {
            refusedIds.add(id);
        }
    }

    ListReport report() {
        if (taken == 0 && objects.isEmpty() && !counts.containsKey(RemarkCode.BROKEN_FILE)) {
            remark(0, "", RemarkCode.EMPTY_LIST, "");
        }
        refusedIds.removeAll(ids);
        return new ListReport(form, taken, objects, leftOut, remarks, counts, refusedIds);
    }
}
