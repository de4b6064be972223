package org.gatehouse.documents.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.documents.trust.ReadCertificate;

/** Certificates of signers by their reference. */
record SealSignerIndex(Map<SignerReference, List<ReadCertificate>> byReference) implements SealSigners {

    static SealSignerIndex of(Collection<ReadCertificate> certificates) {
        Map<SignerReference, List<ReadCertificate>> index = new HashMap<>();
        for (ReadCertificate certificate : certificates) {
            SignerReference.of(certificate.holder())
                    .ifPresent(reference -> index.computeIfAbsent(reference, _ -> new ArrayList<>())
                            .add(certificate));
        }
        index.replaceAll((_, found) -> List.copyOf(found));
        return new SealSignerIndex(Map.copyOf(index));
    }

    @Override
    public List<ReadCertificate> find(SignerReference reference) {
        return byReference.getOrDefault(reference, List.of());
    }
}
