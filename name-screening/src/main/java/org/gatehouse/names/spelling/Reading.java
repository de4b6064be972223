package org.gatehouse.names.spelling;

import java.util.Arrays;

/**
 * One way to say a part of a name.
 *
 * @param sounds in the alphabet of {@link Sounds}
 * @param vowelless whether the script leaves vowels out, so that they say nothing when missing
 * @param faith how far the reading is to be believed, 1 to 100
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reading(byte[] sounds, boolean vowelless, int faith) {

    /** The faith in a reading as another form of the name, such as Yusuf for Joseph. */
    public static final int OTHER_FORM = 93;

    /** What a likeness must be before faith takes its part, so that so much is left. */
    public int without(int likeness) {
        return faith == 100 ? likeness : (100 * likeness + faith - 1) / faith;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reading reading
                && Arrays.equals(sounds, reading.sounds)
                && vowelless == reading.vowelless
                && faith == reading.faith;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sounds) * 31 + faith;
    }

    @Override
    public String toString() {
        return new String(sounds, java.nio.charset.StandardCharsets.ISO_8859_1) + (vowelless ? "*" : "") + faith;
    }
}
