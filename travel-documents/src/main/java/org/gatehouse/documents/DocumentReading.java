package org.gatehouse.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a machine-readable zone says, field by field, and what came of each check. Fillers are stripped from the ends of
 * every text; a field that could not be read is empty, never null.
 *
 * @param format the shape of the zone; empty when the text is none, or a national layout
 * @param lines the lines as they came, in the alphabet of the zone, before any repair; a question mark stands for a
 *     character that no zone has
 * @param documentCode one or two letters
 * @param issuer the issuing state or organisation as printed, one to three letters: {@code D}, not {@code DEU}
 * @param number the document number, a long one put together again; Doc 9303-5 section 4.2.2
 * @param birth the birth date, the century by the reference date
 * @param expiry the last day of validity, the century by the reference date; empty when there is none or it is unreadable
 * @param nationality as printed, one to three letters; CHN for Chinese permits whose bearers are Chinese citizens by law
 * @param optionalData what the issuer put into the optional fields, as printed, fillers inside kept; on a TD1 both
 *     fields one behind the other, so that the places stay known
 * @param checks one result for each {@link Check}, in their order; empty when the format is unknown
 * @param findings remarks in the order of reading; empty when there is nothing to remark
 */
public record DocumentReading(
        Optional<MrzFormat> format,
        List<String> lines,
        String documentCode,
        String issuer,
        String number,
        PartialDate birth,
        Optional<LocalDate> expiry,
        Sex sex,
        String nationality,
        Name name,
        String optionalData,
        Map<Check, CheckResult> checks,
        List<Finding> findings) {

    public DocumentReading {
        lines = ZoneLines.unchangeable(lines);
        findings = List.copyOf(findings);
        checks = Checks.unchangeable(checks);
    }

    /** Whether the format is known and number, nationality and birth date are there in a form that can be understood. */
    public boolean readable() {
        if (format.isEmpty() || number.isEmpty() || nationality.isEmpty()) {
            return false;
        }
        for (Finding finding : findings) {
            switch (finding.code()) {
                case NATIONALITY_MALFORMED, BIRTH_MALFORMED, BIRTH_IMPOSSIBLE -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    /** Whether the zone is readable, no check digit failed and no finding is a {@link FindingCode.Grade#FAULT}. */
    public boolean sound() {
        if (!readable()) {
            return false;
        }
        for (Finding finding : findings) {
            if (finding.code().grade() == FindingCode.Grade.FAULT) {
                return false;
            }
        }
        return !((Checks) checks).oneFailed();
    }

    /** One check with its digits; as absent when the format is unknown. */
    public CheckResult result(Check check) {
        CheckResult result = checks.get(check);
        return result == null ? CheckResult.absent(check) : result;
    }

    /** What came of one check; {@link CheckOutcome#NOT_PRESENT} when the format is unknown. */
    public CheckOutcome outcome(Check check) {
        return result(check).outcome();
    }

    /** What kind of document it is, by format and code. */
    public DocumentClass documentClass() {
        return format.map(shape -> DocumentClass.of(shape, documentCode)).orElse(DocumentClass.UNKNOWN);
    }

    /**
     * The bearer's Chinese name, or its beginning, where a document of China hides it in the zone: in the optional data of a
     * passport, three characters at most, and in the second line of a permit, four. For information: no digit protects it on
     * a permit, and no standard describes it.
     */
    public Optional<String> chineseName() {
        if (format.isEmpty() || !issuer.equals("CHN")) {
            return Optional.empty();
        }
        return switch (format.get()) {
            case TD3 -> GbkLetters.decode(optionalData.substring(0, Math.min(12, optionalData.length())));
            case CN_PERMIT -> GbkLetters.decode(lines.get(1).substring(0, documentCode.equals("CF") ? 12 : 16));
            case TD1, TD2, MRV_A, MRV_B, CN_CARD -> Optional.empty();
        };
    }

    /**
     * The same birth a hundred years earlier, when a person of at most 120 years could have it: two digits of a year do
     * not tell a child from the very old.
     *
     * @param reference the day on which the document was presented
     */
    public Optional<PartialDate> birthOfTheVeryOld(LocalDate reference) {
        PartialDate earlier = switch (birth) {
            case PartialDate.Full(var date) ->
                date.minusYears(100).getDayOfMonth() == date.getDayOfMonth()
                        ? new PartialDate.Full(date.minusYears(100))
                        : PartialDate.unknown();
            case PartialDate.MonthOnly(var month) -> new PartialDate.MonthOnly(month.minusYears(100));
            case PartialDate.YearOnly(var year) -> new PartialDate.YearOnly(year.minusYears(100));
            case PartialDate.Unknown unknown -> unknown;
        };
        return earlier.latest()
                .filter(day -> !day.isBefore(reference.minusYears(120)))
                .map(_ -> earlier);
    }
}
