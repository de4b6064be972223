package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.util.BigIntegers;
import org.gatehouse.documents.pki.TestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands inside an RSA signature; RFC 8017 sections 8.1 and 8.2. */
class RsaPaddingTest {

    /** Short, so that signing many times costs little. */
    private static final KeyPair PAIR = pair();

    private static final int WIDTH = 128;

    /** One signature of 256 begins with a zero; in so many none does once in six million times. */
    private static final int TRIES = 4_000;

    private static final AlgorithmIdentifier PKCS1 =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
    private static final List<SignatureVerifier> VERIFIERS = List.of(
            SignatureVerifier.plain(),
            SignatureVerifier.with(TestKey.BOUNCY_CASTLE),
            SignatureVerifier.with(Security.getProvider("SunRsaSign")));

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(8 * WIDTH);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger modulus() {
        return ((RSAPrivateKey) PAIR.getPrivate()).getModulus();
    }

    private static byte[] power(byte[] block) {
        BigInteger exponent = ((RSAPrivateKey) PAIR.getPrivate()).getPrivateExponent();
        return BigIntegers.asUnsignedByteArray(WIDTH, new BigInteger(1, block).modPow(exponent, modulus()));
    }

    private static byte[] info(byte[] message, boolean withNull) {
        AlgorithmIdentifier digest = withNull
                ? new AlgorithmIdentifier(Digest.SHA256.identifier(), DERNull.INSTANCE)
                : new AlgorithmIdentifier(Digest.SHA256.identifier());
        try {
            return new DigestInfo(digest, Digest.SHA256.hash(message)).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 00 01 FF … FF 00 and what was hashed, with so many bytes behind it. */
    private static byte[] block(byte[] info, int behind) {
        byte[] block = new byte[WIDTH];
        Arrays.fill(block, 2, WIDTH - behind - info.length - 1, (byte) 0xFF);
        block[1] = 1;
        System.arraycopy(info, 0, block, WIDTH - behind - info.length, info.length);
        return block;
    }

    private static Outcome verify(
            SignatureVerifier verifier, AlgorithmIdentifier scheme, byte[] message, byte[] signature) {
        var key = SubjectPublicKeyInfo.getInstance(PAIR.getPublic().getEncoded());
        return verifier.verify(scheme, key, message, signature).outcome();
    }

    private static void all(AlgorithmIdentifier scheme, byte[] message, byte[] signature, Outcome outcome) {
        assertThat(VERIFIERS)
                .allSatisfy(each ->
                        assertThat(verify(each, scheme, message, signature)).isEqualTo(outcome));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void section_8_2_2_the_digest_may_be_named_with_and_without_null(boolean withNull) {
        byte[] message = {1};

        all(PKCS1, message, power(block(info(message, withNull), 0)), Outcome.SUCCESSFUL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 40, 75, 76, 77, 78, 95, 96, 127})
    void section_8_2_2_no_byte_of_the_encoding_may_be_another(int at) {
        byte[] message = {1};
        byte[] block = block(info(message, true), 0);
        assertThat(block[76]).as("the byte between padding and digest").isZero();
        block[at] ^= 2;

        all(PKCS1, message, power(block), Outcome.FAILED);
    }

    @Test
    void section_8_2_2_nothing_may_stand_behind_the_digest() {
        byte[] message = {1};

        all(PKCS1, message, power(block(info(message, true), 20)), Outcome.FAILED);
    }

    @Test
    void a_signature_of_pkcs1_is_as_long_as_the_modulus_also_where_it_begins_with_zero() {
        for (int i = 0; i < TRIES; i++) {
            byte[] message = {(byte) (i >> 8), (byte) i};
            byte[] signature = power(block(info(message, true), 0));
            if (signature[0] == 0) {
                all(PKCS1, message, signature, Outcome.SUCCESSFUL);
                // A provider may take it all the same: it stands for the same number.
                byte[] shorter = Arrays.copyOfRange(signature, 1, WIDTH);
                assertThat(verify(SignatureVerifier.plain(), PKCS1, message, shorter))
                        .isEqualTo(Outcome.FAILED);
                return;
            }
        }
        throw new AssertionError("one signature of 256 begins with zero");
    }

    @Test
    void a_number_that_is_not_below_the_modulus_is_no_signature() {
        byte[] message = {1};
        byte[] signature = power(block(info(message, true), 0));
        BigInteger beyond = new BigInteger(1, signature).add(modulus());

        all(PKCS1, message, BigIntegers.asUnsignedByteArray(WIDTH, modulus()), Outcome.FAILED);
        if (beyond.bitLength() <= 8 * WIDTH) {
            all(PKCS1, message, BigIntegers.asUnsignedByteArray(WIDTH, beyond), Outcome.FAILED);
        }
        all(pss(32), message, BigIntegers.asUnsignedByteArray(WIDTH, modulus()), Outcome.FAILED);
    }

    private static AlgorithmIdentifier pss(int salt) {
        var digest = new AlgorithmIdentifier(Digest.SHA256.identifier(), DERNull.INSTANCE);
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        digest,
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest),
                        new ASN1Integer(salt),
                        new ASN1Integer(1)));
    }

    private static byte[] signedWithPss(byte[] message) throws CryptoException {
        var signer = new PSSSigner(new RSAEngine(), Digest.SHA256.engine(), 32);
        var key = (RSAPrivateKey) PAIR.getPrivate();
        signer.init(true, new RSAKeyParameters(true, key.getModulus(), key.getPrivateExponent()));
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    @Test
    void a_signature_of_pss_is_as_long_as_the_modulus_also_where_it_begins_with_zero() throws CryptoException {
        byte[] message = {1};
        for (int i = 0; i < TRIES; i++) {
            byte[] signature = signedWithPss(message);
            if (signature[0] == 0) {
                all(pss(32), message, signature, Outcome.SUCCESSFUL);
                // A provider may take it all the same: it stands for the same number.
                byte[] shorter = Arrays.copyOfRange(signature, 1, WIDTH);
                assertThat(verify(SignatureVerifier.plain(), pss(32), message, shorter))
                        .isEqualTo(Outcome.FAILED);
                return;
            }
        }
        throw new AssertionError("one signature of 256 begins with zero");
    }

    @Test
    void section_9_1_2_a_key_too_short_for_digest_and_salt_verifies_nothing() {
        all(pss(512), new byte[1], new byte[WIDTH], Outcome.FAILED);
    }
}
