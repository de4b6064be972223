package org.gatehouse.conveyance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.reference.ConveyanceKind;

/**
 * By what a conveyance is told from others of its kind, in the one form in which it is stored:
 *
 * <ul>
 *   <li>vessel: {@code IMO} and seven digits, the last a check digit (IMO resolution A.1117(30)); or, for vessels outside that
 *       scheme, {@code MMSI} and nine digits (ITU-R M.585)
 *   <li>aircraft: nationality and registration marks (ICAO Annex 7), such as {@code B-1234} or {@code N123AB}
 *   <li>train: up to two letters and up to five digits, such as {@code G80} or {@code 75052}
 *   <li>motor vehicle: number plate without blanks, letters of any script and digits
 *   <li>of any kind: {@code QX-} and six letters or digits, reserved for synthetic traffic, since no authority gives such
 *       a registration
 * </ul>
 */
public record Registration(ConveyanceKind kind, String value) {

    private static final Pattern IMO = Pattern.compile("(?:IMO)?([0-9]{7})");
    private static final Pattern MMSI = Pattern.compile("MMSI([0-9]{9})");
    private static final Pattern MARKS = Pattern.compile("[A-Z0-9]{1,4}-[A-Z0-9]{1,5}|[A-Z][A-Z0-9]{2,7}");
    private static final Pattern TRAIN = Pattern.compile("[A-Z]{0,2}[0-9]{1,5}");
    private static final Pattern PLATE = Pattern.compile("[\\p{L}\\p{Nd}-]{2,12}");
    private static final Pattern SYNTHETIC = Pattern.compile("QX-[0-9A-Z]{6}");
    private static final Pattern BLANKS = Pattern.compile("[\\s·.]+");

    /** Checks the registration of the kind. */
    public Registration {
        if (!fits(kind, value)) {
            throw new IllegalArgumentException("not the registration of a " + kind + ": " + value);
        }
    }

    /** Brings what somebody typed into the stored form; empty when it is no registration of the kind. */
    public static Optional<Registration> read(ConveyanceKind kind, String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        var value = BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        if (kind == ConveyanceKind.VESSEL && IMO.matcher(value).matches() && !value.startsWith("IMO")) {
            value = "IMO" + value;
        }
        return fits(kind, value) ? Optional.of(new Registration(kind, value)) : Optional.empty();
    }

    /** Whether it is a registration of the kind in the stored form. */
    static boolean fits(ConveyanceKind kind, String value) {
        if (value.startsWith("QX-")) {
            return SYNTHETIC.matcher(value).matches();
        }
        return switch (kind) {
            case VESSEL ->
                value.startsWith("IMO")
                        ? isImoNumber(value)
                        : MMSI.matcher(value).matches();
            case AIRCRAFT -> MARKS.matcher(value).matches();
            case TRAIN -> TRAIN.matcher(value).matches();
            case MOTOR_VEHICLE -> PLATE.matcher(value).matches();
        };
    }

    /** The digits times 7 to 2 are summed up; the last digit of the sum is the seventh digit. */
    private static boolean isImoNumber(String value) {
        if (value.length() != 10) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int digit = value.charAt(3 + i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            if (i == 6) {
                return sum % 10 == digit;
            }
            sum += digit * (7 - i);
        }
        return false;
    }
}
