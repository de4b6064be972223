package org.gatehouse.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;

/** No text makes the reader throw, and what it says of itself agrees. */
class MrzReaderFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void any_text_gives_a_reading_that_agrees_with_itself(byte[] text) {
        agrees(Bounded.call(() -> MrzReader.read(new String(text, UTF_8), Bearers.PRESENTED)));
        agrees(Bounded.call(() -> MrzReader.read(new String(text, ISO_8859_1), Bearers.PRESENTED)));
    }

    private static void agrees(DocumentReading reading) {
        for (Finding finding : reading.findings()) {
            holds(finding.line() >= 0 && finding.line() <= 3, "the line of a finding", reading);
            holds(finding.column() >= 0 && finding.column() <= 60, "the column of a finding", reading);
            holds(!finding.sentence(Locale.ENGLISH).isEmpty(), "a sentence", reading);
        }
        holds(reading.format().isPresent() || !reading.readable(), "no field without a format", reading);
        if (reading.sound()) {
            holds(
                    reading.checks().values().stream().noneMatch(check -> check.outcome() == CheckOutcome.FAILED),
                    "a sound zone has no failed digit",
                    reading);
            var again = MrzReader.read(String.join("\n", reading.lines()), Bearers.PRESENTED);
            holds(again.number().equals(reading.number()), "lines read again give the same number", reading);
        }
    }

    private static void holds(boolean right, String what, DocumentReading reading) {
        if (!right) {
            throw new AssertionError(what + ": " + reading);
        }
    }
}
