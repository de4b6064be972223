package org.gatehouse.names.lists;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.names.lists.ListedObject.Field;
import org.gatehouse.names.lists.ListedObject.Kind;

/**
 * Vessels and aircraft of the Office of Foreign Assets Control. A vessel has its IMO number and MMSI among its numbers; an
 * aircraft its marks as a tail number, or as its name where it has none.
 */
final class OfacObjects {

    private static final Pattern IMO =
            Pattern.compile("(?i)(?:.*\\bIMO(?: number)?|Vessel Registration Identification)\\s*([0-9]{7})\\b.*");
    private static final Pattern MMSI = Pattern.compile("(?i).*\\bMMSI\\s*([0-9]{9})\\b.*");
    private static final Pattern TAIL = Pattern.compile("(?i)Aircraft Tail Number\\s+([A-Z0-9-]{3,11})\\b.*");

    /** As a state writes them: a prefix of letters and digits, most often a dash, and more; never a word alone. */
    private static final Pattern MARKS = Pattern.compile("[A-Z0-9]{1,3}-[A-Z0-9]{2,6}|[A-Z]{1,3}[0-9]{2,5}[A-Z]{0,2}");

    private OfacObjects() {}

    static Optional<Kind> kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "vessel" -> Optional.of(Kind.VESSEL);
            case "aircraft" -> Optional.of(Kind.AIRCRAFT);
            default -> Optional.empty();
        };
    }

    /** @param words of the remarks, or kind and number of one of its numbers */
    static void number(String words, ObjectDraft draft, Kind kind) {
        if (kind == Kind.AIRCRAFT) {
            put(TAIL, words, Field.NUMBER, draft);
        } else {
            put(IMO, words, Field.IMO, draft);
            put(MMSI, words, Field.MMSI, draft);
        }
    }

    private static void put(Pattern form, String words, Field field, ObjectDraft draft) {
        Matcher number = form.matcher(words.strip());
        if (words.length() <= EntryDraft.VALUE_MAX && number.matches()) {
            draft.put(field, number.group(1));
        }
    }

    /** After its numbers. */
    static void name(String name, ObjectDraft draft, Kind kind) {
        draft.put(Field.NAME, name);
        if (kind == Kind.AIRCRAFT
                && draft.numberless()
                && MARKS.matcher(name.strip()).matches()) {
            draft.put(Field.NUMBER, name);
        }
    }
}
