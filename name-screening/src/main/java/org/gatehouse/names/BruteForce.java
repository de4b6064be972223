package org.gatehouse.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.names.Explanation.Agreement;
import org.gatehouse.names.Explanation.Birth;
import org.gatehouse.names.Explanation.How;
import org.gatehouse.names.Explanation.PartMatch;

/** Compares each query with each entry. */
final class BruteForce implements NameScreen {

    private final Map<String, ListEntry> entries;
    private final long version;

    private BruteForce(Map<String, ListEntry> entries, long version) {
        this.entries = Collections.unmodifiableMap(entries);
        this.version = version;
    }

    static NameScreen of(Collection<ListEntry> list, long version) {
        Map<String, ListEntry> entries = new LinkedHashMap<>();
        for (ListEntry entry : list) {
            if (entries.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("two entries have the id " + entry.id());
            }
        }
        return new BruteForce(entries, version);
    }

    @Override
    public List<Candidate> search(Query query, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a threshold is a number from 0 to 1, not " + threshold);
        }
        List<Candidate> found = new ArrayList<>();
        for (ListEntry entry : entries.values()) {
            Candidate candidate = compare(query, entry);
            if (candidate.score() > 0 && candidate.score() >= threshold) {
                found.add(candidate);
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::entryId));
        return List.copyOf(found);
    }

    private static Candidate compare(Query query, ListEntry entry) {
        boolean document = query.documents().stream()
                .anyMatch(asked -> entry.documents().stream()
                        .anyMatch(
                                listed -> !asked.key().isEmpty() && asked.key().equals(listed.key())));
        for (PersonName asked : query.names()) {
            for (ListedName listed : entry.names()) {
                Set<String> parts = parts(asked);
                if (!parts.isEmpty() && parts.equals(parts(listed.name()))) {
                    List<PartMatch> matches = parts.stream()
                            .map(part -> new PartMatch(part, part, Set.of(How.EXACT)))
                            .toList();
                    return candidate(
                            entry, document ? 1 : 0.9, Optional.of(asked), Optional.of(listed), matches, document);
                }
            }
        }
        return candidate(entry, document ? 1 : 0, Optional.empty(), Optional.empty(), List.of(), document);
    }

    private static Candidate candidate(
            ListEntry entry,
            double score,
            Optional<PersonName> asked,
            Optional<ListedName> listed,
            List<PartMatch> parts,
            boolean document) {
        return new Candidate(
                entry.id(),
                score,
                new Explanation(
                        asked,
                        listed,
                        parts,
                        Birth.MISSING,
                        Agreement.MISSING,
                        Agreement.MISSING,
                        document ? Agreement.AGREES : Agreement.MISSING));
    }

    private static Set<String> parts(PersonName name) {
        Set<String> parts =
                new TreeSet<>(List.of(name.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        parts.remove("");
        return parts;
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
