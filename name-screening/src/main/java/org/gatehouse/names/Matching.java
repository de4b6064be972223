package org.gatehouse.names;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.names.Explanation.Agreement;
import org.gatehouse.names.Explanation.Birth;

/** Compares a query with the names of a list: who is gathered, paired and weighed. */
final class Matching {

    private final List<ListEntry> list;
    private final ListIndex index;
    private final LikelyFinder finder;
    private final Weights weights;

    Matching(List<ListEntry> list, ListIndex index, LikelyFinder finder, Weights weights) {
        this.list = list;
        this.index = index;
        this.finder = finder;
        this.weights = weights;
    }

    /** Takes what was thought of, in learning. */
    interface Thoughts {
        void thought(String id, float[] features, int birth, int sex, int nationality);
    }

    /** The facts of a query as the list knows them. */
    private record Stated(Query query, Facts facts, int birth, int[] nationalities) {

        static Stated of(Query query, Facts facts) {
            int birth = query.birth().isPresent() ? Births.pack(query.birth().get()) : 0;
            return new Stated(query, facts, birth, facts.codes(query.nationalities()));
        }

        Birth birth(int entry) {
            return facts.birth(birth, entry);
        }

        Agreement sex(int entry) {
            return facts.sex(query.sex(), entry);
        }

        Agreement nationality(int entry) {
            return facts.nationality(nationalities, entry);
        }
    }

    /**
     * The entries whose names are matches.
     *
     * @param least the least logit that is answered
     */
    Map<Integer, Found> find(Query query, double least, Scratch scratch) {
        Map<Integer, Found> found = new HashMap<>();
        Stated stated = Stated.of(query, index.facts());
        scratch.codes.ask(stated.birth);
        boolean differing = reaches(Birth.DIFFERS, least);
        boolean farApart = reaches(Birth.FAR_APART, least);
        for (PersonName name : query.names()) {
            Asked asked = Asked.of(name, finder, scratch);
            scratch.items.load(asked);
            Gathering.names(index, asked, stated.birth != 0, differing, farApart, scratch);
            for (int i = 0; i < scratch.names.size; i++) {
                weigh(stated, asked, i, least, found, scratch);
            }
        }
        return found;
    }

    /** @param i which of the gathered names */
    private void weigh(Stated stated, Asked asked, int i, double least, Map<Integer, Found> found, Scratch scratch) {
        int name = scratch.names.values[i];
        int entry = index.nameEntry()[name];
        int code = scratch.births.values[i];
        Birth birth = code < 0 ? stated.birth(entry) : BirthCodes.kind(code);
        float needed = Gathering.needed(asked, Gathering.share(birth));
        if (!reaches(birth, least) || !Gathering.enough(index, asked, name, needed, scratch)) {
            return;
        }
        Agreement sex = stated.sex(entry);
        Agreement nationality = stated.nationality(entry);
        double fact = weights.birth()[birth.ordinal()]
                + weights.sex()[sex.ordinal()]
                + weights.nationality()[nationality.ordinal()];
        if (fact + Weights.SUREST < least) {
            return;
        }
        scratch.pairing.pair(asked, name, scratch.items, index.weak(name));
        double logit = fact + weights.names(scratch.pairing.features, least - fact);
        if (logit >= least) {
            Found before = found.get(entry);
            if (before == null || before.logit() < logit) {
                found.put(entry, new Found(entry, name, asked, logit, birth, sex, nationality));
            }
        }
    }

    /** Whether anybody can reach the logit whose birth date speaks thus. */
    private boolean reaches(Birth birth, double least) {
        return weights.birth()[birth.ordinal()] + Weights.SUREST + Weights.OTHER_FACTS >= least;
    }

    /** An entry that a document alone led to. */
    Found byDocument(Query query, int entry) {
        Stated stated = Stated.of(query, index.facts());
        return new Found(entry, -1, null, 0, stated.birth(entry), stated.sex(entry), stated.nationality(entry));
    }

    /** Everything that is thought of for a query: of each entry the name that the weights of today like best. */
    void thoughts(Query query, Thoughts thoughts, Scratch scratch) {
        Stated stated = Stated.of(query, index.facts());
        scratch.codes.ask(stated.birth);
        Map<Integer, float[]> best = new LinkedHashMap<>();
        Map<Integer, Float> logits = new HashMap<>();
        for (PersonName spelled : query.names()) {
            Asked asked = Asked.of(spelled, finder, scratch);
            scratch.items.load(asked);
            Gathering.names(index, asked, stated.birth != 0, true, true, scratch);
            for (int i = 0; i < scratch.names.size; i++) {
                int name = scratch.names.values[i];
                int entry = index.nameEntry()[name];
                float needed = Gathering.needed(asked, Gathering.share(stated.birth(entry)));
                if (!Gathering.enough(index, asked, name, needed, scratch)) {
                    continue;
                }
                scratch.pairing.pair(asked, name, scratch.items, index.weak(name));
                float logit = weights.names(scratch.pairing.features);
                if (!logits.containsKey(entry) || logits.get(entry) < logit) {
                    logits.put(entry, logit);
                    best.put(entry, scratch.pairing.features.clone());
                }
            }
        }
        best.forEach((entry, features) -> thoughts.thought(
                list.get(entry).id(),
                features,
                stated.birth(entry).ordinal(),
                stated.sex(entry).ordinal(),
                stated.nationality(entry).ordinal()));
    }
}
