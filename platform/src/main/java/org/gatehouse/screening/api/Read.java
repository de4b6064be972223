package org.gatehouse.screening.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.ScreeningProblem;
import org.jspecify.annotations.Nullable;

/** Values of a request, read; what is missing or unfit is told by the name of its field. */
final class Read {

    /** The last that is written with four digits; PostgreSQL keeps not all of those that Java can write. */
    private static final int YEAR_MAX = 9_999;

    private Read() {}

    static String text(@Nullable String given, String field) {
        if (given == null || given.isBlank()) {
            throw new ScreeningProblem.RequestUnfit(field);
        }
        return given;
    }

    static <E extends Enum<E>> E one(@Nullable String given, E[] choice, String field) {
        return Arrays.stream(choice)
                .filter(each -> each.name().equals(given))
                .findAny()
                .orElseThrow(() -> new ScreeningProblem.RequestUnfit(field));
    }

    static Optional<LocalDate> day(@Nullable String given, String field) {
        try {
            Optional<LocalDate> day = Optional.ofNullable(given).map(LocalDate::parse);
            if (day.filter(date -> date.getYear() < 1 || date.getYear() > YEAR_MAX)
                    .isPresent()) {
                throw new ScreeningProblem.RequestUnfit(field);
            }
            return day;
        } catch (DateTimeException _) {
            throw new ScreeningProblem.RequestUnfit(field);
        }
    }

    /** @throws ScreeningProblem.RequestUnfit where something is listed that is nothing */
    static <T> List<T> list(@Nullable List<T> given, String field) {
        if (given != null && given.stream().anyMatch(Objects::isNull)) {
            throw new ScreeningProblem.RequestUnfit(field);
        }
        return given == null ? List.of() : given;
    }

    static PortCode port(@Nullable String given) {
        if (given == null || !PortCode.hasForm(given)) {
            throw new ScreeningProblem.UnknownPort(given == null ? "" : given);
        }
        return new PortCode(given);
    }
}
