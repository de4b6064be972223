package org.gatehouse.documents.pki;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** A master list before it is signed; Doc 9303-12 section 8, and departures from it. */
public final class TestMasterList {

    public static final ASN1ObjectIdentifier CONTENT = new ASN1ObjectIdentifier("2.23.136.1.1.2");
    private static final ASN1ObjectIdentifier PURPOSE = new ASN1ObjectIdentifier("2.23.136.1.1.3");

    private final TestState publisher;
    private final TestKey signerKey;
    private X509CertificateHolder signer;
    private ASN1ObjectIdentifier contentType = CONTENT;
    private Optional<Instant> signingTime = Optional.of(Instant.parse("2026-05-28T00:00:00Z"));

    public TestMasterList(TestState publisher) {
        this.publisher = publisher;
        this.signerKey = publisher.signerKey();
        this.signer = signerDraft(publisher, PURPOSE).signedBy(publisher.authority(), publisher.authorityKey());
    }

    /** @param purpose the extended key usage */
    public static CertificateDraft signerDraft(TestState publisher, ASN1ObjectIdentifier purpose) {
        return publisher
                .signerDraft()
                .subject("C=" + publisher.country() + ",O=Test,CN=Master list signer")
                .serial(77)
                .with(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.getInstance(purpose)));
    }

    public TestMasterList signer(X509CertificateHolder certificate) {
        signer = certificate;
        return this;
    }

    public TestMasterList contentType(ASN1ObjectIdentifier type) {
        contentType = type;
        return this;
    }

    public TestMasterList signingTime(Optional<Instant> time) {
        signingTime = time;
        return this;
    }

    public byte[] of(X509CertificateHolder... certificates) {
        return of(List.of(certificates).stream().map(TestState::der).toList());
    }

    /** @param certificates each in DER; entries of the list that are no certificates stay as they are */
    public byte[] of(List<byte[]> certificates) {
        try {
            ASN1EncodableVector all = new ASN1EncodableVector();
            for (byte[] certificate : certificates) {
                all.add(ASN1Primitive.fromByteArray(certificate));
            }
            byte[] list = new DERSequence(
                            new org.bouncycastle.asn1.ASN1Encodable[] {new ASN1Integer(0), new DERSet(all)})
                    .getEncoded();
            Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
            signingTime.ifPresent(time -> attributes.put(
                    CMSAttributes.signingTime,
                    new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(time))))));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                            .setProvider(TestKey.BOUNCY_CASTLE)
                            .build())
                    .setSignedAttributeGenerator(
                            new WithoutOwnTime(new AttributeTable(attributes), signingTime.isPresent()))
                    .build(signerKey.signer(), signer));
            generator.addCertificates(new CollectionStore<>(List.of(signer, publisher.authority())));
            return generator
                    .generate(new CMSProcessableByteArray(contentType, list), true)
                    .getEncoded();
        } catch (IOException | CMSException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The usual attributes, where a signing time stands only if it was asked for. */
    private static final class WithoutOwnTime extends DefaultSignedAttributeTableGenerator {

        private final boolean timed;

        WithoutOwnTime(AttributeTable given, boolean timed) {
            super(given);
            this.timed = timed;
        }

        @Override
        @SuppressWarnings({"rawtypes", "unchecked"})
        protected Hashtable createStandardAttributeTable(java.util.Map parameters) {
            Hashtable table = super.createStandardAttributeTable(parameters);
            if (!timed) {
                table.remove(CMSAttributes.signingTime);
            }
            return table;
        }
    }
}
