package org.gatehouse.trust;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.gatehouse.testing.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each law of the tables is offered the row that it must refuse. */
@HouseTest
class TrustTableTest {

    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";

    private final JdbcTemplate jdbc;

    TrustTableTest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private String insert(String kind, String standing, @Nullable String firstBy) {
        byte[] der = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        jdbc.update("""
                INSERT INTO trust.certificate (sha256, der, kind, country, subject, issuer, serial, not_before, not_after,
                    deviations, first_import, standing, first_by, first_at)
                VALUES (encode(sha256(?), 'hex'), ?, ?, 'XX', '', '', '1', now(), now(), '{}', gen_random_uuid(), ?,
                        ?::uuid, CASE WHEN ?::text IS NULL THEN NULL ELSE now() END)
                """, der, der, kind, standing, firstBy, firstBy);
        return Administrators.sha256(der);
    }

    @ParameterizedTest
    @CsvSource({
        "ROOT, TRUSTED, proposal",
        "ROOT, CARRIED, proposal",
        "LINK, TRUSTED, carried",
        "SIGNER, PROPOSED, carried",
        "ROOT, WITHDRAWN, proposal",
        "THING, CARRIED, known_kind"
    })
    void nothing_comes_in_believed(String kind, String standing, String law) {
        assertThatThrownBy(() -> insert(kind, standing, A)).hasMessageContaining(law);
    }

    @ParameterizedTest
    @CsvSource({
        "one officer alone,      A, A, trusted_by_two",
        "no second,              A, ,  trusted_by_two",
        "no first before,        B, A, first signature",
    })
    void no_root_is_trusted_without_two(String name, @Nullable String first, @Nullable String second, String law) {
        String sha256 = insert("ROOT", "PROPOSED", A);
        assertThatThrownBy(() -> jdbc.update("""
                        UPDATE trust.certificate
                        SET standing = 'TRUSTED', first_by = ?::uuid, second_by = ?::uuid, second_at = now()
                        WHERE sha256 = ?
                        """, officer(first), officer(second), sha256))
                .as(name)
                .hasMessageContaining(law);
    }

    @Test
    void both_signatures_at_once_are_refused() {
        String sha256 = insert("ROOT", "PROPOSED", null);
        assertThatThrownBy(() -> jdbc.update("""
                        UPDATE trust.certificate SET standing = 'TRUSTED', first_by = ?::uuid, first_at = now(),
                            second_by = ?::uuid, second_at = now()
                        WHERE sha256 = ?
                        """, A, B, sha256)).hasMessageContaining("first signature");
    }

    @Test
    void a_withdrawal_has_an_officer_and_words() {
        String sha256 = insert("LINK", "CARRIED", null);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE trust.certificate SET standing = 'WITHDRAWN', ended_by = ?::uuid, ended_at = now(), words = ' '"
                                + " WHERE sha256 = ?",
                        A,
                        sha256))
                .hasMessageContaining("an_end_has_an_officer_and_words");
        assertThatThrownBy(
                        () -> jdbc.update("UPDATE trust.certificate SET standing = 'TRUSTED' WHERE sha256 = ?", sha256))
                .hasMessageContaining("does not go from");
    }

    @Test
    void a_certificate_is_what_it_is_and_is_never_gone() {
        String sha256 = insert("SIGNER", "CARRIED", null);
        assertThatThrownBy(() -> jdbc.update("UPDATE trust.certificate SET kind = 'ROOT' WHERE sha256 = ?", sha256))
                .hasMessageContaining("is what it is");
        assertThatThrownBy(() -> jdbc.update("DELETE FROM trust.certificate WHERE sha256 = ?", sha256))
                .hasMessageContaining("not deleted");
        assertThatThrownBy(() -> jdbc.update("""
                        INSERT INTO trust.certificate (sha256, der, kind, country, subject, issuer, serial, not_before,
                            not_after, deviations, first_import, standing)
                        VALUES (repeat('0', 64), 'x', 'LINK', '', '', '', '', now(), now(), '{}', gen_random_uuid(), 'CARRIED')
                        """)).hasMessageContaining("fingerprint_is_of_the_bytes");
    }

    @Test
    void a_revocation_list_never_goes_back() {
        String issuer = "CN=" + UUID.randomUUID();
        list(issuer, 5, "IN_FORCE");
        jdbc.update("UPDATE trust.revocation_list SET standing = 'SUPERSEDED' WHERE issuer = ?", issuer);
        assertThatThrownBy(() -> list(issuer, 4, "IN_FORCE")).hasMessageContaining("lower number");
        list(issuer, 6, "IN_FORCE");
        assertThatThrownBy(() -> list(issuer, 7, "IN_FORCE")).hasMessageContaining("one_list_in_force");
    }

    private void list(String issuer, int number, String standing) {
        jdbc.update("""
                INSERT INTO trust.revocation_list (sha256, der, issuer, country, number, this_update, entries, standing,
                    first_import, came_at, in_force_at)
                VALUES (?, '', ?, 'XX', ?, now(), 0, ?, gen_random_uuid(), now(), now())
                """, UUID.randomUUID().toString(), issuer, number, standing);
    }

    private static @Nullable String officer(@Nullable String letter) {
        return "A".equals(letter) ? A : "B".equals(letter) ? B : null;
    }
}
