package org.gatehouse.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.names.Explanation.Agreement;
import org.gatehouse.names.Explanation.Birth;
import org.gatehouse.names.Explanation.How;
import org.gatehouse.names.Explanation.PartMatch;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Part.Kind;
import org.gatehouse.names.spelling.Reading;
import org.jspecify.annotations.Nullable;

/** Pairs the names of a candidate once more, and tells what came of it. */
final class Explainer {

    private static final int SAME_NAME = 80;

    private Explainer() {}

    static Explanation explain(
            ListIndex index,
            ListEntry entry,
            int name,
            @Nullable Asked asked,
            Scratch scratch,
            Birth birth,
            Agreement sex,
            Agreement nationality,
            Agreement document) {
        if (asked == null) {
            Optional<ListedName> first = entry.names().stream().findFirst();
            return new Explanation(Optional.empty(), first, List.of(), birth, sex, nationality, document);
        }
        ListedName listed = entry.names().get(index.order(name));
        if (scratch.items.loaded != asked) {
            scratch.items.load(asked);
        }
        scratch.pairing.pair(asked, name, scratch.items, false);
        List<PartMatch> parts = parts(asked, NameParts.of(listed.name()), scratch.pairing);
        return new Explanation(
                Optional.of(asked.name()), Optional.of(listed), parts, birth, sex, nationality, document);
    }

    private static List<PartMatch> parts(Asked asked, List<Part> listedAll, Pairing pairing) {
        List<Part> listed = new ArrayList<>(listedAll.size());
        for (Part part : listedAll) {
            if (part.kind() != Kind.PARTICLE) {
                listed.add(part);
            }
        }
        List<PartMatch> matches = new ArrayList<>();
        for (int j = 0; j < listed.size(); j++) {
            int i = pairing.listedMatch[j];
            Part there = listed.get(j);
            if (i == Pairing.NONE) {
                matches.add(new PartMatch("", there.text(), Set.of(How.MISSING)));
            } else if (pairing.askedMatch[i] == j) {
                matches.add(match(asked, listed, pairing, i, j));
            }
        }
        for (int i = 0; i < asked.parts().length; i++) {
            if (pairing.askedMatch[i] == Pairing.NONE) {
                matches.add(new PartMatch(asked.parts()[i].text(), "", Set.of(How.EXTRA)));
            }
        }
        return matches;
    }

    private static PartMatch match(Asked asked, List<Part> listed, Pairing pairing, int i, int j) {
        Part here = asked.parts()[i];
        String said = here.text();
        String there = listed.get(j).text();
        Set<How> how = EnumSet.noneOf(How.class);
        switch (pairing.askedBy[i]) {
            case SPLIT -> {
                how.add(How.SPLIT);
                for (int k = i + 1; k < asked.parts().length; k++) {
                    said += pairing.askedMatch[k] == j ? " " + asked.parts()[k].text() : "";
                }
            }
            case JOINED -> {
                how.add(How.JOINED);
                for (int k = j + 1; k < listed.size(); k++) {
                    there += pairing.listedMatch[k] == i ? " " + listed.get(k).text() : "";
                }
            }
            case INITIAL -> how.add(How.INITIAL);
            case TRUNCATED -> how.add(How.TRUNCATED);
            case SOUND, LEFT_OVER -> how.add(spelling(here, listed.get(j), pairing.askedLike[i]));
        }
        if (moved(asked, pairing, i, j)) {
            how.add(How.ORDER);
        }
        return new PartMatch(said, there, how);
    }

    private static How spelling(Part here, Part there, int like) {
        if (here.folded().toLowerCase(Locale.ROOT).equals(there.folded().toLowerCase(Locale.ROOT))) {
            return How.EXACT;
        }
        if (here.readings().stream()
                .skip(1)
                .anyMatch(reading -> reading.faith() == Reading.OTHER_FORM
                        && reading.sounds().length > 0
                        && java.util.Arrays.equals(reading.sounds(), there.sounds()))) {
            return How.EQUIVALENT;
        }
        return like >= SAME_NAME ? How.TRANSLITERATION : How.TYPO;
    }

    /** Whether another pair stands the other way round in the two names. */
    private static boolean moved(Asked asked, Pairing pairing, int i, int j) {
        for (int k = 0; k < asked.parts().length; k++) {
            int other = pairing.askedMatch[k];
            if (other != Pairing.NONE && k != i && other != j && (k < i) != (other < j)) {
                return true;
            }
        }
        return false;
    }
}
