package org.gatehouse.trust.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.documents.trust.CertificateReading;
import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.ImportedItem;
import org.gatehouse.documents.trust.KeyReading;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.documents.trust.TrustStoreBuilder;
import org.gatehouse.trust.Certificates.Kind;
import org.gatehouse.trust.TrustImports.Disposition;
import org.gatehouse.trust.TrustImports.FileKind;
import org.gatehouse.trust.TrustImports.Line;
import org.gatehouse.trust.keeping.Assembly;
import org.gatehouse.trust.keeping.CertificateStore;
import org.gatehouse.trust.keeping.RevocationStore;

/**
 * Looks at every piece of a file. Pure: what is believed and the time are handed in. The judgements are those of
 * {@link TrustStoreBuilder}, whose report is read; what is decided here is who has to sign.
 */
final class Examination {

    private final Instant at;
    private final Assembly trusted;
    private final List<RevocationStore.Candidate> storedLists;
    private final Map<String, String> known;
    private final SignatureVerifier verifier;
    private final Examined examined = new Examined();

    /** Pieces that may be authorities, by SHA-256, in the order they came. */
    private final Map<String, Unpacked.Piece> authorities = new LinkedHashMap<>();

    private final Map<String, Unpacked.Piece> signers = new LinkedHashMap<>();

    /** @param known standing by SHA-256 of those certificates of the file that are stored */
    Examination(
            Instant at,
            Assembly trusted,
            List<RevocationStore.Candidate> storedLists,
            Map<String, String> known,
            SignatureVerifier verifier) {
        this.at = at;
        this.trusted = trusted;
        this.storedLists = storedLists;
        this.known = known;
        this.verifier = verifier;
    }

    Examined examine(String source, byte[] bytes, Unpacked file) {
        file.faults().forEach(fault -> examined.notTaken("UNKNOWN", "", fault.entry(), fault.why()));
        if (file.kind() == FileKind.DEFECT_LIST) {
            defects(bytes);
            return examined;
        }
        for (Unpacked.Piece piece : file.pieces()) {
            switch (piece.claim()) {
                case MASTER_LIST -> new ListExamination(at, trusted, verifier).examine(piece, this::listed, examined);
                case AUTHORITY, CERTIFICATE -> loose(source, piece);
                case REVOCATION_LIST, NONE -> {}
            }
        }
        certificates();
        chains(file.pieces());
        return examined;
    }

    private void defects(byte[] bytes) {
        DefectList.Reading reading = DefectList.read(bytes);
        reading.faults().forEach(fault -> examined.notTaken("DEFECTS", "", fault, "cannot be read"));
        examined.line(new Line(
                Disposition.TAKEN, "DEFECTS", Sort.fingerprint(bytes), "", "", "", false, "replaces the list before"));
    }

    private void listed(String voucher, Unpacked.Piece piece) {
        String sha256 = Sort.fingerprint(piece.bytes());
        authorities.putIfAbsent(sha256, piece);
        examined.vouch(voucher, sha256);
    }

    private void loose(String source, Unpacked.Piece piece) {
        String sha256 = Sort.fingerprint(piece.bytes());
        if (!(ReadCertificate.read(piece.bytes()) instanceof CertificateReading.Readable(var certificate))) {
            examined.notTaken("UNKNOWN", sha256, piece.entry(), "cannot be read as a certificate");
            return;
        }
        boolean authority = piece.claim() == Unpacked.Claim.AUTHORITY || Sort.authority(certificate.holder());
        (authority ? authorities : signers).putIfAbsent(sha256, piece);
        examined.vouch(source, sha256);
    }

    /** Sorts authorities into roots and links by the builder's own look at their signatures. */
    private void certificates() {
        TrustStoreBuilder builder = TrustStore.builder(at).verifier(verifier);
        authorities.values().forEach(piece -> builder.anchor(piece.bytes()));
        signers.values().forEach(piece -> builder.certificate(piece.bytes()));
        builder.build();
        for (ImportedItem item : builder.report().items()) {
            Unpacked.Piece authority = authorities.get(item.sha256());
            Unpacked.Piece piece = authority == null ? signers.get(item.sha256()) : authority;
            if (piece == null || item.disposition() == ImportedItem.Disposition.DUPLICATE) {
                continue;
            }
            if (!(ReadCertificate.read(piece.bytes()) instanceof CertificateReading.Readable(var certificate))) {
                examined.notTaken("UNKNOWN", item.sha256(), piece.entry(), item.why());
            } else if (authority != null && certificate.key() instanceof KeyReading.Unreadable) {
                examined.notTaken("UNKNOWN", item.sha256(), piece.entry(), item.why());
            } else {
                Kind kind = authority == null
                        ? Kind.SIGNER
                        : item.kind() == ImportedItem.Kind.ANCHOR ? Kind.ROOT : Kind.LINK;
                certificate(kind, certificate, piece, item);
            }
        }
    }

