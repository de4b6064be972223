package org.gatehouse.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ContentVerifierProviderBuilder;
import org.bouncycastle.operator.ContentVerifier;
import org.gatehouse.documents.authority.SigningScheme.RsaPadding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signers in files and in tokens. */
class KeptSignerTest {

    private static final char[] PASSWORD = "open, please".toCharArray();
    private static final byte[] MESSAGE = {1, 2, 3, 4, 5};

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "RSA_4096.*")
    void a_key_file_signs_with_every_algorithm(KeyAlgorithm algorithm) throws Exception {
        GeneratedKey key = GeneratedKey.generate(algorithm, Authorities.RANDOM);
        X509CertificateHolder certificate = Authorities.signer(CertificateProfile.DOCUMENT_SIGNER, key);
        byte[] file = Pkcs12Signer.write(key, certificate, "signer", PASSWORD);

        RsaPadding padding = algorithm.scheme() == SigningScheme.PSS_SHA256 ? RsaPadding.PSS : RsaPadding.PKCS1;
        DocumentSigner signer = ready(Pkcs12Signer.open(file, PASSWORD, "", padding));
        assertThat(signer.certificate()).isEqualTo(certificate);
        assertThat(signer.scheme()).isEqualTo(algorithm.scheme());
        assertThat(verifies(signer)).isTrue();
    }

    @Test
    void a_wrong_password_is_a_problem() {
        assertThat(problem(Pkcs12Signer.open(file(), "wrong".toCharArray(), "", RsaPadding.PKCS1)))
                .isInstanceOf(SigningProblem.KeyStoreUnreadable.class);
    }

    @Test
    void a_damaged_file_is_a_problem_wherever_the_damage_is() {
        byte[] whole = file();
        for (int length = 0; length < whole.length; length += 53) {
            assertThat(Pkcs12Signer.open(Arrays.copyOf(whole, length), PASSWORD, "", RsaPadding.PKCS1))
                    .isInstanceOf(SignerOpening.Refused.class);
        }
    }

    @Test
    void an_unknown_name_is_a_problem() {
        assertThat(problem(Pkcs12Signer.open(file(), PASSWORD, "other", RsaPadding.PKCS1)))
                .isEqualTo(new SigningProblem.KeyMissing("other"));
    }

    @Test
    void a_key_beside_the_certificate_of_another_key_is_a_problem() {
        GeneratedKey key = GeneratedKey.generate(KeyAlgorithm.P256, Authorities.RANDOM);
        GeneratedKey other = GeneratedKey.generate(KeyAlgorithm.P256, Authorities.RANDOM);
        byte[] file = Pkcs12Signer.write(
                key, Authorities.signer(CertificateProfile.DOCUMENT_SIGNER, other), "signer", PASSWORD);

        assertThat(problem(Pkcs12Signer.open(file, PASSWORD, "signer", RsaPadding.PKCS1)))
                .isInstanceOf(SigningProblem.CertificateMismatch.class);
    }

    @Test
    void a_file_with_several_keys_asks_for_a_name() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12", Bouncy.CASTLE);
        store.load(new java.io.ByteArrayInputStream(file()), PASSWORD);
        store.setKeyEntry("second", store.getKey("signer", PASSWORD), PASSWORD, store.getCertificateChain("signer"));
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);

        assertThat(problem(Pkcs12Signer.open(bytes.toByteArray(), PASSWORD, "", RsaPadding.PKCS1)))
                .isEqualTo(new SigningProblem.KeyMissing(""));
        assertThat(verifies(ready(Pkcs12Signer.open(bytes.toByteArray(), PASSWORD, "second", RsaPadding.PKCS1))))
                .isTrue();
    }

    @Test
    void a_token_whose_module_is_not_there_is_a_problem() {
        assertThat(problem(Pkcs11Signer.open(
                        "name = nowhere\nlibrary = /nowhere/module.so\n", PASSWORD, "", RsaPadding.PKCS1)))
                .isInstanceOf(SigningProblem.KeyStoreUnreadable.class);
        assertThat(problem(Pkcs11Signer.open("no configuration at all", PASSWORD, "", RsaPadding.PKCS1)))
                .isInstanceOf(SigningProblem.KeyStoreUnreadable.class);
    }

    @Test
    void a_token_signs_with_keys_that_stay_in_it(@TempDir Path folder) throws Throwable {
        assumeThat(SoftToken.installed())
                .as("SoftHSM 2 (package softhsm2) is installed, to be the PKCS#11 token of this test")
                .isTrue();
        SoftToken token = SoftToken.in(folder);

        for (KeyAlgorithm algorithm : List.of(KeyAlgorithm.P256, KeyAlgorithm.P384, KeyAlgorithm.RSA_2048)) {
            GeneratedKey key = GeneratedKey.generate(algorithm, Authorities.RANDOM);
            X509CertificateHolder certificate = Authorities.signer(CertificateProfile.DOCUMENT_SIGNER, key);
            token.keep(algorithm.name(), key);

            for (RsaPadding padding : RsaPadding.values()) {
                DocumentSigner signer = ready(Pkcs11Signer.open(
                        token.configuration(), SoftToken.PIN, algorithm.name(), certificate.getEncoded(), padding));
                assertThat(signer.certificate()).isEqualTo(certificate);
                assertThat(verifies(signer)).as("%s %s", algorithm, padding).isTrue();
            }
            DocumentSigner alone = ready(Pkcs11Signer.open(
                    token.configuration(), SoftToken.PIN, algorithm.name(), RsaPadding.PKCS1));
            assertThat(alone.certificate().getSubject()).hasToString("CN=In the token");
            assertThat(problem(Pkcs11Signer.open(
                            token.configuration(),
                            SoftToken.PIN,
                            algorithm.name(),
                            Authorities.ROOT.certificate().getEncoded(),
                            RsaPadding.PKCS1)))
                    .isInstanceOf(SigningProblem.CertificateMismatch.class);
        }
        assertThat(problem(Pkcs11Signer.open(token.configuration(), SoftToken.PIN, "nobody", RsaPadding.PKCS1)))
                .isEqualTo(new SigningProblem.KeyMissing("nobody"));
    }

    private static boolean verifies(DocumentSigner signer) throws Exception {
        ContentVerifier verifier = new JcaX509ContentVerifierProviderBuilder()
                .setProvider(Bouncy.CASTLE)
                .build(signer.certificate())
                .get(signer.scheme().algorithm());
        verifier.getOutputStream().write(MESSAGE);
        return verifier.verify(signer.sign(MESSAGE));
    }

    private static byte[] file() {
        GeneratedKey key = GeneratedKey.generate(KeyAlgorithm.P256, Authorities.RANDOM);
        return Pkcs12Signer.write(
                key, Authorities.signer(CertificateProfile.DOCUMENT_SIGNER, key), "signer", PASSWORD);
    }

    private static DocumentSigner ready(SignerOpening opening) {
        return switch (opening) {
            case SignerOpening.Ready(var signer) -> signer;
            case SignerOpening.Refused(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    private static SigningProblem problem(SignerOpening opening) {
        return switch (opening) {
            case SignerOpening.Ready _ -> throw new AssertionError("opened");
            case SignerOpening.Refused(var problem) -> problem;
        };
    }
}
