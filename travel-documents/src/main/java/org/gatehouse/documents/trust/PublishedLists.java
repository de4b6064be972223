package org.gatehouse.documents.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.documents.trust.ImportedItem.Disposition;

/** Master lists: those not yet decided, and of each publishing state the one that counts. */
final class PublishedLists {

    private final Set<String> seen = new HashSet<>();
    private final List<Offered> undecided = new ArrayList<>();
    private final Map<String, Counting> byPublisher = new LinkedHashMap<>();

    record Offered(MasterList list, String source, String fingerprint, int line) {}

    private record Counting(Offered offered, ReadCertificate signer, Instant signed) {

        String voucher() {
            return "master list of " + signer.country() + " " + signed + " " + offered.fingerprint;
        }
    }

    boolean isNew(String fingerprint) {
        return !seen.contains(fingerprint);
    }

    void offer(Offered list) {
        seen.add(list.fingerprint);
        undecided.add(list);
    }

    /** Decides on the lists offered since, and gives those that now count. */
    List<Offered> decide(List<ReadCertificate> roots, SignatureVerifier verifier, Instant loadedAt, ImportLines lines) {
        Set<Offered> fresh = new java.util.LinkedHashSet<>();
        for (Offered offered : undecided) {
            var objection = MasterListCheck.objection(offered.list, roots, verifier, loadedAt);
            var signer = offered.list.signer();
            var signed = offered.list.signingTime();
            if (objection.isPresent() || signer.isEmpty() || signed.isEmpty()) {
                lines.mark(offered.line, Disposition.NOT_TAKEN, objection.orElse(""));
                continue;
            }
            Counting before = byPublisher.get(signer.get().country());
            if (before != null && !signed.get().isAfter(before.signed)) {
                lines.mark(offered.line, Disposition.SUPERSEDED, "a list signed later is there");
                continue;
            }
            if (before != null) {
                lines.mark(before.offered.line, Disposition.SUPERSEDED, "a list signed later is there");
                fresh.remove(before.offered);
            }
            byPublisher.put(signer.get().country(), new Counting(offered, signer.get(), signed.get()));
            fresh.add(offered);
        }
        undecided.clear();
        return List.copyOf(fresh);
    }

    boolean withdraw(Revocations revocations, ImportLines lines) {
        return byPublisher.values().removeIf(counting -> {
            boolean revoked = revocations.names(counting.signer);
            if (revoked) {
                lines.mark(counting.offered.line, Disposition.NOT_TAKEN, "its signer is revoked");
            }
            return revoked;
        });
    }

    Map<ReadCertificate, Set<String>> vouchers() {
        Map<ReadCertificate, Set<String>> vouchers = new HashMap<>();
        for (Counting counting : byPublisher.values()) {
            counting.offered.list.certificates().stream()
                    .flatMap(reading -> reading.readable().stream())
                    .forEach(certificate -> vouchers.computeIfAbsent(certificate, _ -> new HashSet<>())
                            .add(counting.voucher()));
        }
        return vouchers;
    }
}
