package org.gatehouse.inspection.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.testing.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each law of the table is offered the row that it must refuse: a script or a restore is stopped as our own code is. */
@HouseTest
class InspectionTableTest {

    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";

    private static final long SEED = 20_220_115;

    private final JdbcTemplate jdbc;

    InspectionTableTest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private void insert(
            String channel,
            String verdict,
            String direction,
            @Nullable String group,
            String outcome,
            @Nullable String protection,
            @Nullable String decidedBy,
            @Nullable String confirmedBy,
            @Nullable String ground,
            @Nullable String words) {
        jdbc.update(
                """
                INSERT INTO inspection.inspection (
                    id, port, direction, mode, channel, mrz, issuer, nationality, document_kind, document_number, findings,
                    verdict, rules_version, status, version, day, second_line, nationality_group, protection, decided_by,
                    confirmed_by, ground, words, outcome, decided_at, recorded_in)
                VALUES (?, 'CNPVG', ?, 'AIR', ?, '', 'FRA', 'FRA', '', '', '{}', ?, '1', 'CLOSED', 2, '2022-01-15', true, ?,
                        ?, ?::uuid, ?::uuid, ?, ?, ?, now(), 1)
                """,
                TimeOrderedId.at(Instant.parse("2022-01-15T02:00:00Z")),
                direction,
                channel,
                verdict,
                group,
                protection,
                decidedBy,
                confirmedBy,
                ground,
                words,
                outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "person_decides,            E_CHANNEL, REFER, EXIT,  CITIZEN,   ADMITTED, ,       ,  ,  ,                  ",
        "person_decides,            DESK,      CLEAR, EXIT,  CITIZEN,   ADMITTED, ,       ,  ,  ,                  ",
        "person_decides,            E_CHANNEL, CLEAR, ENTRY, FOREIGNER, REFUSED,  ,       ,  ,  NO_PERMISSION, no  ",
        "refusal_by_two,            DESK,      REFER, ENTRY, FOREIGNER, REFUSED,  ,       A, ,  NO_PERMISSION, no  ",
        "refusal_by_two,            DESK,      REFER, ENTRY, FOREIGNER, REFUSED,  ,       A, A, NO_PERMISSION, no  ",
        "refusal_by_two,            DESK,      REFER, ENTRY, FOREIGNER, REFUSED,  ,       A, B, ,              no  ",
        "refusal_by_two,            DESK,      REFER, ENTRY, FOREIGNER, REFUSED,  ,       A, B, NO_PERMISSION, ' ' ",
        "own_country,               DESK,      REFER, ENTRY, CITIZEN,   REFUSED,  ,       A, B, NO_PERMISSION, no  ",
        "own_country,               DESK,      REFER, ENTRY, HMT_RESIDENT, REFUSED, ,     A, B, NO_PERMISSION, no  ",
        "protection_before_refusal, DESK,      REFER, ENTRY, FOREIGNER, REFUSED,  TAKEN_UP, A, B, NO_PERMISSION, no",
        "nobody_unknown_concluded,  DESK,      REFER, ENTRY, ,          ADMITTED, ,       A, ,  ,              ok  ",
    })
    void the_schema_refuses_what_the_law_forbids(
            String law,
            String channel,
            String verdict,
            String direction,
            @Nullable String group,
            String outcome,
            @Nullable String protection,
            @Nullable String decidedBy,
            @Nullable String confirmedBy,
            @Nullable String ground,
            @Nullable String words) {
        assertThatThrownBy(() -> insert(
                        channel,
                        verdict,
                        direction,
                        group,
                        outcome,
                        protection,
                        officer(decidedBy),
                        officer(confirmedBy),
                        ground,
                        words))
                .hasMessageContaining(law);
    }

    private static @Nullable String officer(@Nullable String letter) {
        return "A".equals(letter) ? A : "B".equals(letter) ? B : null;
    }

