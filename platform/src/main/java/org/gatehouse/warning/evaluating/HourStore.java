package org.gatehouse.warning.evaluating;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.inspection.Situations;
import org.gatehouse.inspection.Situations.Flow;
import org.gatehouse.inspection.Situations.Span;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of {@code warning.hour}: travellers by whole hour, counted once when it is over and never asked for again. */
@Component
class HourStore {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Situations situations;
    private final TransactionTemplate transaction;

    HourStore(JdbcClient jdbc, JdbcTemplate batches, Situations situations, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.situations = situations;
        this.transaction = transaction;
    }

    /** Where travellers went which way. */
    record Way(PortCode port, Direction direction) {}

    /** Counts those of the hours that are not counted yet. What another node has counted meanwhile stays. */
    void count(Collection<Instant> hours) {
        Set<Instant> missing = new HashSet<>(hours);
        jdbc.sql("SELECT hour FROM warning.hour_counted WHERE hour = ANY(CAST(:hours AS timestamptz[]))")
                .param("hours", utc(hours))
                .query(OffsetDateTime.class)
                .list()
                .forEach(known -> missing.remove(known.toInstant()));
        if (missing.isEmpty()) {
            return;
        }
        List<Instant> asked = missing.stream().sorted().toList();
        List<List<Flow>> flows = situations.flows(
                asked.stream().map(hour -> new Span(hour, hour.plus(HOUR))).toList());
        for (int i = 0; i < asked.size(); i++) {
            keep(asked.get(i), flows.get(i));
        }
    }

    private void keep(Instant hour, List<Flow> flows) {
        transaction.executeWithoutResult(_ -> {
            boolean first = jdbc.sql("INSERT INTO warning.hour_counted (hour) VALUES (:hour) ON CONFLICT DO NOTHING")
                            .param("hour", hour.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
            if (first) {
                batches.batchUpdate(
                        "INSERT INTO warning.hour (hour, port, direction, travellers) VALUES (?, ?, ?, ?)",
                        flows,
                        500,
                        (statement, flow) -> {
                            statement.setObject(1, hour.atOffset(ZoneOffset.UTC));
                            statement.setString(2, flow.port().value());
                            statement.setString(3, flow.direction().name());
                            statement.setInt(4, flow.travellers());
                        });
            }
        });
    }

    /** Hours in which nobody came are not in it. */
    Map<Way, Map<Instant, Integer>> travellers(Collection<Instant> hours) {
        Map<Way, Map<Instant, Integer>> found = new HashMap<>();
        jdbc.sql(
                        "SELECT hour, port, direction, travellers FROM warning.hour WHERE hour = ANY(CAST(:hours AS timestamptz[]))")
                .param("hours", utc(hours))
                .query((row, _) -> found.computeIfAbsent(
                                new Way(
                                        new PortCode(row.getString("port")),
                                        Direction.valueOf(row.getString("direction"))),
                                _ -> new HashMap<>())
                        .put(row.getObject("hour", OffsetDateTime.class).toInstant(), row.getInt("travellers")))
                .list();
        return found;
    }

    /** The first counted hour with anybody at each port; a step in an index each. */
    Map<PortCode, Instant> firsts(Collection<PortCode> ports) {
        Map<PortCode, Instant> firsts = new HashMap<>();
        jdbc.sql("""
                        SELECT p.port, LEAST(
                                   (SELECT min(h.hour) FROM warning.hour h WHERE h.port = p.port AND h.direction = 'ENTRY'),
                                   (SELECT min(h.hour) FROM warning.hour h WHERE h.port = p.port AND h.direction = 'EXIT')) AS first
                        FROM unnest(CAST(:ports AS text[])) AS p (port)
                        """)
                .param("ports", ports.stream().map(PortCode::value).toArray(String[]::new))
                .query((row, _) -> {
                    OffsetDateTime first = row.getObject("first", OffsetDateTime.class);
                    return first == null
                            ? firsts.size()
                            : firsts.put(new PortCode(row.getString("port")), first.toInstant());
                })
                .list();
        return firsts;
    }

    private static String[] utc(Collection<Instant> hours) {
        return hours.stream().map(Instant::toString).toArray(String[]::new);
    }
}
