package org.gatehouse.documents.trust;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.util.encoders.Hex;

/**
 * Certificates of signers by what documents name them with. Keeps the bytes alone and sorted hashes beside them, since a
 * whole directory has thirty thousand and few are ever asked for; a hit is read then, and compared in full.
 */
final class SignerShelf {

    private final byte[][] certificates;
    private final Index byIssuerAndSerial;
    private final Index byKeyIdentifier;
    private final Index byCountryAndSerial;

    /** What is kept of a certificate while the shelf is filled. */
    record Entry(byte[] der, int issuerAndSerial, int keyIdentifier, int countryAndSerial) {

        static Entry of(ReadCertificate certificate) {
            return new Entry(
                    certificate.bytes(),
                    Objects.hash(certificate.issuer(), certificate.serial()),
                    certificate.subjectKeyIdentifier().orElse("").hashCode(),
                    Objects.hash(certificate.country(), certificate.serial()));
        }
    }

    SignerShelf(Collection<Entry> entries) {
        List<Entry> all = List.copyOf(entries);
        certificates = all.stream().map(Entry::der).toArray(byte[][]::new);
        byIssuerAndSerial =
                new Index(all.stream().mapToInt(Entry::issuerAndSerial).toArray());
        byKeyIdentifier = new Index(all.stream().mapToInt(Entry::keyIdentifier).toArray());
        byCountryAndSerial =
                new Index(all.stream().mapToInt(Entry::countryAndSerial).toArray());
    }

    int size() {
        return certificates.length;
    }

    List<ReadCertificate> named(String issuer, BigInteger serial) {
        return read(byIssuerAndSerial.find(Objects.hash(issuer, serial))).stream()
                .filter(one -> one.issuer().equals(issuer) && one.serial().equals(serial))
                .toList();
    }

    List<ReadCertificate> withKey(byte[] keyIdentifier) {
        String asked = Hex.toHexString(keyIdentifier);
        return read(byKeyIdentifier.find(asked.hashCode())).stream()
                .filter(one -> one.subjectKeyIdentifier().filter(asked::equals).isPresent())
                .toList();
    }

    List<ReadCertificate> ofCountry(String country, BigInteger serial) {
        return read(byCountryAndSerial.find(Objects.hash(country, serial))).stream()
                .filter(one -> one.country().equals(country) && one.serial().equals(serial))
                .toList();
    }

    private List<ReadCertificate> read(int[] places) {
        List<ReadCertificate> found = new ArrayList<>(places.length);
        for (int place : places) {
            if (ReadCertificate.again(certificates[place]) instanceof CertificateReading.Readable(var certificate)) {
                found.add(certificate);
            }
        }
        return found;
    }

    /** Hash and place in one long, sorted by hash. */
    private static final class Index {

        private final long[] sorted;

        Index(int[] hashes) {
            sorted = new long[hashes.length];
            for (int i = 0; i < hashes.length; i++) {
                sorted[i] = (long) hashes[i] << 32 | i;
            }
            java.util.Arrays.sort(sorted);
        }

        int[] find(int hash) {
            int at = java.util.Arrays.binarySearch(sorted, (long) hash << 32);
            int from = at < 0 ? -at - 1 : at;
            int to = from;
            while (to < sorted.length && (int) (sorted[to] >> 32) == hash) {
                to++;
            }
            int[] places = new int[to - from];
            for (int i = 0; i < places.length; i++) {
                places[i] = (int) sorted[from + i];
            }
            return places;
        }
    }
}
