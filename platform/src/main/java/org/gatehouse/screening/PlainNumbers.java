package org.gatehouse.screening;

import java.util.Locale;

/** Issuers and numbers of documents without what readers and people put between their signs; every traveller passes here. */
final class PlainNumbers {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 20;
    private static final int ISSUER_LONGEST = 3;

    private PlainNumbers() {}

    /** Without fillers, in capitals. */
    static String issuer(String text) {
        return isIssuer(text) ? text : text.replace("<", "").strip().toUpperCase(Locale.ROOT);
    }

    /** Without blanks, fillers, points and dashes, in capitals. */
    static String number(String text) {
        return isNumber(text) ? text : text.replaceAll("[\\s<./-]", "").toUpperCase(Locale.ROOT);
    }

    /** A code of ICAO Doc 9303-3. */
    static boolean isIssuer(String text) {
        int length = text.length();
        if (length == 0 || length > ISSUER_LONGEST) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char sign = text.charAt(at);
            if (sign < 'A' || sign > 'Z') {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits, at least {@value #SHORTEST} and at most {@value #LONGEST}. */
    static boolean isNumber(String text) {
        int length = text.length();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char sign = text.charAt(at);
            if ((sign < 'A' || sign > 'Z') && (sign < '0' || sign > '9')) {
                return false;
            }
        }
        return true;
    }
}
