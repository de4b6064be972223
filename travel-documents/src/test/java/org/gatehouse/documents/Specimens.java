package org.gatehouse.documents;

import java.util.List;
import java.util.Locale;

/** Zones that these tests are about: printed specimens and invented ones. */
final class Specimens {

    static final String TD1 = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<""";
    static final String TD2 = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6""";
    static final String TD3 = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";
    static final String MRV_A = """
            V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L8988901C4XXX4009078F96121096ZE184226B<<<<<<""";
    static final String MRV_B = """
            V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            L8988901C4XXX4009078F9612109<<<<<<<<""";
    static final String CN_CARD = "CSC000000004<2404200<8108038<6";
    static final String CN_PERMIT = """
            CRH1234567830002212119F8108038
            NGKELMPONBPJLBLOAABA1234567842
            ZHENG<JIAN<<YANG<BEN<<<<<<<<<<""";

    private Specimens() {}

    static String of(MrzFormat format) {
        return switch (format) {
            case TD1 -> TD1;
            case TD2 -> TD2;
            case TD3 -> TD3;
            case MRV_A -> MRV_A;
            case MRV_B -> MRV_B;
            case CN_CARD -> CN_CARD;
            case CN_PERMIT -> CN_PERMIT;
        };
    }

    /** Anna Maria's passport with other dates and the digits that belong to them. */
    static String passport(String birth, String expiry) {
        String second = "L898902C36UTO" + birth + CheckDigit.of(birth) + "F" + expiry + CheckDigit.of(expiry)
                + "<<<<<<<<<<<<<<0";
        String covered = second.substring(0, 10) + second.substring(13, 20) + second.substring(21);
        return "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + second + CheckDigit.of(covered);
    }

    static List<FindingCode> codes(DocumentReading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    /** How the same zone comes out of different machines and fingers. */
    enum Form {
        ONE_LINE,
        CRLF,
        CR,
        TABS,
        BLANK_LINES,
        LOWER_CASE,
        GUILLEMETS,
        ONE_GUILLEMET_FOR_ONE,
        FULL_WIDTH,
        BLANKS_INSIDE,
        BLANKS_FOR_FILLERS,
        WRAPPED_AT_40,
        START_AND_END_OF_TEXT,
        RECORD_SEPARATOR,
        BYTE_ORDER_MARK,
        RIGHT_TO_LEFT_MARKS,
        HEADING,
        LABEL,
        AIM_PREFIX,
        LABELS,
        SEMICOLON_BEHIND,
        FILLERS_LOST;

        String of(String zone) {
            return switch (this) {
                case ONE_LINE -> zone.replace("\n", "");
                case CRLF -> zone.replace("\n", "\r\n") + "\r\n";
                case CR -> zone.replace('\n', '\r');
                case TABS -> "\t" + zone.replace("\n", "\t\n\t");
                case BLANK_LINES -> "\n\n " + zone.replace("\n", "\n \n") + "\n\n";
                case LOWER_CASE -> zone.toLowerCase(Locale.ROOT);
                case GUILLEMETS -> zone.replace("<<", "«");
                case ONE_GUILLEMET_FOR_ONE -> zone.replace('<', '«');
                case FULL_WIDTH -> wide(zone);
                case BLANKS_INSIDE -> zone.replaceAll("(.{5})", "$1 ");
                case BLANKS_FOR_FILLERS -> zone.replaceAll("<(?=[^<\n])", " ");
                case WRAPPED_AT_40 -> zone.replace("\n", "").replaceAll("(.{40})", "$1\n");
                case START_AND_END_OF_TEXT -> "\u0002" + zone + "\u0003";
                case RECORD_SEPARATOR -> zone.replace('\n', '\u001e');
                case BYTE_ORDER_MARK -> "\ufeff" + zone;
                case RIGHT_TO_LEFT_MARKS -> "\u202d" + zone + "\u202c";
                case HEADING -> "MRZ\n" + zone;
                case LABEL -> "MRZ: " + zone;
                case AIM_PREFIX -> "]Z0" + zone.replace("\n", "");
                case LABELS -> "1:" + zone.replaceFirst("\n", "\n2:");
                case SEMICOLON_BEHIND -> zone + ";";
                case FILLERS_LOST -> zone.equals(TD1) ? zone.replaceAll("<+$", "") : zone.replaceFirst("<<<+\n", "\n");
            };
        }

        private static String wide(String zone) {
            var wide = new StringBuilder();
            zone.chars().forEach(c -> wide.append((char) (c == '\n' ? c : c + 0xfee0)));
            return wide.toString();
        }
    }
}
