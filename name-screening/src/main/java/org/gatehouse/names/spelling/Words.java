package org.gatehouse.names.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.names.spelling.Part.Kind;
import org.jspecify.annotations.Nullable;

/** What is known of words in names: little words, titles, forms of one name in several languages. */
final class Words {

    static final Set<String> PARTICLES = set("particles.txt");
    static final Set<String> TITLES = set("titles.txt");

    /** Names in Arabic letters, with their vowels. */
    static final Map<String, String> VOCALISED = vocalised();

    private static final Map<String, List<String>> FORMS = forms();

    private Words() {}

    /** What is known of a word: what it does in a name, and how it and its other forms are read. */
    record Known(Kind kind, List<Reading> readings) {}

    private static final Map<String, Known> KNOWN = known();

    /** What is known of a word in small Latin letters; null of most. */
    static @Nullable Known known(String folded) {
        return KNOWN.get(folded);
    }

    private static Map<String, Known> known() {
        Map<String, List<Reading>> readings = readings();
        Map<String, Known> known = new HashMap<>();
        readings.forEach((word, read) -> known.put(word, new Known(Kind.NAME, read)));
        for (String word : TITLES) {
            known.put(word, new Known(Kind.TITLE, readings.getOrDefault(word, plain(word))));
        }
        for (String word : PARTICLES) {
            known.put(word, new Known(Kind.PARTICLE, readings.getOrDefault(word, plain(word))));
        }
        return known;
    }

    /** The one reading of a word that has no other forms. */
    static List<Reading> plain(String folded) {
        return List.of(new Reading(Sounds.of(folded), false, 100));
    }

    private static Map<String, List<Reading>> readings() {
        Map<String, List<Reading>> readings = new HashMap<>();
        FORMS.forEach((name, others) -> {
            byte[] own = Sounds.of(name);
            Set<Reading> all = new LinkedHashSet<>();
            all.add(new Reading(own, false, 100));
            for (String other : others) {
                byte[] sounds = Sounds.of(other);
                if (!Arrays.equals(sounds, own)) {
                    all.add(new Reading(sounds, false, Reading.OTHER_FORM));
                }
            }
            readings.put(name, List.copyOf(all));
        });
        return readings;
    }

    /** Each name that has several forms is a common one. */
    static Set<String> common() {
        return FORMS.keySet();
    }

    private static Set<String> set(String resource) {
        Set<String> words = new HashSet<>();
        Lines.of(resource).forEach(line -> words.addAll(List.of(line.strip().split("\\s+", -1))));
        return Set.copyOf(words);
    }

    private static Map<String, String> vocalised() {
        Map<String, String> names = new HashMap<>();
        for (String line : Lines.of("arabic.txt")) {
            for (String pair : line.strip().split("\\s+", -1)) {
                int equals = pair.indexOf('=');
                names.put(ArabicLetters.plain(pair.substring(0, equals)), pair.substring(equals + 1));
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, List<String>> forms() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String line : Lines.of("forms.txt")) {
            String[] group = line.strip().split("\\s+", -1);
            for (String name : group) {
                for (String other : group) {
                    if (!other.equals(name)) {
                        forms.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(other);
                    }
                }
            }
        }
        Map<String, List<String>> lists = new HashMap<>();
        forms.forEach((name, others) -> lists.put(name, new ArrayList<>(others)));
        return Map.copyOf(lists);
    }
}
