package org.gatehouse.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Part.Kind;
import org.gatehouse.names.spelling.Reading;

/**
 * A name that is asked for, with what the list has that its parts could be.
 *
 * @param all every part, little words too
 * @param parts those that are compared
 * @param likely of each part, then of each joint
 * @param jointFirst the first part of each joint
 * @param jointSecond the second
 * @param jointSounds of each joint
 * @param mrz whether a machine-readable zone printed it
 * @param total what all parts together say
 */
@SuppressWarnings("ArrayRecordComponent")
record Asked(
        PersonName name,
        List<Part> all,
        Part[] parts,
        Likely[] likely,
        int[] jointFirst,
        int[] jointSecond,
        byte[][] jointSounds,
        boolean mrz,
        float total) {

    static final float TITLE_SHARE = 0.3f;

    static Asked of(PersonName name, LikelyFinder finder, Scratch scratch) {
        List<Part> all = NameParts.of(name);
        Part[] parts = compared(all);
        var first = new Ints(16);
        var second = new Ints(16);
        List<byte[]> sounds = new ArrayList<>();
        joints(all, parts, first, second, sounds);
        Likely[] likely = new Likely[parts.length + sounds.size()];
        float total = 0;
        for (int i = 0; i < parts.length; i++) {
            likely[i] = finder.of(parts[i], scratch);
            total += weight(parts[i].kind()) * likely[i].own();
        }
        for (int j = 0; j < sounds.size(); j++) {
            likely[parts.length + j] =
                    finder.ofJoint(new Reading(sounds.get(j), vowelless(parts, first.values[j]), 98), scratch);
        }
        return new Asked(
                name,
                all,
                parts,
                likely,
                first.toArray(),
                second.toArray(),
                sounds.toArray(new byte[0][]),
                name.form() == PersonName.Form.MRZ,
                total);
    }

    /** The part that a likely stands for; of a joint the first. */
    int stands(int l) {
        return l < parts.length ? l : jointFirst[l - parts.length];
    }

    /** How much of what its tokens say a likely may say. */
    float weightAt(int l) {
        return l < parts.length ? weight(parts[l].kind()) : 1;
    }

    private static Part[] compared(List<Part> all) {
        Part[] parts = new Part[all.size()];
        int n = 0;
        for (Part part : all) {
            if (part.kind() != Kind.PARTICLE) {
                parts[n++] = part;
            }
        }
        return Arrays.copyOf(parts, n);
    }

    private static boolean vowelless(Part[] parts, int first) {
        return first < parts.length && parts[first].readings().getFirst().vowelless();
    }

    static float weight(Kind kind) {
        return switch (kind) {
            case NAME -> 1;
            case TITLE -> TITLE_SHARE;
            case INITIAL, PARTICLE -> 0;
        };
    }

    /** Neighbours of the query that the list may write as one. A little word joins what follows it to what stands before. */
    private static void joints(List<Part> all, Part[] parts, Ints first, Ints second, List<byte[]> sounds) {
        int main = -1;
        for (int i = 0; i + 1 < all.size(); i++) {
            Part here = all.get(i);
            Part next = all.get(i + 1);
            main += here.kind() == Kind.PARTICLE ? 0 : 1;
            if (here.kind() == Kind.PARTICLE && next.kind() == Kind.PARTICLE) {
                continue;
            }
            byte[] two = Joints.join(here.sounds(), next.sounds());
            int before = here.kind() == Kind.PARTICLE ? main + 1 : main;
            int after = next.kind() == Kind.PARTICLE ? main : main + 1;
            add(first, second, sounds, before, after, two);
            if (next.kind() == Kind.PARTICLE
                    && here.kind() != Kind.PARTICLE
                    && i + 2 < all.size()
                    && main + 1 < parts.length
                    && all.get(i + 2).kind() != Kind.PARTICLE) {
                add(
                        first,
                        second,
                        sounds,
                        main,
                        main + 1,
                        Joints.join(two, all.get(i + 2).sounds()));
                add(
                        first,
                        second,
                        sounds,
                        main,
                        main + 1,
                        Joints.join(here.sounds(), all.get(i + 2).sounds()));
            }
        }
    }

    private static void add(Ints first, Ints second, List<byte[]> sounds, int before, int after, byte[] both) {
        if (both.length <= 26) {
            first.add(before);
            second.add(after);
            sounds.add(Arrays.copyOf(both, both.length));
        }
    }
}
