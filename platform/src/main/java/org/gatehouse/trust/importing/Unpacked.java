package org.gatehouse.trust.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.gatehouse.trust.TrustImports.FileKind;

/**
 * A file taken apart into pieces, none of them judged.
 *
 * @param faults what could not be read, with the entry where it stood
 */
record Unpacked(FileKind kind, List<Piece> pieces, List<Fault> faults) {

    /** What a piece claims to be by the place where it stood. */
    enum Claim {
        MASTER_LIST,
        AUTHORITY,
        CERTIFICATE,
        REVOCATION_LIST,
        /** Only its bytes can say. */
        NONE
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Piece(Claim claim, String entry, byte[] bytes) {}

    record Fault(String entry, String why) {}

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final int HEAD = 4_096;

    static Unpacked of(String source, byte[] bytes) {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".defects") || name.endsWith(".tsv")) {
            return new Unpacked(FileKind.DEFECT_LIST, List.of(), List.of());
        }
        if (bytes.length > 0 && bytes[0] == 0x30) {
            return sorted(List.of(piece("", bytes)));
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains(BEGIN)) {
            return pem(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        if (head.lines().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("dn:"))) {
            return directory(bytes);
        }
        return new Unpacked(FileKind.UNKNOWN, List.of(), List.of(new Fault("", "neither DER nor PEM nor LDIF")));
    }

    private static Unpacked sorted(List<Piece> pieces) {
        Claim first = pieces.isEmpty() ? Claim.NONE : pieces.getFirst().claim();
        return new Unpacked(
                switch (first) {
                    case MASTER_LIST -> FileKind.MASTER_LIST;
                    case AUTHORITY, CERTIFICATE -> FileKind.CERTIFICATES;
                    case REVOCATION_LIST -> FileKind.REVOCATION_LIST;
                    case NONE -> FileKind.UNKNOWN;
                },
                pieces,
                List.of());
    }

    private static Piece piece(String entry, byte[] bytes) {
        if (ListParts.of(bytes).isPresent()) {
            return new Piece(Claim.MASTER_LIST, entry, bytes);
        }
        if (Sort.certificate(bytes)) {
            return new Piece(Claim.CERTIFICATE, entry, bytes);
        }
        return new Piece(Sort.revocationList(bytes) ? Claim.REVOCATION_LIST : Claim.NONE, entry, bytes);
    }

    /** RFC 7468; what stands between two marks and is not base64 becomes a piece of no length, which is reported. */
    private static Unpacked pem(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = text.indexOf(BEGIN);
        while (at >= 0) {
            int body = text.indexOf('\n', at);
            int end = text.indexOf(END, at);
            if (body < 0 || end < body) {
                break;
            }
            byte[] der;
            try {
                der = Base64.getMimeDecoder().decode(text.substring(body, end));
            } catch (IllegalArgumentException e) {
                der = new byte[0];
            }
            pieces.add(piece(String.valueOf(pieces.size() + 1), der));
            at = text.indexOf(BEGIN, end);
        }
        return sorted(pieces);
    }

    private static Unpacked directory(byte[] text) {
        List<Piece> pieces = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        DirectoryText.read(text, new DirectoryText.Taker() {
            @Override
            public void value(String entry, String attribute, byte[] value) {
                switch (attribute) {
                    case "usercertificate" -> pieces.add(new Piece(Claim.CERTIFICATE, entry, value));
                    case "cacertificate" -> pieces.add(new Piece(Claim.AUTHORITY, entry, value));
                    case "certificaterevocationlist" -> pieces.add(new Piece(Claim.REVOCATION_LIST, entry, value));
                    case "pkdmasterlistcontent", "cscamasterlistdata" ->
                        pieces.add(new Piece(Claim.MASTER_LIST, entry, value));
                    case "changetype" -> {
                        if (new String(value, StandardCharsets.UTF_8).strip().equals("delete")) {
                            faults.add(new Fault(entry, "to be deleted: nothing is deleted by a file"));
                        }
                    }
                    default -> {} // names and versions, which the certificates say better
                }
            }

            @Override
            public void fault(String entry, String why) {
                faults.add(new Fault(entry, why));
            }
        });
        return new Unpacked(FileKind.DIRECTORY, pieces, faults);
    }
}
