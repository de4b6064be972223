package org.gatehouse.documents.issue;

import java.time.LocalDate;
import java.util.List;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.MrzWriter;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;

/** The lines of a zone, written and read back: what a border will read must be what was approved. */
final class CheckedZone {

    private CheckedZone() {}

    /** The zone as a reader reads it; its lines are those to print. */
    static DocumentReading write(DocumentData data, LocalDate today) {
        List<String> lines;
        try {
            lines = MrzWriter.write(data);
        } catch (IllegalArgumentException unfit) {
            throw new Refusal(new IssueProblem.ZoneNotWritable(String.valueOf(unfit.getMessage())));
        }
        DocumentReading reading = MrzReader.read(String.join("\n", lines), today);
        same("format", reading.format().filter(data.format()::equals).isPresent());
        same("check digits", reading.sound());
        same("document code", reading.documentCode().equals(data.documentCode()));
        same("issuer", reading.issuer().equals(data.issuer()));
        same("document number", reading.number().equals(data.number()));
        same("nationality", reading.nationality().equals(data.nationality()));
        same("sex", reading.sex() == (data.sex() == Sex.X ? Sex.UNSPECIFIED : data.sex()));
        same("birth date", inTwoDigits(reading.birth()).equals(inTwoDigits(data.birth())));
        same("expiry date", day(reading).equals(data.expiry().map(CheckedZone::inTwoDigits).orElse("")));
        return reading;
    }

    private static void same(String field, boolean same) {
        if (!same) {
            throw new Refusal(new IssueProblem.ZoneReadsDifferently(field));
        }
    }

    private static String day(DocumentReading reading) {
        return reading.expiry().map(CheckedZone::inTwoDigits).orElse("");
    }

    private static String inTwoDigits(LocalDate day) {
        return inTwoDigits(new PartialDate.Full(day));
    }

    /** Without the century, which no zone states. */
    private static String inTwoDigits(PartialDate date) {
        String iso = date.iso();
        return iso.isEmpty() ? "" : iso.substring(2);
    }
}
