package org.gatehouse.trust.importing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gatehouse.documents.trust.CertificateReading;
import org.gatehouse.documents.trust.ImportedItem;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.documents.trust.TrustStoreBuilder;
import org.gatehouse.trust.TrustImports.Disposition;
import org.gatehouse.trust.TrustImports.Line;
import org.gatehouse.trust.keeping.Assembly;

/**
 * Whether a master list may propose roots: its signature must fit and its signer must be what a signer of lists is. That
 * its signer descends from a root trusted here is said, and demanded of nobody: the first list has no such root, and two
 * officers look at each root in any case.
 */
final class ListExamination {

    private final Instant at;
    private final Assembly trusted;
    private final SignatureVerifier verifier;

    ListExamination(Instant at, Assembly trusted, SignatureVerifier verifier) {
        this.at = at;
        this.trusted = trusted;
        this.verifier = verifier;
    }

    void examine(Unpacked.Piece piece, BiConsumer<String, Unpacked.Piece> taker, Examined to) {
        String sha256 = Sort.fingerprint(piece.bytes());
        Optional<ListParts> parts = ListParts.of(piece.bytes());
        if (parts.isEmpty()) {
            to.notTaken("MASTER_LIST", sha256, piece.entry(), "cannot be read as a master list");
            return;
        }
        TrustStoreBuilder byTrusted = judged(piece.bytes(), trusted.anchors());
        ImportedItem item = line(byTrusted);
        boolean vouched = item.disposition() == ImportedItem.Disposition.TAKEN;
        TrustStoreBuilder judged = byTrusted;
        if (!vouched) {
            judged = judged(piece.bytes(), ofCountry(parts.get(), item.country()));
            item = line(judged);
        }
        if (item.disposition() != ImportedItem.Disposition.TAKEN) {
            to.line(new Line(
                    Disposition.NOT_TAKEN,
                    "MASTER_LIST",
                    sha256,
                    item.country(),
                    item.subject(),
                    piece.entry(),
                    false,
                    item.why()));
            return;
        }
        String standing = vouched ? "signer trusted" : "signer not trusted yet";
        to.line(new Line(
                Disposition.TAKEN,
                "MASTER_LIST",
                sha256,
                item.country(),
                item.subject(),
                piece.entry(),
                false,
                standing));
        String voucher = voucher(judged).orElse("master list of " + item.country()) + " (" + standing + ")";
        to.remark(voucher + ".");
        List<byte[]> certificates = parts.get().certificates();
        for (int i = 0; i < certificates.size(); i++) {
            String entry = (piece.entry() + " " + (i + 1)).strip();
            taker.accept(voucher, new Unpacked.Piece(Unpacked.Claim.AUTHORITY, entry, certificates.get(i)));
        }
    }

    private TrustStoreBuilder judged(byte[] list, List<byte[]> roots) {
        TrustStoreBuilder builder = TrustStore.builder(at).verifier(verifier);
        roots.forEach(builder::listRoot);
        builder.masterList(list);
        builder.build();
        return builder;
    }

    private static ImportedItem line(TrustStoreBuilder builder) {
        return builder.report().items().stream()
                .filter(item -> item.kind() == ImportedItem.Kind.MASTER_LIST)
                .findFirst()
                .orElseThrow();
    }

    /** Who signed and when, as the builder words it; without the list's own fingerprint. */
    private static Optional<String> voucher(TrustStoreBuilder builder) {
        return builder.report().items().stream()
                .flatMap(item -> item.vouchers().stream())
                .filter(voucher -> voucher.startsWith("master list"))
                .map(voucher -> voucher.replaceFirst(" [0-9a-f]{64}$", ""))
                .findFirst();
    }

    /** The publisher's own roots, of which one signs the signer of the list if the list is whole. */
    private static List<byte[]> ofCountry(ListParts parts, String country) {
        return java.util.stream.Stream.concat(parts.embedded().stream(), parts.certificates().stream())
                .filter(der -> ReadCertificate.read(der) instanceof CertificateReading.Readable(var certificate)
                        && certificate.country().equals(country))
                .toList();
    }
}
