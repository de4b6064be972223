package org.gatehouse.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.gatehouse.names.Explanation.Agreement;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Reading;
import org.jspecify.annotations.Nullable;

/** The index of a list and how it is asked. */
final class Snapshot implements NameScreen {

    /** What an exact document number adds: nobody else has it. */
    private static final double DOCUMENT = 14;

    private final List<ListEntry> list;
    private final ListIndex index;
    private final LikelyFinder finder;
    private final Weights weights;
    private final Matching matching;
    private final long version;
    private final Map<String, ListEntry> entries;
    private final ConcurrentLinkedDeque<Scratch> scratches = new ConcurrentLinkedDeque<>();

    private Snapshot(
            List<ListEntry> list,
            Map<String, ListEntry> entries,
            Weights weights,
            long version,
            @Nullable Snapshot telling) {
        this.list = list;
        this.entries = entries;
        this.weights = weights;
        this.version = version;
        index = IndexBuilder.build(list);
        finder = new LikelyFinder(index, telling);
        matching = new Matching(list, index, finder, weights);
        if (telling != null) {
            tell(telling);
        }
    }

    /** A few entries, whose names say what they say in another list. */
    static Snapshot beside(Snapshot telling, List<ListEntry> list, long version) {
        Map<String, ListEntry> entries = new LinkedHashMap<>();
        list.forEach(entry -> entries.put(entry.id(), entry));
        return new Snapshot(list, entries, telling.weights, version, telling);
    }

    private void tell(Snapshot telling) {
        Scratch scratch = telling.borrow();
        for (int token = 0; token < index.tokens(); token++) {
            Reading reading = index.reading(index.tokenRow()[token]);
            var part = new Part("", "=" + reading, Part.Kind.NAME, Part.Field.UNKNOWN, List.of(reading));
            index.tokenOwn()[token] = telling.finder.of(part, scratch).own();
        }
        telling.scratches.push(scratch);
    }

    /** What a part could be here, and says. */
    Likely likely(Part part) {
        Scratch scratch = borrow();
        Likely likely = finder.of(part, scratch);
        scratches.push(scratch);
        return likely;
    }

    Likely likely(Reading joint) {
        Scratch scratch = borrow();
        Likely likely = finder.ofJoint(joint, scratch);
        scratches.push(scratch);
        return likely;
    }

    static Snapshot of(Collection<ListEntry> list, Weights weights, long version) {
        Map<String, ListEntry> entries = new LinkedHashMap<>(list.size() * 4 / 3 + 1);
        for (ListEntry entry : list) {
            if (entries.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("two entries have the id " + entry.id());
            }
        }
        return new Snapshot(List.copyOf(list), Collections.unmodifiableMap(entries), weights, version, null);
    }

    @Override
    public List<Candidate> search(Query query, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a threshold is a number from 0 to 1, not " + threshold);
        }
        Scratch scratch = borrow();
        try {
            Set<Integer> byDocument = byDocument(query);
            Map<Integer, Found> found = matching.find(query, logit(threshold), scratch);
            for (int entry : byDocument) {
                found.computeIfAbsent(entry, e -> matching.byDocument(query, e));
            }
            List<Candidate> candidates = new ArrayList<>(found.size());
            for (Found one : found.values()) {
                boolean document = byDocument.contains(one.entry());
                double score = probability(one.logit() + (document ? DOCUMENT : 0));
                if (score >= threshold) {
                    Explanation why = Explainer.explain(
                            index,
                            list.get(one.entry()),
                            one.name(),
                            one.asked(),
                            scratch,
                            one.birth(),
                            one.sex(),
                            one.nationality(),
                            agreement(query, one.entry(), document));
                    candidates.add(new Candidate(list.get(one.entry()).id(), score, why));
                }
            }
            candidates.sort(
                    Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::entryId));
            return candidates;
        } finally {
            scratches.push(scratch);
        }
    }

    private Agreement agreement(Query query, int entry, boolean document) {
        if (document) {
            return Agreement.AGREES;
        }
        ListEntry listed = list.get(entry);
        boolean both = !query.documents().isEmpty()
                && !(listed.documents().isEmpty() && listed.identifiers().isEmpty());
        return both ? Agreement.DIFFERS : Agreement.MISSING;
    }

    private Scratch borrow() {
        Scratch free = scratches.poll();
        return free == null ? new Scratch(index) : free;
    }

    private Set<Integer> byDocument(Query query) {
        if (query.documents().isEmpty()) {
            return Set.of();
        }
        Set<Integer> found = new HashSet<>();
        KeyTable documents = index.facts().documents();
        for (DocumentNumber document : query.documents()) {
            String key = document.key();
            int hash = key.hashCode();
            for (int at = documents.first(hash); !key.isEmpty() && documents.has(at, hash); at++) {
                if (has(list.get(documents.value(at)), key)) {
                    found.add(documents.value(at));
                }
            }
        }
        return found;
    }

    private static boolean has(ListEntry entry, String key) {
        return entry.documents().stream().anyMatch(document -> document.key().equals(key))
                || entry.identifiers().stream()
                        .anyMatch(document -> document.key().equals(key));
    }

    /** Everything that is thought of for a query, to learn from. */
    void thoughts(Query query, Matching.Thoughts thoughts) {
        Scratch scratch = borrow();
        matching.thoughts(query, thoughts, scratch);
        scratches.push(scratch);
    }

    private static double logit(double score) {
        return score <= 0 ? Double.NEGATIVE_INFINITY : score >= 1 ? 30 : Math.log(score / (1 - score));
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    ListIndex index() {
        return index;
    }

    @Override
    public Map<String, ListEntry> entries() {
        return entries;
    }

    @Override
    public long version() {
        return version;
    }
}
