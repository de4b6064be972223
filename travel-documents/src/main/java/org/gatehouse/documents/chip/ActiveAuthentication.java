package org.gatehouse.documents.chip;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.gatehouse.documents.trust.BoundedDer;
import org.gatehouse.documents.trust.CheckReport;
import org.gatehouse.documents.trust.DerLimits;
import org.gatehouse.documents.trust.Digest;
import org.gatehouse.documents.trust.KeyReading;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.PreparedKey;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.SignatureScheme;
import org.gatehouse.documents.trust.SignatureVerifier;

/**
 * Verifies what a chip answered in active authentication; Doc 9303-11 section 6.1. Proves that the chip has the private
 * key to DG15, and nothing of DG15 itself: that is for {@link PassiveAuthentication}.
 */
public final class ActiveAuthentication {

    /** The chip may hash with what is not longer than its key; only DG14 says with which, and not every chip has it. */
    private static final List<Digest> DIGESTS =
            List.of(Digest.SHA256, Digest.SHA384, Digest.SHA512, Digest.SHA224, Digest.SHA1);

    private static final String PLAIN_ECDSA = "0.4.0.127.0.7.1.1.4.1.";

    private static final SignatureVerifier VERIFIER = SignatureVerifier.plain();

    private ActiveAuthentication() {}

    /**
     * Verifies an answer. Never throws.
     *
     * @param challenge what the chip was asked to sign, eight bytes
     * @param response what it answered
     * @param dataGroup15 the file with the key
     * @param dataGroup14 the file that may name the algorithm for a key on a curve
     * @return undetermined when the key cannot be read
     */
    public static CheckReport verify(
            byte[] challenge, byte[] response, byte[] dataGroup15, Optional<byte[]> dataGroup14) {
        return LdsReader.authenticationKey(dataGroup15)
                .found()
                .filter(key -> BoundedDer.fault(key, DerLimits.CERTIFICATE).isEmpty())
                .map(key -> withKey(challenge, response, key, named(dataGroup14)))
                .orElseGet(() -> undetermined("DG15"));
    }

    private static CheckReport withKey(byte[] challenge, byte[] response, byte[] encoded, Optional<Digest> named) {
        try {
            SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(encoded);
            return switch (PreparedKey.read(info)) {
                case KeyReading.Unreadable(var why) -> new CheckReport(Outcome.UNDETERMINED, List.of(why));
                case KeyReading.Readable(var key) ->
                    rsa(info)
                            ? result(
                                    recovers(RSAPublicKey.getInstance(info.parsePublicKey()), challenge, response), key)
                            : result(signs(key, challenge, response, named), key);
            };
        } catch (IOException | RuntimeException _) {
            return undetermined("DG15");
        }
    }

    private static boolean rsa(SubjectPublicKeyInfo info) {
        return info.getAlgorithm().getAlgorithm().on(PKCSObjectIdentifiers.pkcs_1);
    }

    private static CheckReport result(boolean proved, PreparedKey key) {
        return proved
                ? new CheckReport(Outcome.SUCCESSFUL, List.of())
                : new CheckReport(Outcome.FAILED, List.of(new Remark(Reason.SIGNATURE_INVALID, key.described())));
    }

    private static CheckReport undetermined(String about) {
        return new CheckReport(Outcome.UNDETERMINED, List.of(new Remark(Reason.ALGORITHM_UNSUPPORTED, about)));
    }

    /** ECDSA in plain form, or in DER as some identity cards answer; the verifier takes either. */
    private static boolean signs(PreparedKey key, byte[] challenge, byte[] response, Optional<Digest> named) {
        Stream<Digest> digests = named.map(Stream::of)
                .orElseGet(() -> DIGESTS.stream().filter(digest -> digest.bytes() * 8 <= key.bits() + 7));
        return digests.anyMatch(
                digest -> VERIFIER.verify(new SignatureScheme.Ecdsa(digest, false), key, challenge, response)
                                .outcome()
                        == Outcome.SUCCESSFUL);
    }

