package org.gatehouse.documents.trust;

/**
 * How much ASN.1 is read before it is called hostile.
 *
 * @param bytesMax length of the whole value in bytes
 * @param depthMax how deep constructed values may stand in one another
 * @param elementsMax how many values there may be in all; each costs memory when parsed, however small it is
 */
public record DerLimits(int bytesMax, int depthMax, int elementsMax) {

    /** One certificate. The largest in the German list of 2026 has 2.3 kB. */
    public static final DerLimits CERTIFICATE = new DerLimits(64 * 1024, 32, 4_096);

    /** A security object of a chip, its signers' certificates included. */
    public static final DerLimits SECURITY_OBJECT = new DerLimits(512 * 1024, 32, 16_384);

    /** A master list or a revocation list of a country. */
    public static final DerLimits LIST = new DerLimits(16 * 1024 * 1024, 32, 600_000);

    public DerLimits {
        if (bytesMax < 1 || depthMax < 1 || elementsMax < 1) {
            throw new IllegalArgumentException(
                    "limits are positive: " + bytesMax + ", " + depthMax + ", " + elementsMax);
        }
    }
}
