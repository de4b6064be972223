package org.gatehouse.documents.authority;

import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A country signing certificate authority (CSCA) that can issue: its key and its own certificate. Doc 9303-12 section 3.1.
 *
 * @param name as it stands in the certificate
 */
public record CountryAuthority(SigningKey key, StateName name, X509CertificateHolder certificate) {}
