package org.gatehouse.statistics.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.charts.PortMap.Extent;
import org.gatehouse.charts.Value;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.bulletin.SmallCounts;
import org.gatehouse.statistics.pictures.HourPictures;
import org.gatehouse.statistics.pictures.Picture;
import org.gatehouse.statistics.pictures.PortMaps;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.statistics.tally.HourTally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the dashboard draws beside its days: the hours of a week, and the ports. */
@Component
class DashboardPictures {

    private final HourTally tally;
    private final HourPictures hours;
    private final PortMaps maps;
    private final Ports ports;
    private final Counts counts;
    private final DashboardSettings settings;
    private final Clock clock;

    DashboardPictures(
            HourTally tally,
            HourPictures hours,
            PortMaps maps,
            Ports ports,
            Counts counts,
            DashboardSettings settings,
            Clock clock) {
        this.tally = tally;
        this.hours = hours;
        this.maps = maps;
        this.ports = ports;
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the page was asked for; what names nothing is as good as left out.
     *
     * @param month of the hours, such as 2022-03; the latest one where it is left out
     * @param port of the hours; all where it is left out
     * @param map {@code world} for all of it
     */
    record Asked(
            @Nullable String month,
            @Nullable String port,
            @Nullable String map) {

        Extent extent() {
            return "world".equals(map) ? Extent.WORLD : Extent.PLACES;
        }

        String query() {
            return Stream.of(pair("month", month), pair("port", port), pair("map", map))
                    .flatMap(Optional::stream)
                    .reduce((one, other) -> one + "&" + other)
                    .orElse("");
        }

        /** Codes and months alone come into addresses. */
        private static Optional<String> pair(String name, @Nullable String value) {
            return Optional.ofNullable(value)
                    .filter(given -> given.matches("[A-Za-z0-9-]+"))
                    .map(given -> name + "=" + given);
        }
    }

    /** A port that can be chosen. */
    record Choice(String code, String name) {}

    List<YearMonth> months() {
        return tally.months();
    }

    List<Choice> ports(Locale locale) {
        return ports.all().stream()
                .map(port -> new Choice(
                        port.code().value(), Language.of(locale) == Language.ZH ? port.nameZh() : port.nameEn()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    Picture hours(Asked asked, Locale locale) {
        return new Picture(hours.of(month(asked), port(asked), locale), "/statistics/hours", asked.query());
    }

    private YearMonth month(Asked asked) {
        try {
            if (asked.month() != null && !asked.month().isEmpty()) {
                return YearMonth.parse(asked.month());
            }
        } catch (DateTimeParseException _) {
            // as good as left out
        }
        return months().stream()
                .findFirst()
                .orElseGet(() -> YearMonth.from(clock.instant().atZone(settings.zone())));
    }

    private Optional<Port> port(Asked asked) {
        return ports.all().stream()
                .filter(port -> port.code().value().equals(asked.port()))
                .findFirst();
    }

    /** Persons inspected in the days that the dashboard shows. */
    Picture map(Asked asked, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        List<Counts.AtPort> all =
                counts.ports(Period.between(today.minusDays(settings.days() - 1L), today.plusDays(1)));
        Set<Integer> hidden =
                SmallCounts.hidden(all.stream().map(Counts.AtPort::total).toList());
        Map<String, Value> values = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (!hidden.contains(i)) {
                values.put(
                        all.get(i).port(),
                        Value.of(SmallCounts.rounded(all.get(i).total())));
            }
        }
        return new Picture(maps.of(values, asked.extent(), locale), "/statistics/map", asked.query());
    }
}
