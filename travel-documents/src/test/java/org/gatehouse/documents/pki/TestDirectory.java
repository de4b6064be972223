package org.gatehouse.documents.pki;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A download of the public key directory in LDIF, entry by entry. */
public final class TestDirectory {

    private final StringBuilder text =
            new StringBuilder("version: 1\n\ndn: dc=data,dc=download,dc=pkd\nobjectClass: top\n");
    private int entries;

    public TestDirectory signer(byte[] der) {
        return entry("dsc", "userCertificate;binary", der);
    }

    public TestDirectory authority(byte[] der) {
        return entry("csca", "cACertificate;binary", der);
    }

    public TestDirectory revocationList(byte[] der) {
        return entry("crl", "certificateRevocationList;binary", der);
    }

    public TestDirectory masterList(byte[] der) {
        return entry("ml", "pkdMasterListContent", der);
    }

    private TestDirectory entry(String organisation, String attribute, byte[] value) {
        entries++;
        return lines("\ndn: cn=C=UT\\,O=Test\\,CN=entry " + entries + ",o=" + organisation
                + ",c=UT,dc=data,dc=download,dc=pkd\n"
                + "objectClass: top\npkdVersion: 1150\nsn: " + entries + "\n"
                + folded(attribute + ":: " + Base64.getEncoder().encodeToString(value)));
    }

    /** Lines as they are, well formed or not. */
    public TestDirectory lines(String lines) {
        text.append(lines);
        return this;
    }

    /** Breaks a line after 76 characters as RFC 2849 does, with a blank before what follows. */
    public static String folded(String line) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            int width = at == 0 ? 76 : 75;
            int end = Math.min(at + width, line.length());
            out.append(at == 0 ? "" : " ").append(line, at, end).append('\n');
            at = end;
        }
        return out.toString();
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
