package org.gatehouse.reference;

import java.util.regex.Pattern;

/**
 * A cell of a CSV file that somebody will open in a spreadsheet: text that the spreadsheet would run as a formula is
 * preceded by an apostrophe, numbers stay numbers, and what went out comes in as it was.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
public final class CsvCell {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.][0-9]+)?");
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvCell() {}

    public static String out(String value) {
        return runs(value) ? "'" + value : value;
    }

    public static String in(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static boolean runs(String value) {
        return FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
    }
}
