package org.gatehouse.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long and how often a document signer's key is used; Doc 9303-12 section 4.1. */
class KeyUseTest {

    private static final DocumentSigner SIGNER = Authorities.documentSigner(KeyAlgorithm.P256);
    private static final Instant IN_USE = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void a_key_signs_a_hundred_thousand_documents_and_not_one_more_9303_12_section_4_1() {
        KeyUses uses = KeyUses.inMemory();
        for (int document = 0; document < 99_999; document++) {
            uses.next(KeyUseLimits.keySha256(SIGNER.certificate()));
        }

        assertThat(KeyUseLimits.DOC_9303.claim(SIGNER, IN_USE, uses)).isEmpty();
        assertThat(KeyUseLimits.DOC_9303.claim(SIGNER, IN_USE, uses))
                .contains(new SigningProblem.KeyUsedUp(100_000));
    }

    @Test
    void a_key_signs_for_three_months_from_its_beginning_9303_12_section_4_1() {
        KeyUses uses = KeyUses.inMemory();
        Instant end = Instant.parse("2026-04-15T00:00:00Z");

        assertThat(KeyUseLimits.DOC_9303.claim(SIGNER, Authorities.FROM, uses)).isEmpty();
        assertThat(KeyUseLimits.DOC_9303.claim(SIGNER, end, uses)).isEmpty();
        assertThat(KeyUseLimits.DOC_9303.claim(SIGNER, end.plusSeconds(1), uses))
                .contains(new SigningProblem.KeyUsePeriodOver(end));
    }

    @Test
    void a_key_does_not_sign_before_its_time() {
        assertThat(KeyUseLimits.DOC_9303.claim(SIGNER, Authorities.FROM.minusSeconds(1), KeyUses.inMemory()))
                .contains(new SigningProblem.KeyNotYetInUse(Authorities.FROM));
    }

    @Test
    void the_shorter_of_rule_and_certificate_counts_9303_12_section_4_1() {
        var month = new KeyUseLimits(Period.ofMonths(1), 10);
        var year = new KeyUseLimits(Period.ofYears(1), 10);
        Instant later = Instant.parse("2026-05-01T00:00:00Z");

        assertThat(month.claim(SIGNER, Instant.parse("2026-02-16T00:00:00Z"), KeyUses.inMemory()))
                .contains(new SigningProblem.KeyUsePeriodOver(Instant.parse("2026-02-15T00:00:00Z")));
        assertThat(year.claim(SIGNER, later, KeyUses.inMemory()))
                .contains(new SigningProblem.KeyUsePeriodOver(Instant.parse("2026-04-15T00:00:00Z")));
    }

    @Test
    void an_expired_certificate_is_told_as_such() {
        assertThat(KeyUseLimits.DOC_9303.claim(SIGNER, Instant.parse("2036-04-15T00:00:01Z"), KeyUses.inMemory()))
                .contains(new SigningProblem.CertificateExpired(Instant.parse("2036-04-15T00:00:00Z")));
    }

    @Test
    void a_refusal_by_time_spends_no_use() {
        KeyUses uses = KeyUses.inMemory();
        KeyUseLimits.DOC_9303.claim(SIGNER, Instant.parse("2027-01-01T00:00:00Z"), uses);

        assertThat(uses.next(KeyUseLimits.keySha256(SIGNER.certificate()))).isEqualTo(1);
    }

    @Test
    void each_key_has_a_count_of_its_own() {
        var one = new KeyUseLimits(Period.ofMonths(3), 1);
        KeyUses uses = KeyUses.inMemory();

        assertThat(one.claim(SIGNER, IN_USE, uses)).isEmpty();
        assertThat(one.claim(Authorities.documentSigner(KeyAlgorithm.P256), IN_USE, uses)).isEmpty();
        assertThat(one.claim(SIGNER, IN_USE, uses)).contains(new SigningProblem.KeyUsedUp(1));
    }

    @Test
    void many_threads_share_one_count() {
        var limits = new KeyUseLimits(Period.ofMonths(3), 1_000);
        KeyUses uses = KeyUses.inMemory();
        var allowed = new AtomicInteger();
        IntStream.range(0, 5_000).parallel().forEach(_ -> {
            Optional<SigningProblem> problem = limits.claim(SIGNER, IN_USE, uses);
            if (problem.isEmpty()) {
                allowed.incrementAndGet();
            }
        });

        assertThat(allowed).hasValue(1_000);
    }

    @Test
    void limits_that_let_nothing_through_are_no_limits() {
        assertThatThrownBy(() -> new KeyUseLimits(Period.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyUseLimits(Period.ofMonths(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
