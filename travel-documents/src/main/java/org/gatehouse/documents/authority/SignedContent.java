package org.gatehouse.documents.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Content with one signature around it, as security objects and master lists have it: CMS signed data in DER, the
 * signer's certificate inside, and the signed attributes contentType, messageDigest and signingTime and no others;
 * Doc 9303-10 section 4.6.2 and Doc 9303-12 section 9.1.
 */
public final class SignedContent {

    private SignedContent() {}

    /**
     * Signs.
     *
     * @param type what the content is
     * @param at written as the time of signing
     * @param others certificates to go with that of the signer
     * @throws GeneralSecurityException when the key cannot sign
     */
    public static byte[] sign(
            ASN1ObjectIdentifier type,
            byte[] content,
            DocumentSigner signer,
            Instant at,
            List<X509CertificateHolder> others)
            throws GeneralSecurityException {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(Bouncy.CASTLE)
                    .build();
            SignerInfoGenerator signature = new SignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(attributes(type, at))
                    .setContentDigest(signer.scheme().digestAlgorithm())
                    .build(contentSigner(signer), signer.certificate());
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signature);
            generator.addCertificate(signer.certificate());
            for (X509CertificateHolder other : others) {
                generator.addCertificate(other);
            }
            return generator
                    .generate(new CMSProcessableByteArray(type, content), true)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | IOException | RuntimeOperatorException failed) {
            throw new GeneralSecurityException(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** A signer as Bouncy Castle's builders want it. */
    static ContentSigner contentSigner(SigningKey key) {
        var message = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return key.scheme().algorithm();
            }

            @Override
            public OutputStream getOutputStream() {
                message.reset();
                return message;
            }

            @Override
            public byte[] getSignature() {
                try {
                    return key.sign(message.toByteArray());
                } catch (GeneralSecurityException failed) {
                    throw new RuntimeOperatorException(String.valueOf(failed.getMessage()), failed);
                }
            }
        };
    }

    private static CMSAttributeTableGenerator attributes(ASN1ObjectIdentifier type, Instant at) {
        return parameters -> {
            var digest = (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST);
            var all = new ASN1EncodableVector();
            all.add(new Attribute(CMSAttributes.contentType, new DERSet(type)));
            all.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
            all.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
            return new AttributeTable(all);
        };
    }
}
