package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.documents.trust.ImportedItem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The synthetic infrastructures that lie beside the project, where they do. */
class SharedTrustSamplesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private static byte[] sample(String name) throws IOException {
        Optional<Path> folder = samples();
        assumeTrue(folder.isPresent(), "no folder shared/data beside the checkout");
        return Files.readAllBytes(folder.get().resolve(name));
    }

    private static Optional<Path> samples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data/documents/synthetic");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecdsa-p256", "ecdsa-bp256r1", "rsa-2048"})
    void signer_and_revoked_signer_come_out_as_they_are(String name) throws IOException {
        TrustStore store = TrustStore.builder(NOW)
                .anchor(sample(name + "/csca.der"))
                .certificate(sample(name + "/csca-link.der"))
                .revocationList(sample(name + "/crl.der"))
                .build();
        ReadCertificate signer =
                store.read(sample(name + "/dsc.der")).readable().orElseThrow();
        ChainReport good = store.judge(signer, Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(good.status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(good.revocation()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(store.judge(signer, NOW).remarks())
                .extracting(Remark::reason)
                .contains(Reason.CRL_STALE);
        ReadCertificate revoked =
                store.read(sample(name + "/dsc-revoked.der")).readable().orElseThrow();
        assertThat(store.judge(revoked, NOW).status()).isEqualTo(TrustStatus.NOT_TRUSTED);
    }

    @Test
    void the_master_list_and_the_downloads_are_taken_under_the_pinned_root() throws IOException {
        TrustStoreBuilder builder = TrustStore.builder(NOW)
                .listRoot(sample("ml-root.der"))
                .directory(sample("utopkd-002-ml-000001.ldif"))
                .directory(sample("utopkd-001-dsccrl-000001.ldif"));
        TrustStore store = builder.build();
        assertThat(builder.report().count(item -> item.kind() == Kind.ANCHOR)).isGreaterThanOrEqualTo(3);
        for (String name : new String[] {"ecdsa-p256", "ecdsa-bp256r1", "rsa-2048"}) {
            ReadCertificate signer =
                    store.read(sample(name + "/dsc.der")).readable().orElseThrow();
            assertThat(store.judge(signer, NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        }
        TrustStoreBuilder alone = TrustStore.builder(NOW).masterList(sample("UT_ML.ml"));
        alone.build();
        assertThat(alone.report().count(item -> item.kind() == Kind.ANCHOR)).isZero();
    }
}
