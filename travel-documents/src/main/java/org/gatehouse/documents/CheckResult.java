package org.gatehouse.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One check digit, compared.
 *
 * @param expected the digit that the characters ask for; {@code <} where nothing can be expected
 * @param printed the character found in the digit's place; {@code <} where the format has none
 * @param line the line of the digit, counted from 1; 0 when the format has none
 * @param column the column of the digit, counted from 1; 0 when the format has none
 */
public record CheckResult(Check check, CheckOutcome outcome, char expected, char printed, int line, int column) {

    private static final List<CheckResult> ABSENT = absent();
    private static final List<CheckResult> PASSED = passed();

    /** The outcome in words, in Chinese for a Chinese locale and in English for any other. */
    public String sentence(Locale locale) {
        return Sentences.of(
                locale, "check." + outcome.name(), line, column, check.field().label(locale), expected, printed);
    }

    static CheckResult absent(Check check) {
        return ABSENT.get(check.ordinal());
    }

    /** Nearly every digit is right, and of those there are few: they are made once. */
    static CheckResult passed(MrzLayout layout, Check check, int at, char digit) {
        if (at != layout.digitOf(check)) {
            return new CheckResult(
                    check, CheckOutcome.PASSED, digit, digit, layout.line(at), layout.column(at));
        }
        return PASSED.get((layout.format().ordinal() * ABSENT.size() + check.ordinal()) * 10 + digit - '0');
    }

    private static List<CheckResult> absent() {
        List<CheckResult> results = new ArrayList<>();
        for (Check check : Check.values()) {
            results.add(new CheckResult(check, CheckOutcome.NOT_PRESENT, '<', '<', 0, 0));
        }
        return List.copyOf(results);
    }

    private static List<CheckResult> passed() {
        List<CheckResult> results = new ArrayList<>();
        for (MrzFormat format : MrzFormat.values()) {
            MrzLayout layout = MrzLayout.of(format);
            for (Check check : Check.values()) {
                int at = Math.max(layout.digitOf(check), 0);
                for (char digit = '0'; digit <= '9'; digit++) {
                    results.add(new CheckResult(
                            check, CheckOutcome.PASSED, digit, digit, layout.line(at), layout.column(at)));
                }
            }
        }
        return List.copyOf(results);
    }
}
