package org.gatehouse.names;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birth date as far as it is known.
 *
 * @param year 1 to 9999; the first year of a range
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 * @param circa whether the year is an estimate
 * @param lastYear the last year of a range, in; the same as {@code year} when it is none
 */
public record BirthDate(int year, int month, int day, boolean circa, int lastYear) {

    private static final Pattern FORMS = Pattern.compile(
            "(?<circa>~)?(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?|\\.\\.(?<last>[0-9]{4}))?");

    public BirthDate {
        boolean partsFit = month == 0 ? day == 0 : month >= 1 && month <= 12;
        if (year < 1 || year > 9999 || lastYear > 9999 || !partsFit) {
            throw new IllegalArgumentException("not a birth date: " + year + ", " + month + ", " + day);
        }
        if (day < 0 || day > 0 && !YearMonth.of(year, month).isValidDay(day)) {
            throw new IllegalArgumentException("no such day: " + year + ", " + month + ", " + day);
        }
        if (lastYear < year || lastYear > year && month != 0) {
            throw new IllegalArgumentException("not a range of years: " + year + " to " + lastYear);
        }
    }

    public static BirthDate ofYear(int year) {
        return new BirthDate(year, 0, 0, false, year);
    }

    public static BirthDate ofDay(int year, int month, int day) {
        return new BirthDate(year, month, day, false, year);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, each also with {@code ~} in front for an estimate, and
     * {@code YYYY..YYYY} for a range, both ends in.
     *
     * @throws IllegalArgumentException with a sentence that names the forms, for any other text
     */
    public static BirthDate parse(String text) {
        Matcher form = FORMS.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "\"" + shown(text) + "\" is no birth date; write YYYY, YYYY-MM, YYYY-MM-DD, ~YYYY or YYYY..YYYY");
        }
        int year = number(form, "year");
        int last = number(form, "last");
        try {
            return new BirthDate(
                    year,
                    number(form, "month"),
                    number(form, "day"),
                    form.group("circa") != null,
                    last == 0 && form.group("last") == null ? year : last);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "\"" + shown(text) + "\" is no birth date: " + wrong.getMessage(), wrong);
        }
    }

    /** Whether day, month and year are known. */
    public boolean full() {
        return day > 0;
    }

    @Override
    public String toString() {
        if (lastYear > year) {
            return "%04d..%04d".formatted(year, lastYear);
        }
        String estimate = circa ? "~" : "";
        if (month == 0) {
            return "%s%04d".formatted(estimate, year);
        }
        return day == 0
                ? "%s%04d-%02d".formatted(estimate, year, month)
                : "%s%04d-%02d-%02d".formatted(estimate, year, month, day);
    }

    private static int number(Matcher form, String group) {
        String digits = form.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
