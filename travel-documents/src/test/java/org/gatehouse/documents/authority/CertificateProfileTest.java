package org.gatehouse.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.documents.authority.CertificateProfile.*;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The profiles of Doc 9303-12 section 7.1.1, extension by extension. */
class CertificateProfileTest {

    @ParameterizedTest
    @EnumSource
    void every_certificate_is_version_3_and_signed_by_the_root_9303_12_section_7_1_1(CertificateProfile profile)
            throws Exception {
        X509CertificateHolder certificate = Authorities.certificate(profile);

        assertThat(certificate.getVersionNumber()).isEqualTo(3);
        assertThat(certificate.getSignatureAlgorithm())
                .isEqualTo(certificate.toASN1Structure().getTBSCertificate().getSignature());
        assertThat(certificate.getIssuer()).isEqualTo(Authorities.ROOT.certificate().getSubject());
        assertThat(certificate.isSignatureValid(new JcaX509ContentVerifierProviderBuilder()
                        .setProvider(Bouncy.CASTLE)
                        .build(Authorities.ROOT.certificate())))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_country_is_printable_and_in_capitals_9303_12_section_7_1_1_1(CertificateProfile profile) {
        X500Name subject = Authorities.certificate(profile).getSubject();

        var country = subject.getRDNs(BCStyle.C)[0].getFirst().getValue();
        assertThat(country).isInstanceOf(org.bouncycastle.asn1.ASN1PrintableString.class);
        assertThat(((ASN1String) country).getString()).isEqualTo("UT");
    }

    @ParameterizedTest
    @EnumSource
    void the_curve_is_written_out_with_cofactor_and_uncompressed_9303_12_section_4_4_3(CertificateProfile profile) {
        var key = Authorities.certificate(profile).getSubjectPublicKeyInfo();

        var parameters = X962Parameters.getInstance(key.getAlgorithm().getParameters());
        assertThat(parameters.isNamedCurve()).isFalse();
        X9ECParameters curve = X9ECParameters.getInstance(parameters.getParameters());
        assertThat(curve.getH()).isEqualTo(BigInteger.ONE);
        assertThat(curve.getBaseEntry().isPointCompressed()).isFalse();
        assertThat(key.getPublicKeyData().getBytes()[0]).isEqualTo((byte) 4);
    }

    @ParameterizedTest
    @EnumSource
    void key_usage_is_critical_and_says_no_more_than_the_profile_9303_12_table_keyUsage(CertificateProfile profile) {
        Extension extension = extension(profile, Extension.keyUsage);

        assertThat(extension.isCritical()).isTrue();
        KeyUsage expected =
                switch (profile) {
                    case COUNTRY_AUTHORITY, AUTHORITY_LINK -> new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
                    case DOCUMENT_SIGNER, MASTER_LIST_SIGNER, SEAL_SIGNER -> new KeyUsage(KeyUsage.digitalSignature);
                };
        assertThat(KeyUsage.getInstance(extension.getParsedValue()).getBytes()).isEqualTo(expected.getBytes());
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTRY_AUTHORITY", "AUTHORITY_LINK"})
    void roots_have_critical_basic_constraints_with_path_length_0_9303_12_table_basicConstraints(
            CertificateProfile profile) {
        Extension extension = extension(profile, Extension.basicConstraints);

        assertThat(extension.isCritical()).isTrue();
        var constraints = BasicConstraints.getInstance(extension.getParsedValue());
        assertThat(constraints.isCA()).isTrue();
        assertThat(constraints.getPathLenConstraint()).isEqualTo(BigInteger.ZERO);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCUMENT_SIGNER", "MASTER_LIST_SIGNER", "SEAL_SIGNER"})
    void signers_have_no_basic_constraints_9303_12_table_basicConstraints(CertificateProfile profile) {
        assertThat(Authorities.certificate(profile).getExtension(Extension.basicConstraints))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void key_identifiers_name_the_keys_9303_12_table_keyIdentifier(CertificateProfile profile) {
        X509CertificateHolder certificate = Authorities.certificate(profile);
        var authority = AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions());
        var root = SubjectKeyIdentifier.fromExtensions(Authorities.ROOT.certificate().getExtensions());

        assertThat(authority.getKeyIdentifierOctets()).isEqualTo(root.getKeyIdentifier());
        assertThat(SubjectKeyIdentifier.fromExtensions(certificate.getExtensions()).getKeyIdentifier())
                .hasSize(20)
                .isEqualTo(Certificates.identifier(certificate.getSubjectPublicKeyInfo()));
    }

    @ParameterizedTest
    @EnumSource
    void the_use_of_the_key_is_limited_inside_the_validity_9303_12_section_4_1(CertificateProfile profile)
            throws Exception {
        var period = PrivateKeyUsagePeriod.getInstance(
                extension(profile, Extension.privateKeyUsagePeriod).getParsedValue());

        assertThat(period.getNotBefore().getDate().toInstant()).isEqualTo(Authorities.FROM);
        assertThat(period.getNotAfter().getDate().toInstant()).isEqualTo(Instant.parse("2026-04-15T00:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void both_alternative_names_give_a_contact_and_the_code_of_the_zone_9303_12_section_7_1_1_2(
            CertificateProfile profile) {
        for (ASN1ObjectIdentifier name :
                List.of(Extension.subjectAlternativeName, Extension.issuerAlternativeName)) {
            GeneralName[] names = GeneralNames.getInstance(
                            extension(profile, name).getParsedValue())
                    .getNames();
            assertThat(names).anyMatch(one -> one.getTagNo() == GeneralName.uniformResourceIdentifier);
            assertThat(names)
                    .filteredOn(one -> one.getTagNo() == GeneralName.directoryName)
                    .singleElement()
                    .satisfies(one -> assertThat(X500Name.getInstance(one.getName())
                                    .getRDNs(BCStyle.L)[0]
                                    .getFirst()
                                    .getValue())
                            .hasToString("UTO"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_revocation_list_has_an_address_9303_12_table_cRLDistributionPoints(CertificateProfile profile) {
        var points = CRLDistPoint.getInstance(
                extension(profile, Extension.cRLDistributionPoints).getParsedValue());

        GeneralNames where = GeneralNames.getInstance(
                points.getDistributionPoints()[0].getDistributionPoint().getName());
        assertThat(where.getNames()[0].getName()).hasToString("https://pki.gatehouse.example/ut.crl");
    }

    @Test
    void master_list_and_seal_signers_have_a_critical_purpose_others_none_9303_12_table_extKeyUsage() {
        assertThat(purpose(MASTER_LIST_SIGNER)).isEqualTo("2.23.136.1.1.3");
        assertThat(purpose(SEAL_SIGNER)).isEqualTo("2.23.136.1.1.14.2");
        for (CertificateProfile profile : List.of(COUNTRY_AUTHORITY, AUTHORITY_LINK, DOCUMENT_SIGNER)) {
            assertThat(Authorities.certificate(profile).getExtension(Extension.extendedKeyUsage))
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCUMENT_SIGNER", "SEAL_SIGNER"})
    void document_types_stand_in_a_list_of_version_0_not_critical_9303_12_table_documentType(
            CertificateProfile profile) {
        Extension extension = extension(profile, CertificateProfile.DOCUMENT_TYPE_LIST);

        assertThat(extension.isCritical()).isFalse();
        var list = ASN1Sequence.getInstance(extension.getParsedValue());
        assertThat(list.getObjectAt(0)).hasToString("0");
        assertThat(Arrays.stream(((ASN1Set) list.getObjectAt(1)).toArray()).map(Object::toString))
                .containsExactlyInAnyOrder("P", "ID");
    }

    @Test
    void a_link_has_the_name_and_key_of_the_new_root_and_the_signature_of_the_old_9303_12_section_4_3()
            throws Exception {
        CountryAuthority next = Authorities.root(KeyAlgorithm.P384);
        X509CertificateHolder link = Certificates.link(
                Authorities.order(AUTHORITY_LINK, Authorities.NAME, 9), next, Authorities.ROOT);

        assertThat(link.getSubject()).isEqualTo(next.certificate().getSubject());
        assertThat(link.getSubjectPublicKeyInfo()).isEqualTo(next.certificate().getSubjectPublicKeyInfo());
        assertThat(link.isSignatureValid(new JcaX509ContentVerifierProviderBuilder()
                        .setProvider(Bouncy.CASTLE)
                        .build(next.certificate())))
                .isFalse();
    }

    @Test
    void no_certificate_is_issued_to_another_country_9303_12_section_7_1_1() {
        var stranger = new StateName("XX", "XXA", "Elsewhere", "Signer", "https://elsewhere.example");
        var key = GeneratedKey.generate(KeyAlgorithm.P256, Authorities.RANDOM);

        assertThatThrownBy(() -> Certificates.signer(
                        Authorities.order(DOCUMENT_SIGNER, stranger, 5), key.publicKey(), Authorities.ROOT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_order_that_no_profile_allows_cannot_be_written() {
        CertificateOrder good = Authorities.order(DOCUMENT_SIGNER, Authorities.NAME, 1);

        assertThatThrownBy(() -> order(good, BigInteger.ZERO, good.keyUsedUntil(), good.documentTypes()))
                .hasMessageContaining("serial");
        assertThatThrownBy(() -> order(good, BigInteger.ONE.shiftLeft(159), good.keyUsedUntil(), good.documentTypes()))
                .hasMessageContaining("serial");
        assertThatThrownBy(() -> order(good, BigInteger.ONE, good.until().plusSeconds(1), good.documentTypes()))
                .hasMessageContaining("validity");
        assertThatThrownBy(() -> order(good, BigInteger.ONE, good.keyUsedUntil(), List.of()))
                .hasMessageContaining("document types");
        assertThatThrownBy(() -> order(good, BigInteger.ONE, good.keyUsedUntil(), List.of("passport")))
                .hasMessageContaining("document type");
        assertThat(order(good, BigInteger.ONE.shiftLeft(159).subtract(BigInteger.ONE), good.until(), List.of("PM")))
                .isNotNull();
    }

    private static CertificateOrder order(
            CertificateOrder other, BigInteger serial, Instant usedUntil, List<String> types) {
        return new CertificateOrder(
                other.profile(), other.subject(), serial, other.from(), usedUntil, other.until(), types,
                other.revocationList());
    }

    private static String purpose(CertificateProfile profile) {
        Extension extension = extension(profile, Extension.extendedKeyUsage);
        assertThat(extension.isCritical()).isTrue();
        KeyPurposeId[] purposes =
                ExtendedKeyUsage.getInstance(extension.getParsedValue()).getUsages();
        assertThat(purposes).hasSize(1);
        return purposes[0].getId();
    }

    private static Extension extension(CertificateProfile profile, ASN1ObjectIdentifier name) {
        Extension extension = Authorities.certificate(profile).getExtension(name);
        assertThat(extension).as("%s in %s", name, profile).isNotNull();
        return extension;
    }
}
