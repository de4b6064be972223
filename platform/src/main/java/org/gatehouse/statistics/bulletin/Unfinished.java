package org.gatehouse.statistics.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.gatehouse.statistics.Missing;
import org.gatehouse.statistics.Period;
import org.springframework.stereotype.Component;

/** How much of a period is still to come: a day is over when it is over at the last port. */
@Component
public class Unfinished {

    private final Ports ports;

    Unfinished(Ports ports) {
        this.ports = ports;
    }

    /** @return empty when every day of the period was over at every port by then */
    public Optional<Missing> of(Period period, Instant asOf) {
        Map<String, LocalDate> today = ports.all().stream()
                .collect(Collectors.toMap(port -> port.code().value(), port -> today(port, asOf)));
        LocalDate over = today.values().stream().min(Comparator.naturalOrder()).orElse(period.from());
        LocalDate first = over.isBefore(period.from()) ? period.from() : over;
        if (!first.isBefore(period.until())) {
            return Optional.empty();
        }
        int days = Math.toIntExact(period.until().toEpochDay() - first.toEpochDay());
        boolean begun = today.values().stream().anyMatch(day -> !day.isBefore(first));
        List<String> running = begun
                ? today.entrySet().stream()
                        .filter(port -> !port.getValue().isAfter(first))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList()
                : List.of();
        return Optional.of(new Missing(days, begun ? Optional.of(first) : Optional.empty(), running));
    }

    private static LocalDate today(Port port, Instant at) {
        return LocalDate.ofInstant(at, port.zone());
    }
}
