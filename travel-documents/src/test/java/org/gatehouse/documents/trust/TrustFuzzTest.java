package org.gatehouse.documents.trust;

import static org.gatehouse.documents.pki.TestState.NOW;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No bytes make an import throw; whatever they are, the report has a line on them and nobody is trusted by them. */
class TrustFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void any_master_list_gives_a_report(byte[] bytes) {
        report(TrustStore.builder(NOW).masterList(bytes), bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void any_directory_gives_a_report(byte[] bytes) {
        TrustStoreBuilder builder = TrustStore.builder(NOW).directory(bytes);
        builder.build();
        noAnchor(builder);
    }

    @FuzzTest(maxDuration = "10m")
    void any_certificate_or_revocation_list_gives_a_report(byte[] bytes) {
        report(TrustStore.builder(NOW).certificate(bytes).revocationList(bytes), bytes);
    }

    private static void report(TrustStoreBuilder builder, byte[] bytes) {
        builder.build();
        if (builder.report().items().isEmpty()) {
            throw new AssertionError("no line on " + bytes.length + " bytes");
        }
        noAnchor(builder);
    }

    private static void noAnchor(TrustStoreBuilder builder) {
        if (builder.report().count(item -> item.kind() == ImportedItem.Kind.ANCHOR) > 0) {
            throw new AssertionError("an anchor without a trusted route");
        }
    }
}
