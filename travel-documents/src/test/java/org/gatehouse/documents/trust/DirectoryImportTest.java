package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestDirectory;
import org.gatehouse.documents.pki.TestMasterList;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.ImportedItem.Disposition;
import org.gatehouse.documents.trust.ImportedItem.Kind;
import org.junit.jupiter.api.Test;

class DirectoryImportTest {

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);

    private static List<Ldif.Entry> entries(String text) {
        List<Ldif.Entry> entries = new ArrayList<>();
        Ldif.read(text.getBytes(StandardCharsets.UTF_8), entries::add);
        return entries;
    }

    @Test
    void a_download_brings_signers_lists_and_links() {
        byte[] ldif = new TestDirectory()
                .signer(der(state.signer()))
                .signer(der(state.revokedSigner()))
                .authority(der(state.link()))
                .revocationList(state.revocationList())
                .masterList(new TestMasterList(state).of(state.authority()))
                .bytes();
        TrustStoreBuilder builder =
                TrustStore.builder(NOW).listRoot(der(state.authority())).directory(ldif);
        TrustStore store = builder.build();
        assertThat(store.judge(state.signerOfNext(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(store.judge(state.revokedSigner(), NOW).status()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(store.signers(state.signerKey().identifier())).hasSize(2);
        assertThat(builder.report().items())
                .extracting(ImportedItem::kind)
                .containsExactly(
                        Kind.LIST_ROOT,
                        Kind.SIGNER,
                        Kind.SIGNER,
                        Kind.LINK,
                        Kind.REVOCATION_LIST,
                        Kind.MASTER_LIST,
                        Kind.ANCHOR);
        assertThat(builder.report().items().get(1).source()).contains("cn=C=UT\\,O=Test\\,CN=entry 1,o=dsc");
    }

    @Test
    void an_authority_in_a_download_is_no_anchor() {
        byte[] ldif = new TestDirectory().authority(der(state.authority())).bytes();
        assertThat(TrustStore.builder(NOW)
                        .directory(ldif)
                        .build()
                        .judge(state.signer(), NOW)
                        .status())
                .isEqualTo(TrustStatus.UNDETERMINED);
    }

    @Test
    void one_bad_entry_never_stops_the_rest_5_4() {
        byte[] ldif = new TestDirectory()
                .signer(new byte[] {0x30, 1})
                .lines("\ndn: o=broken\nno colon here\nuserCertificate;binary:: !!!\n")
                .lines("\ndn: o=far\nuserCertificate;binary:< file:///etc/passwd\n")
                .lines("\ndn: o=gone\nchangetype: delete\n")
                .revocationList(new byte[] {5, 0})
                .masterList(new byte[] {5, 0})
                .signer(der(state.signer()))
                .bytes();
        TrustStoreBuilder builder = TrustStore.builder(NOW).directory(ldif);
        builder.build();
        List<ImportedItem> items = builder.report().items();
        assertThat(items).hasSize(8);
        assertThat(items.subList(0, 7)).allMatch(item -> item.disposition() == Disposition.NOT_TAKEN);
        assertThat(items)
                .extracting(ImportedItem::why)
                .contains(
                        "a line without an attribute",
                        "usercertificate is not base64",
                        "usercertificate stands at a URL");
        assertThat(items.get(7).disposition()).isEqualTo(Disposition.TAKEN);
    }

    @Test
    void lines_are_unfolded_comments_skipped_and_line_ends_of_both_kinds_read_rfc_2849() {
        for (String end : List.of("\n", "\r\n")) {
            String text =
                    ("version: 1|# a comment| folded on|dn: cn=a\\,b,|  o=dsc|sn: 1|-|Key;x;y::  aGFs|  bG8= |last:"
                                    + "||||dn:: b2c=|a: b")
                            .replace("bG8= ", "bG8= ")
                            .replace("|", end);
            text = text.replace("aGFs" + end + "  bG8= ", "aGFs" + end + " bG8= ");
            List<Ldif.Entry> entries = entries(text);
            assertThat(entries).hasSize(2);
            assertThat(entries.get(0).dn()).isEqualTo("cn=a\\,b, o=dsc");
            assertThat(entries.get(0).faults()).isEmpty();
            assertThat(entries.get(0).values())
                    .extracting(Ldif.Value::attribute)
                    .containsExactly("version", "sn", "key", "last");
            assertThat(entries.get(0).text("key")).contains("hallo");
            assertThat(entries.get(0).text("last")).contains("");
            assertThat(entries.get(1).dn()).isEqualTo("og");
            assertThat(entries.get(1).text("a")).contains("b");
        }
        assertThat(entries("")).isEmpty();
        assertThat(entries("\n\n# only\n\n")).isEmpty();
        assertThat(entries(": x").getFirst().faults()).hasSize(1);
    }

    @Test
    void a_value_of_any_length_survives_folding() {
        for (int length = 0; length < 300; length++) {
            byte[] value = new byte[length];
            java.util.Arrays.fill(value, (byte) length);
            String line = TestDirectory.folded("v:: " + Base64.getEncoder().encodeToString(value));
            assertThat(entries("dn: x\n" + line + "w: 1\n")
                            .getFirst()
                            .values()
                            .getFirst()
                            .bytes())
                    .isEqualTo(value);
        }
    }
}
