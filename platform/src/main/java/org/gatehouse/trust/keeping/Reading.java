package org.gatehouse.trust.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.ImportedItem;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.documents.trust.TrustStoreBuilder;
import org.gatehouse.trust.Anchors.Current;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tables as they stand at one moment. */
@Component
class Reading {

    private final CertificateStore certificates;
    private final RevocationStore revocations;
    private final Versions versions;
    private final Clock clock;

    Reading(CertificateStore certificates, RevocationStore revocations, Versions versions, Clock clock) {
        this.certificates = certificates;
        this.revocations = revocations;
        this.versions = versions;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Rows(
            long version,
            List<CertificateStore.Stored> certificates,
            List<RevocationStore.Candidate> lists,
            byte[] defects,
            Instant at) {}

    /** @param accepted revocation lists that count now and did not before */
    record Built(Current current, List<RevocationStore.Candidate> accepted) {}

    @Transactional(readOnly = true)
    public long version() {
        return versions.now();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Rows rows() {
        return new Rows(
                versions.now(),
                certificates.stored(true),
                revocations.candidates(),
                versions.defects(),
                clock.instant());
    }

    static Built build(Rows rows, SignatureVerifier verifier) {
        var assembly = new Assembly(rows.at(), rows.certificates());
        TrustStoreBuilder builder = assembly.builder(verifier);
        Map<String, RevocationStore.Candidate> waiting = new HashMap<>();
        for (RevocationStore.Candidate list : rows.lists()) {
            builder.revocationList(list.der());
            if (!list.inForce()) {
                waiting.put(list.sha256(), list);
            }
        }
        TrustStore store = builder.build();
        List<RevocationStore.Candidate> accepted = waiting.isEmpty()
                ? List.of()
                : builder.report().items().stream()
                        .filter(item -> item.kind() == ImportedItem.Kind.REVOCATION_LIST
                                && item.disposition() == ImportedItem.Disposition.TAKEN
                                && waiting.containsKey(item.sha256()))
                        .map(item -> waiting.get(item.sha256()))
                        .toList();
        return new Built(
                new Current(
                        rows.version(),
                        assembly.roots(),
                        store,
                        DefectList.read(rows.defects()).list(),
                        verifier),
                accepted);
    }

    @Transactional
    public void accept(List<RevocationStore.Candidate> lists) {
        lists.forEach(list -> revocations.putInForce(list, clock.instant()));
    }
}
