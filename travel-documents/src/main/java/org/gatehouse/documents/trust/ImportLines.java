package org.gatehouse.documents.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.trust.AuthorityKey.Trusted;
import org.gatehouse.documents.trust.ImportedItem.Disposition;
import org.gatehouse.documents.trust.ImportedItem.Kind;

/** The lines of an import report while they are written; some are decided only when all is there. */
final class ImportLines {

    private final Instant loadedAt;
    private final List<ImportedItem> items = new ArrayList<>();

    ImportLines(Instant loadedAt) {
        this.loadedAt = loadedAt;
    }

    List<ImportedItem> items() {
        return List.copyOf(items);
    }

    void unread(Kind kind, String source, byte[] der, String why) {
        add(new ImportedItem(
                kind,
                Disposition.NOT_TAKEN,
                source,
                Digest.fingerprint(der),
                "",
                "",
                false,
                List.of(),
                List.of(),
                why));
    }

    int certificate(Kind kind, boolean fresh, String source, ReadCertificate certificate) {
        return add(new ImportedItem(
                kind,
                disposition(fresh),
                source,
                certificate.fingerprint(),
                certificate.country(),
                FoldedName.shown(certificate.holder().getSubject()),
                loadedAt.isAfter(certificate.notAfter()),
                fresh ? Profile.deviations(certificate, kind != Kind.SIGNER) : List.of(),
                List.of(),
                ""));
    }

    int revocationList(boolean fresh, String source, String fingerprint, RevocationList list) {
        List<String> deviations = new ArrayList<>();
        if (list.number().isEmpty()) {
            deviations.add("Doc 9303-12 section 7.1.4: cRLNumber is missing");
        }
        if (list.structure().getVersionNumber() != 2) {
            deviations.add("Doc 9303-12 section 7.1.4: version is not 2");
        }
        return add(new ImportedItem(
                Kind.REVOCATION_LIST,
                disposition(fresh),
                source,
                fingerprint,
                list.country(),
                FoldedName.shown(list.structure().getIssuer()),
                list.staleAt(loadedAt),
                deviations,
                List.of(),
                ""));
    }

    int masterList(boolean fresh, String source, String fingerprint, MasterList list) {
        return add(new ImportedItem(
                Kind.MASTER_LIST,
                disposition(fresh),
                source,
                fingerprint,
                list.signer().map(ReadCertificate::country).orElse(""),
                list.signer()
                        .map(signer -> FoldedName.shown(signer.holder().getSubject()))
                        .orElse(""),
                false,
                List.of(),
                List.of(),
                ""));
    }

    private static Disposition disposition(boolean fresh) {
        return fresh ? Disposition.TAKEN : Disposition.DUPLICATE;
    }

    private int add(ImportedItem item) {
        items.add(item);
        return items.size() - 1;
    }

    void mark(int line, Disposition disposition, String why) {
        ImportedItem item = items.get(line);
        change(line, item.kind(), disposition, item.vouchers(), why);
    }

    /** Says what an authority turned out to be: an anchor, linked to one, or neither. */
    void settle(int line, Authority authority, Optional<Trusted> trusted) {
        List<String> vouchers = authority.vouchers().stream().sorted().toList();
        if (trusted.isEmpty()) {
            change(line, Kind.AUTHORITY, Disposition.NOT_TAKEN, vouchers, untrusted(authority));
        } else {
            boolean anchor = trusted.get().root().equals(authority.certificate());
            change(line, anchor ? Kind.ANCHOR : Kind.LINK, Disposition.TAKEN, vouchers, "");
        }
    }

    private static String untrusted(Authority authority) {
        return switch (authority.certificate().key()) {
            case KeyReading.Unreadable(var why) -> why.reason() + ": " + why.about();
            case KeyReading.Readable _ ->
                authority.delivered()
                        ? "not signed by itself, and no chain of links to an anchor"
                        : "nobody vouches for it, and no chain of links to an anchor";
        };
    }

    private void change(int line, Kind kind, Disposition disposition, List<String> vouchers, String why) {
        ImportedItem item = items.get(line);
        items.set(
                line,
                new ImportedItem(
                        kind,
                        disposition,
                        item.source(),
                        item.sha256(),
                        item.country(),
                        item.subject(),
                        item.expired(),
                        item.deviations(),
                        vouchers,
                        why));
    }
}
