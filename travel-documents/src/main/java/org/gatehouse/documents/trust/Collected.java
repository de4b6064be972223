package org.gatehouse.documents.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.documents.trust.ImportedItem.Disposition;
import org.gatehouse.documents.trust.ImportedItem.Kind;

/** What a builder has been given, sorted by kind, with a line on each. */
final class Collected {

    private final Instant loadedAt;
    private final Map<ReadCertificate, Authority> authorities = new LinkedHashMap<>();
    private final Map<String, SignerShelf.Entry> signers = new LinkedHashMap<>();
    private final Map<String, Offered> lists = new LinkedHashMap<>();
    private final List<ImportedItem> items = new ArrayList<>();
    private final Map<ReadCertificate, Integer> linesOfAuthorities = new HashMap<>();

    private record Offered(RevocationList list, int line) {}

    Collected(Instant loadedAt) {
        this.loadedAt = loadedAt;
    }

    void certificate(String source, byte[] der, Set<String> vouchers) {
        switch (ReadCertificate.read(der)) {
            case CertificateReading.Unreadable(var why) ->
                items.add(unread(Kind.UNKNOWN, source, der, why.about()));
            case CertificateReading.Readable(var certificate) -> {
                if (vouchers.isEmpty() && !authority(certificate)) {
                    signer(source, certificate);
                } else {
                    authority(source, certificate, vouchers);
                }
            }
        }
    }

    /** Whether an undelivered certificate may be asked to lead from an anchor to another key. */
    private static boolean authority(ReadCertificate certificate) {
        return certificate.basicConstraints()
                .map(org.bouncycastle.asn1.x509.BasicConstraints::isCA)
                .orElse(false);
    }

    private void signer(String source, ReadCertificate certificate) {
        boolean fresh = signers.putIfAbsent(certificate.fingerprint(), SignerShelf.Entry.of(certificate)) == null;
        items.add(item(Kind.SIGNER, fresh ? Disposition.TAKEN : Disposition.DUPLICATE, source, certificate, ""));
    }

    private void authority(String source, ReadCertificate certificate, Set<String> vouchers) {
        Authority known = authorities.get(certificate);
        Set<String> all = new HashSet<>(vouchers);
        if (known != null) {
            all.addAll(known.vouchers());
        }
        authorities.put(certificate, new Authority(certificate, all));
        if (known == null) {
            linesOfAuthorities.put(certificate, items.size());
        }
        items.add(item(
                Kind.AUTHORITY, known == null ? Disposition.TAKEN : Disposition.DUPLICATE, source, certificate, ""));
    }

    void revocationList(String source, byte[] der) {
        String fingerprint = Digest.fingerprint(der);
        switch (RevocationList.read(der)) {
            case RevocationList.Reading.Unreadable(var why) ->
                items.add(unread(Kind.REVOCATION_LIST, source, der, why));
            case RevocationList.Reading.Readable(var list) -> {
                boolean fresh = !lists.containsKey(fingerprint);
                if (fresh) {
                    lists.put(fingerprint, new Offered(list, items.size()));
                }
                items.add(new ImportedItem(
                        Kind.REVOCATION_LIST,
                        fresh ? Disposition.TAKEN : Disposition.DUPLICATE,
                        source,
                        fingerprint,
                        list.country(),
                        list.structure().getIssuer().toString(),
                        list.staleAt(loadedAt),
                        List.of(),
                        ""));
            }
        }
    }

    Collection<Authority> authorities() {
        return authorities.values();
    }

    SignerShelf shelf() {
        return new SignerShelf(signers.values());
    }

    List<ImportedItem> items() {
        return List.copyOf(items);
    }

    /** The lists that an authority signed, and of each issuer the latest alone. */
    List<RevocationList> accepted(Anchors anchors, SignatureVerifier verifier) {
        Map<String, Offered> latest = new LinkedHashMap<>();
        for (Offered offered : lists.values()) {
            if (!Revocations.accepted(offered.list, anchors, verifier)) {
                mark(offered.line, Disposition.NOT_TAKEN, Reason.CRL_SIGNATURE + ": no authority of the country signed it");
                continue;
            }
            Offered before = latest.get(offered.list.issuer());
            if (before == null || offered.list.laterThan(before.list)) {
                latest.put(offered.list.issuer(), offered);
                if (before != null) {
                    mark(before.line, Disposition.SUPERSEDED, "");
                }
            } else {
                mark(offered.line, Disposition.SUPERSEDED, "a later number is there");
            }
        }
        return latest.values().stream().map(Offered::list).toList();
    }

    /** Says of each authority what it turned out to be. */
    void settle(Anchors anchors) {
        linesOfAuthorities.forEach((certificate, line) -> {
            var trusted = anchors.trusted(certificate);
            ImportedItem item = items.get(line);
            if (trusted.isPresent()) {
                Kind kind = trusted.get().root().equals(certificate) ? Kind.ANCHOR : Kind.LINK;
                items.set(line, with(item, kind, Disposition.TAKEN, ""));
            } else {
                items.set(line, with(item, Kind.AUTHORITY, Disposition.NOT_TAKEN, untrusted(certificate)));
            }
        });
    }

    private static String untrusted(ReadCertificate certificate) {
        return switch (certificate.key()) {
            case KeyReading.Unreadable(var why) -> why.reason() + ": " + why.about();
            case KeyReading.Readable _ -> "no chain of links to an anchor";
        };
    }

    private void mark(int line, Disposition disposition, String why) {
        ImportedItem item = items.get(line);
        items.set(line, with(item, item.kind(), disposition, why));
    }

    private static ImportedItem with(ImportedItem item, Kind kind, Disposition disposition, String why) {
        return new ImportedItem(
                kind,
                disposition,
                item.source(),
                item.sha256(),
                item.country(),
                item.subject(),
                item.expired(),
                item.deviations(),
                why);
    }

    private ImportedItem item(
            Kind kind, Disposition disposition, String source, ReadCertificate certificate, String why) {
        return new ImportedItem(
                kind,
                disposition,
                source,
                certificate.fingerprint(),
                certificate.country(),
                certificate.holder().getSubject().toString(),
                loadedAt.isAfter(certificate.notAfter()),
                List.of(),
                why);
    }

    private static ImportedItem unread(Kind kind, String source, byte[] der, String why) {
        return new ImportedItem(
                kind, Disposition.NOT_TAKEN, source, Digest.fingerprint(der), "", "", false, List.of(), why);
    }
}
