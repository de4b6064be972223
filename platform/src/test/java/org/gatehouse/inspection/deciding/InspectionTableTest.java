package org.gatehouse.inspection.deciding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
}