    private void certificate(Kind kind, ReadCertificate certificate, Unpacked.Piece piece, ImportedItem item) {
        String standing = known.get(item.sha256());
        Disposition disposition =
                standing != null ? Disposition.KNOWN : kind == Kind.ROOT ? Disposition.PROPOSED : Disposition.TAKEN;
        examined.line(new Line(
                disposition,
                kind.name(),
                item.sha256(),
                item.country(),
                item.subject(),
                piece.entry(),
                item.expired(),
                String.join("; ", item.deviations())));
        if (standing == null) {
            examined.incoming(new CertificateStore.Incoming(
                    item.sha256(),
                    piece.bytes(),
                    kind,
                    item.country(),
                    item.subject(),
                    certificate.issuerName(),
                    certificate.serial().toString(16),
                    certificate.notBefore(),
                    certificate.notAfter(),
                    item.deviations()));
        }
    }

    /** Looks at revocation lists with all that is believed, and at the new links too, which may have made their signer known. */
    private void chains(List<Unpacked.Piece> pieces) {
        List<Unpacked.Piece> lists = new ArrayList<>();
        for (Unpacked.Piece piece : pieces) {
            if (piece.claim() == Unpacked.Claim.NONE) {
                examined.notTaken("UNKNOWN", Sort.fingerprint(piece.bytes()), piece.entry(), "nothing known");
            } else if (piece.claim() == Unpacked.Claim.REVOCATION_LIST) {
                lists.add(piece);
            }
        }
        if (lists.isEmpty()) {
            return;
        }
        TrustStoreBuilder builder = trusted.builder(verifier);
        examined.certificates().values().stream()
                .filter(certificate -> certificate.kind() == Kind.LINK && trusted.mayLead(certificate.der()))
                .forEach(link -> builder.certificate(link.der()));
        storedLists.forEach(list -> builder.revocationList(list.der()));
        lists.forEach(piece -> builder.revocationList(piece.bytes()));
        builder.build();
        Map<String, ImportedItem> items = new HashMap<>();
        for (ImportedItem item : builder.report().items()) {
            if (item.kind() == ImportedItem.Kind.REVOCATION_LIST) {
                items.putIfAbsent(item.sha256(), item);
            }
        }
        lists.forEach(piece -> revocationList(piece, items.get(Sort.fingerprint(piece.bytes()))));
    }

    private void revocationList(Unpacked.Piece piece, @org.jspecify.annotations.Nullable ImportedItem item) {
        String sha256 = Sort.fingerprint(piece.bytes());
        var read = Sort.readList(piece.bytes());
        if (read.isEmpty() || item == null || item.subject().isEmpty()) {
            examined.notTaken("REVOCATION_LIST", sha256, piece.entry(), "cannot be read as a revocation list");
            return;
        }
        boolean stored = storedLists.stream().anyMatch(list -> list.sha256().equals(sha256) && list.inForce());
        Disposition disposition = stored
                ? Disposition.KNOWN
                : switch (item.disposition()) {
                    case TAKEN -> Disposition.TAKEN;
                    case DUPLICATE, SUPERSEDED -> Disposition.NOT_TAKEN;
                    case NOT_TAKEN -> Disposition.WAITING;
                };
        examined.line(new Line(
                disposition,
                "REVOCATION_LIST",
                sha256,
                item.country(),
                item.subject(),
                piece.entry(),
                item.expired(),
                item.why()));
        if (disposition == Disposition.TAKEN || disposition == Disposition.WAITING) {
            var list = read.get();
            examined.incoming(new RevocationStore.Incoming(
                    sha256,
                    piece.bytes(),
                    item.subject(),
                    item.country(),
                    Sort.number(list),
                    Sort.thisUpdate(list),
                    Sort.nextUpdate(list),
                    list.getRevokedCertificates().size()));
        }
    }
}
