package org.gatehouse.documents.seal;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.MrzWriter;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.documents.pki.CertificateDraft;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.CertificateReading;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.TrustStore;

/** Utopia and its seals: its authority, its signer UTVS, and what they sign. */
final class Seals {

    static final Instant NOW = TestState.NOW;
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final String VISA = "5D01";
    static final String VACCINATION =
            """
            {"uvci":"U32870","pid":{"n":"Smith Bill","dob":"1990-01-02","sex":"M","i":"A1234567Z"},
             "ve":[{"des":"XM68M6","nam":"Comirnaty","dis":"RA01.0","vd":[{"dvc":"2026-03-03","seq":1,"ctr":"UTO",
             "adm":"RIVM \u20ac","lot":"VC35679"}]}]}
            """;

    private static final ASN1ObjectIdentifier DOCUMENT_TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");
    private static final KeyPurposeId BARCODE_SIGNER =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("2.23.136.1.1.14.2"));

    final TestState state;
    final X509CertificateHolder certificate;
    final SealKey key;

    private Seals(TestState state, X509CertificateHolder certificate) {
        this.state = state;
        this.certificate = certificate;
        this.key = SealKey.of(state.signerKey().pair().getPrivate(), certificate);
    }

    static Seals utopia() {
        return of(KeyKind.P256);
    }

    static Seals of(KeyKind kind) {
        TestState state = TestState.of("UT", kind, 7);
        return new Seals(state, draft(state).signedBy(state.authority(), state.authorityKey()));
    }

    /** The same signer with another certificate. */
    Seals with(CertificateDraft draft) {
        return new Seals(state, draft.signedBy(state.authority(), state.authorityKey()));
    }

    static CertificateDraft draft(TestState state) {
        return CertificateDraft.signer("C=" + state.country() + ",O=Test,CN=VS", state.signerKey())
                .serial(0x5B)
                .valid("2025-01-01T00:00:00Z", "2033-01-01T00:00:00Z")
                .with(Extension.extendedKeyUsage, new ExtendedKeyUsage(BARCODE_SIGNER));
    }

    static DERSequence documentTypes(String... types) {
        var set = new ASN1EncodableVector();
        for (String type : types) {
            set.add(new DERPrintableString(type));
        }
        var syntax = new ASN1EncodableVector();
        syntax.add(new ASN1Integer(0));
        syntax.add(new DERSet(set));
        return new DERSequence(syntax);
    }

    TrustStore trust() {
        return TrustStore.builder(NOW)
                .anchor(TestState.der(state.authority()))
                .revocationList(state.revocationList())
                .build();
    }

    SealVerifier verifier() {
        return new SealVerifier(trust(), SealSigners.of(List.of(read(TestState.der(certificate)))));
    }

    static ReadCertificate read(byte[] der) {
        return switch (ReadCertificate.read(der)) {
            case CertificateReading.Readable(var certificate) -> certificate;
            case CertificateReading.Unreadable(var why) -> throw new AssertionError(why);
        };
    }

    static X509CertificateHolder holder(byte[] der) {
        try {
            return new X509CertificateHolder(der);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Presentation presented() {
        return Presentation.of(NOW, TODAY);
    }

    static DocumentReading zone(MrzFormat format, String code, String issuer, String number) {
        var data = new DocumentData(
                format,
                code,
                issuer,
                number,
                new PartialDate.Full(LocalDate.of(1974, 8, 12)),
                Optional.of(LocalDate.of(2027, 4, 15)),
                Sex.FEMALE,
                "UTO",
                "ERIKSSON",
                "ANNA MARIA",
                "");
        return MrzReader.read(String.join("\n", MrzWriter.write(data)), TODAY);
    }

    static Map<String, FeatureValue> visaFeatures(MrzFormat format) {
        Map<String, FeatureValue> features = new HashMap<>();
        features.put("MRZ", new FeatureValue.Zone(zone(format, "VC", "UTO", "L8988901C")));
        features.put("NUMBER_OF_ENTRIES", new FeatureValue.Number(2));
        features.put("DURATION_OF_STAY", new FeatureValue.Stay(90, 0, 0));
        features.put("PASSPORT_NUMBER", new FeatureValue.Text("XY1234567"));
        return features;
    }

    static VdsDraft visa(MrzFormat format) {
        return new VdsDraft(
                4, "UTO", Optional.of(LocalDate.of(2026, 5, 1)), LocalDate.of(2026, 5, 2), VISA, visaFeatures(format));
    }

    byte[] visa() {
        return written(SealWriter.write(visa(MrzFormat.MRV_B), key));
    }

    byte[] vaccination() {
        return written(SealWriter.write(new VdsNcDraft("icao.vacc", 1, "UTO", VACCINATION), key));
    }

    static byte[] written(SealWriting writing) {
        return switch (writing) {
            case SealWriting.Written(var content) -> content.toArray();
            case SealWriting.Refused(var why) -> throw new AssertionError(why);
        };
    }
}
