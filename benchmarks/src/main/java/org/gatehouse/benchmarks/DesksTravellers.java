package org.gatehouse.benchmarks;

import java.util.Locale;
import java.util.SplittableRandom;
import org.gatehouse.documents.CheckDigit;
import org.gatehouse.reference.Direction;

/**
 * The people of a recorded year, each known by a number: the same number is always the same person with the same passport.
 * Three in ten are foreigners. Names are made of syllables; document numbers are of the pattern that is reserved for what is
 * synthetic.
 */
final class DesksTravellers {

    /** Numbers that the reserved pattern has room for. */
    static final int PERSONS_MAX = 32_000_000;

    private static final int FOREIGNERS_OF_TEN = 3;
    private static final int TEN = 10;
    private static final char[] DIGITS = "0123456789ABCDEFGHJKLMNPRSTUVWYZ".toCharArray();
    private static final int NUMBER_DIGITS = 7;
    private static final int LINE = 44;
    private static final String[] STATES = {"KOR", "JPN", "FRA", "SGP", "MYS", "THA", "USA", "RUS", "DEU", "GBR"};
    private static final String[] PORTS = {
        "CNGBP", "CNPVG", "CNCAN", "CNPEK", "CNSHK", "CNHUG", "CN3ZH", "CNFUT", "CNXMN", "CNCTU"
    };
    private static final String ONSETS = "BDFGHJKLMNPRSTVZ";
    private static final String VOWELS = "AEIOU";
    private static final long NAMES = 0x5851f42d4c957f2dL;

    private DesksTravellers() {}

    static String[] ports() {
        return PORTS.clone();
    }

    static boolean foreigner(int person) {
        return new SplittableRandom(person).nextInt(TEN) < FOREIGNERS_OF_TEN;
    }

    /** Citizens leave and come back, foreigners come and leave again. */
    static Direction first(int person) {
        return foreigner(person) ? Direction.ENTRY : Direction.EXIT;
    }

    static Direction second(int person) {
        return foreigner(person) ? Direction.EXIT : Direction.ENTRY;
    }

    static String number(int person) {
        char[] digits = new char[NUMBER_DIGITS];
        int rest = person;
        for (int i = NUMBER_DIGITS - 1; i >= 0; i--) {
            digits[i] = DIGITS[rest % DIGITS.length];
            rest /= DIGITS.length;
        }
        return "QX" + new String(digits);
    }

    /** The zone of the passport, its two lines parted by a line feed. */
    static String mrz(int person) {
        var chance = new SplittableRandom(person ^ NAMES);
        String state = foreigner(person) ? STATES[chance.nextInt(STATES.length)] : "CHN";
        String number = number(person);
        String numbered = number + CheckDigit.of(number);
        String birth = String.format(
                Locale.ROOT, "%02d%02d%02d", 40 + chance.nextInt(60), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
        String born = birth + CheckDigit.of(birth);
        String until = "340101" + CheckDigit.of("340101");
        String optional = "<".repeat(14) + "0";
        var name = new StringBuilder(LINE).append("P<").append(state);
        word(name, chance, 2 + chance.nextInt(2));
        name.append("<<");
        word(name, chance, 2 + chance.nextInt(2));
        name.repeat('<', LINE - name.length());
        return name + "\n" + numbered + state + born + (chance.nextBoolean() ? 'F' : 'M') + until + optional
                + CheckDigit.of(numbered + born + until + optional);
    }

    private static void word(StringBuilder to, SplittableRandom chance, int syllables) {
        for (int i = 0; i < syllables; i++) {
            to.append(ONSETS.charAt(chance.nextInt(ONSETS.length())))
                    .append(VOWELS.charAt(chance.nextInt(VOWELS.length())));
        }
        if (chance.nextBoolean()) {
            to.append('N');
        }
    }
}
