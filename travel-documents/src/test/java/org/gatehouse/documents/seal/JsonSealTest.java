package org.gatehouse.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gatehouse.documents.trust.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seals in JSON; Doc 9303-13 section 6. */
class JsonSealTest {

    private static final Seals UTOPIA = Seals.utopia();

    private static String seal() {
        return new String(UTOPIA.vaccination(), StandardCharsets.UTF_8);
    }

    private static SealReading read(String text) {
        return SealReader.read(text.getBytes(StandardCharsets.UTF_8), Seals.TODAY);
    }

    private static SealReport verify(String text) {
        return UTOPIA.verifier().verify(text.getBytes(StandardCharsets.UTF_8), Seals.presented());
    }

    private static SealReason broken(String text) {
        return read(text) instanceof SealReading.Broken(var why) ? why.reason() : SealReason.ABORTED;
    }

    @Test
    void a_vaccination_certificate_says_who_and_what() {
        Seal seal = ((SealReading.Read) read(seal())).seal();

        assertThat(seal.text("NAME")).contains("Smith Bill");
        assertThat(seal.text("PASSPORT_NUMBER")).contains("A1234567Z");
        assertThat(seal.text("CENTRE")).contains("RIVM \u20ac");
        assertThat(seal.features())
                .contains(new Feature(
                        "ve[0].vd[0].dvc", "VACCINATION_DATE", new FeatureValue.Day(LocalDate.of(2026, 3, 3))));
        assertThat(seal.faults()).isEmpty();
    }

    @Test
    void order_blanks_and_escapes_do_not_matter_rfc_8785() {
        String moved = seal().replace("{\"data\"", " {\n\"data\" ")
                .replace("\"hdr\":{\"is\":\"UTO\",\"t\":\"icao.vacc\",\"v\":1}", "\"hdr\":{\"v\":1,\"t\":\"icao.vacc\",\"is\":\"\\u0055TO\"}")
                .replace("\u20ac", "\\u20AC");

        assertThat(moved).isNotEqualTo(seal());
        assertThat(verify(moved).overall()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void padding_and_the_other_alphabet_of_base64_are_taken() {
        String text = seal();
        int at = text.indexOf("\"sigvl\":\"") + 9;
        String signature = text.substring(at, text.indexOf('"', at));
        String padded = text.replace(signature, signature.replace('-', '+').replace('_', '/') + "==");

        assertThat(verify(padded).overall()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":1,\"data\":2} | MEMBER_TWICE",
                "{\"data\":{}} | MEMBER_MISSING",
                "{} | MEMBER_MISSING",
                "{\"data\":9007199254740993} | NUMBER_INEXACT",
                "{\"data\":1e999} | NUMBER_INEXACT",
                "{\"data\":0.1000000000000000000000000000001} | NUMBER_INEXACT",
                "{\"data\":01} | TEXT_MALFORMED",
                "{\"data\":+1} | TEXT_MALFORMED",
                "{\"data\":1.} | TEXT_MALFORMED",
                "{\"data\":NaN} | TEXT_MALFORMED",
                "{\"data\":'1'} | TEXT_MALFORMED",
                "{\"data\":[1,]} | TEXT_MALFORMED",
                "{\"data\":\"\\ud800\"} | TEXT_MALFORMED",
                "{\"data\":\"\\x\"} | TEXT_MALFORMED",
                "{data:1} | TEXT_MALFORMED",
                "{} {} | TEXT_MALFORMED",
                "{ | TEXT_MALFORMED"
            },
            quoteCharacter = '`')
    void text_that_two_readers_could_take_differently_is_broken(String text, SealReason reason) {
        assertThat(broken(text)).isEqualTo(reason);
    }

    @Test
    void deep_and_wide_text_is_left_unread() {
        assertThat(broken("{\"a\":" + "[".repeat(7000) + "]".repeat(7000) + "}")).isEqualTo(SealReason.TOO_LARGE);
        assertThat(broken("{\"a\":[" + "1,".repeat(3000) + "1]}")).isEqualTo(SealReason.TOO_LARGE);
        assertThat(broken("{\"a\":\"" + "a".repeat(20_000) + "\"}")).isEqualTo(SealReason.TOO_LARGE);
    }

    @Test
    void bytes_that_are_no_utf_8_are_broken() {
        byte[] seal = UTOPIA.vaccination();
        seal[20] = (byte) 0xC0;

        assertThat(SealReader.read(seal, Seals.TODAY)).isInstanceOf(SealReading.Broken.class);
    }

    @Test
    void a_type_that_nobody_here_knows_is_genuine_and_undetermined() {
        byte[] seal = Seals.written(SealWriter.write(
                new VdsNcDraft("icao.dta", 1, "UTO", "{\"ref\":\"A1\",\"n\":[true,null,1.5]}"), UTOPIA.key));

        SealReport report = UTOPIA.verifier().verify(seal, Seals.presented());

        assertThat(report.outcome(SealStep.SIGNATURE)).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.outcome(SealStep.SEMANTICS)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(report.overall()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(report.seal().orElseThrow().features())
                .contains(new Feature("ref", "", new FeatureValue.Text("A1")));
    }

    @Test
    void another_algorithm_than_that_of_the_key_proves_nothing() {
        SealReport report = verify(seal().replace("ES256", "ES384"));

        assertThat(report.outcome(SealStep.SIGNATURE)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verify(seal().replace("ES256", "none")).overall()).isNotEqualTo(Outcome.SUCCESSFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "{\"a\":1,\"a\":2}", "{", "", "{}}", "{\"pid\":{}}", "{},\"x\":{}"})
    void what_is_no_message_of_the_type_is_not_signed(String message) {
        assertThat(SealWriter.write(new VdsNcDraft("icao.vacc", 1, "UTO", message), UTOPIA.key))
                .isInstanceOf(SealWriting.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"UTO, 0", "UTO, -1", "'U\"O', 1", "'', 1"})
    void a_head_that_could_not_be_read_is_not_signed(String country, int version) {
        assertThat(SealWriter.write(new VdsNcDraft("icao.vacc", version, country, Seals.VACCINATION), UTOPIA.key))
                .isInstanceOf(SealWriting.Refused.class);
    }
}
