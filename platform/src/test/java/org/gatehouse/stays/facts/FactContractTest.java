package org.gatehouse.stays.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.stays.Movements.apply;
import static org.gatehouse.stays.Movements.left;
import static org.gatehouse.stays.Movements.only;
import static org.gatehouse.stays.Movements.somebody;

import java.util.List;
import org.gatehouse.access.Actor;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The view has exactly the columns that statistics were promised: no more, so that nothing personal gets in. */
@HouseTest
class FactContractTest {

    /** A port of these tests alone. */
    private static final String PORT = "CNHUA";

    private final JdbcClient jdbc;
    private final Stays stays;
    private final IrregularStays irregular;
    private final TransactionTemplate transaction;

    FactContractTest(JdbcClient jdbc, Stays stays, IrregularStays irregular, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.stays = stays;
        this.irregular = irregular;
        this.transaction = transaction;
    }

    private List<String> rows() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', day, kind, event, outcome, quantity) FROM stays.fact_irregular
                        WHERE port = :port ORDER BY recorded_in, event DESC, quantity DESC
                        """).param("port", PORT).query(String.class).list();
    }

    @Test
    void the_view_has_the_columns_of_its_contract() {
        assertThat(jdbc.sql("""
                                SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                                FROM pg_attribute a
                                WHERE a.attrelid = CAST(:view AS regclass) AND a.attnum > 0 AND NOT a.attisdropped
                                ORDER BY a.attnum
                                """)
                        .param("view", IrregularStayFact.VIEW)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "recorded_in bigint",
                        "recorded_at timestamp with time zone",
                        "day date",
                        "port text",
                        "kind text",
                        "event text",
                        "outcome text",
                        "quantity smallint");
    }

    @Test
    void what_is_found_counts_on_its_day_and_what_is_concluded_on_that_of_the_conclusion() {
        Actor officer = As.officerAt(PORT);
        Bearer bearer = somebody();
        apply(transaction, stays, left(bearer, PORT, "2022-01-09"));
        assertThat(rows()).containsExactly("2022-01-09 EXIT_WITHOUT_ENTRY FOUND 1");
        IrregularStay one = only(irregular, bearer, officer);
        irregular.hear(one.id(), new Hearing.Attempt("Gone."), 1, officer);
        assertThat(rows()).hasSize(1);
        irregular.conclude(
                one.id(), new Conclusion.Excused(Conclusion.Excuse.OTHER, "The gate was broken."), 2, officer);
        assertThat(rows())
                .containsExactly(
                        "2022-01-09 EXIT_WITHOUT_ENTRY FOUND 1", "2022-01-15 EXIT_WITHOUT_ENTRY CONCLUDED EXCUSED 1");
    }
}
