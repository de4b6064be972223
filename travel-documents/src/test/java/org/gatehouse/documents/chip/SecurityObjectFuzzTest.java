package org.gatehouse.documents.chip;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Map;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.documents.trust.TrustStore;

/** No bytes make the reader of security objects throw, and none are genuine without an authority. */
class SecurityObjectFuzzTest {

    private static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");
    private static final PassiveAuthentication PASSIVE =
            new PassiveAuthentication(TrustStore.builder(AT).build(), SignatureVerifier.plain());

    @FuzzTest(maxDuration = "10m")
    void any_bytes_give_a_report_that_is_not_successful(byte[] bytes) {
        ChipReport report = PASSIVE.verify(ChipFiles.of(bytes, Map.of(1, bytes, 2, bytes, 14, bytes, 15, bytes)), AT);
        if (report.outcome() == Outcome.SUCCESSFUL || report.trust() == TrustStatus.TRUSTED) {
            throw new AssertionError("genuine without an authority: " + report);
        }
        if (report.steps().size() != Step.values().length) {
            throw new AssertionError("a step is missing: " + report);
        }
        HostileFilesTest.readAll(bytes);
    }
}
