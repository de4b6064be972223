package org.gatehouse.documents;

import static org.gatehouse.documents.FindingCode.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes the fields out of one zone. */
final class ZoneReading {

    private ZoneReading() {}

    static DocumentReading read(Zone zone, LocalDate reference) {
        MrzLayout layout = zone.layout;
        String code = documentCode(zone);
        String issuer = layout.issuer() == MrzLayout.NONE
                ? "CHN"
                : state(zone, layout.issuer(), MrzField.ISSUER, FindingCode.ISSUER_MALFORMED);
        Name name = layout.name().length() == 0 ? Name.NONE : NameField.read(zone);
        String number = NumberField.read(zone);
        int birthSums = CheckDigits.date(zone, Check.BIRTH_DATE, layout.birth(), layout.birthCheck());
        int expirySums = CheckDigits.date(zone, Check.EXPIRY_DATE, layout.expiry(), layout.expiryCheck());
        Optional<LocalDate> expiry = DateFields.expiry(zone, reference);
        PartialDate birth = DateFields.birth(zone, expiry, reference);
        int optionalSums = CheckDigits.optional(zone);
        CheckDigits.composite(zone, birthSums, expirySums, optionalSums);
        return new DocumentReading(
                layout.format().present(),
                zone.lines(),
                code,
                issuer,
                number,
                birth,
                expiry,
                sex(zone),
                nationality(zone, code),
                name,
                optionalData(zone),
                zone.checks,
                zone.findings());
    }

    /** Remarks every character that no zone has. */
    static void strangers(Zone zone) {
        for (int i = 0; i < zone.layout.format().size(); i++) {
            if (zone.cells[i] == TypedText.UNKNOWN) {
                zone.remark(UNKNOWN_CHARACTER, MrzField.ZONE, i);
            }
        }
    }

    private static String documentCode(Zone zone) {
        byte[] cells = zone.cells;
        byte first = cells[0];
        byte second = cells[1];
        if (!letter(first) || !(letter(second) || second == '<')) {
            zone.remark(DOCUMENT_CODE_MALFORMED, MrzField.DOCUMENT_CODE, 0, zone.text(0, 2));
            return zone.text(0, second == '<' ? 1 : 2);
        }
        if (!known(zone.layout.format(), first, second)) {
            zone.remark(DOCUMENT_CODE_UNKNOWN, MrzField.DOCUMENT_CODE, 0, zone.text(0, 2));
        }
        return Codes.text(cells, 0, second == '<' ? 1 : 2);
    }

    /** Doc 9303-4 to -7, section 4.2.2: P passports, V visas, A, C and I cards, never with V as the second letter. */
    private static boolean known(MrzFormat format, byte first, byte second) {
        return switch (format) {
            case TD3 -> first == 'P';
            case MRV_A, MRV_B -> first == 'V';
            case TD1, TD2 -> (first == 'A' || first == 'C' || first == 'I') && second != 'V';
            case CN_CARD -> first == 'C' && (second == 'S' || second == 'D');
            case CN_PERMIT -> first == 'C' && (second == 'R' || second == 'F' || second == 'T');
        };
    }

    private static String nationality(Zone zone, String code) {
        MrzLayout layout = zone.layout;
        if (layout.nationality() == MrzLayout.NONE || (layout.format() == MrzFormat.CN_PERMIT && !code.equals("CF"))) {
            return "CHN";
        }
        return state(zone, layout.nationality(), MrzField.NATIONALITY, NATIONALITY_MALFORMED);
    }

    /** One to three letters, then fillers. Which codes there are is for others to know. */
    private static String state(Zone zone, int at, MrzField field, FindingCode malformed) {
        byte[] cells = zone.cells;
        int letters = 0;
        while (letters < 3 && letter(cells[at + letters])) {
            letters++;
        }
        if (letters == 3) {
            return Codes.text(cells, at, 3);
        }
        boolean fillersFollow = true;
        for (int i = at + letters; i < at + 3; i++) {
            fillersFollow &= cells[i] == '<';
        }
        if (letters > 0 && fillersFollow) {
            return Codes.text(cells, at, letters);
        }
        String printed = zone.text(at, at + 3);
        zone.remark(malformed, field, at, printed);
        return printed.replace("<", "");
    }

    private static Sex sex(Zone zone) {
        MrzLayout layout = zone.layout;
        if (layout.sex() == MrzLayout.NONE) {
            return Sex.UNSPECIFIED;
        }
        return switch (zone.cells[layout.sex()]) {
            case 'M' -> Sex.MALE;
            case 'F' -> Sex.FEMALE;
            case '<' -> Sex.UNSPECIFIED;
            case 'X' -> {
                zone.remark(SEX_X, MrzField.SEX, layout.sex());
                yield Sex.X;
            }
            default -> {
                zone.remark(
                        SEX_MALFORMED,
                        MrzField.SEX,
                        layout.sex(),
                        zone.text(layout.sex(), layout.sex() + 1));
                yield Sex.UNSPECIFIED;
            }
        };
    }

    /** The optional fields behind the tail of a long number. */
    private static String optionalData(Zone zone) {
        byte[] cells = zone.cells;
        int from = zone.optionalFrom;
        List<Span> spans = zone.layout.optional();
        if (spans.isEmpty()) {
            return "";
        }
        Span first = spans.getFirst();
        if (spans.size() > 1) {
            int end = endOf(cells, spans.getLast().from(), spans.getLast().to());
            if (end > spans.getLast().from()) {
                return zone.text(from, first.to())
                        + zone.text(spans.getLast().from(), end);
            }
        }
        return zone.text(from, endOf(cells, from, first.to()));
    }

    /** Behind the last character that is no filler; {@code from} when there is none. */
    private static int endOf(byte[] cells, int from, int to) {
        int end = to;
        while (end > from && cells[end - 1] == '<') {
            end--;
        }
        return end;
    }

    static boolean letter(byte cell) {
        return cell >= 'A' && cell <= 'Z';
    }
}
