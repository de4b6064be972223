package org.gatehouse.statistics.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/**
 * A question that a bulletin asks, as one SQL text in {@code statistics/sql} for all engines: PostgreSQL over its tallies, DuckDB
 * and Apache Spark over the archive. The texts keep to what the three read alike, and count in whole numbers. A period of whole months
 * is counted over months, any other over days.
 */
public enum Statistic {
    PERSONS,
    PERSONS_MONTHS,
    PERSONS_PORTS,
    DAYS,
    CONVEYANCES,
    CONVEYANCES_MONTHS,
    ALERTS,
    ALERTS_MONTHS,
    IRREGULAR_STAYS,
    IRREGULAR_STAYS_OPEN,
    IRREGULAR_STAYS_MONTHS,
    SIGNALS,
    SIGNALS_MONTHS,
    WARNINGS,
    WARNINGS_MONTHS,
    PERSONS_OF_DAYS,
    PERSONS_DAYS,
    PERSONS_PORTS_OF_DAYS,
    CONVEYANCES_OF_DAYS,
    CONVEYANCES_DAYS,
    ALERTS_OF_DAYS,
    ALERTS_DAYS,
    IRREGULAR_STAYS_OF_DAYS,
    IRREGULAR_STAYS_OPEN_OF_DAYS,
    IRREGULAR_STAYS_DAYS,
    SIGNALS_OF_DAYS,
    SIGNALS_DAYS,
    WARNINGS_OF_DAYS,
    WARNINGS_DAYS;

    private final String sql;

    Statistic() {
        var text = new ClassPathResource("statistics/sql/" + name().toLowerCase(Locale.ROOT) + ".sql");
        try {
            sql = text.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text; its parameters are the days {@code :from} and {@code :until}, of which a stock needs the second alone. */
    public String sql() {
        return sql;
    }
}
