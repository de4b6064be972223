package org.gatehouse.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** People of the tests; none of them exists. Names are made of syllables, a few of them common. */
final class People {

    private static final String[] ONSETS = {
        "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "r", "s", "t", "v", "sh", "kh", "ch", ""
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ou", "ay"};
    private static final String[] CODAS = {"", "", "n", "r", "l", "s", "d", "m"};
    private static final String[] COMMON = {"Mohamed", "Ali", "Ivan", "Maria", "Ahmad", "bin", "al", "Haji", "Hassan"};

    private final Random random;
    private final List<String> words = new ArrayList<>();

    People(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 900; i++) {
            words.add(word());
        }
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private String word() {
        var word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(one(random, ONSETS)).append(one(random, VOWELS)).append(one(random, CODAS));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String pick() {
        return random.nextInt(4) == 0
                ? one(random, COMMON)
                : words.get((int) (words.size() * Math.pow(random.nextDouble(), 2)));
    }

    private String picks(int most) {
        var picks = new StringBuilder(pick());
        for (int i = random.nextInt(most); i > 0; i--) {
            picks.append(random.nextInt(8) == 0 ? "-" : " ").append(pick());
        }
        return picks.toString();
    }

    private BirthDate date() {
        int year = 1950 + random.nextInt(50);
        return switch (random.nextInt(6)) {
            case 0 -> BirthDate.ofYear(year);
            case 1 -> new BirthDate(year, 0, 0, true, year);
            case 2 -> new BirthDate(year, 0, 0, false, year + random.nextInt(4));
            default -> BirthDate.ofDay(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    List<ListEntry> entries(int count) {
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<ListedName> names = new ArrayList<>();
            names.add(new ListedName(PersonName.of(picks(2), picks(3)), Strength.PRIMARY));
            if (random.nextInt(3) == 0) {
                names.add(new ListedName(PersonName.of(picks(3)), Strength.WEAK_ALIAS));
            }
            List<BirthDate> births = random.nextInt(8) == 0 ? List.of() : List.of(date());
            entries.add(new ListEntry(
                    "e" + i,
                    names,
                    births,
                    random.nextBoolean() ? Set.of(Sex.MALE) : Set.of(),
                    random.nextBoolean() ? Set.of("UTO") : Set.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return entries;
    }

    /** Somebody of the list, spelled and dated as people spell and date; or nobody of it. */
    Query traveller(List<ListEntry> entries) {
        ListEntry entry = entries.get(random.nextInt(entries.size()));
        PersonName name =
                entry.names().get(random.nextInt(entry.names().size())).name();
        if (random.nextInt(4) == 0) {
            name = PersonName.of(picks(2), picks(2));
        }
        String text = name.text().replace(",", "");
        for (int i = random.nextInt(3); i > 0; i--) {
            text = changed(text);
        }
        Optional<BirthDate> birth = switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(date());
            default -> entry.births().stream().findFirst();
        };
        return new Query(
                List.of(PersonName.of(text)), birth, Optional.of(Sex.MALE), Set.of("UTO"), List.of(), List.of());
    }

    private String changed(String text) {
        if (text.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.replaceFirst(" ", "");
            case 3 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + " " + text.substring(at);
        };
    }
}
