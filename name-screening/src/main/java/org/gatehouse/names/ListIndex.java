package org.gatehouse.names;

import org.gatehouse.names.spelling.Reading;

/**
 * A list in arrays. A token is a part of a name as it sounds; names that sound alike share it. Rows are readings of tokens:
 * one of most, several of a Chinese character.
 *
 * @param rowToken the token of each row
 * @param rowStart where the sounds of each row begin in {@code sounds}; one more at the end
 * @param rowFaith how far the reading is to be believed; negative when its script writes no vowels
 * @param tokenRow the first row of each token; one more at the end
 * @param tokenNames in how many names each token stands
 * @param tokenOwn what each token says, in nats
 * @param nameStart where the parts of each name begin; one more at the end
 * @param partToken the token of each part; of a little word its complement
 * @param partFlags kind and field of each part, see {@link PartFlags}
 * @param nameEntry the entry of each name
 * @param nameOrder which of the names of its entry it is; of a weak alias the complement
 * @param nameBirth the birth date of each name, see {@link BirthCodes}
 * @param postingStart where the names of each token begin in {@code postings}; one more at the end
 * @param postings names by token, those of one token in the order of their birth dates
 * @param postingBirth the birth date of each name in {@code postings}
 * @param postingCompany the other tokens of each name in {@code postings}, see {@link Company}
 * @param keys rows by the keys of their sounds
 * @param joints names by the key of two neighbours written as one
 * @param facts what is known of entries beside names
 */
@SuppressWarnings("ArrayRecordComponent")
record ListIndex(
        int[] rowToken,
        int[] rowStart,
        byte[] rowFaith,
        byte[] sounds,
        int[] tokenRow,
        int[] tokenNames,
        float[] tokenOwn,
        int[] nameStart,
        int[] partToken,
        byte[] partFlags,
        int[] nameEntry,
        short[] nameOrder,
        short[] nameBirth,
        int[] postingStart,
        int[] postings,
        short[] postingBirth,
        long[] postingCompany,
        KeyTable keys,
        KeyTable joints,
        Facts facts) {

    int names() {
        return nameEntry.length;
    }

    int tokens() {
        return tokenNames.length;
    }

    int token(int part) {
        int token = partToken[part];
        return token < 0 ? ~token : token;
    }

    int order(int name) {
        int order = nameOrder[name];
        return order < 0 ? ~order : order;
    }

    boolean weak(int name) {
        return nameOrder[name] < 0;
    }

    Reading reading(int row) {
        byte[] bytes = java.util.Arrays.copyOfRange(sounds, rowStart[row], rowStart[row + 1]);
        return new Reading(bytes, rowFaith[row] < 0, Math.abs(rowFaith[row]));
    }

    /** The memory of the arrays, without the entries that the caller handed in. */
    long bytes() {
        long ints =
                0L + rowToken.length + rowStart.length + tokenRow.length + 2L * tokenNames.length + nameStart.length;
        ints += partToken.length + nameEntry.length + postingStart.length + postings.length;
        long bytes = 4 * ints + rowFaith.length + sounds.length + partFlags.length + 4L * nameOrder.length;
        bytes += 10L * postingBirth.length;
        return bytes + keys.bytes() + joints.bytes() + facts.bytes();
    }
}
