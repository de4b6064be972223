package org.gatehouse.benchmarks;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.documents.authority.CertificateProfile;
import org.gatehouse.documents.authority.GeneratedKey;
import org.gatehouse.documents.authority.KeyAlgorithm;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.documents.trust.TrustStoreBuilder;

/** A national master list loaded and checked, and a store of the size of the whole directory of ICAO. */
public final class TrustBenchmark implements Benchmark {

    private static final int STORE = 40_000;
    private static final double LIST_MILLIS_MAX = 2_000;
    private static final int LOOK_UPS = 20_000;

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public String describe() {
        return "a master list of 588 certificates loaded and checked, beside the 2 s that it may take; a store of 40,000";
    }

    @Override
    public String run(boolean brief) throws Exception {
        NationalList.Made made = NationalList.make(brief ? 40 : NationalList.CERTIFICATES);
        long start = System.nanoTime();
        TrustStoreBuilder builder = TrustStore.builder(SpecimenState.NOW)
                .verifier(SignatureVerifier.fastest())
                .listRoot(made.root())
                .masterList(made.list());
        builder.build();
        double listMillis = (System.nanoTime() - start) / 1e6;
        Result result = Result.time(name(), "ms", listMillis, LIST_MILLIS_MAX, "limit")
                .with("listTaken", builder.report().taken());
        return store(result, brief ? 500 : STORE).json();
    }

    private static Result store(Result result, int entries) throws Exception {
        var random = new SecureRandom();
        var state = new SpecimenState("UT", KeyAlgorithm.P256, random);
        GeneratedKey key = GeneratedKey.generate(KeyAlgorithm.P256, random);
        List<X509CertificateHolder> some = new ArrayList<>();
        long before = usedAfterCollection();
        TrustStore store = filled(state, key, entries, some);
        long used = usedAfterCollection();
        lookUp(store, some);
        long start = System.nanoTime();
        int found = lookUp(store, some);
        double micros = (System.nanoTime() - start) / 1e3 / LOOK_UPS;
        return result.with("storeEntries", entries)
                .with("storeMiB", (used - before) / 1024.0 / 1024.0)
                .with("lookUpMicros", micros)
                .with("lookUpsThatFound", found);
    }

    private static TrustStore filled(
            SpecimenState state, GeneratedKey key, int entries, List<X509CertificateHolder> some) throws Exception {
        TrustStoreBuilder builder =
                TrustStore.builder(SpecimenState.NOW).anchor(state.root().getEncoded());
        for (int i = 1; i < entries; i++) {
            X509CertificateHolder signer =
                    state.signer(CertificateProfile.DOCUMENT_SIGNER, "Document Signer " + i, key);
            builder.certificate(signer.getEncoded());
            if (i % (entries / 100) == 0) {
                some.add(signer);
            }
        }
        return builder.build();
    }

    private static int lookUp(TrustStore store, List<X509CertificateHolder> wanted) {
        int found = 0;
        for (int i = 0; i < LOOK_UPS; i++) {
            X509CertificateHolder one = wanted.get(i % wanted.size());
            found += store.signers(one.getIssuer(), one.getSerialNumber()).size();
        }
        return found;
    }

    private static long usedAfterCollection() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
