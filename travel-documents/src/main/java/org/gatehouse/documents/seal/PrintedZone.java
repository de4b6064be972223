package org.gatehouse.documents.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.Name;
import org.gatehouse.documents.PartialDate;

/**
 * The seal against the zone printed beside it, field by field: a residence permit prints three lines where its seal holds
 * two, and names are cut at different places. A field that one of them leaves empty is not compared.
 */
final class PrintedZone {

    private PrintedZone() {}

    /** Whether the seal holds anything that a printed zone also says. */
    static boolean comparable(Seal seal) {
        return seal.zone().isPresent() || (seal instanceof VdsNc && seal.text("PASSPORT_NUMBER").isPresent());
    }

    static List<SealRemark> differences(Seal seal, DocumentReading printed) {
        List<SealRemark> differences = new ArrayList<>();
        Optional<DocumentReading> zone = seal.zone();
        if (zone.isPresent()) {
            zones(zone.get(), printed, differences);
        } else if (seal instanceof VdsNc) {
            person(seal, printed, differences);
        }
        return differences;
    }

    private static void zones(DocumentReading inside, DocumentReading printed, List<SealRemark> differences) {
        note(differences, "DOCUMENT_NUMBER", sameNumber(inside.number(), printed.number()));
        note(differences, "ISSUER", same(inside.issuer(), printed.issuer()));
        note(differences, "NATIONALITY", same(inside.nationality(), printed.nationality()));
        note(differences, "BIRTH_DATE", same(inside.birth().iso(), printed.birth().iso()));
        note(
                differences,
                "EXPIRY_DATE",
                inside.expiry().isEmpty()
                        || printed.expiry().isEmpty()
                        || inside.expiry().equals(printed.expiry()));
        note(differences, "SEX", inside.sex() == printed.sex());
        note(differences, "DOCUMENT_CODE", sameStart(inside.documentCode(), printed.documentCode()));
        note(differences, "NAME", sameName(inside.name(), printed.name()));
    }

    private static void person(Seal seal, DocumentReading printed, List<SealRemark> differences) {
        seal.text("PASSPORT_NUMBER")
                .ifPresent(number -> note(differences, "DOCUMENT_NUMBER", sameNumber(number, printed.number())));
        for (Feature feature : seal.features()) {
            if (feature.name().equals("BIRTH_DATE") && feature.value() instanceof FeatureValue.Day(var day)) {
                boolean same = !(printed.birth() instanceof PartialDate.Full(var date)) || date.equals(day);
                note(differences, "BIRTH_DATE", same);
            }
        }
    }

    private static void note(List<SealRemark> differences, String field, boolean same) {
        if (!same) {
            differences.add(new SealRemark(SealReason.PRINTED_DIFFERS, field));
        }
    }

    private static boolean same(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean sameStart(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.charAt(0) == other.charAt(0);
    }

    /** Nine characters may be the beginning of a longer number: a seal has room for no more. */
    static boolean sameNumber(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || begins(a, b) || begins(b, a));
    }

    private static boolean begins(String shorter, String longer) {
        return shorter.length() == 9 && longer.startsWith(shorter);
    }

    private static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** The same, or, where a name field is full, the same as far as its parts go; Doc 9303-3 section 4.6. */
    private static boolean sameName(Name one, Name other) {
        if (!one.possiblyTruncated() && !other.possiblyTruncated()) {
            return one.primary().equals(other.primary()) && one.secondary().equals(other.secondary());
        }
        return sameParts(one.primary(), other.primary()) && sameParts(one.secondary(), other.secondary());
    }

    private static boolean sameParts(String one, String other) {
        String[] a = one.split(" ", -1);
        String[] b = other.split(" ", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (!a[i].startsWith(b[i]) && !b[i].startsWith(a[i])) {
                return false;
            }
        }
        return true;
    }
}
