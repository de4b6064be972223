package org.gatehouse.screening;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.testing.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each law of the tables is offered the row that it must refuse. */
@HouseTest
class ScreeningTableTest {

    private static final String A = "'00000000-0000-0000-0000-00000000000a'";
    private static final String B = "'00000000-0000-0000-0000-00000000000b'";
    private static final String PERSON = """
            '{"names": [{"full": "ERIKSSON", "surname": "", "given": "", "form": "WRITTEN", "strength": "PRIMARY"}],
              "births": ["1974"], "nationalities": [], "places": [], "documents": []}'
            """;

    private final JdbcTemplate jdbc;

    ScreeningTableTest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private void insert(String table, Map<String, String> row) {
        jdbc.execute("INSERT INTO screening." + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                + row.values().stream().collect(Collectors.joining(", ")) + ")");
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        var changed = new LinkedHashMap<>(row);
        changed.put(column, value);
        return changed;
    }

    private static Map<String, String> list(UUID id) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", "'" + id + "'");
        row.put("code", "'T-" + id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT) + "'");
        row.put("name_en", "'Test'");
        row.put("name_zh", "'测试'");
        row.put("owner", "'Police'");
        row.put("purpose", "'To arrest'");
        row.put("ground", "'ARREST_WARRANT'");
        row.put("directions", "'BOTH'");
        row.put("ports", "'{}'");
        row.put("action", "'REFER'");
        row.put("threshold", "0.8");
        row.put("proportionality", "'Nothing less than this will do.'");
        row.put("counted_from", "'2080-01-01Z'");
        row.put("review_at", "'2081-01-01Z'");
        row.put("state", "'DRAFT'");
        row.put("revision", "1");
        row.put("entered_by", A);
        row.put("entered_at", "'2080-01-01Z'");
        return row;
    }

    private static Map<String, String> entry(UUID id, UUID list) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", "'" + id + "'");
        row.put("watchlist", "'" + list + "'");
        row.put("kind", "'PERSON'");
        row.put("state", "'DRAFT'");
        row.put("revision", "1");
        row.put("counted_from", "'2080-01-01Z'");
        row.put("review_at", "'2081-01-01Z'");
        row.put("entered_by", A);
        row.put("entered_at", "'2080-01-01Z'");
        return row;
    }

    private static Map<String, String> version(UUID entry) {
        var row = new LinkedHashMap<String, String>();
        row.put("entry", "'" + entry + "'");
        row.put("number", "1");
        row.put("kind", "'PERSON'");
        row.put("particulars", PERSON);
        row.put("reason", "'Sought by an order.'");
        row.put("source", "'Order 1'");
        row.put("state", "'PROPOSED'");
        row.put("entered_by", A);
        row.put("entered_at", "'2080-01-01Z'");
        return row;
    }

    private UUID aList() {
        var id = UUID.randomUUID();
        insert("watchlist", list(id));
        return id;
    }

    private UUID anEntry(String kind) {
        var id = UUID.randomUUID();
        insert("entry", with(entry(id, aList()), "kind", "'" + kind + "'"));
        return id;
    }

    private UUID aDraftWithVersion() {
        var id = anEntry("PERSON");
        insert("entry_version", version(id));
        return id;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "code | 'small' | code_has_form",
                "name_zh | ' ' | words_given",
                "purpose | '' | words_given",
                "ground | 'BECAUSE' | known_ground",
                "directions | 'ALL' | known_directions",
                "ports | '{gongbei}' | ports_have_form",
                "ports | '{CNGBP,NULL}' | ports_have_form",
                "action | 'REFUSE' | informs_refers_or_protects",
                "action | 'PROTECT' | protects_who_is_to_be_protected",
                "ground | 'CHILD_AT_RISK' | protects_who_is_to_be_protected",
                "threshold | 0.04 | threshold_within",
                "proportionality | 'Because.' | proportionality_in_own_words",
                "review_at | '2083-01-01 00:00:01Z' | reviewed_within_three_years",
                "review_at | '2080-01-01Z' | reviewed_within_three_years",
                "review_at | NULL | review_at",
                "valid_to | '2079-01-01Z' | valid_until_later",
                "state | 'RELEASED' | begins as a draft",
                "released_by | '00000000-0000-0000-0000-00000000000b' | released_by_another"
            })
    void a_list_is_what_the_law_asks_for(String column, String value, String law) {
        var row = with(list(UUID.randomUUID()), column, value);
        assertThatThrownBy(() -> insert("watchlist", row)).hasMessageContaining(law);
    }

    @Test
    void three_years_to_the_second_are_within_three_years() {
        assertThatCode(() -> insert("watchlist", with(list(UUID.randomUUID()), "review_at", "'2083-01-01Z'")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "one officer alone, a, released_by_another",
        "nobody, , released_by_another",
    })
    void no_list_is_released_by_one(String name, @Nullable String by, String law) {
        var id = aList();
        String second = by == null ? "NULL" : A;
        assertThatThrownBy(() -> jdbc.execute("UPDATE screening.watchlist SET state = 'RELEASED', released_by = "
                        + second + ", released_at = '2080-02-01Z' WHERE id = '" + id + "'"))
                .hasMessageContaining(law);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "kind | 'ANIMAL' | known_kind",
                "review_at | '2083-01-01 00:00:01Z' | entry_reviewed_within_three_years",
                "counted_from | NULL | counted_from",
                "state | 'RELEASED' | begins as a draft",
                "valid_to | '2079-01-01Z' | entry_valid_until_later"
            })
    void an_entry_is_what_the_law_asks_for(String column, String value, String law) {
        var row = with(entry(UUID.randomUUID(), aList()), column, value);
        assertThatThrownBy(() -> insert("entry", row)).hasMessageContaining(law);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PERSON | {\"births\": [\"1974\"]} | minimum_identifiers",
                "PERSON | {\"names\": [], \"births\": [\"1974\"]} | minimum_identifiers",
                "PERSON | {\"names\": [{}]} | minimum_identifiers",
                "PERSON | {\"names\": [{}], \"births\": [], \"documents\": []} | minimum_identifiers",
                "PERSON | {\"names\": [{}], \"nationalities\": [\"UTO\"]} | minimum_identifiers",
                "DOCUMENT | {\"number\": \"W1\"} | object_has_its_number",
                "DOCUMENT | {\"number\": \"W1234\", \"issuer\": \"UTO\"} | object_has_its_number",
                "VEHICLE | {\"plate\": \"UT1\"} | object_has_its_number",
                "VESSEL | {\"imo\": null} | object_has_its_number",
                "CONTAINER | {} | object_has_its_number",
                "AIRCRAFT | {\"registration\": \"\"} | object_has_its_number"
            })
    void nobody_is_sought_by_too_little(String kind, String particulars, String law) {
        var id = anEntry(kind);
        var row = with(with(version(id), "kind", "'" + kind + "'"), "particulars", "'" + particulars + "'");
        assertThatThrownBy(() -> insert("entry_version", row)).hasMessageContaining(law);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "reason | 'Short' | reason_in_own_words",
                "source | ' ' | source_named",
                "state | 'RELEASED' | begins as a proposal",
                "kind | 'VESSEL' | violates",
            })
    void a_version_is_written_in_full(String column, String value, String law) {
        var row = with(version(anEntry("PERSON")), column, value);
        assertThatThrownBy(() -> insert("entry_version", row)).hasMessageContaining(law);
    }

    @ParameterizedTest
    @CsvSource({"the author, a", "nobody, "})
    void no_version_is_signed_by_its_author_or_by_nobody(String name, @Nullable String by) {
        var id = aDraftWithVersion();
        String signer = by == null ? "NULL" : A;
        assertThatThrownBy(() -> jdbc.execute("UPDATE screening.entry_version SET state = 'RELEASED', signed_by = "
                        + signer + ", signed_at = '2080-02-01Z' WHERE entry = '" + id + "'"))
                .hasMessageContaining("version_signed_by_another");
    }

    @Test
    void no_entry_is_released_without_a_signed_version_or_by_its_author() {
        var id = aDraftWithVersion();
        String release =
                "UPDATE screening.entry SET state = 'RELEASED', released_version = 1, released_at = '2080-02-01Z',"
                        + " released_by = ";
        assertThatThrownBy(() -> jdbc.execute(release + B + " WHERE id = '" + id + "'"))
                .hasMessageContaining("no version that was signed");
        jdbc.execute("UPDATE screening.entry_version SET state = 'RELEASED', signed_by = " + B
                + ", signed_at = '2080-02-01Z' WHERE entry = '" + id + "'");
        assertThatThrownBy(() -> jdbc.execute(release + A + " WHERE id = '" + id + "'"))
                .hasMessageContaining("entry_released_by_another");
        assertThatThrownBy(() -> jdbc.execute(release + "NULL WHERE id = '" + id + "'"))
                .hasMessageContaining("entry_released_by_another");
        jdbc.execute(release + B + " WHERE id = '" + id + "'");
        assertThatThrownBy(() -> jdbc.execute("UPDATE screening.entry SET state = 'DRAFT' WHERE id = '" + id + "'"))
                .hasMessageContaining("does not go from");
        assertThatThrownBy(() -> jdbc.execute("UPDATE screening.entry_version SET reason = 'Something else entirely.'"
                        + " WHERE entry = '" + id + "'"))
                .hasMessageContaining("what its author wrote");
        assertThatThrownBy(() -> jdbc.execute("DELETE FROM screening.entry WHERE id = '" + id + "'"))
                .hasMessageContaining("tombstone");
        assertThatThrownBy(() ->
                        jdbc.execute("UPDATE screening.entry SET review_at = '2082-01-01Z' WHERE id = '" + id + "'"))
                .hasMessageContaining("second signature");
        assertThatThrownBy(() -> jdbc.execute("UPDATE screening.entry SET state = 'WITHDRAWN', ended_by = " + B
                        + ", ended_at =" + " '2080-03-01Z', end_words = ' ' WHERE id = '" + id + "'"))
                .hasMessageContaining("entry_end_has_an_officer_and_words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "assessment | 'Still.' | assessed_in_own_words",
                "review_at | '2084-01-02Z' | renewed_for_three_years_at_most",
                "entry | NULL | of_a_list_or_an_entry",
                "signed_by | '00000000-0000-0000-0000-00000000000b' | renewal_signed_by_another",
                "state | 'SIGNED' | renewal_signed_by_another"
            })
    void a_renewal_is_assessed_and_signed_by_two(String column, String value, String law) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", "'" + UUID.randomUUID() + "'");
        row.put("entry", "'" + anEntry("PERSON") + "'");
        row.put("assessment", "'The order stands, still sought.'");
        row.put("review_at", "'2082-01-01Z'");
        row.put("state", "'PROPOSED'");
        row.put("proposed_by", A);
        row.put("proposed_at", "'2081-01-01Z'");
        assertThatThrownBy(() -> insert("renewal", with(row, column, value))).hasMessageContaining(law);
    }

    @Test
    void a_list_keeps_its_purpose_and_is_not_deleted() {
        var id = aList();
        assertThatThrownBy(
                        () -> jdbc.execute("UPDATE screening.watchlist SET purpose = 'Other' WHERE id = '" + id + "'"))
                .hasMessageContaining("is for what it was released for");
        assertThatThrownBy(() -> jdbc.execute("DELETE FROM screening.watchlist WHERE id = '" + id + "'"))
                .hasMessageContaining("not deleted");
    }
}
