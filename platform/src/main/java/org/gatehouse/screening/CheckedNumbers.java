package org.gatehouse.screening;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of vessels and containers, with their check digits. */
final class CheckedNumbers {

    private static final Pattern IMO = Pattern.compile("\\d{7}");
    private static final Pattern MMSI = Pattern.compile("\\d{9}");
    private static final Pattern CONTAINER = Pattern.compile("[A-Z]{3}[UJZ]\\d{7}");

    private CheckedNumbers() {}

    /** Seven digits whose first six, times 7 down to 2, sum up to a number that ends with the seventh. */
    static String imo(String text) {
        String number =
                text.strip().toUpperCase(Locale.ROOT).replaceFirst("^IMO", "").strip();
        if (!IMO.matcher(number).matches()) {
            throw new ScreeningProblem.ImoUnfit();
        }
        int sum = 0;
        for (int at = 0; at < 6; at++) {
            sum += Character.digit(number.charAt(at), 10) * (7 - at);
        }
        if (sum % 10 != Character.digit(number.charAt(6), 10)) {
            throw new ScreeningProblem.ImoUnfit();
        }
        return number;
    }

    static String mmsi(String text) {
        String number = text.strip();
        if (!MMSI.matcher(number).matches()) {
            throw new ScreeningProblem.MmsiUnfit();
        }
        return number;
    }

    /** ISO 6346 annex A: letters count 10 to 38 without multiples of 11, each place twice the one before, modulo 11. */
    static String container(String text) {
        String number = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!CONTAINER.matcher(number).matches() || containerDigit(number) != number.charAt(10) - '0') {
            throw new ScreeningProblem.ContainerUnfit();
        }
        return number;
    }

    private static int containerDigit(String number) {
        int sum = 0;
        for (int at = 0; at < 10; at++) {
            sum += worth(number.charAt(at)) << at;
        }
        return sum % 11 % 10;
    }

    private static int worth(char sign) {
        if (sign <= '9') {
            return sign - '0';
        }
        int plain = sign - 'A' + 10;
        return plain + (plain - 1) / 10;
    }
}
