package org.gatehouse.documents.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.gatehouse.documents.trust.ImportedItem.Disposition;
import org.gatehouse.documents.trust.ImportedItem.Kind;

/** What a builder has been given, sorted by kind. */
final class Collected {

    private final ImportLines lines;
    private final Instant loadedAt;
    private final Map<ReadCertificate, Held> authorities = new LinkedHashMap<>();
    private final Map<String, SignerShelf.Entry> signers = new LinkedHashMap<>();
    private final Map<String, Offered> revocationLists = new LinkedHashMap<>();
    private final List<ReadCertificate> listRoots = new ArrayList<>();
    private final PublishedLists published = new PublishedLists();

    private record Offered(RevocationList list, int line) {}

    /** @param pinned whether it was given as an anchor */
    private record Held(boolean pinned, int line) {}

    Collected(Instant loadedAt) {
        this.loadedAt = loadedAt;
        this.lines = new ImportLines(loadedAt);
    }

    void fault(String source, String why) {
        lines.unread(Kind.UNKNOWN, source, new byte[0], why);
    }

    void certificate(String source, byte[] der) {
        take(source, der, ReadCertificate.read(der), Route.NONE);
    }

    void anchor(String source, byte[] der) {
        take(source, der, ReadCertificate.read(der), Route.PINNED);
    }

    /** By which way a certificate came. */
    private enum Route {
        NONE,
        PINNED,
        LISTED
    }

    private void take(String source, byte[] der, CertificateReading reading, Route route) {
        switch (reading) {
            case CertificateReading.Unreadable(var why) -> lines.unread(Kind.UNKNOWN, source, der, why.about());
            case CertificateReading.Readable(var certificate) -> {
                if (route != Route.NONE || mayLead(certificate)) {
                    authority(source, certificate, route == Route.PINNED);
                } else {
                    signer(source, certificate);
                }
            }
        }
    }

    /** Whether a certificate that nobody vouches for may be asked to lead from an anchor to another key. */
    static boolean mayLead(ReadCertificate certificate) {
        return certificate.basicConstraints().map(BasicConstraints::isCA).orElse(false);
    }

    private void signer(String source, ReadCertificate certificate) {
        boolean fresh = signers.putIfAbsent(certificate.fingerprint(), SignerShelf.Entry.of(certificate)) == null;
        lines.certificate(Kind.SIGNER, fresh, source, certificate);
    }

    private void authority(String source, ReadCertificate certificate, boolean pinned) {
        Held known = authorities.get(certificate);
        int line = lines.certificate(Kind.AUTHORITY, known == null, source, certificate);
        authorities.put(
                certificate, known == null ? new Held(pinned, line) : new Held(pinned || known.pinned, known.line));
    }

    void listRoot(String source, byte[] der) {
        switch (ReadCertificate.read(der)) {
            case CertificateReading.Unreadable(var why) -> lines.unread(Kind.UNKNOWN, source, der, why.about());
            case CertificateReading.Readable(var certificate) -> {
                boolean fresh = !listRoots.contains(certificate);
                if (fresh) {
                    listRoots.add(certificate);
                }
                lines.certificate(Kind.LIST_ROOT, fresh, source, certificate);
            }
        }
    }

    void revocationList(String source, byte[] der) {
        switch (RevocationList.read(der)) {
            case RevocationList.Reading.Unreadable(var why) -> lines.unread(Kind.REVOCATION_LIST, source, der, why);
            case RevocationList.Reading.Readable(var list) -> {
                String fingerprint = Digest.fingerprint(der);
                boolean fresh = !revocationLists.containsKey(fingerprint);
                int line = lines.revocationList(fresh, source, fingerprint, list);
                if (fresh) {
                    revocationLists.put(fingerprint, new Offered(list, line));
                }
            }
        }
    }

    void masterList(String source, byte[] der) {
        switch (MasterList.read(der)) {
            case MasterList.Reading.Unreadable(var why) -> lines.unread(Kind.MASTER_LIST, source, der, why);
            case MasterList.Reading.Readable(var list) -> {
                String fingerprint = Digest.fingerprint(der);
                boolean fresh = published.isNew(fingerprint);
                int line = lines.masterList(fresh, source, fingerprint, list);
                if (fresh) {
                    published.offer(new PublishedLists.Offered(list, source, fingerprint, line));
                }
            }
        }
    }

    /** Decides which master lists count, and takes their authorities. */
    void publish(SignatureVerifier verifier) {
        for (PublishedLists.Offered offered : published.decide(listRoots, verifier, loadedAt, lines)) {
            MasterList list = offered.list();
            for (int i = 0; i < list.parts().size(); i++) {
                take(
                        offered.source() + " " + (i + 1),
                        list.parts().get(i),
                        list.certificates().get(i),
                        Route.LISTED);
            }
        }
    }

    /** Takes back the lists whose signers are revoked, and says whether there were any. */
    boolean withdraw(Revocations revocations) {
        return published.withdraw(revocations, lines);
    }

    /** Every certificate of an authority, with who vouches for it now. */
    Collection<Authority> authorities() {
        Map<ReadCertificate, Set<String>> vouchers = published.vouchers();
        List<Authority> all = new ArrayList<>(authorities.size());
        authorities.forEach((certificate, held) -> {
            Set<String> by = new TreeSet<>(vouchers.getOrDefault(certificate, Set.of()));
            if (held.pinned) {
                by.add(Authority.PINNED);
            }
            all.add(new Authority(certificate, by));
        });
        return all;
    }

    SignerShelf shelf() {
        return new SignerShelf(signers.values());
    }

    List<ImportedItem> items() {
        return lines.items();
    }

    /** The lists that an authority signed, and of each issuer the latest alone: never back to a lower number. */
    List<RevocationList> accepted(Anchors anchors, SignatureVerifier verifier) {
        Map<String, Offered> latest = new LinkedHashMap<>();
        for (Offered offered : revocationLists.values()) {
            if (!Revocations.accepted(offered.list, anchors, verifier)) {
                lines.mark(
                        offered.line,
                        Disposition.NOT_TAKEN,
                        Reason.CRL_SIGNATURE + ": no authority of the country in force then signed it");
                continue;
            }
            Offered before = latest.get(offered.list.issuer());
            if (before != null && !offered.list.laterThan(before.list)) {
                lines.mark(offered.line, Disposition.SUPERSEDED, "a later list is there");
                continue;
            }
            if (before != null) {
                lines.mark(before.line, Disposition.SUPERSEDED, "a later list is there");
            }
            lines.mark(offered.line, Disposition.TAKEN, "");
            latest.put(offered.list.issuer(), offered);
        }
        return latest.values().stream().map(Offered::list).toList();
    }

    /** Says of each authority what it turned out to be. */
    void settle(Anchors anchors) {
        for (Authority authority : authorities()) {
            Held held = authorities.get(authority.certificate());
            if (held != null) {
                lines.settle(held.line, authority, anchors.trusted(authority.certificate()));
            }
        }
    }
}
