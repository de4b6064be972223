package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestMasterList;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.ImportedItem.Disposition;
import org.gatehouse.documents.trust.ImportedItem.Kind;
import org.junit.jupiter.api.Test;

class MasterListTest {

    private final TestState publisher = TestState.of("DE", KeyKind.BRAINPOOL_256, 3);
    private final TestState state = TestState.of("UT", KeyKind.P256_EXPLICIT, 4);

    private TrustStoreBuilder pinned() {
        return TrustStore.builder(NOW).listRoot(der(publisher.authority()));
    }

    private static ImportedItem line(TrustStoreBuilder builder, Kind kind) {
        return builder.report().items().stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(TrustStoreBuilder builder, String why) {
        builder.build();
        ImportedItem list = line(builder, Kind.MASTER_LIST);
        assertThat(list.disposition()).isEqualTo(Disposition.NOT_TAKEN);
        assertThat(list.why()).contains(why);
        assertThat(builder.report().items())
                .noneMatch(item -> item.kind() == Kind.ANCHOR && !item.source().equals("anchor"));
    }

    @Test
    void an_authority_on_a_list_of_a_pinned_root_is_an_anchor_and_the_list_is_named_8() {
        TrustStoreBuilder builder = pinned().masterList(new TestMasterList(publisher).of(state.authority()));
        TrustStore store = builder.build();
        assertThat(store.judge(state.signer(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        ImportedItem anchor = line(builder, Kind.ANCHOR);
        assertThat(anchor.vouchers()).singleElement().asString().startsWith("master list of DE 2026-05-28T00:00:00Z ");
        assertThat(anchor.country()).isEqualTo("UT");
        assertThat(line(builder, Kind.MASTER_LIST).disposition()).isEqualTo(Disposition.TAKEN);
        assertThat(line(builder, Kind.MASTER_LIST).country()).isEqualTo("DE");
    }

    @Test
    void a_list_root_is_no_anchor_for_documents() {
        TrustStore store = pinned().build();
        assertThat(store.judge(publisher.signer(), NOW).status()).isEqualTo(TrustStatus.UNDETERMINED);
    }

    @Test
    void an_anchor_is_no_root_of_lists() {
        refused(
                TrustStore.builder(NOW)
                        .anchor(der(publisher.authority()))
                        .masterList(new TestMasterList(publisher).of(publisher.nextAuthority())),
                "does not descend");
    }

    @Test
    void a_list_without_a_pinned_root_vouches_for_nobody_8() {
        TrustStoreBuilder builder =
                TrustStore.builder(NOW).masterList(new TestMasterList(publisher).of(state.authority()));
        refused(builder, "does not descend");
        assertThat(builder.build().judge(state.signer(), NOW).status()).isEqualTo(TrustStatus.UNDETERMINED);
    }

    @Test
    void a_list_signed_under_a_successor_is_believed_through_the_embedded_link() {
        var signer = TestMasterList.signerDraft(publisher, new ASN1ObjectIdentifier("2.23.136.1.1.3"))
                .signedBy(publisher.nextAuthority(), publisher.nextKey());
        byte[] list = new TestMasterList(publisher).signer(signer).of(state.authority(), publisher.link());
        TrustStore store = pinned().masterList(list).build();
        assertThat(store.judge(state.signer(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        byte[] without = new TestMasterList(publisher).signer(signer).of(state.authority());
        refused(pinned().masterList(without), "does not descend");
    }

    @Test
    void the_signer_must_be_one_of_master_lists_7_1() {
        var signer = TestMasterList.signerDraft(publisher, new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.8"))
                .signedBy(publisher.authority(), publisher.authorityKey());
        refused(pinned().masterList(new TestMasterList(publisher).signer(signer).of(state.authority())), "7.1");
        refused(
                pinned().masterList(new TestMasterList(publisher)
                        .signer(publisher.signer())
                        .of(state.authority())),
                "7.1");
    }

    @Test
    void a_list_needs_a_signing_time_that_its_signer_was_valid_at_8() {
        refused(
                pinned().masterList(new TestMasterList(publisher)
                        .signingTime(Optional.empty())
                        .of(state.authority())),
                "no signing time");
        refused(
                pinned().masterList(new TestMasterList(publisher)
                        .signingTime(Optional.of(Instant.parse("2024-06-01T00:00:00Z")))
                        .of(state.authority())),
                "not valid when it signed");
        refused(
                pinned().masterList(new TestMasterList(publisher)
                        .signingTime(Optional.of(NOW.plusSeconds(86_401)))
                        .of(state.authority())),
                "future");
        TrustStoreBuilder justNow = pinned().masterList(new TestMasterList(publisher)
                .signingTime(Optional.of(NOW.plusSeconds(86_400)))
                .of(state.authority()));
        justNow.build();
        assertThat(line(justNow, Kind.MASTER_LIST).disposition()).isEqualTo(Disposition.TAKEN);
    }

    @Test
    void content_of_another_type_is_no_master_list_8() {
        refused(
                pinned().masterList(new TestMasterList(publisher)
                        .contentType(new ASN1ObjectIdentifier("2.23.136.1.1.1"))
                        .of(state.authority())),
                "CONTENT_TYPE");
    }

    @Test
    void a_list_altered_after_signing_is_refused() {
        byte[] list = new TestMasterList(publisher).of(state.authority());
        byte[] name = "CSCA UT".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int altered = 0;
        for (int i = 0; i + name.length < list.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(list, i, i + name.length), name)) {
                list[i + 5] = 'X';
                altered++;
            }
        }
        assertThat(altered).isGreaterThan(0);
        refused(pinned().masterList(list), "SIGNATURE_INVALID");
    }

    @Test
    void one_signature_bit_decides() {
        byte[] list = new TestMasterList(publisher).of(state.authority());
        list[list.length - 20] ^= 1; // behind the signature stand the marks that end the BER around it
        refused(pinned().masterList(list), "SIGNATURE_INVALID");
    }

    @Test
    void of_one_publisher_the_list_signed_last_counts_in_whatever_order_they_come() {
        byte[] before = new TestMasterList(publisher)
                .signingTime(Optional.of(Instant.parse("2026-03-01T00:00:00Z")))
                .of(state.authority());
        byte[] after = new TestMasterList(publisher).of(publisher.nextAuthority());
        for (List<byte[]> order : List.of(List.of(before, after), List.of(after, before))) {
            TrustStoreBuilder builder = pinned();
            order.forEach(builder::masterList);
            TrustStore store = builder.build();
            assertThat(store.judge(state.signer(), NOW).status()).isEqualTo(TrustStatus.UNDETERMINED);
            assertThat(store.judge(publisher.signerOfNext(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
            assertThat(builder.report().items())
                    .filteredOn(item -> item.kind() == Kind.MASTER_LIST)
                    .extracting(ImportedItem::disposition)
                    .containsExactlyInAnyOrder(Disposition.TAKEN, Disposition.SUPERSEDED);
        }
        TrustStoreBuilder later = pinned().masterList(before);
        assertThat(later.build().judge(state.signer(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(later.masterList(after).build().judge(state.signer(), NOW).status())
                .isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(line(later, Kind.MASTER_LIST).disposition()).isEqualTo(Disposition.SUPERSEDED);
    }

    @Test
    void lists_of_two_publishers_add_up_and_both_are_named() {
        TestState other = TestState.of("NL", KeyKind.P256, 5);
        TrustStoreBuilder builder = pinned().listRoot(der(other.authority()))
                .masterList(new TestMasterList(publisher).of(state.authority(), publisher.authority()))
                .masterList(new TestMasterList(other).of(state.authority(), other.authority()));
        TrustStore store = builder.build();
        assertThat(store.judge(publisher.signer(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(store.judge(other.signer(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(builder.report().items())
                .filteredOn(item -> item.kind() == Kind.ANCHOR && item.country().equals("UT"))
                .singleElement()
                .satisfies(item -> assertThat(item.vouchers())
                        .hasSize(2)
                        .anyMatch(text -> text.contains("NL"))
                        .anyMatch(text -> text.contains("DE")));
        assertThat(builder.report().items()).anyMatch(item -> item.disposition() == Disposition.DUPLICATE);
    }

    @Test
    void a_list_whose_signer_is_revoked_vouches_for_nobody() {
        TrustStoreBuilder builder = pinned().anchor(der(publisher.authority()))
                .revocationList(
                        publisher.revocationList(9, "2026-05-30T00:00:00Z", "2026-08-01T00:00:00Z", List.of(77L)))
                .masterList(new TestMasterList(publisher).of(state.authority()));
        assertThat(builder.build().judge(state.signer(), NOW).status()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(line(builder, Kind.MASTER_LIST).why()).contains("revoked");
    }

    @Test
    void one_bad_entry_never_stops_the_rest() {
        byte[] list = new TestMasterList(publisher)
                .of(List.of(new byte[] {0x30, 3, 2, 1, 5}, der(state.authority()), new byte[] {5, 0}));
        TrustStoreBuilder builder = pinned().masterList(list);
        assertThat(builder.build().judge(state.signer(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(builder.report().items())
                .filteredOn(item -> item.kind() == Kind.UNKNOWN)
                .hasSize(2)
                .allMatch(item -> item.disposition() == Disposition.NOT_TAKEN
                        && !item.why().isEmpty());
    }

    @Test
    void the_same_list_twice_is_a_duplicate() {
        byte[] list = new TestMasterList(publisher).of(state.authority());
        TrustStoreBuilder builder = pinned().masterList(list).masterList(list);
        builder.build();
        assertThat(builder.report().items())
                .filteredOn(item -> item.kind() == Kind.MASTER_LIST)
                .extracting(ImportedItem::disposition)
                .containsExactly(Disposition.TAKEN, Disposition.DUPLICATE);
    }

    @Test
    void every_truncation_of_a_list_is_refused_and_nothing_is_thrown() {
        byte[] list = new TestMasterList(publisher).of(state.authority());
        for (int length = 0; length < list.length; length += 7) {
            refused(pinned().masterList(Arrays.copyOf(list, length)), "");
        }
    }
}
