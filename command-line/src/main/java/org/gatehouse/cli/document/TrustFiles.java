package org.gatehouse.cli.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.documents.trust.ImportReport;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.RevocationPolicy;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.documents.trust.TrustStoreBuilder;
import picocli.CommandLine.Option;

/** Whom to believe, as files on the command line. */
final class TrustFiles {

    /** The object identifier of CMS signed data (RFC 5652 section 5.1) with tag and length: how a master list begins. */
    private static final byte[] SIGNED_DATA = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2};

    private static final int HEADER_MAX = 8;

    @Option(
            names = "--trust",
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "Whom to believe: certificates of country signing authorities (DER or PEM), master lists, downloads of the",
                "ICAO directory (LDIF). A master list counts when its signer descends from an authority given here by itself."
            })
    private List<Path> trust = List.of();

    @Option(
            names = "--certificate",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Certificates that nobody vouches for yet: signers, and links between authorities.")
    private List<Path> certificates = List.of();

    @Option(names = "--crl", arity = "1..*", paramLabel = "FILE", description = "Revocation lists, DER or PEM.")
    private List<Path> revocationLists = List.of();

    @Option(
            names = "--demand-revocation",
            description = "Without a current revocation list of the country nothing is genuine.")
    private boolean demandRevocation;

    TrustFiles() {}

    /**
     * @param verifier the one that the store verifies with
     * @param report what was taken of the files, and why not
     * @param certificates those given by themselves, to look for a signer among
     */
    record Loaded(
            TrustStore store, SignatureVerifier verifier, ImportReport report, List<ReadCertificate> certificates) {}

    Loaded load(Instant at) throws IOException {
        SignatureVerifier verifier = SignatureVerifier.fastest();
        TrustStoreBuilder builder = TrustStore.builder(at)
                .verifier(verifier)
                .revocation(
                        demandRevocation
                                ? RevocationPolicy.CLEARANCE_IS_DEMANDED
                                : RevocationPolicy.UNKNOWN_IS_ACCEPTED);
        for (Path file : trust) {
            believe(InputFile.read(file), builder);
        }
        List<ReadCertificate> given = new ArrayList<>();
        for (Path file : certificates) {
            byte[] bytes = InputFile.read(file);
            builder.certificate(bytes);
            ReadCertificate.read(bytes).readable().ifPresent(given::add);
        }
        for (Path file : revocationLists) {
            builder.revocationList(InputFile.read(file));
        }
        return new Loaded(builder.build(), verifier, builder.report(), given);
    }

    private static void believe(byte[] bytes, TrustStoreBuilder builder) {
        if (isMasterList(bytes)) {
            builder.masterList(bytes);
        } else if (isDirectory(bytes)) {
            builder.directory(bytes);
        } else {
            builder.anchor(bytes).listRoot(bytes);
        }
    }

    private static boolean isMasterList(byte[] bytes) {
        for (int from = 2; from <= HEADER_MAX && from + SIGNED_DATA.length <= bytes.length; from++) {
            if (Arrays.equals(bytes, from, from + SIGNED_DATA.length, SIGNED_DATA, 0, SIGNED_DATA.length)) {
                return true;
            }
        }
        return false;
    }

    /** LDIF (RFC 2849) is text with names of entries; PEM is text without. */
    private static boolean isDirectory(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
        return !begin.contains("-----BEGIN")
                && (begin.startsWith("dn:") || begin.contains("\ndn:") || begin.startsWith("version:"));
    }
}
