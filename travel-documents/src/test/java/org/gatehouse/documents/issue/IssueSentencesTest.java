package org.gatehouse.documents.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gatehouse.documents.authority.SigningProblem;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each problem of signing and of issuing is told in both languages, with what it names. */
class IssueSentencesTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");

    static List<SigningProblem> signing() {
        return List.of(
                new SigningProblem.KeyStoreUnreadable("no {0} it's"),
                new SigningProblem.KeyMissing(""),
                new SigningProblem.KeyMissing("seal"),
                new SigningProblem.CertificateMismatch("seal"),
                new SigningProblem.AlgorithmUnfit("1.2.840.113549.1.1.1"),
                new SigningProblem.SigningFailed("the token was pulled out"),
                new SigningProblem.KeyNotYetInUse(AT),
                new SigningProblem.KeyUsePeriodOver(AT),
                new SigningProblem.KeyUsedUp(100_000),
                new SigningProblem.CertificateExpired(AT));
    }

    static List<IssueProblem> issuing() {
        return List.of(
                new IssueProblem.NameNotSpelled("山田", "give the bearer's own spelling"),
                new IssueProblem.ZoneNotWritable("too long"),
                new IssueProblem.ZoneReadsDifferently("birth date"),
                new IssueProblem.PortraitUnreadable("it ends early"),
                new IssueProblem.PortraitTooSmall(120, 1600),
                new IssueProblem.PortraitTooLarge(131_073),
                new IssueProblem.ChipKeyUnfit("no active authentication with 1.2.3"),
                new IssueProblem.DocumentOutlivesCertificate(LocalDate.of(2036, 1, 2), LocalDate.of(2035, 3, 4)),
                new IssueProblem.NotSigned(new SigningProblem.KeyUsedUp(1)),
                new IssueProblem.SelfCheckFailed(List.of(new Remark(Reason.DG_HASH, "DG1"))));
    }

    private static void told(String english, String chinese) {
        assertThat(english).endsWith(".").matches(sentence -> !chinese(sentence.replace("山田", "")));
        assertThat(chinese).matches(IssueSentencesTest::chinese).doesNotContain("{0,", "{1");
    }

    private static boolean chinese(String sentence) {
        return sentence.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @ParameterizedTest
    @MethodSource("signing")
    void each_problem_of_signing_is_told_in_both_languages(SigningProblem problem) {
        told(problem.sentence(Locale.FRENCH), problem.sentence(Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @MethodSource("issuing")
    void each_problem_of_issuing_is_told_in_both_languages(IssueProblem problem) {
        if (!(problem instanceof IssueProblem.SelfCheckFailed)) {
            told(problem.sentence(Locale.FRENCH), problem.sentence(Locale.SIMPLIFIED_CHINESE));
        }
    }

    @Test
    void no_problem_is_left_out_here() {
        assertThat(classes(signing().stream())).containsOnly(SigningProblem.class.getPermittedSubclasses());
        assertThat(classes(issuing().stream())).containsOnly(IssueProblem.class.getPermittedSubclasses());
    }

    private static Stream<Class<?>> classes(Stream<?> problems) {
        return problems.map(Object::getClass);
    }

    @Test
    void a_sentence_names_what_it_is_about() {
        assertThat(signing().getFirst().sentence(Locale.ENGLISH)).contains("(no {0} it's)");
        assertThat(signing().get(6).sentence(Locale.ENGLISH)).contains("before 2026-03-01T09:30:00Z");
        assertThat(signing().get(8).sentence(Locale.ENGLISH)).startsWith("The key has signed 100,000 documents");
        assertThat(issuing().get(4).sentence(Locale.ENGLISH))
                .startsWith("The portrait has 120 × 1600 pixels; a reader needs at least 240 × 320.");
        assertThat(issuing().get(7).sentence(Locale.CHINESE)).contains("2036-01-02", "2035-03-04");
        assertThat(issuing().get(8).sentence(Locale.ENGLISH))
                .isEqualTo("The document was not signed. " + new SigningProblem.KeyUsedUp(1).sentence(Locale.ENGLISH));
        assertThat(issuing().get(9).sentence(Locale.ENGLISH))
                .endsWith("A data group was changed after it was signed. [DG1]");
        assertThat(issuing().get(9).sentence(Locale.CHINESE)).endsWith("数据组在签名后被改动。［DG1］");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format",
                "check digits",
                "document code",
                "issuer",
                "document number",
                "nationality",
                "sex",
                "birth date",
                "expiry date"
            })
    void every_field_that_is_read_back_has_a_name(String field) {
        var problem = new IssueProblem.ZoneReadsDifferently(field);

        told(problem.sentence(Locale.ENGLISH), problem.sentence(Locale.CHINESE));
    }
}
