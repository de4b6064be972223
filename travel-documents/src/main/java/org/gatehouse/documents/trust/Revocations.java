package org.gatehouse.documents.trust;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accepted revocation lists, one an issuer, and what they say of a certificate. Doc 9303-12 section 7.1.4. */
final class Revocations {

    private final Map<String, List<RevocationList>> byCountry = new HashMap<>();
    private final Anchors anchors;

    Revocations(Anchors anchors, List<RevocationList> accepted) {
        this.anchors = anchors;
        accepted.forEach(list -> byCountry
                .computeIfAbsent(list.country(), _ -> new ArrayList<>())
                .add(list));
    }

    /** Whether an authority of the country that was in force then signed the list; the key may be a newer one. */
    static boolean accepted(RevocationList list, Anchors anchors, SignatureVerifier verifier) {
        return anchors.of(list.country()).stream()
                .filter(authority -> authority.validAt(list.thisUpdate()))
                .anyMatch(authority -> list.signedBy(authority.key(), verifier).outcome() == Outcome.SUCCESSFUL);
    }

    boolean names(ReadCertificate certificate) {
        return byCountry.getOrDefault(certificate.issuerCountry(), List.of()).stream()
                .anyMatch(list -> reason(list, certificate)
                        .filter(code -> code != RevocationList.ON_HOLD)
                        .isPresent());
    }

    /** Says whether a certificate is revoked. A stale list still revokes; it no longer clears. */
    CheckReport look(ReadCertificate certificate, Instant at) {
        List<Remark> remarks = new ArrayList<>();
        boolean cleared = false;
        for (RevocationList list : byCountry.getOrDefault(certificate.issuerCountry(), List.of())) {
            Optional<Integer> reason = reason(list, certificate);
            boolean covers = anchors.sameAuthority(list.issuer(), certificate.issuer());
            boolean stale = list.staleAt(at);
            if (stale && (covers || reason.isPresent())) {
                remarks.add(new Remark(Reason.CRL_STALE, list.nextUpdate().toString()));
            }
            if (reason.isPresent()) {
                remarks.add(new Remark(Reason.DSC_REVOKED, "reason " + reason.get()));
                // On hold is no judgement yet: BSI TR-03135-1 section 5.8, status 1.
                boolean hold = reason.get() == RevocationList.ON_HOLD;
                return new CheckReport(hold ? Outcome.UNDETERMINED : Outcome.FAILED, remarks);
            }
            cleared |= covers && !stale && list.whole();
        }
        if (cleared) {
            return new CheckReport(Outcome.SUCCESSFUL, List.of());
        }
        remarks.addFirst(new Remark(Reason.REVOCATION_UNKNOWN, certificate.issuerCountry()));
        return new CheckReport(Outcome.UNDETERMINED, remarks);
    }

    /** The list's word on issuer and serial number; an authority that changed its name goes on covering the old one. */
    private Optional<Integer> reason(RevocationList list, ReadCertificate certificate) {
        for (Map.Entry<String, Map<BigInteger, Integer>> ofIssuer :
                list.entries().entrySet()) {
            Integer reason = ofIssuer.getValue().get(certificate.serial());
            if (reason != null && anchors.sameAuthority(ofIssuer.getKey(), certificate.issuer())) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
