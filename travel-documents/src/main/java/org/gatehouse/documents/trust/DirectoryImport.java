package org.gatehouse.documents.trust;

import java.util.Optional;

/**
 * Takes what a download of the public key directory holds.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-12, section 9 (PKD)</a>
 */
final class DirectoryImport {

    private DirectoryImport() {}

    static void read(String source, byte[] ldif, Collected to) {
        Ldif.read(ldif, entry -> take(source + " " + entry.dn(), entry, to));
    }

    private static void take(String source, Ldif.Entry entry, Collected to) {
        entry.faults().forEach(fault -> to.fault(source, fault));
        Optional<String> change = entry.text("changetype");
        if (change.filter("delete"::equals).isPresent()) {
            to.fault(source, "an entry to be deleted; load the complete download instead");
            return;
        }
        for (Ldif.Value value : entry.values()) {
            switch (value.attribute()) {
                case "usercertificate", "cacertificate" -> to.certificate(source, value.bytes());
                case "certificaterevocationlist" -> to.revocationList(source, value.bytes());
                case "pkdmasterlistcontent", "cscamasterlistdata" -> to.masterList(source, value.bytes());
                default -> {} // names and versions, which the certificates say better
            }
        }
    }
}
