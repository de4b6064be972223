package org.gatehouse.documents.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;

/**
 * What stands in an RSA signature of the first padding: filling, the name of the digest and the hash; RFC 8017 section 9.2.
 * The name is written with NULL as parameter or with none, and both spellings count.
 */
final class Pkcs1Block {

    /** The least filling with the bytes around it: 00 01, eight times FF, 00. */
    private static final int FRAME_BYTES_MIN = 11;

    /** All of DigestInfo but the hash at its end. */
    private static final Map<Digest, List<byte[]>> NAMES = names();

    private Pkcs1Block() {}

    /** @param width length of the modulus in bytes */
    static boolean is(BigInteger block, Digest digest, byte[] hash, int width) {
        for (byte[] name : NAMES.getOrDefault(digest, List.of())) {
            if (width >= FRAME_BYTES_MIN + name.length + hash.length && block.equals(number(name, hash, width))) {
                return true;
            }
        }
        return false;
    }

    private static BigInteger number(byte[] name, byte[] hash, int width) {
        byte[] block = new byte[width];
        int hashAt = width - hash.length;
        int nameAt = hashAt - name.length;
        Arrays.fill(block, 2, nameAt - 1, (byte) 0xFF);
        block[1] = 1;
        System.arraycopy(name, 0, block, nameAt, name.length);
        System.arraycopy(hash, 0, block, hashAt, hash.length);
        return new BigInteger(block);
    }

    private static Map<Digest, List<byte[]>> names() {
        Map<Digest, List<byte[]>> names = new EnumMap<>(Digest.class);
        for (Digest digest : Digest.values()) {
            names.put(
                    digest,
                    List.of(
                            name(digest, new AlgorithmIdentifier(digest.identifier(), DERNull.INSTANCE)),
                            name(digest, new AlgorithmIdentifier(digest.identifier()))));
        }
        return names;
    }

    private static byte[] name(Digest digest, AlgorithmIdentifier algorithm) {
        try {
            byte[] whole = new DigestInfo(algorithm, new byte[digest.bytes()]).getEncoded();
            return Arrays.copyOf(whole, whole.length - digest.bytes());
        } catch (IOException e) {
            throw new IllegalStateException("a digest always encodes", e);
        }
    }
}
