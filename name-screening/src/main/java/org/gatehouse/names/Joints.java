package org.gatehouse.names;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Part.Kind;

/** Neighbouring parts of a name written as one, with a little word between them or without. */
final class Joints {

    private Joints() {}

    static void each(List<Part> parts, Consumer<byte[]> take) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (parts.get(i).kind() == Kind.PARTICLE && parts.get(i + 1).kind() == Kind.PARTICLE) {
                continue;
            }
            byte[] two = join(parts.get(i).sounds(), parts.get(i + 1).sounds());
            take.accept(two);
            if (i + 2 < parts.size() && parts.get(i + 1).kind() == Kind.PARTICLE) {
                take.accept(join(two, parts.get(i + 2).sounds()));
            }
        }
    }

    /** A sound that ends one and begins the other is said once. */
    static byte[] join(byte[] first, byte[] second) {
        boolean once = first.length > 0 && second.length > 0 && first[first.length - 1] == second[0];
        int from = once ? 1 : 0;
        byte[] both = Arrays.copyOf(first, first.length + second.length - from);
        System.arraycopy(second, from, both, first.length, second.length - from);
        return both;
    }
}
