package org.gatehouse.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.names.Explanation.Birth;
import org.gatehouse.names.spelling.Distance;
import org.gatehouse.names.spelling.Keys;
import org.gatehouse.names.spelling.Part.Kind;
import org.gatehouse.names.spelling.Reading;

/**
 * The definition of a match, carried out on every pair of a query and a name: no table of keys, no postings, no order in which
 * parts are walked through, no codes of birth dates. What it finds, the index must find.
 */
final class Oracle {

    private final ListIndex index;
    private final List<ListEntry> entries;
    private final Scratch scratch;
    private final Distance distance = new Distance();
    private final Weights weights = Weights.Usual.WEIGHTS;
    private final Map<String, Set<Integer>> keysOf = new HashMap<>();

    Oracle(List<ListEntry> entries) {
        this.entries = entries;
        index = IndexBuilder.build(entries);
        scratch = new Scratch(index);
    }

    /** @return the score of each entry that reaches the threshold */
    Map<String, Double> search(Query query, double threshold) {
        Map<String, Double> found = new HashMap<>();
        int birth = query.birth().map(Births::pack).orElse(0);
        for (PersonName spelled : query.names()) {
            Asked asked = asked(spelled);
            scratch.items.load(asked);
            for (int name = 0; name < index.names(); name++) {
                double score = score(query, asked, birth, name);
                if (score >= threshold) {
                    found.merge(entries.get(index.nameEntry()[name]).id(), score, Math::max);
                }
            }
        }
        return found;
    }

    private double score(Query query, Asked asked, int birth, int name) {
        int entry = index.nameEntry()[name];
        Facts facts = index.facts();
        Birth born = facts.birth(birth, entry);
        if (says(asked, name) < Gathering.needed(asked, Gathering.share(born))) {
            return -1;
        }
        boolean weak = entries.get(entry).names().get(index.order(name)).strength() == Strength.WEAK_ALIAS;
        scratch.pairing.pair(asked, name, scratch.items, weak);
        double fact = weights.birth()[born.ordinal()];
        fact += weights.sex()[facts.sex(query.sex(), entry).ordinal()]
                + weights.nationality()[
                        facts.nationality(facts.codes(query.nationalities()), entry)
                                .ordinal()];
        double logit = fact + weights.names(scratch.pairing.features);
        return 1 / (1 + Math.exp(-logit));
    }

    /**
     * What the name could say of the asked one: of each part the best, alone or written as one with a neighbour. Little words
     * of the listed name say nothing; their tokens are complements, which no likely token is.
     */
    private double says(Asked asked, int name) {
        int parts = asked.parts().length;
        float[] best = new float[parts];
        for (int p = 0; p < asked.likely().length; p++) {
            Likely likely = asked.likely()[p];
            int part = p < parts ? p : asked.jointFirst()[p - parts];
            float weight = p < parts ? Asked.weight(asked.parts()[p].kind()) : 1;
            for (int at = index.nameStart()[name]; at < index.nameStart()[name + 1]; at++) {
                for (int t = 0; t < likely.tokens().length; t++) {
                    if (likely.tokens()[t] == index.partToken()[at]) {
                        best[part] = Math.max(best[part], weight * likely.evidence()[t]);
                    }
                }
            }
        }
        ListedName listed = entries.get(index.nameEntry()[name]).names().get(index.order(name));
        var keys = new Keys();
        Set<Integer> joints = new HashSet<>();
        Joints.each(NameParts.of(listed.name()), sounds -> joints.add(keys.skeleton(sounds)));
        for (int p = 0; p < parts; p++) {
            byte[] sounds = asked.parts()[p].sounds();
            if (asked.parts()[p].kind() != Kind.INITIAL
                    && sounds.length > 3
                    && joints.contains(keys.skeleton(sounds))) {
                best[p] = Math.max(best[p], 0.9f * asked.likely()[p].own());
            }
        }
        float sum = 0;
        for (float one : best) {
            sum += one;
        }
        return sum;
    }

    /** What a part could be, found by looking at every token of the list. */
    private Asked asked(PersonName spelled) {
        Asked shape = Asked.of(spelled, new LikelyFinder(index, null), scratch);
        Likely[] likely = new Likely[shape.likely().length];
        for (int p = 0; p < likely.length; p++) {
            likely[p] = p < shape.parts().length
                    ? likely(
                            shape.parts()[p].readings(),
                            Commonness.share(shape.parts()[p].readings().getFirst()),
                            false)
                    : likely(
                            List.of(new Reading(shape.jointSounds()[p - shape.parts().length], false, 98)),
                            Likely.SHARE_RARE,
                            true);
        }
        float total = 0;
        for (int p = 0; p < shape.parts().length; p++) {
            total += Asked.weight(shape.parts()[p].kind()) * likely[p].own();
        }
        return new Asked(
                spelled,
                shape.all(),
                shape.parts(),
                likely,
                shape.jointFirst(),
                shape.jointSecond(),
                shape.jointSounds(),
                shape.mrz(),
                total);
    }

    private record Like(int token, int likeness) {}

    private Likely likely(List<Reading> readings, double share, boolean joint) {
        Map<Integer, Integer> best = new HashMap<>();
        var keys = new Keys();
        for (Reading reading : readings) {
            Set<Integer> asked = joint ? Set.of(keys.skeleton(reading.sounds())) : keys(reading);
            for (int row = 0; row < index.rowToken().length; row++) {
                Reading listed = index.reading(row);
                if (keys(listed).stream().anyMatch(asked::contains)) {
                    int like = distance.likeness(
                                    reading.sounds(), reading.vowelless(), listed.sounds(), listed.vowelless())
                            * reading.faith()
                            * listed.faith()
                            / 10_000;
                    if (like >= Likely.LEAST) {
                        best.merge(index.rowToken()[row], like, Math::max);
                    }
                }
            }
        }
        List<Like> likes = new ArrayList<>();
        best.forEach((token, like) -> likes.add(new Like(token, like)));
        likes.sort(Comparator.comparingInt(Like::likeness).reversed().thenComparingInt(Like::token));
        int[] tokens = likes.stream().mapToInt(Like::token).toArray();
        byte[] likeness = new byte[tokens.length];
        float[] evidence = new float[tokens.length];
        long exact = 0;
        for (int i = 0; i < tokens.length; i++) {
            int like = likes.get(i).likeness;
            likeness[i] = (byte) like;
            long names = likes.stream()
                    .filter(one -> one.likeness >= like)
                    .mapToLong(one -> index.tokenNames()[one.token])
                    .sum();
            evidence[i] = Likely.evidence(names, index.names(), share);
            exact = like == 100 ? names : exact;
        }
        return new Likely(
                tokens, likeness, evidence, new int[tokens.length], Likely.evidence(exact, index.names(), share));
    }

    private Set<Integer> keys(Reading reading) {
        return keysOf.computeIfAbsent(reading.toString(), _ -> {
            var keys = new Keys();
            int count = keys.of(reading.sounds(), reading.vowelless());
            Set<Integer> all = new HashSet<>();
            for (int k = 0; k < count; k++) {
                all.add(keys.key(k));
            }
            return all;
        });
    }
}
