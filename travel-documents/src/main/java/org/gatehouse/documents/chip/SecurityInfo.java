package org.gatehouse.documents.chip;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of DG14 or EF.CardAccess: a protocol that the chip speaks; Doc 9303-11 section 9.2.
 *
 * @param protocol the object identifier, dotted
 * @param kind the family the identifier belongs to
 * @param encoded the entry as it stands in the file
 */
public record SecurityInfo(String protocol, Kind kind, byte[] encoded) {

    /** Families of protocols. */
    public enum Kind {
        PACE,
        CHIP_AUTHENTICATION,
        CHIP_AUTHENTICATION_KEY,
        TERMINAL_AUTHENTICATION,
        ACTIVE_AUTHENTICATION,
        OTHER
    }

    private static final int ENTRIES_MAX = 64;
    private static final String BSI = "0.4.0.127.0.7.2.2.";

    static List<SecurityInfo> dataGroup14(byte[] file) throws MalformedFile {
        return set(Tlv.file(file, 0x6E).inside().next(Tlv.SET));
    }

    static List<SecurityInfo> cardAccess(byte[] file) throws MalformedFile {
        return set(Tlv.file(file, Tlv.SET));
    }

    private static List<SecurityInfo> set(Tlv set) throws MalformedFile {
        List<SecurityInfo> infos = new ArrayList<>();
        for (Tlv entry : set.children(ENTRIES_MAX)) {
            String protocol = Oid.dotted(entry.must(Tlv.SEQUENCE).inside().next());
            infos.add(new SecurityInfo(protocol, kind(protocol), entry.whole()));
        }
        return List.copyOf(infos);
    }

    private static Kind kind(String protocol) {
        if (protocol.equals("2.23.136.1.1.5")) {
            return Kind.ACTIVE_AUTHENTICATION;
        }
        if (!protocol.startsWith(BSI)) {
            return Kind.OTHER;
        }
        String family = protocol.substring(BSI.length());
        int dot = family.indexOf('.');
        return switch (dot < 0 ? family : family.substring(0, dot)) {
            case "1" -> Kind.CHIP_AUTHENTICATION_KEY;
            case "2" -> Kind.TERMINAL_AUTHENTICATION;
            case "3" -> Kind.CHIP_AUTHENTICATION;
            case "4" -> Kind.PACE;
            default -> Kind.OTHER;
        };
    }
}
