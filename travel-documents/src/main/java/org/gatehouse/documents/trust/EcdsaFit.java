package org.gatehouse.documents.trust;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.gatehouse.documents.trust.SignatureScheme.Ecdsa;

/** ECDSA with its two spellings of a signature. */
final class EcdsaFit {

    private EcdsaFit() {}

    static SignatureFit of(
            Ecdsa scheme, PreparedKey key, byte[] message, byte[] signature, Optional<Provider> provider) {
        ECPublicKeyParameters point = key.point().orElseThrow();
        int width = (point.getParameters().getN().bitLength() + 7) / 8;
        Optional<Numbers> der = scheme.plain() ? Optional.empty() : Numbers.inDer(signature);
        Optional<Numbers> numbers = der.isPresent() ? der : Numbers.plain(signature, width);
        if (numbers.isEmpty()) {
            return SignatureFit.FITS_NOT;
        }
        SignatureFit fit = provider.filter(_ -> key.common())
                .flatMap(engine -> SignatureFit.by(
                        engine,
                        scheme.digest().shortName() + "withECDSA",
                        null,
                        key,
                        message,
                        numbers.get().encoded()))
                .orElseGet(() ->
                        SignatureFit.of(numbers.get().fit(point, scheme.digest().hash(message))));
        boolean surprising = der.isEmpty() && !scheme.plain();
        return fit == SignatureFit.FITS && surprising ? SignatureFit.FITS_PLAIN : fit;
    }

    private record Numbers(BigInteger r, BigInteger s) {

        /** Ecdsa-Sig-Value of SEC 1 section C.5, read leniently: any form of length, no rule against leading zeros. */
        static Optional<Numbers> inDer(byte[] bytes) {
            if (bytes.length == 0 || bytes[0] != 0x30) {
                return Optional.empty();
            }
            int[] at = {1};
            int end = length(bytes, at);
            if (end != bytes.length) {
                return Optional.empty();
            }
            Optional<BigInteger> r = integer(bytes, at);
            Optional<BigInteger> s = r.flatMap(_ -> integer(bytes, at));
            return s.isPresent() && at[0] == bytes.length
                    ? Optional.of(new Numbers(r.get(), s.get()))
                    : Optional.empty();
        }

        static Optional<Numbers> plain(byte[] bytes, int width) {
            if (bytes.length != 2 * width) {
                return Optional.empty();
            }
            return Optional.of(new Numbers(new BigInteger(1, bytes, 0, width), new BigInteger(1, bytes, width, width)));
        }

        boolean fit(ECPublicKeyParameters key, byte[] hash) {
            ECDSASigner engine = new ECDSASigner();
            engine.init(false, key);
            return engine.verifySignature(hash, r, s);
        }

        byte[] encoded() {
            byte[] first = r.toByteArray();
            byte[] second = s.toByteArray();
            ByteArrayOutputStream out = new ByteArrayOutputStream(first.length + second.length + 8);
            int content = 2 + first.length + 2 + second.length;
            out.write(0x30);
            if (content > 127) {
                out.write(0x81);
            }
            out.write(content);
            out.write(2);
            out.write(first.length);
            out.writeBytes(first);
            out.write(2);
            out.write(second.length);
            out.writeBytes(second);
            return out.toByteArray();
        }

        /** Reads a length and returns where the value ends, or -1; moves to where it begins. */
        private static int length(byte[] bytes, int[] at) {
            if (at[0] >= bytes.length) {
                return -1;
            }
            int first = bytes[at[0]++] & 0xFF;
            if (first < 0x80) {
                return at[0] + first;
            }
            if (first != 0x81 || at[0] >= bytes.length) {
                return -1; // no curve known here needs more than 255 bytes
            }
            int length = bytes[at[0]++] & 0xFF;
            return at[0] + length;
        }

        private static Optional<BigInteger> integer(byte[] bytes, int[] at) {
            if (at[0] >= bytes.length || bytes[at[0]++] != 2) {
                return Optional.empty();
            }
            int end = length(bytes, at);
            int start = at[0];
            if (end <= start || end > bytes.length) {
                return Optional.empty();
            }
            at[0] = end;
            BigInteger value = new BigInteger(Arrays.copyOfRange(bytes, start, end));
            // Longer than any order: nothing that could fit, and too long for the short form of a length.
            return value.bitLength() <= 528 ? Optional.of(value) : Optional.empty();
        }
    }
}