    /** ISO/IEC 9796-2 digital signature scheme 1 with recovery of a part: the chip's own nonce, then a hash, then its name. */
    private static boolean recovers(RSAPublicKey key, byte[] challenge, byte[] response) {
        BigInteger modulus = key.getModulus();
        BigInteger signature = new BigInteger(1, response);
        if (signature.compareTo(modulus) >= 0) {
            return false;
        }
        BigInteger opened = signature.modPow(key.getPublicExponent(), modulus);
        // The signer may have taken the smaller of two numbers; the right one ends in twelve.
        if ((opened.intValue() & 0xF) != 12) {
            opened = modulus.subtract(opened);
        }
        byte[] block = opened.toByteArray();
        if (block.length != (modulus.bitLength() + 7) / 8) {
            return false;
        }
        int trailer = (block[block.length - 1] & 0xFF) == 0xBC ? 1 : 2;
        Optional<Digest> digest = trailer == 1 ? Optional.of(Digest.SHA1) : trailed(block);
        int from = beginning(block);
        if (digest.isEmpty() || from < 0) {
            return false;
        }
        int hash = block.length - trailer - digest.get().bytes();
        if (hash < from) {
            return false;
        }
        byte[] message = Arrays.copyOfRange(block, from, hash + challenge.length);
        System.arraycopy(challenge, 0, message, hash - from, challenge.length);
        byte[] found = Arrays.copyOfRange(block, hash, block.length - trailer);
        return MessageDigest.isEqual(digest.get().hash(message), found);
    }

    /** Where the recovered part begins: behind 6A, or behind 6B, any number of BB, and BA. -1 when it is no such block. */
    private static int beginning(byte[] block) {
        int first = block[0] & 0xFF;
        if (first == 0x6A) {
            return 1;
        }
        if (first != 0x6B) {
            return -1;
        }
        int at = 1;
        while (at < block.length && (block[at] & 0xFF) == 0xBB) {
            at++;
        }
        return at < block.length && (block[at] & 0xFF) == 0xBA ? at + 1 : -1;
    }

    /** The hash by its number in ISO/IEC 10118, before the last byte CC. */
    private static Optional<Digest> trailed(byte[] block) {
        if ((block[block.length - 1] & 0xFF) != 0xCC) {
            return Optional.empty();
        }
        return switch (block[block.length - 2]) {
            case 0x33 -> Optional.of(Digest.SHA1);
            case 0x34 -> Optional.of(Digest.SHA256);
            case 0x35 -> Optional.of(Digest.SHA512);
            case 0x36 -> Optional.of(Digest.SHA384);
            case 0x38 -> Optional.of(Digest.SHA224);
            default -> Optional.empty();
        };
    }

    /** ActiveAuthenticationInfo of DG14: protocol, version, signature algorithm; Doc 9303-11 section 9.2.9. */
    private static Optional<Digest> named(Optional<byte[]> dataGroup14) {
        return dataGroup14.flatMap(file -> LdsReader.securityInfos(file).found()).stream()
                .flatMap(List::stream)
                .filter(info -> info.kind() == SecurityInfo.Kind.ACTIVE_AUTHENTICATION)
                .flatMap(info -> digest(info).stream())
                .findFirst();
    }

    private static Optional<Digest> digest(SecurityInfo info) {
        try {
            Tlv.Walk walk = Tlv.file(info.encoded(), Tlv.SEQUENCE).inside();
            walk.next(Tlv.OBJECT_IDENTIFIER);
            walk.next(Tlv.INTEGER);
            String algorithm = Oid.dotted(walk.next());
            return algorithm.startsWith(PLAIN_ECDSA)
                    ? SignatureScheme.read(new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm)))
                            .map(SignatureScheme::digest)
                    : Optional.empty();
        } catch (MalformedFile _) {
            return Optional.empty();
        }
    }
}
