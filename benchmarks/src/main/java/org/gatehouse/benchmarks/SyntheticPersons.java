package org.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Query;
import org.gatehouse.names.Strength;

/**
 * People who do not exist. Names are made of syllables; few are common and many are rare, as among people: the share of the
 * n-th falls with n. The same seed gives the same people.
 */
final class SyntheticPersons {

    private static final String[] ONSETS = {
        "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "ch", "kh", "br", "kr",
        "st", "tr", ""
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "a", "i", "ai", "ou", "ya"};
    private static final String[] CODAS = {"", "", "", "n", "r", "l", "m", "s", "d", "t", "k", "v"};

    private static final int SURNAMES = 60_000;
    private static final int GIVEN_NAMES = 12_000;

    private final Random random;
    private final String[] surnames;
    private final String[] given;
    private final Map<Query, String> listed = new IdentityHashMap<>();

    SyntheticPersons(long seed) {
        random = new Random(seed);
        surnames = pool(SURNAMES, 2, 4);
        given = pool(GIVEN_NAMES, 1, 3);
    }

    private String[] pool(int size, int least, int most) {
        String[] pool = new String[size];
        for (int i = 0; i < size; i++) {
            var word = new StringBuilder();
            int syllables = least + random.nextInt(most - least + 1);
            for (int s = 0; s < syllables; s++) {
                word.append(ONSETS[random.nextInt(ONSETS.length)])
                        .append(VOWELS[random.nextInt(VOWELS.length)])
                        .append(CODAS[random.nextInt(CODAS.length)]);
            }
            pool[i] = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
        return pool;
    }

    private String pick(String[] pool) {
        return pool[(int) (pool.length * Math.pow(random.nextDouble(), 2.5))];
    }

    List<ListEntry> entries(int count, String prefix) {
        List<ListEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String first = random.nextInt(3) == 0 ? pick(given) : pick(given) + " " + pick(given);
            entries.add(ListEntry.of(
                    prefix + i,
                    List.of(new ListedName(PersonName.of(pick(surnames), first), Strength.PRIMARY)),
                    List.of(date())));
        }
        return entries;
    }

    private BirthDate date() {
        return BirthDate.ofDay(1940 + random.nextInt(66), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /** Travellers: half of them listed, with a letter other, parts exchanged or one left out; half of them composed anew. */
    List<Query> travellers(List<ListEntry> entries, int count) {
        List<Query> travellers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ListEntry entry = entries.get(random.nextInt(entries.size()));
            PersonName name = entry.names().getFirst().name();
            boolean listed = random.nextBoolean();
            if (listed) {
                name = changed(name);
            } else {
                name = PersonName.of(pick(surnames), pick(given) + " " + pick(given));
            }
            Optional<BirthDate> birth = random.nextInt(7) == 0
                    ? Optional.empty()
                    : Optional.of(
                            listed && !entry.births().isEmpty() ? entry.births().getFirst() : date());
            var traveller = new Query(List.of(name), birth, Optional.empty(), Set.of(), List.of(), List.of());
            if (listed) {
                this.listed.put(traveller, entry.id());
            }
            travellers.add(traveller);
        }
        return travellers;
    }

    /** The entry that a traveller of {@link #travellers} is; empty for others. */
    Set<String> listedAs(Query traveller) {
        String id = listed.get(traveller);
        return id == null ? Set.of() : Set.of(id);
    }

    private PersonName changed(PersonName name) {
        if (name.surname().isEmpty()) {
            return PersonName.of(typo(name.full()));
        }
        return switch (random.nextInt(4)) {
            case 0 -> PersonName.of(typo(name.surname()), name.given());
            case 1 -> PersonName.of(name.given(), name.surname());
            case 2 -> PersonName.of(name.surname(), name.given().split(" ", 2)[0]);
            default -> name;
        };
    }

    private String typo(String word) {
        if (word.length() < 3) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
    }
}
