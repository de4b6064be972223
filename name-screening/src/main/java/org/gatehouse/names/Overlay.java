package org.gatehouse.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A large index and the few changes since it was made. What a name says is told by the large index alone, so a score does not
 * depend on whether an entry came early or late.
 */
final class Overlay implements NameScreen {

    private final Snapshot base;
    private final Map<String, Optional<ListEntry>> changes;
    private final @Nullable Snapshot beside;
    private final long version;
    private volatile @Nullable Map<String, ListEntry> whole;

    private Overlay(Snapshot base, Map<String, Optional<ListEntry>> changes, @Nullable Snapshot beside, long version) {
        this.base = base;
        this.changes = changes;
        this.beside = beside;
        this.version = version;
    }

    static Overlay over(Snapshot base) {
        return new Overlay(base, Map.of(), null, base.version());
    }

    Overlay with(ListEntry entry) {
        return changed(Map.of(entry.id(), Optional.of(entry)), version + 1);
    }

    Overlay without(String id) {
        return changed(Map.of(id, Optional.empty()), version + 1);
    }

    /** This list with what changed between two states of another. */
    Overlay with(Overlay before, Overlay after) {
        return changed(LiveScreen.difference(before.changes, after.changes), after.version);
    }

    private Overlay changed(Map<String, Optional<ListEntry>> more, long next) {
        Map<String, Optional<ListEntry>> all = new LinkedHashMap<>(changes);
        all.putAll(more);
        List<ListEntry> put = all.values().stream().flatMap(Optional::stream).toList();
        Snapshot small = put.isEmpty() ? null : Snapshot.beside(base, put, next);
        return new Overlay(base, Collections.unmodifiableMap(all), small, next);
    }

    long bytes() {
        return base.index().bytes() + (beside == null ? 0 : beside.index().bytes());
    }

    int changes() {
        return changes.size();
    }

    boolean sameBase(Overlay other) {
        return base == other.base;
    }

    boolean has(String id) {
        Optional<ListEntry> changed = changes.get(id);
        return changed == null ? base.entries().containsKey(id) : changed.isPresent();
    }

    @Override
    public List<Candidate> search(Query query, double threshold) {
        List<Candidate> found = base.search(query, threshold);
        if (changes.isEmpty()) {
            return found;
        }
        List<Candidate> all = new ArrayList<>(found);
        all.removeIf(candidate -> changes.containsKey(candidate.entryId()));
        if (beside != null) {
            all.addAll(beside.search(query, threshold));
        }
        all.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::entryId));
        return List.copyOf(all);
    }

    @Override
    public Map<String, ListEntry> entries() {
        if (changes.isEmpty()) {
            return base.entries();
        }
        Map<String, ListEntry> known = whole;
        if (known == null) {
            Map<String, ListEntry> all = new LinkedHashMap<>(base.entries());
            changes.forEach((id, entry) -> entry.ifPresentOrElse(put -> all.put(id, put), () -> all.remove(id)));
            known = Collections.unmodifiableMap(all);
            whole = known;
        }
        return known;
    }

    @Override
    public long version() {
        return version;
    }
}
