package org.gatehouse.documents.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.util.encoders.Hex;

/**
 * The hash functions that documents may use.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-12, section 4.4</a>
 */
public enum Digest {
    /** Still met on genuine documents; weak. */
    SHA1("SHA-1", "SHA1", "1.3.14.3.2.26", 20),
    SHA224("SHA-224", "SHA224", "2.16.840.1.101.3.4.2.4", 28),
    SHA256("SHA-256", "SHA256", "2.16.840.1.101.3.4.2.1", 32),
    SHA384("SHA-384", "SHA384", "2.16.840.1.101.3.4.2.2", 48),
    SHA512("SHA-512", "SHA512", "2.16.840.1.101.3.4.2.3", 64);

    private final String standardName;
    private final String shortName;
    private final ASN1ObjectIdentifier identifier;
    private final int bytes;

    /** Never fed. A clone of it costs a tenth of asking the platform for another. */
    private final MessageDigest unused;

    Digest(String standardName, String shortName, String identifier, int bytes) {
        this.standardName = standardName;
        this.shortName = shortName;
        this.identifier = new ASN1ObjectIdentifier(identifier);
        this.bytes = bytes;
        try {
            this.unused = MessageDigest.getInstance(standardName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java 25 has " + standardName, e);
        }
    }

    /** The digest with this object identifier; empty when documents may not use it. */
    public static Optional<Digest> of(ASN1ObjectIdentifier identifier) {
        for (Digest digest : values()) {
            if (digest.identifier.equals(identifier)) {
                return Optional.of(digest);
            }
        }
        return Optional.empty();
    }

    /** The same for an identifier in dotted form. */
    public static Optional<Digest> of(String identifier) {
        for (Digest digest : values()) {
            if (digest.identifier.getId().equals(identifier)) {
                return Optional.of(digest);
            }
        }
        return Optional.empty();
    }

    /** Name as the Java security standard writes it, such as SHA-256. */
    public String standardName() {
        return standardName;
    }

    public ASN1ObjectIdentifier identifier() {
        return identifier;
    }

    /** Length of a hash in bytes. */
    public int bytes() {
        return bytes;
    }

    public byte[] hash(byte[] message) {
        return start().digest(message);
    }

    String shortName() {
        return shortName;
    }

    static String fingerprint(byte[] der) {
        return Hex.toHexString(SHA256.hash(der));
    }

    private MessageDigest start() {
        try {
            return (MessageDigest) unused.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java 25 clones " + standardName, e);
        }
    }

    org.bouncycastle.crypto.Digest engine() {
        return switch (this) {
            case SHA1 -> new SHA1Digest();
            case SHA224 -> new SHA224Digest();
            case SHA256 -> new SHA256Digest();
            case SHA384 -> new SHA384Digest();
            case SHA512 -> new SHA512Digest();
        };
    }
}
