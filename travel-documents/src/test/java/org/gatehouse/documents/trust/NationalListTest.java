package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.time.Duration;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.NationalList;
import org.gatehouse.documents.pki.TestMasterList;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.ImportedItem.Disposition;
import org.gatehouse.documents.trust.ImportedItem.Kind;
import org.junit.jupiter.api.Test;

class NationalListTest {

    private final TestState publisher = TestState.of("DE", KeyKind.BRAINPOOL_384, 3);

    @Test
    void a_list_with_the_oddities_of_the_field_is_taken_whole() {
        byte[] list = new TestMasterList(publisher).of(NationalList.certificates());
        long before = System.nanoTime();
        TrustStoreBuilder builder =
                TrustStore.builder(NOW).listRoot(der(publisher.authority())).masterList(list);
        builder.build();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        ImportReport report = builder.report();
        assertThat(report.count(item -> item.kind() == Kind.ANCHOR)).isEqualTo(375);
        assertThat(report.count(item -> item.kind() == Kind.LINK)).isEqualTo(213);
        assertThat(report.count(item -> item.disposition() == Disposition.NOT_TAKEN))
                .isZero();
        assertThat(report.count(ImportedItem::expired)).isBetween(5L, 15L);
        assertThat(took).isLessThan(Duration.ofSeconds(30)); // the figure is measured elsewhere; here it must not hang
    }
}
