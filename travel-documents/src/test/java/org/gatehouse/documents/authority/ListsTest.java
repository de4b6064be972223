package org.gatehouse.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ContentVerifierProviderBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;

/** Revocation lists, master lists and directory files. */
class ListsTest {

    private static final Instant NOW = Authorities.FROM;

    @Test
    void a_revocation_list_has_number_and_key_identifier_and_no_reasons_9303_12_section_7_1_4() throws Exception {
        X509CRLHolder list = RevocationLists.issue(
                Authorities.ROOT, BigInteger.valueOf(7), Map.of(BigInteger.TEN, NOW), NOW, NOW.plus(Duration.ofDays(30)));

        assertThat(list.toASN1Structure().getVersionNumber()).isEqualTo(2);
        assertThat(list.isSignatureValid(new JcaX509ContentVerifierProviderBuilder()
                        .setProvider(Bouncy.CASTLE)
                        .build(Authorities.ROOT.certificate())))
                .isTrue();
        assertThat(CRLNumber.getInstance(list.getExtension(Extension.cRLNumber).getParsedValue())
                        .getCRLNumber())
                .isEqualTo(7);
        assertThat(AuthorityKeyIdentifier.fromExtensions(list.getExtensions()).getKeyIdentifierOctets())
                .isEqualTo(SubjectKeyIdentifier.fromExtensions(
                                Authorities.ROOT.certificate().getExtensions())
                        .getKeyIdentifier());
        assertThat(list.toASN1Structure().getRevokedCertificates()).hasSize(1);
        assertThat(list.getRevokedCertificate(BigInteger.TEN).hasExtensions()).isFalse();
        assertThat(list.getNextUpdate().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void an_empty_revocation_list_can_be_issued_9303_12_section_7_1_4() throws Exception {
        X509CRLHolder list = RevocationLists.issue(
                Authorities.ROOT, BigInteger.ONE, Map.of(), NOW, NOW.plus(RevocationLists.INTERVAL_MAX));

        assertThat(list.toASN1Structure().getRevokedCertificates()).isEmpty();
    }

    @Test
    void the_next_revocation_list_comes_within_90_days_9303_12_section_7_1_4() {
        assertThatThrownBy(() -> RevocationLists.issue(
                        Authorities.ROOT, BigInteger.ONE, Map.of(), NOW, NOW.plus(Duration.ofDays(91))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_master_list_is_signed_and_carries_signer_and_root_9303_12_section_9() throws Exception {
        GeneratedKey key = GeneratedKey.generate(KeyAlgorithm.P256, Authorities.RANDOM);
        X509CertificateHolder certificate = Authorities.signer(CertificateProfile.MASTER_LIST_SIGNER, key);
        Collection<X509CertificateHolder> roots =
                List.of(Authorities.ROOT.certificate(), Authorities.root(KeyAlgorithm.BRAINPOOL_P256).certificate());
        byte[] list = MasterListWriter.write(
                roots, DocumentSigner.of(key, certificate), Authorities.ROOT.certificate(), NOW);

        var signed = new CMSSignedData(list);
        assertThat(signed.getSignedContentTypeOID()).isEqualTo("2.23.136.1.1.2");
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(Bouncy.CASTLE)
                        .build(certificate)))
                .isTrue();
        assertThat(signed.getCertificates().getMatches(null))
                .containsExactlyInAnyOrder(certificate, Authorities.ROOT.certificate());
        byte[] content = (byte[]) signed.getSignedContent().getContent();
        try (var in = new ASN1InputStream(content)) {
            var sequence = ASN1Sequence.getInstance(in.readObject());
            assertThat(sequence.getObjectAt(0)).hasToString("0");
            assertThat((ASN1Set) sequence.getObjectAt(1)).hasSize(2);
        }
    }

    @Test
    void a_directory_file_is_folded_and_gives_back_what_went_in_rfc_2849() throws Exception {
        X509CertificateHolder signer = Authorities.certificate(CertificateProfile.DOCUMENT_SIGNER);
        X509CRLHolder list = RevocationLists.issue(
                Authorities.ROOT, BigInteger.ONE, Map.of(), NOW, NOW.plus(RevocationLists.INTERVAL_MAX));
        String file = new String(
                new DirectoryFile(3)
                        .signer(signer, "UT")
                        .revocationList(list, "UT")
                        .masterList(new byte[] {1, 2, 3}, "Utopia, first", "UT")
                        .bytes(),
                StandardCharsets.UTF_8);

        assertThat(file.lines()).allMatch(line -> line.length() <= 76);
        String unfolded = file.replace("\n ", "");
        assertThat(value(unfolded, "userCertificate;binary")).isEqualTo(signer.getEncoded());
        assertThat(value(unfolded, "certificateRevocationList;binary")).isEqualTo(list.getEncoded());
        assertThat(value(unfolded, "pkdMasterListContent")).isEqualTo(new byte[] {1, 2, 3});
        assertThat(unfolded)
                .contains("dn: cn=C=UT\\,O=Office of Utopia\\,CN=CSCA Utopia+sn=3,o=dsc,c=UT,dc=data,dc=download,"
                        + "dc=pkd,dc=icao,dc=int\n")
                .contains("dn: cn=Utopia\\, first,o=ml,c=UT,")
                .contains("pkdVersion: 3\n");
    }

    private static byte[] value(String file, String attribute) {
        String line = file.lines()
                .filter(one -> one.startsWith(attribute + ":: "))
                .findFirst()
                .orElseThrow();
        return Base64.getDecoder().decode(line.substring(attribute.length() + 3));
    }
}
