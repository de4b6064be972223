package org.gatehouse.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the fields of one line. A field that cannot be read is noted as a fault, and a value that fits the type stands in
 * for it, so that the rest of the line is read too; a line with a fault is never used.
 */
final class FieldReader {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}([.][0-9]{1,10})?");

    private final CsvSheet.Line line;
    private final List<FieldFault> faults;
    private final int faultsBefore;

    FieldReader(CsvSheet.Line line, List<FieldFault> faults) {
        this.line = line;
        this.faults = faults;
        this.faultsBefore = faults.size();
    }

    boolean readable() {
        return faults.size() == faultsBefore;
    }

    void fault(String column, String slug, String value) {
        faults.add(new FieldFault(line.line(), column, slug, value));
    }

    String text(String column, int charactersMax) {
        int before = faults.size();
        var value = optionalText(column, charactersMax);
        if (value.isEmpty() && faults.size() == before) {
            fault(column, "missing", "");
        }
        return value;
    }

    String optionalText(String column, int charactersMax) {
        var value = CsvCell.in(line.cells().get(column).strip());
        if (CONTROL.matcher(value).find()) {
            fault(column, "control-character", CONTROL.matcher(value).replaceAll("?"));
            return "";
        }
        if (value.length() > charactersMax) {
            fault(column, "too-long", value);
            return "";
        }
        return value;
    }

    String matching(String column, Pattern form, String standIn) {
        var value = text(column, 100);
        if (value.isEmpty()) {
            return standIn;
        }
        if (!form.matcher(value).matches()) {
            fault(column, "form-" + column.replace('_', '-'), value);
            return standIn;
        }
        return value;
    }

    Optional<String> optionalMatching(String column, Pattern form) {
        if (line.cells().get(column).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(matching(column, form, ""));
    }

    boolean yesNo(String column) {
        var value = text(column, 100);
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            fault(column, "not-true-or-false", value);
        }
        return value.equals("true");
    }

    double number(String column, double least, double most) {
        var value = text(column, 100);
        if (value.isEmpty()) {
            return least;
        }
        if (!NUMBER.matcher(value).matches()) {
            fault(column, "not-a-number", value);
            return least;
        }
        double number = Double.parseDouble(value);
        if (number < least || number > most) {
            fault(column, "out-of-range", value);
            return least;
        }
        return number;
    }

    <E extends Enum<E>> E one(String column, E[] choice) {
        var value = text(column, 100);
        for (E each : choice) {
            if (each.name().equals(value)) {
                return each;
            }
        }
        if (!value.isEmpty()) {
            fault(column, "not-one-of-" + column.replace('_', '-'), value);
        }
        return choice[0];
    }

    <E extends Enum<E>> Optional<E> optionalOne(String column, E[] choice) {
        return line.cells().get(column).isBlank() ? Optional.empty() : Optional.of(one(column, choice));
    }

    Optional<LocalDate> optionalDate(String column) {
        var value = optionalText(column, 100);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            fault(column, "not-a-date", value);
            return Optional.empty();
        }
    }

    ZoneId zone(String column, ZoneId standIn) {
        var value = text(column, 100);
        if (value.isEmpty()) {
            return standIn;
        }
        if (!ZoneId.getAvailableZoneIds().contains(value)) {
            fault(column, "not-a-zone", value);
            return standIn;
        }
        return ZoneId.of(value);
    }
}
