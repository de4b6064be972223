package org.gatehouse.inspection.racing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What lets no race through is in the schema: each referee is offered the second row that it must turn away. Since a unique index
 * sees what other transactions write before they commit, this holds at READ COMMITTED, and nothing here needs SERIALIZABLE.
 */
@HouseTest
class RefereesTest {

    private static final String INSPECTION = "'00000000-0000-7000-8000-00000000a001'";
    private static final String STAY = "'00000000-0000-7000-8000-00000000a002'";

    private static final String A_STAY = """
            INSERT INTO stays.stay (id, issuer, document_number, nationality, entry_port, entered_at, entry_day)
            VALUES (%s, 'UTO', 'QXRACE001', 'UTO', 'CNPVG', now(), '2022-01-15')
            """;
    private static final String AN_EXHIBIT = """
            INSERT INTO inspection.exhibit (id, inspection, number, class, description, by_officer, at)
            VALUES (%s, gen_random_uuid(), 1, 'MONEY', 'a purse', gen_random_uuid(), now())
            """;
    private static final String A_PASSAGE = """
            INSERT INTO inspection.passage (id, port, lane, direction, state, day, reserved_at, expires_at, client, key,
                request, mrz, issuer, document_number, document_kind, nationality_group, findings, rules_version)
            VALUES (gen_random_uuid(), 'CNPVG', 'E01', 'EXIT', 'RESERVED', '2022-01-15', now(), now(), 'race', %s, '', '',
                'UTO', %s, '', 'CITIZEN', '{}', '5')
            """;

