package org.gatehouse.documents.authority;

import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;

/**
 * Signers in hardware, through PKCS#11 as the Java platform speaks it. The key is made in the token and stays there.
 *
 * <p>The Java platform shows a key only when some certificate lies beside it under the same identifier, and it reads no
 * certificate whose curve is written out, as Doc 9303-12 demands. So a token holds any certificate of the key with a named
 * curve, self-signed will do, and the one that the state's authority issued is handed in. Brainpool keys can be used from
 * files only: the Java platform knows none of these curves.
 */
public final class Pkcs11Signer {

    private Pkcs11Signer() {}

    /**
     * Opens a token, the certificate in it.
     *
     * @param configuration what the Java PKCS#11 guide describes: {@code name}, {@code library} and {@code slot} lines;
     *     never a password
     * @param pin of the token's user
     * @param alias the label of key and certificate; empty takes the only key there is
     */
    public static SignerOpening open(
            String configuration, char[] pin, String alias, SigningScheme.RsaPadding padding) {
        return open(configuration, pin, alias, new byte[0], padding);
    }

    /**
     * The same with the certificate beside the token.
     *
     * @param certificate of the key, in DER
     */
    public static SignerOpening open(
            String configuration, char[] pin, String alias, byte[] certificate, SigningScheme.RsaPadding padding) {
        try {
            Provider basis = Security.getProvider("SunPKCS11");
            if (basis == null) {
                return refused("this Java has no PKCS#11");
            }
            // The two dashes say that the configuration itself follows, not the name of a file.
            Provider token = basis.configure("--" + configuration);
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin);
            return KeptSigner.of(store, pin, alias, certificate, padding, token);
        } catch (Exception unreadable) {
            // Configuration, module and token each have exceptions of their own, some unchecked.
            return refused(String.valueOf(unreadable.getMessage()));
        }
    }

    private static SignerOpening refused(String cause) {
        return new SignerOpening.Refused(new SigningProblem.KeyStoreUnreadable(cause));
    }
}
