package org.gatehouse.documents.trust;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * Where a certificate departs from the profiles of Doc 9303-12 section 7.1. A departure is said and never a reason to
 * leave a certificate out: a third of the world's authorities depart in something.
 */
final class Profile {

    private static final int SERIAL_OCTETS_MAX = 20;

    private final ReadCertificate certificate;
    private final List<String> deviations = new ArrayList<>();

    private Profile(ReadCertificate certificate) {
        this.certificate = certificate;
    }

    static List<String> deviations(ReadCertificate certificate, boolean authority) {
        Profile profile = new Profile(certificate);
        profile.common();
        if (authority) {
            profile.authority();
        } else {
            profile.signer();
        }
        profile.key();
        return profile.deviations;
    }

    private void say(boolean departs, String what) {
        if (departs) {
            deviations.add("Doc 9303-12 section 7.1: " + what);
        }
    }

    private void common() {
        BigInteger serial = certificate.serial();
        say(certificate.holder().getVersionNumber() != 3, "version is not 3");
        say(serial.signum() <= 0, "serial number is not positive");
        say(serial.toByteArray().length > SERIAL_OCTETS_MAX, "serial number is longer than 20 octets");
        say(!certificate.namesOneAlgorithm(), "two signature algorithms");
        String country = FoldedName.writtenCountry(certificate.holder().getSubject());
        say(!country.equals(country.toUpperCase(Locale.ROOT)), "country is not in upper case");
        say(country.length() != 2, "country has not two letters");
        say(!certificate.country().equals(certificate.issuerCountry()), "countries of subject and issuer differ");
        say(!certificate.has(Extension.keyUsage), "keyUsage is missing");
        say(
                certificate.has(Extension.keyUsage) && !certificate.critical(Extension.keyUsage),
                "keyUsage is not critical");
        say(!certificate.has(Extension.cRLDistributionPoints), "cRLDistributionPoints is missing");
        say(
                SignatureScheme.read(certificate.signatureAlgorithm())
                        .filter(SignatureScheme::weak)
                        .isPresent(),
                "signed with SHA-1");
    }

    private void authority() {
        Optional<BasicConstraints> constraints = certificate.basicConstraints();
        say(constraints.isEmpty(), "basicConstraints is missing");
        constraints.ifPresent(found -> {
            say(!found.isCA(), "basicConstraints does not say cA");
            say(!certificate.critical(Extension.basicConstraints), "basicConstraints is not critical");
            BigInteger length = found.getPathLenConstraint();
            say(length == null || length.signum() != 0, "pathLenConstraint is not 0");
        });
        certificate
                .keyUsage()
                .ifPresent(usage -> say(
                        !usage.hasUsages(KeyUsage.keyCertSign | KeyUsage.cRLSign),
                        "keyUsage is not keyCertSign and cRLSign"));
        say(certificate.subjectKeyIdentifier().isEmpty(), "subjectKeyIdentifier is missing");
        say(
                !certificate.namesItselfAsIssuer()
                        && certificate.authorityKeyIdentifier().isEmpty(),
                "authorityKeyIdentifier is missing");
    }

    private void signer() {
        certificate
                .keyUsage()
                .ifPresent(
                        usage -> say(!usage.hasUsages(KeyUsage.digitalSignature), "keyUsage is not digitalSignature"));
        say(certificate.authorityKeyIdentifier().isEmpty(), "authorityKeyIdentifier is missing");
        say(certificate.basicConstraints().filter(BasicConstraints::isCA).isPresent(), "a signer that says cA");
    }

    private void key() {
        var parameters =
                certificate.holder().getSubjectPublicKeyInfo().getAlgorithm().getParameters();
        switch (certificate.key()) {
            case KeyReading.Unreadable(var why) -> say(true, why.about());
            case KeyReading.Readable(var key) -> {
                say(key.weak(), "key is too short: " + key.described());
                // Section 4.4.3 wants a curve's numbers written out, cofactor included, and points not compressed.
                boolean curve = key.point().isPresent() && parameters != null;
                boolean spelt = curve && parameters.toASN1Primitive() instanceof ASN1Sequence;
                say(curve && !spelt, "curve is named instead of written out");
                say(spelt && ASN1Sequence.getInstance(parameters).size() < 6, "curve without its cofactor");
            }
        }
    }
}
