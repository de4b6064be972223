package org.gatehouse.inspection.deciding;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * In which table an inspection lies: its key tells the month. PostgreSQL plans a statement about one inspection anew each time
 * while it names the table of all months, once for good when it names the month; at a desk the plans cost more than the rows.
 */
@Component
class MonthTables {

    private static final String ALL = "inspection.inspection";

    private final JdbcClient jdbc;
    private volatile Set<String> there = Set.of();

    MonthTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Outside any transaction: a month that another one has made and not committed is none yet. */
    @EventListener(ContextRefreshedEvent.class)
    @Scheduled(cron = "0 8 * * * *", zone = "UTC")
    void look() {
        there = jdbc
                .sql("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = to_regclass(:all)")
                .param("all", ALL)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The statement about this inspection alone. It stays as it is, and finds the same, for a month not seen yet and one that
     * never was.
     */
    String naming(UUID inspection, String statement) {
        YearMonth month = Months.of(TimeOrderedId.instantOf(inspection));
        String table = ALL + "_" + Months.suffix(month);
        return there.contains(table) ? statement.replace(ALL, table) : statement;
    }
}
