package org.gatehouse.documents.trust;

import java.util.Map;
import org.gatehouse.documents.trust.SignatureScheme.Ecdsa;
import org.gatehouse.documents.trust.SignatureScheme.RsaPkcs1;

/** Signature algorithm identifiers that say the whole scheme by themselves. */
final class Known {

    static final Map<String, SignatureScheme> SCHEMES = Map.ofEntries(
            Map.entry("1.2.840.113549.1.1.5", new RsaPkcs1(Digest.SHA1)),
            Map.entry("1.3.14.3.2.29", new RsaPkcs1(Digest.SHA1)),
            Map.entry("1.2.840.113549.1.1.14", new RsaPkcs1(Digest.SHA224)),
            Map.entry("1.2.840.113549.1.1.11", new RsaPkcs1(Digest.SHA256)),
            Map.entry("1.2.840.113549.1.1.12", new RsaPkcs1(Digest.SHA384)),
            Map.entry("1.2.840.113549.1.1.13", new RsaPkcs1(Digest.SHA512)),
            Map.entry("1.2.840.10045.4.1", new Ecdsa(Digest.SHA1, false)),
            Map.entry("1.2.840.10045.4.3.1", new Ecdsa(Digest.SHA224, false)),
            Map.entry("1.2.840.10045.4.3.2", new Ecdsa(Digest.SHA256, false)),
            Map.entry("1.2.840.10045.4.3.3", new Ecdsa(Digest.SHA384, false)),
            Map.entry("1.2.840.10045.4.3.4", new Ecdsa(Digest.SHA512, false)),
            Map.entry("0.4.0.127.0.7.1.1.4.1.1", new Ecdsa(Digest.SHA1, true)),
            Map.entry("0.4.0.127.0.7.1.1.4.1.2", new Ecdsa(Digest.SHA224, true)),
            Map.entry("0.4.0.127.0.7.1.1.4.1.3", new Ecdsa(Digest.SHA256, true)),
            Map.entry("0.4.0.127.0.7.1.1.4.1.4", new Ecdsa(Digest.SHA384, true)),
            Map.entry("0.4.0.127.0.7.1.1.4.1.5", new Ecdsa(Digest.SHA512, true)));

    private Known() {}
}
