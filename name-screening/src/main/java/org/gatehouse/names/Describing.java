package org.gatehouse.names;

import static org.gatehouse.names.Pairing.NONE;

import java.util.Arrays;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Part.Field;

/** Puts a finished pairing into the figures that the weights know. */
final class Describing {

    /** A field of a name is not there, is there, or has a part that was paired. */
    private static final int THERE = 1;

    private static final int PAIRED = 2;

    /** Of a name without a pair the least evidence is out of the way of any real one. */
    private static final float NO_EVIDENCE = 10;

    private final ListIndex index;
    private final float[] features;
    private float listedAll;
    private float listedMatched;
    private int askedSurname;
    private int askedGiven;
    private int listedSurname;
    private int listedGiven;

    Describing(ListIndex index, float[] features) {
        this.index = index;
        this.features = features;
    }

    void fill(Asked asked, Pairing pairing, boolean weak, int leftLikeness) {
        Arrays.fill(features, 0);
        listedAll = 0;
        listedMatched = 0;
        askedSurname = 0;
        askedGiven = 0;
        listedSurname = 0;
        listedGiven = 0;
        set(Feature.EVIDENCE_LEAST, NO_EVIDENCE);
        for (int i = 0; i < asked.parts().length; i++) {
            asked(asked, pairing, i);
        }
        for (int j = 0; j < pairing.listedCount; j++) {
            listed(asked, pairing, j);
        }
        set(Feature.ASKED_SHARE, asked.total() <= 0 ? 0 : get(Feature.EVIDENCE) / asked.total());
        set(Feature.LISTED_SHARE, listedAll <= 0 ? 0 : listedMatched / listedAll);
        set(Feature.CONFLICTS, Math.min(get(Feature.ASKED_LEFT), get(Feature.LISTED_LEFT)));
        set(Feature.INITIALS, pairing.initials());
        set(Feature.TRUNCATED, pairing.truncated());
        set(Feature.JOINTS, pairing.joints());
        set(Feature.LISTED_SURNAME, listedSurname);
        set(Feature.LISTED_GIVEN, listedGiven);
        set(Feature.ASKED_SURNAME, askedSurname);
        set(Feature.ASKED_GIVEN, askedGiven);
        set(Feature.WEAK, weak ? 1 : 0);
        set(Feature.LEFT_LIKENESS, leftLikeness);
        set(Feature.ASKED_PARTS, asked.parts().length);
        set(Feature.LISTED_PARTS, pairing.listedCount);
        boolean surnames = askedSurname == THERE && listedSurname == THERE;
        boolean givens = askedGiven == THERE && listedGiven == THERE;
        set(Feature.FIELD_CONFLICT, (surnames ? 1 : 0) + (givens ? 2 : 0));
    }

    private void asked(Asked asked, Pairing pairing, int i) {
        Part part = asked.parts()[i];
        boolean matched = pairing.askedMatch[i] != NONE;
        boolean whole = Asked.weight(part.kind()) == 1;
        if (matched) {
            matched(part, pairing, i, whole);
        } else if (whole) {
            add(Feature.ASKED_LEFT, 1);
            most(Feature.ASKED_LEFT_MOST, asked.likely()[i].own());
        }
        if (part.field() == Field.SURNAME) {
            askedSurname = Math.max(askedSurname, matched ? PAIRED : THERE);
        } else if (part.field() == Field.GIVEN) {
            askedGiven = Math.max(askedGiven, matched ? PAIRED : THERE);
        }
    }

    private void matched(Part part, Pairing pairing, int i, boolean whole) {
        float says = pairing.askedEvidence[i];
        int distortion = 100 - pairing.askedLike[i];
        add(Feature.EVIDENCE, says);
        add(Feature.DISTORTION, distortion);
        most(Feature.DISTORTION_MOST, distortion);
        add(Feature.PAIRS, 1);
        if (whole && says > 0) {
            set(Feature.EVIDENCE_LEAST, Math.min(get(Feature.EVIDENCE_LEAST), says));
        }
        most(Feature.EVIDENCE_MOST, says);
        Field field = PartFlags.field(index.partFlags()[pairing.listedParts[pairing.askedMatch[i]]]);
        if (field != Field.UNKNOWN && part.field() != Field.UNKNOWN && field != part.field()) {
            add(Feature.CROSSED, 1);
        }
        if (part.readings().getFirst().vowelless()) {
            add(Feature.VOWELLESS, 1);
        }
    }

    private void listed(Asked asked, Pairing pairing, int j) {
        int flags = index.partFlags()[pairing.listedParts[j]];
        boolean matched = pairing.listedMatch[j] != NONE;
        float weight = Asked.weight(PartFlags.kind(flags));
        float says = weight * index.tokenOwn()[index.token(pairing.listedParts[j])];
        listedAll += says;
        if (matched) {
            listedMatched += says;
        } else if (weight == 1) {
            add(Feature.LISTED_LEFT, 1);
            most(Feature.LISTED_LEFT_MOST, says);
            leftInitial(asked, pairing, j);
        }
        if (PartFlags.field(flags) == Field.SURNAME) {
            listedSurname = Math.max(listedSurname, matched ? PAIRED : THERE);
        } else if (PartFlags.field(flags) == Field.GIVEN) {
            listedGiven = Math.max(listedGiven, matched ? PAIRED : THERE);
        }
    }

    private void leftInitial(Asked asked, Pairing pairing, int j) {
        for (int i = 0; i < asked.parts().length; i++) {
            if (pairing.askedMatch[i] == NONE
                    && LooseParts.sameInitial(index, asked.parts()[i], pairing.listedParts[j])) {
                set(Feature.LEFT_INITIAL, 1);
            }
        }
    }

    private float get(Feature feature) {
        return features[feature.ordinal()];
    }

    private void set(Feature feature, float value) {
        features[feature.ordinal()] = value;
    }

    private void add(Feature feature, float value) {
        features[feature.ordinal()] += value;
    }

    private void most(Feature feature, float value) {
        features[feature.ordinal()] = Math.max(features[feature.ordinal()], value);
    }
}
