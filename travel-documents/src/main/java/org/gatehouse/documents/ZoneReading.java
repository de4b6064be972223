package org.gatehouse.documents;

import static org.gatehouse.documents.FindingCode.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes the fields out of one zone. */
final class ZoneReading {

    private final Zone zone;
    private final MrzLayout layout;
    private final byte[] cells;
    private final LocalDate reference;

    ZoneReading(Zone zone, LocalDate reference) {
        this.zone = zone;
        this.layout = zone.layout;
        this.cells = zone.cells;
        this.reference = reference;
    }

    DocumentReading read() {
        String code = documentCode();
        String issuer = layout.issuer() == MrzLayout.NONE
                ? "CHN"
                : state(layout.issuer(), MrzField.ISSUER, FindingCode.ISSUER_MALFORMED);
        Name name = layout.name().length() == 0 ? Name.NONE : NameField.read(zone);
        String number = NumberField.read(zone);
        CheckDigits.date(zone, Check.BIRTH_DATE, layout.birth(), layout.birthCheck());
        CheckDigits.date(zone, Check.EXPIRY_DATE, layout.expiry(), layout.expiryCheck());
        Optional<LocalDate> expiry = DateFields.expiry(zone, reference);
        PartialDate birth = DateFields.birth(zone, expiry, reference);
        CheckDigits.optional(zone);
        CheckDigits.composite(zone);
        return new DocumentReading(
                layout.format().present(),
                zone.lines(),
                code,
                issuer,
                number,
                birth,
                expiry,
                sex(),
                nationality(code),
                name,
                optionalData(zone.optionalFrom),
                zone.checks,
                zone.findings());
    }

    /** Remarks every character that no zone has. */
    ZoneReading strangers() {
        for (int i = 0; i < layout.format().size(); i++) {
            if (cells[i] == TypedText.UNKNOWN) {
                zone.remark(UNKNOWN_CHARACTER, MrzField.ZONE, i);
            }
        }
        return this;
    }

    private String documentCode() {
        byte first = cells[0];
        byte second = cells[1];
        if (!letter(first) || !(letter(second) || second == '<')) {
            zone.remark(DOCUMENT_CODE_MALFORMED, MrzField.DOCUMENT_CODE, 0, zone.text(0, 2));
            return zone.text(0, second == '<' ? 1 : 2);
        }
        if (!known(first, second)) {
            zone.remark(DOCUMENT_CODE_UNKNOWN, MrzField.DOCUMENT_CODE, 0, zone.text(0, 2));
        }
        return Codes.text(cells, 0, second == '<' ? 1 : 2);
    }

    /** Doc 9303-4 to -7, section 4.2.2: P passports, V visas, A, C and I cards, never with V as the second letter. */
    private boolean known(byte first, byte second) {
        return switch (layout.format()) {
            case TD3 -> first == 'P';
            case MRV_A, MRV_B -> first == 'V';
            case TD1, TD2 -> (first == 'A' || first == 'C' || first == 'I') && second != 'V';
            case CN_CARD -> first == 'C' && (second == 'S' || second == 'D');
            case CN_PERMIT -> first == 'C' && (second == 'R' || second == 'F' || second == 'T');
        };
    }

    private String nationality(String code) {
        if (layout.nationality() == MrzLayout.NONE || (layout.format() == MrzFormat.CN_PERMIT && !code.equals("CF"))) {
            return "CHN";
        }
        return state(layout.nationality(), MrzField.NATIONALITY, NATIONALITY_MALFORMED);
    }

    /** One to three letters, then fillers. Which codes there are is for others to know. */
    private String state(int at, MrzField field, FindingCode malformed) {
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

    private Sex sex() {
        if (layout.sex() == MrzLayout.NONE) {
            return Sex.UNSPECIFIED;
        }
        return switch (cells[layout.sex()]) {
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

    /** @param from where the first optional field begins behind the tail of a long number */
    private String optionalData(int from) {
        List<Span> spans = layout.optional();
        if (spans.isEmpty()) {
            return "";
        }
        Span first = spans.getFirst();
        if (spans.size() > 1) {
            int end = endOf(spans.getLast().from(), spans.getLast().to());
            if (end > spans.getLast().from()) {
                return zone.text(from, first.to())
                        + zone.text(spans.getLast().from(), end);
            }
        }
        return zone.text(from, endOf(from, first.to()));
    }

    /** Behind the last character that is no filler; {@code from} when there is none. */
    private int endOf(int from, int to) {
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
