package org.gatehouse.documents.authority;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ContentVerifierProviderBuilder;
import org.bouncycastle.operator.ContentVerifier;

/** A signer whose key lies in a key store of Java, be that a file or a token. */
record KeptSigner(PrivateKey key, X509CertificateHolder certificate, SigningScheme scheme, Provider provider)
        implements DocumentSigner {

    private static final byte[] TRIAL = {'g', 'a', 't', 'e', 'h', 'o', 'u', 's', 'e'};

    /**
     * Takes a key and its certificate out of an open store, and signs once on trial: a key beside the certificate of
     * another key would spoil every document.
     *
     * @param alias the name of the entry; empty takes the only key there is
     * @param given the certificate in DER, instead of that in the store; of no length takes that in the store
     */
    static SignerOpening of(
            KeyStore store,
            char[] pin,
            String alias,
            byte[] given,
            SigningScheme.RsaPadding padding,
            Provider provider)
            throws Exception {
        Optional<String> name = alias.isEmpty() ? onlyKey(store) : Optional.of(alias);
        if (name.isEmpty() || !(store.getKey(name.get(), pin) instanceof PrivateKey key)) {
            return new SignerOpening.Refused(new SigningProblem.KeyMissing(alias));
        }
        Certificate stored = store.getCertificate(name.get());
        if (stored == null) {
            return new SignerOpening.Refused(new SigningProblem.CertificateMismatch(name.get()));
        }
        var certificate = new X509CertificateHolder(given.length > 0 ? given : stored.getEncoded());
        Optional<SigningScheme> scheme = SigningScheme.of(certificate.getSubjectPublicKeyInfo(), padding);
        if (scheme.isEmpty()) {
            return new SignerOpening.Refused(new SigningProblem.AlgorithmUnfit(certificate
                    .getSubjectPublicKeyInfo()
                    .getAlgorithm()
                    .getAlgorithm()
                    .getId()));
        }
        var signer = new KeptSigner(key, certificate, scheme.get(), provider);
        return signer.ofOneKind() && signer.belongsTogether()
                ? new SignerOpening.Ready(signer)
                : new SignerOpening.Refused(new SigningProblem.CertificateMismatch(name.get()));
    }

    private static Optional<String> onlyKey(KeyStore store) throws GeneralSecurityException {
        String only = null;
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                if (only != null) {
                    return Optional.empty();
                }
                only = alias;
            }
        }
        return Optional.ofNullable(only);
    }

    private boolean ofOneKind() {
        boolean elliptic =
                switch (scheme) {
                    case ECDSA_SHA256, ECDSA_SHA384, ECDSA_SHA512 -> true;
                    case RSA_SHA256, PSS_SHA256 -> false;
                };
        return elliptic == key.getAlgorithm().startsWith("EC");
    }

    private boolean belongsTogether() throws Exception {
        ContentVerifier verifier = new JcaX509ContentVerifierProviderBuilder()
                .setProvider(Bouncy.CASTLE)
                .build(certificate)
                .get(scheme.algorithm());
        verifier.getOutputStream().write(TRIAL);
        return verifier.verify(sign(TRIAL));
    }

    @Override
    public byte[] sign(byte[] message) throws GeneralSecurityException {
        Signature signature = scheme.with(provider);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }
}
