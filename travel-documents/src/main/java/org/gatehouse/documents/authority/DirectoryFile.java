package org.gatehouse.documents.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Base64;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Writes the files that the ICAO public key directory hands out: LDIF (RFC 2849), one entry a certificate, revocation list
 * or master list, in the directory's tree. Entries come out in the order they were added.
 */
public final class DirectoryFile {

    private static final String ROOT = "dc=data,dc=download,dc=pkd,dc=icao,dc=int";
    private static final int LINE_MAX = 76;

    private final StringBuilder file = new StringBuilder();
    private final int version;

    /** @param version of the directory, which each file raises; stands in every entry */
    public DirectoryFile(int version) {
        this.version = version;
        line("dn: " + ROOT);
        line("objectClass: top");
        line("objectClass: domain");
        line("dc: data");
        line("");
    }

    /** Adds a signer's certificate. */
    public DirectoryFile signer(X509CertificateHolder certificate, String country) {
        String serial = certificate.getSerialNumber().toString(16).toUpperCase(java.util.Locale.ROOT);
        String issuer = escaped(certificate.getIssuer().toString());
        line("dn: cn=%s+sn=%s,o=dsc,c=%s,%s".formatted(issuer, serial, country, ROOT));
        classes("inetOrgPerson", "pkdDownload", "organizationalPerson", "top", "person");
        line("pkdVersion: " + version);
        line("sn: " + serial);
        binary("userCertificate;binary", encoded(certificate));
        return this;
    }

    /** Adds a revocation list. */
    public DirectoryFile revocationList(X509CRLHolder list, String country) {
        line("dn: cn=%s,o=crl,c=%s,%s".formatted(escaped(list.getIssuer().toString()), country, ROOT));
        classes("top", "cRLDistributionPoint", "pkdDownload");
        line("pkdVersion: " + version);
        try {
            binary("certificateRevocationList;binary", list.getEncoded());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    /** Adds a signed master list. */
    public DirectoryFile masterList(byte[] list, String name, String country) {
        line("dn: cn=%s,o=ml,c=%s,%s".formatted(escaped(name), country, ROOT));
        classes("top", "person", "pkdMasterList", "pkdDownload");
        line("pkdVersion: " + version);
        line("sn: 1");
        line("cn: " + name);
        binary("pkdMasterListContent", list);
        return this;
    }

    /** The file so far. */
    public byte[] bytes() {
        return file.toString().getBytes(UTF_8);
    }

    private void classes(String... names) {
        for (String name : names) {
            line("objectClass: " + name);
        }
    }

    private void binary(String attribute, byte[] value) {
        line(attribute + ":: " + Base64.getEncoder().encodeToString(value));
        line("");
    }

    /** Folds: what goes on begins with one blank. */
    private void line(String text) {
        int written = Math.min(LINE_MAX, text.length());
        file.append(text, 0, written).append('\n');
        while (written < text.length()) {
            int end = Math.min(written + LINE_MAX - 1, text.length());
            file.append(' ').append(text, written, end).append('\n');
            written = end;
        }
    }

    private static String escaped(String name) {
        return name.replaceAll("([,+\"\\\\<>;=])", "\\\\$1").replace("\\=", "=");
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
