package org.gatehouse.names.spelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Korean syllables as names are romanised in the South and the North; assimilation between syllables is left out. */
final class Hangul {

    private static final String[] INITIAL = {
        "k", "k", "n", "t", "t", "r", "m", "p", "p", "s", "s", "", "j", "j", "ch", "k", "t", "p", "h"
    };
    private static final String[] MEDIAL = {
        "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u",
        "ui", "i"
    };
    private static final String[] FINAL = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "l", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };

    /** Family names that are spelled as no rule has it. */
    private static final Map<String, List<String>> FAMILY = Map.ofEntries(
            Map.entry("이", List.of("lee", "i", "ri", "yi", "rhee")),
            Map.entry("리", List.of("ri", "lee", "li")),
            Map.entry("박", List.of("pak", "park")),
            Map.entry("최", List.of("choe", "choi")),
            Map.entry("임", List.of("im", "lim", "rim")),
            Map.entry("림", List.of("rim", "lim")),
            Map.entry("유", List.of("yu", "ryu", "yoo")),
            Map.entry("류", List.of("ryu", "yu")),
            Map.entry("노", List.of("no", "ro", "roh", "noh")),
            Map.entry("우", List.of("u", "woo")),
            Map.entry("오", List.of("o", "oh")),
            Map.entry("정", List.of("jong", "jung", "chung", "chong")),
            Map.entry("조", List.of("jo", "cho")),
            Map.entry("장", List.of("jang", "chang")),
            Map.entry("전", List.of("jon", "chon", "chun")),
            Map.entry("신", List.of("sin", "shin")),
            Map.entry("심", List.of("sim", "shim")),
            Map.entry("양", List.of("yang", "ryang")),
            Map.entry("안", List.of("an", "ahn")),
            Map.entry("김", List.of("kim", "gim")));

    private static final Set<String> TWO_SYLLABLES = Set.of("남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방");

    private Hangul() {}

    static int familyName(String name) {
        return name.length() > 2 && TWO_SYLLABLES.contains(name.substring(0, 2)) ? 2 : 1;
    }

    static List<Reading> readings(String word, boolean family) {
        List<String> special = family ? FAMILY.get(word) : null;
        Set<Reading> readings = new LinkedHashSet<>();
        if (special != null) {
            special.forEach(latin -> readings.add(new Reading(Sounds.of(latin), false, 100)));
        } else {
            readings.add(new Reading(Sounds.of(latin(word)), false, 100));
        }
        return new ArrayList<>(readings);
    }

    static String latin(String word) {
        var latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int place = word.charAt(i) - 0xAC00;
            if (place >= 0 && place < 11172) {
                latin.append(INITIAL[place / 588]);
                latin.append(MEDIAL[place % 588 / 28]);
                latin.append(FINAL[place % 28]);
            }
        }
        return latin.toString();
    }
}
