package org.gatehouse.documents.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;

/** Certificates of signers by their reference. */
record SealSignerIndex(Map<SignerReference, List<X509CertificateHolder>> byReference) implements SealSigners {

    static SealSignerIndex of(Collection<X509CertificateHolder> certificates) {
        Map<SignerReference, List<X509CertificateHolder>> index = new HashMap<>();
        for (X509CertificateHolder certificate : certificates) {
            SignerReference.of(certificate)
                    .ifPresent(reference -> index.computeIfAbsent(reference, _ -> new ArrayList<>())
                            .add(certificate));
        }
        index.replaceAll((_, found) -> List.copyOf(found));
        return new SealSignerIndex(Map.copyOf(index));
    }

    @Override
    public List<X509CertificateHolder> find(SignerReference reference) {
        return byReference.getOrDefault(reference, List.of());
    }
}