    /** What each referee is offered twice, by its name; the first part, if any, is there before. */
    private static final Map<String, List<String>> TWINS = new TreeMap<>(Map.ofEntries(
            Map.entry("one_open_stay", List.of(A_STAY.formatted("gen_random_uuid()"))),
            Map.entry("enrolled_once", List.of("""
                    INSERT INTO inspection.enrolment (id, issuer, document_number, until, consent_at, enrolled_by)
                    VALUES (gen_random_uuid(), 'UTO', 'QXRACE001', '2030-01-01', now(), 'race')
                    """)),
            Map.entry(
                    "one_passage_of_a_document",
                    List.of(A_PASSAGE.formatted("gen_random_uuid()::text", "'QXRACE001'"))),
            Map.entry(
                    "passage_client_key_key",
                    List.of(A_PASSAGE.formatted("'one key'", "left(gen_random_uuid()::text, 9)"))),
            Map.entry("request_key_pkey", List.of("""
                    INSERT INTO inspection.request_key (client, key, request, inspection, at)
                    VALUES ('race', 'one key', '', gen_random_uuid(), now())
                    """)),
            Map.entry("step_pkey", List.of("""
                    INSERT INTO inspection.step (inspection, number, at, kind, by_officer, words)
                    VALUES (%s, 2, now(), 'Admit', gen_random_uuid(), '')
                    """.formatted(INSPECTION))),
            Map.entry("batch_pkey", List.of("""
                    INSERT INTO inspection.batch (key, inspections, recorded_at) VALUES ('one batch', 1, now())
                    """)),
            Map.entry("claim_pkey", List.of("""
                    INSERT INTO inspection.claim (inspection, officer, since, lapses_at)
                    VALUES (%s, gen_random_uuid(), now(), now() + interval '1 hour')
                    """.formatted(INSPECTION))),
            Map.entry("party_by_key", List.of("""
                    INSERT INTO inspection.party (id, port, direction, kind, label, opened_at, client, key, members)
                    VALUES (gen_random_uuid(), 'CNPVG', 'EXIT', 'GROUP', '', now(), 'race', 'one key', ARRAY[gen_random_uuid()])
                    """)),
            Map.entry("one_interview_at_a_time", List.of("""
                    INSERT INTO inspection.interview (id, inspection, language, persons_present, by_officer, started_at)
                    VALUES (gen_random_uuid(), %s, 'en', '', gen_random_uuid(), now())
                    """.formatted(INSPECTION))),
            Map.entry("exhibit_inspection_number_key", List.of("""
                    INSERT INTO inspection.exhibit (id, inspection, number, class, description, by_officer, at)
                    VALUES (gen_random_uuid(), %s, 1, 'MONEY', 'a purse', gen_random_uuid(), now())
                    """.formatted(INSPECTION))),
            Map.entry("custody_ends_once", List.of(AN_EXHIBIT.formatted(INSPECTION), """
                    INSERT INTO inspection.custody (exhibit, number, at, kind, place, seal, words, by_officer)
                    SELECT %1$s, count(*) + 1, now(), 'RETURNED', 'desk', '', '', gen_random_uuid()
                    FROM inspection.custody WHERE exhibit = %1$s
                    """.formatted(INSPECTION))),
            Map.entry("one_proposal_at_a_time", List.of("""
                    INSERT INTO inspection.correction (
                        id, inspection, field, was, becomes, reason, proposed_by, proposed_at, status)
                    VALUES (gen_random_uuid(), %s, 'DAY', '', '', 'a wrong day', gen_random_uuid(), now(), 'PROPOSED')
                    """.formatted(INSPECTION))),
            Map.entry("one_finding_of_a_stay", List.of(A_STAY.formatted(STAY), """
                    INSERT INTO stays.irregular (id, kind, stay, issuer, document_number, nationality, port, day, last_day,
                        found_at, found_in, state, version)
                    VALUES (gen_random_uuid(), 'OVERSTAY', %s, 'UTO', 'QXRACE001', 'UTO', 'CNPVG', '2022-02-02', '2022-02-01',
                        now(), 1, 'FOUND', 1)
                    """.formatted(STAY))),
            Map.entry("one_finding_of_an_exit", List.of("""
                    INSERT INTO stays.irregular (id, kind, crossing, crossed_at, issuer, document_number, nationality, port, day,
                        found_at, found_in, state, version)
                    VALUES (gen_random_uuid(), 'EXIT_WITHOUT_ENTRY', %s, now(), 'UTO', 'QXRACE001', 'UTO', 'CNPVG', '2022-02-02',
                        now(), 1, 'FOUND', 1)
                    """.formatted(INSPECTION))),
            Map.entry("permission_number_key", List.of("""
                    INSERT INTO issuance.permission (id, number, kind, letter, issuer, document_number, first_day, stay_days,
                        registered_at, registered_by)
                    VALUES (gen_random_uuid(), 'RACE-1', 'VISA', 'L', 'UTO', 'QXRACE001', '2022-01-01', 30, now(), 'race')
                    """)),
            Map.entry("use_pkey", List.of("""
                    INSERT INTO issuance.permission (id, number, kind, letter, issuer, document_number, first_day, stay_days,
                        registered_at, registered_by)
                    VALUES (%s, 'RACE-2', 'VISA', 'L', 'UTO', 'QXRACE001', '2022-01-01', 30, now(), 'race')
                    """.formatted(STAY), """
                    INSERT INTO issuance.use (id, permission, state, reserved_at) VALUES (%s, %s, 'RESERVED', now())
                    """.formatted(INSPECTION, STAY)))));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RefereesTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static Stream<String> referees() {
        return TWINS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("referees")
    void a_second_row_is_turned_away(String referee) {
        List<String> offered = Collections.unmodifiableList(new ArrayList<>(TWINS.get(referee)));
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            offered.forEach(jdbc::update);
            assertThatThrownBy(() -> jdbc.update(offered.getLast()))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining(referee);
        });
    }

    @Test
    void no_unique_index_beside_primary_keys_is_without_its_row_here() {
        assertThat(jdbc.queryForList("""
                        SELECT c.relname FROM pg_index i
                        JOIN pg_class c ON c.oid = i.indexrelid
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname IN ('inspection', 'stays', 'issuance') AND i.indisunique AND NOT i.indisprimary
                        """, String.class)).isNotEmpty().isSubsetOf(TWINS.keySet());
    }

    /** Both transactions are open when both have written: the index makes the second wait, and turns it away at the commit. */
    @Test
    void of_two_transactions_that_cannot_see_each_other_one_opens_the_stay() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Boolean> enters = () -> {
            try {
                transaction.executeWithoutResult(_ -> {
                    jdbc.queryForList("SELECT id FROM stays.stay WHERE document_number = 'QXRACE002'");
                    await(together);
                    jdbc.update("""
                            INSERT INTO stays.stay (id, issuer, document_number, nationality, entry_port, entered_at, entry_day)
                            VALUES (gen_random_uuid(), 'UTO', 'QXRACE002', 'UTO', 'CNPVG', now(), '2022-01-15')
                            """);
                });
                return true;
            } catch (DataIntegrityViolationException second) {
                assertThat(second).hasMessageContaining("one_open_stay");
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Boolean> opened = new ArrayList<>();
            for (var one : threads.invokeAll(List.of(enters, enters))) {
                opened.add(one.get());
            }
            assertThat(opened).containsExactlyInAnyOrder(true, false);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_house_works_at_read_committed() {
        assertThat(transaction.<String>execute(_ -> jdbc.queryForObject("SHOW transaction_isolation", String.class)))
                .isEqualTo("read committed");
    }
}
