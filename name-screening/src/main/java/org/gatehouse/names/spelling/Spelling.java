package org.gatehouse.names.spelling;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.names.spelling.Part.Field;
import org.gatehouse.names.spelling.Part.Kind;

/** Divides a name into parts and reads each. Any text gives an answer; text without letters gives no parts. */
public final class Spelling {

    /** What stands behind is not looked at: no name is so long, and time is bounded. */
    public static final int PARTS_MAX = 16;

    private static final int CHARACTERS_MAX = 400;

    private Spelling() {}

    /** Parts of a whole name; what stands before a comma is the surname. */
    public static List<Part> parts(String full) {
        int comma = full.indexOf(',');
        if (comma > 0 && full.indexOf(',', comma + 1) < 0) {
            return parts(full.substring(0, comma), full.substring(comma + 1));
        }
        List<Part> parts = new ArrayList<>();
        add(parts, full, Field.UNKNOWN);
        return parts;
    }

    public static List<Part> parts(String surname, String given) {
        List<Part> parts = new ArrayList<>();
        add(parts, surname, Field.SURNAME);
        add(parts, given, Field.GIVEN);
        return parts;
    }

    private static void add(List<Part> parts, String text, Field field) {
        String all = text.length() > CHARACTERS_MAX ? text.substring(0, CHARACTERS_MAX) : text;
        if (!ascii(all) && !Normalizer.isNormalized(all, Normalizer.Form.NFKC)) {
            all = Normalizer.normalize(all, Normalizer.Form.NFKC);
        }
        int from = -1;
        for (int i = 0; i <= all.length(); ) {
            int c = i < all.length() ? all.codePointAt(i) : ' ';
            if (belongs(c)) {
                from = from < 0 ? i : from;
            } else if (from >= 0) {
                runs(parts, all.substring(from, i), field);
                from = -1;
            }
            i += Character.charCount(c);
        }
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean belongs(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '\'' || c == '`' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u2019'
                || c == '\u2018'
                || c == '\u02BC'
                || c == '\u02BF'
                || c == '\u200C'
                || c == '\u200D';
    }

    /** A word that mixes scripts is divided where the script changes. */
    private static void runs(List<Part> parts, String word, Field field) {
        if (ascii(word)) {
            part(parts, word, UnicodeScript.LATIN, field);
            return;
        }
        int from = 0;
        UnicodeScript script = UnicodeScript.COMMON;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            UnicodeScript here = c < 128 && Character.isLetter(c) ? UnicodeScript.LATIN : UnicodeScript.of(c);
            if (here == UnicodeScript.HIRAGANA) {
                here = UnicodeScript.KATAKANA;
            }
            if (here != UnicodeScript.COMMON && here != UnicodeScript.INHERITED) {
                if (script != UnicodeScript.COMMON && here != script) {
                    part(parts, word.substring(from, i), script, field);
                    from = i;
                }
                script = here;
            }
            i += Character.charCount(c);
        }
        part(parts, word.substring(from), script, field);
    }

    private static void part(List<Part> parts, String word, UnicodeScript script, Field field) {
        if (parts.size() >= PARTS_MAX) {
            return;
        }
        switch (script) {
            case LATIN -> latin(parts, word, LatinLetters.fold(word), field);
            case CYRILLIC -> latin(parts, word, CyrillicLetters.latin(word), field);
            case ARABIC -> arabic(parts, word, field);
            case HEBREW -> named(parts, word, field, HebrewLetters.readings(word));
            case HANGUL -> east(parts, word, field, Hangul.familyName(word), true);
            case HAN -> east(parts, word, field, Han.familyName(word), false);
            case COMMON, INHERITED -> {
                // Digits and apostrophes alone are no name.
            }
            default -> latin(parts, word, OtherScripts.latin(word), field);
        }
    }

    private static void latin(List<Part> parts, String word, String folded, Field field) {
        if (folded.isEmpty()) {
            return;
        }
        Words.Known known = Words.known(folded);
        Kind kind = folded.length() == 1 ? Kind.INITIAL : known == null ? Kind.NAME : known.kind();
        parts.add(new Part(word, folded, kind, field, known == null ? Words.plain(folded) : known.readings()));
    }

    private static void arabic(List<Part> parts, String word, Field field) {
        String plain = ArabicLetters.plain(word);
        int article = ArabicLetters.article(plain);
        if (article > 0 && !Words.VOCALISED.containsKey(plain)) {
            parts.add(new Part(
                    plain.substring(0, article),
                    "al",
                    Kind.PARTICLE,
                    field,
                    List.of(new Reading(Sounds.of("al"), false, 100))));
            plain = plain.substring(article);
        }
        if (parts.size() < PARTS_MAX) {
            String known = Words.VOCALISED.get(plain);
            if (known != null && Words.PARTICLES.contains(known)) {
                parts.add(new Part(
                        word, known, Kind.PARTICLE, field, List.of(new Reading(Sounds.of(known), false, 100))));
            } else {
                named(parts, article > 0 ? plain : word, field, ArabicLetters.readings(plain));
            }
        }
    }

    private static void named(List<Part> parts, String word, Field field, List<Reading> readings) {
        if (readings.getFirst().sounds().length > 0) {
            parts.add(new Part(word, word, Kind.NAME, field, readings));
        }
    }

    /** Undivided names of East Asia begin with the family name. */
    private static void east(List<Part> parts, String word, Field field, int family, boolean hangul) {
        boolean divides =
                field == Field.UNKNOWN && word.length() > family && word.length() <= family + 3 && parts.isEmpty();
        if (divides) {
            eastern(parts, word.substring(0, family), Field.SURNAME, hangul, true);
            eastern(parts, word.substring(family), Field.GIVEN, hangul, false);
        } else {
            eastern(parts, word, field, hangul, field != Field.GIVEN && word.length() <= family);
        }
    }

    private static void eastern(List<Part> parts, String word, Field field, boolean hangul, boolean family) {
        List<Reading> readings = hangul ? Hangul.readings(word, family) : Han.readings(word, family);
        if (!readings.isEmpty() && parts.size() < PARTS_MAX) {
            named(parts, word, field, readings);
        }
    }
}
