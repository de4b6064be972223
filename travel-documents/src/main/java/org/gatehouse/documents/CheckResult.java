package org.gatehouse.documents;

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

    /** The outcome in words, in Chinese for a Chinese locale and in English for any other. */
    public String sentence(Locale locale) {
        return Sentences.of(
                locale, "check." + outcome.name(), line, column, check.field().label(locale), expected, printed);
    }

    static CheckResult absent(Check check) {
        return new CheckResult(check, CheckOutcome.NOT_PRESENT, '<', '<', 0, 0);
    }
}
