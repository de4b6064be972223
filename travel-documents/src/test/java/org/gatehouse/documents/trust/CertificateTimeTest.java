package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x509.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTimeTest {

    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;

    /** As a parser meets it. */
    private static Time time(int tag, String text) throws IOException {
        byte[] characters = text.getBytes(StandardCharsets.US_ASCII);
        byte[] encoded = new byte[characters.length + 2];
        encoded[0] = (byte) tag;
        encoded[1] = (byte) characters.length;
        System.arraycopy(characters, 0, encoded, 2, characters.length);
        return Time.getInstance(ASN1Primitive.fromByteArray(encoded));
    }

    @ParameterizedTest
    @CsvSource({
        "260115090000Z, 2026-01-15T09:00:00Z",
        "491231235959Z, 2049-12-31T23:59:59Z",
        "500101000000Z, 1950-01-01T00:00:00Z",
        "000229120000Z, 2000-02-29T12:00:00Z",
        "2601150900Z, 2026-01-15T09:00:00Z",
        "260115090000+0130, 2026-01-15T07:30:00Z",
        "260115090000-1100, 2026-01-15T20:00:00Z"
    })
    void two_digits_of_the_year_mean_1950_to_2049(String text, Instant instant) throws IOException {
        assertThat(CertificateTime.read(time(UTC_TIME, text))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "20500101000000Z, 2050-01-01T00:00:00Z",
        "99991231235959Z, 9999-12-31T23:59:59Z",
        "202601150900Z, 2026-01-15T09:00:00Z",
        "20260115090000.25Z, 2026-01-15T09:00:00.250Z",
        "20260115090000+0800, 2026-01-15T01:00:00Z"
    })
    void four_digits_of_the_year_mean_themselves(String text, Instant instant) throws IOException {
        assertThat(CertificateTime.read(time(GENERALIZED_TIME, text))).isEqualTo(instant);
    }

    @Test
    void any_second_is_that_of_the_parser() throws Exception {
        var random = new Random(9303);
        var utc = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
        var generalized = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
        for (int i = 0; i < 2_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-12_000_000_000L, 250_000_000_000L));
            var longForm = new Time(new ASN1GeneralizedTime(generalized.format(instant)));
            assertThat(CertificateTime.read(longForm)).isEqualTo(instant);
            var shortForm = new Time(new ASN1UTCTime(utc.format(instant)));
            assertThat(CertificateTime.read(shortForm))
                    .isEqualTo(shortForm.getDate().toInstant());
        }
    }

    /** What is no date is refused by the parser, so that reading need not ask. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260229000000Z",
                "20260431000000Z",
                "20261301000000Z",
                "20260100000000Z",
                "20260115240000Z",
                "20260115096000Z",
                "20260115090060Z"
            })
    void no_date_gets_this_far(String text) {
        assertThatThrownBy(() -> time(GENERALIZED_TIME, text)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> time(UTC_TIME, text.substring(2))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260115090000,5Z", "2026011509.250Z"})
    void no_time_is_no_instant(String text) throws IOException {
        Time time = time(GENERALIZED_TIME, text);
        assertThatThrownBy(() -> CertificateTime.read(time)).isInstanceOf(IllegalStateException.class);
    }
}
