package org.gatehouse.statistics.reader;

import java.util.Locale;
import org.gatehouse.statistics.Bilingual;

/**
 * Something that a person should look at before a figure is taken.
 *
 * @param words of the text that it is about; empty where something is missing from the text
 */
public record Doubt(Code code, String words, Bilingual sentence) {

    /** What kind of doubt it is, stable for programs. */
    public enum Code {
        TWO_DECIMAL_POINTS,
        WRONG_GROUPS,
        IMPLAUSIBLE,
        SPLIT_NUMBER,
        POWER_OF_TEN,
        TWICE,
        MISTRANSLATED,
        NO_NAME,
        NO_PERIOD,
        PERIOD_WITHOUT_YEAR,
        NOT_THE_MONTH,
        WHOLE_OR_PART,
        CUMULATIVE,
        WRONG_UNIT,
        PERSONS_OR_TIMES,
        SHARE_DOES_NOT_FIT,
        CHANGES_DO_NOT_FIT;

        /** As in answers and in {@code doubts.tsv}: {@code not-the-month}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
