package org.gatehouse.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import org.springframework.stereotype.Component;

/**
 * Signatures of the house. Form and content stand on lines of their own: a checkpoint is one line, so that none can be taken for
 * the other.
 */
@Component
class HouseSeals implements Seals {

    private final AuditKeys keys;

    HouseSeals(AuditKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] sign(String form, byte[] content) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(keys.signing());
            feed(ed25519, form, content);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean signed(String form, byte[] content, byte[] signature) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(keys.verifying());
            feed(ed25519, form, content);
            return ed25519.verify(signature);
        } catch (SignatureException _) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void feed(Signature to, String form, byte[] content) throws SignatureException {
        if (form.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a form is one line: " + form);
        }
        to.update(form.getBytes(StandardCharsets.UTF_8));
        to.update((byte) '\n');
        to.update(content);
    }
}
