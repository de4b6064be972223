package org.gatehouse.inspection.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.documents.CheckOutcome;
import org.gatehouse.documents.CheckResult;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.Finding;
import org.gatehouse.documents.FindingCode;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.MrzReader;

/**
 * What a typed zone holds so far, for pages without scripts; with scripts {@code zone-report.js} says the same at each key.
 *
 * @param format name of the {@link MrzFormat}; empty when it looks like none
 * @param remarks sentences of what is amiss
 */
record ZoneReport(Optional<String> format, List<Line> lines, List<String> remarks) {

    /**
     * One typed line.
     *
     * @param number counted from 1
     * @param wanted characters that the format wants; empty when no format is known
     */
    record Line(int number, int length, Optional<Integer> wanted, List<Digit> digits) {

        public String css() {
            return wanted.isEmpty() || length < wanted.get()
                    ? "gh-check--absent"
                    : length == wanted.get() ? "gh-check--passed" : "gh-check--failed";
        }
    }

    /** One check digit, as the page shows it. */
    record Digit(String check, CheckOutcome outcome, char expected, char printed, boolean mended) {

        public String css() {
            return "gh-check--"
                    + switch (outcome) {
                        case PASSED -> "passed";
                        case FAILED -> "failed";
                        case NOT_PRESENT -> "absent";
                    };
        }

        public String key() {
            return "inspection.zone.digit."
                    + switch (outcome) {
                        case PASSED -> mended ? "mended" : "passed";
                        case FAILED -> "failed";
                        case NOT_PRESENT -> "absent";
                    };
        }
    }

    /** @param today at the port */
    static ZoneReport of(String typed, LocalDate today, Locale locale) {
        DocumentReading reading = MrzReader.read(typed, today);
        List<String> rows = typed.lines()
                .map(row -> row.replaceAll("\\s", ""))
                .filter(row -> !row.isEmpty())
                .toList();
        Optional<Integer> wanted = reading.format().map(MrzFormat::length);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i + 1;
            lines.add(new Line(number, rows.get(i).length(), wanted, digits(reading, number)));
        }
        return new ZoneReport(
                reading.format().map(MrzFormat::name),
                lines,
                reading.findings().stream()
                        .filter(Finding::refers)
                        .map(finding -> finding.sentence(locale))
                        .toList());
    }

    private static List<Digit> digits(DocumentReading reading, int line) {
        return reading.checks().values().stream()
                .filter(check -> check.line() == line)
                .map(check -> new Digit(
                        check.check().name(),
                        check.outcome(),
                        check.expected(),
                        check.printed(),
                        mended(reading, check)))
                .toList();
    }

    private static boolean mended(DocumentReading reading, CheckResult check) {
        return reading.findings().stream()
                .filter(finding ->
                        finding.code() == FindingCode.REPAIRED || finding.code() == FindingCode.NUMBER_REPAIRED)
                .anyMatch(finding -> finding.field() == check.check().field());
    }
}
