package org.gatehouse.documents;

import java.util.List;
import java.util.Locale;

/**
 * A remark about one place of a zone.
 *
 * @param line the line, counted from 1; 0 when the remark is about the whole
 * @param column the column, counted from 1; 0 when the remark is about the whole
 * @param details what the sentence needs besides, such as the characters before and after a repair
 */
public record Finding(FindingCode code, MrzField field, int line, int column, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    /** The remark in words, in Chinese for a Chinese locale and in English for any other. */
    public String sentence(Locale locale) {
        Object[] arguments = new Object[3 + details.size()];
        arguments[0] = line;
        arguments[1] = column;
        arguments[2] = field.label(locale);
        for (int i = 0; i < details.size(); i++) {
            arguments[3 + i] = details.get(i);
        }
        return Sentences.of(locale, "finding." + code.name(), arguments);
    }

    /** Whether the reading differs from the characters that came. */
    public boolean repaired() {
        return code == FindingCode.REPAIRED || code == FindingCode.NUMBER_REPAIRED;
    }

    /** Whether an officer should look; see {@link FindingCode.Grade}. */
    public boolean refers() {
        return code.grade() != FindingCode.Grade.NOTE;
    }
}
