package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.SignatureSpi;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Map;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider of the platform is asked for what every one can do, and is not trusted with the rest. */
class ChosenProviderTest {

    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.US_ASCII);

    /** Takes every signature, so whoever asks it is found out. */
    public static final class Yes extends SignatureSpi {

        @Override
        protected void engineInitVerify(PublicKey key) {}

        @Override
        protected void engineInitSign(PrivateKey key) {}

        @Override
        protected void engineUpdate(byte b) {}

        @Override
        protected void engineUpdate(byte[] bytes, int from, int length) {}

        @Override
        protected byte[] engineSign() {
            return new byte[0];
        }

        @Override
        protected boolean engineVerify(byte[] signature) {
            return true;
        }

        @Override
        protected void engineSetParameter(AlgorithmParameterSpec parameters) {}

        @Override
        @SuppressWarnings("deprecation")
        protected void engineSetParameter(String name, Object value) {}

        @Override
        @SuppressWarnings("deprecation")
        protected Object engineGetParameter(String name) {
            return name;
        }
    }

    private static final class SaysYes extends Provider {

        private static final long serialVersionUID = 1;

        SaysYes() {
            super("SaysYes", "1", "for tests");
            putAll(Map.of(
                    "KeyFactory.EC", "org.bouncycastle.jcajce.provider.asymmetric.ec.KeyFactorySpi$EC",
                    "KeyFactory.RSA", "org.bouncycastle.jcajce.provider.asymmetric.rsa.KeyFactorySpi"));
            for (String digest : new String[] {"SHA1", "SHA256", "SHA384", "SHA512"}) {
                put("Signature." + digest + "withECDSA", Yes.class.getName());
                put("Signature." + digest + "withRSA", Yes.class.getName());
            }
            put("Signature.RSASSA-PSS", Yes.class.getName());
        }
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void it_is_asked_for_rsa_and_the_curves_of_fips_186_and_for_no_other(KeyKind kind) {
        TestKey key = TestKey.of(kind, 1);
        byte[] ofAnother = key.sign(new byte[1]);
        Outcome outcome = SignatureVerifier.with(new SaysYes())
                .verify(key.signer().getAlgorithmIdentifier(), key.info(), MESSAGE, ofAnother)
                .outcome();

        assertThat(outcome).isEqualTo(kind.name().startsWith("BRAINPOOL") ? Outcome.FAILED : Outcome.SUCCESSFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SunEC", "SunRsaSign", "SUN"})
    void what_it_cannot_do_bouncy_castle_does(String name) {
        SignatureVerifier verifier = SignatureVerifier.with(Security.getProvider(name));
        for (KeyKind kind : KeyKind.values()) {
            TestKey key = TestKey.of(kind, 1);
            byte[] signature = key.sign(MESSAGE);

            assertThat(verifier.verify(key.signer().getAlgorithmIdentifier(), key.info(), MESSAGE, signature)
                            .outcome())
                    .as("%s %s", name, kind)
                    .isEqualTo(Outcome.SUCCESSFUL);
            assertThat(verifier.verify(key.signer().getAlgorithmIdentifier(), key.info(), new byte[1], signature)
                            .outcome())
                    .as("%s %s", name, kind)
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void a_key_is_converted_once_and_again_for_another_provider() throws java.security.GeneralSecurityException {
        for (KeyKind kind : new KeyKind[] {KeyKind.P256, KeyKind.RSA_2048}) {
            PreparedKey key =
                    ((KeyReading.Readable) PreparedKey.read(TestKey.of(kind, 1).info())).key();
            Provider sun = Security.getProvider(kind == KeyKind.P256 ? "SunEC" : "SunRsaSign");
            PublicKey first = key.forProvider(TestKey.BOUNCY_CASTLE);

            assertThat(key.forProvider(TestKey.BOUNCY_CASTLE)).isSameAs(first);
            assertThat(key.forProvider(sun)).isNotSameAs(first);
            assertThat(key.forProvider(sun).getEncoded()).isEqualTo(first.getEncoded());
        }
    }
}
