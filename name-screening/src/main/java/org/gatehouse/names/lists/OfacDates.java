package org.gatehouse.names.lists;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.names.BirthDate;

/**
 * Dates as the Office of Foreign Assets Control writes them: {@code 10 Dec 1948}, {@code Dec 1948}, {@code 1948}, each also
 * with {@code circa}, and {@code … to …}. A range keeps what both ends share, or their years.
 */
final class OfacDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern DATE =
            Pattern.compile("(?:(?:(?<day>[0-9]{1,2}) )?(?<month>[A-Za-z]{3})[a-z]* )?(?<year>[0-9]{4})");

    private OfacDates() {}

    /** @throws IllegalArgumentException when the text has no such form, or there is no such day */
    static BirthDate parse(String text) {
        String words = text.strip();
        boolean circa = words.regionMatches(true, 0, "circa ", 0, 6);
        String[] ends = (circa ? words.substring(6) : words).split(" to |(?<=[0-9]{4})-(?=[0-9]{4})", 3);
        BirthDate first = one(ends[0].strip(), circa);
        if (ends.length == 1) {
            return first;
        }
        if (ends.length > 2) {
            throw new IllegalArgumentException("not a range: " + text);
        }
        return range(first, one(ends[1].strip(), circa));
    }

    private static BirthDate range(BirthDate first, BirthDate last) {
        if (first.year() == last.year()) {
            int month = first.month() == last.month() ? first.month() : 0;
            int day = month > 0 && first.day() == last.day() ? first.day() : 0;
            return new BirthDate(first.year(), month, day, first.circa(), first.year());
        }
        return new BirthDate(first.year(), 0, 0, first.circa(), last.year());
    }

    private static BirthDate one(String text, boolean circa) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw new IllegalArgumentException("not a date: " + text);
        }
        String name = date.group("month");
        int month = name == null ? 0 : MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
        if (name != null && month == 0) {
            throw new IllegalArgumentException("not a month: " + name);
        }
        String day = date.group("day");
        int year = Integer.parseInt(date.group("year"));
        return new BirthDate(year, month, day == null ? 0 : Integer.parseInt(day), circa, year);
    }
}