    @Test
    void what_is_concluded_is_never_changed() {
        insert("E_CHANNEL", "CLEAR", "EXIT", "CITIZEN", "ADMITTED", null, null, null, null, null);
        assertThatThrownBy(() -> jdbc.update("UPDATE inspection.inspection SET day = day + 1 WHERE status = 'CLOSED'"))
                .hasMessageContaining("concluded");
    }

    /** The constraint names the ordinary crossing first, to spare it the laws: so they must hold for whatever it lets through. */
    @Test
    void whatever_is_ordinary_is_lawful() {
        String check = jdbc.queryForObject("""
                SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
                WHERE conname = 'lawful' AND conrelid = 'inspection.inspection'::regclass
                """, String.class);
        int laws = check.indexOf("ROW(");
        String ordinary = check.substring(1, check.lastIndexOf(" OR ", laws));
        String lawful =
                check.substring(laws, check.indexOf(')', laws)) + ")::inspection.lawful_crossing IS DISTINCT FROM NULL";
        jdbc.execute("CREATE TEMP TABLE any_crossing (LIKE inspection.inspection)");
        jdbc.execute("ALTER TABLE any_crossing %s".formatted(String.join(", ", jdbc.queryForList("""
                        SELECT 'ALTER COLUMN ' || attname || ' DROP NOT NULL' FROM pg_attribute
                        WHERE attrelid = 'any_crossing'::regclass AND attnum > 0 AND attnotnull
                        """, String.class))));
        Random chance = new Random(SEED);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            rows.add(any(chance));
        }
        jdbc.batchUpdate("""
                INSERT INTO any_crossing (mrz, direction, channel, verdict, status, outcome, nationality_group, protection,
                    decided_by, confirmed_by, ground, words, decided_at, recorded_in, temporary_reason, case_ground, authority,
                    claim_state, claim_group, claim_words, day)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, '2022-01-15')
                """, rows);
        assertThat(jdbc.queryForObject(
                        "SELECT count(%s) FROM any_crossing WHERE %s".formatted(lawful, ordinary), Long.class))
                .isGreaterThan(1_000);
        assertThatThrownBy(() -> jdbc.queryForObject(
                        "SELECT count(%s) FROM any_crossing WHERE NOT (%s)".formatted(lawful, ordinary), Long.class))
                .hasMessageContaining("lawful_crossing");
    }

    /** Mostly what an ordinary crossing has, so that some are ordinary and many nearly so. */
    private static Object[] any(Random chance) {
        return new Object[] {
            one(chance, "P<FRA", ""),
            one(chance, "ENTRY", "EXIT", "THROUGH", null),
            one(chance, "DESK", "E_CHANNEL", "WINDOW", null),
            one(chance, "CLEAR", "REFER", "REFUSE", null),
            one(chance, "CLOSED", "OPEN", "SECOND_LINE", null),
            one(chance, "ADMITTED", "REFUSED", "HANDED_OVER", "LOST", null),
            one(chance, "FOREIGNER", "CITIZEN", "HMT_RESIDENT", "OTHER", null),
            one(chance, null, "CLAIMED", "ENDED"),
            one(chance, A, B, null),
            one(chance, null, A, B),
            one(chance, null, "NO_PERMISSION"),
            one(chance, null, "no", " "),
            one(chance, "2022-01-15T02:00:00Z", (String) null),
            chance.nextInt(9) == 0 ? null : 1L,
            one(chance, null, "TRANSIT"),
            one(chance, null, "WANTED"),
            one(chance, null, "Police"),
            one(chance, null, "CLAIMED", "CONFIRMED"),
            one(chance, null, "CITIZEN"),
            one(chance, null, "words")
        };
    }

    private static @Nullable String one(Random chance, @Nullable String usual, @Nullable String... others) {
        return chance.nextInt(9) == 0 ? others[chance.nextInt(others.length)] : usual;
    }
}
