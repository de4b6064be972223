package org.gatehouse.screening.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.screening.ScreeningProblem;
import org.jspecify.annotations.Nullable;

/** What came in a form, read. */
final class Given {

    private Given() {}

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static List<String> lines(@Nullable String given) {
        return text(given)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Codes between blanks, commas or line ends, in capitals. */
    static List<String> codes(@Nullable String given) {
        return Arrays.stream(text(given).toUpperCase(Locale.ROOT).split("[\\s,;，、]+", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    static <E extends Enum<E>> E one(@Nullable String given, E[] choice, String field) {
        return Arrays.stream(choice)
                .filter(each -> each.name().equals(text(given)))
                .findAny()
                .orElseThrow(() -> new ScreeningProblem.FieldMissing(field));
    }

    static Optional<LocalDate> day(@Nullable String given, ScreeningProblem unfit) {
        if (text(given).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(given)));
        } catch (DateTimeException _) {
            throw unfit;
        }
    }
}
