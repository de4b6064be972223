package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Step fifteen. */
class PrintedZoneTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String FIRST = TestChip.ZONE.substring(0, 44);
    private static final String SECOND = TestChip.ZONE.substring(44);

    private static DocumentReading reading(String first, String second) {
        return MrzReader.read(first + "\n" + second, DAY);
    }

    private static StepResult compare(String first, String second) {
        return PrintedZone.compare(reading(first, second), reading(FIRST, SECOND));
    }

    private static List<String> fields(StepResult result) {
        return result.remarks().stream().map(Remark::about).toList();
    }

    @Test
    void the_same_zone_is_in_order() {
        StepResult result = compare(FIRST, SECOND);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(result.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "documentCode, P<UTO, PDUTO",
        "issuer, P<UTO, P<D<<",
        "name, ERIKSSON, ERIKSEN<",
        "number, L898902C36, L898902C44",
        "nationality, 6UTO7, 6CHN7",
        "sex, 2F3, 2M3",
        "expiry, 3304159, 3404156",
        "birth, 7408122, 7508129"
    })
    void a_field_that_differs_fails(String field, String on, String printed) {
        StepResult result = compare(FIRST.replace(on, printed), SECOND.replace(on, printed));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(fields(result)).containsExactly(field);
    }

    @Test
    void optional_data_alone_decide_nothing() {
        StepResult result = compare(FIRST, SECOND.replace("ZE184226B<<<<<1", "ZE184227B<<<<<8"));
        assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(fields(result)).containsExactly("optionalData");
    }

    @Test
    void a_birth_known_in_part_is_exempt() {
        assertThat(compare(FIRST, SECOND.replace("7408122", "7408<<4")).outcome())
                .isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void what_cannot_be_read_decides_nothing() {
        assertThat(PrintedZone.compare(MrzReader.read("", DAY), reading(FIRST, SECOND))
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(PrintedZone.compare(reading(FIRST, SECOND), MrzReader.read("", DAY))
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void another_format_fails_and_is_named_first() {
        DocumentReading visa = reading(FIRST.replaceFirst("P<", "V<"), SECOND);
        StepResult result = PrintedZone.compare(visa, reading(FIRST, SECOND));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(fields(result)).startsWith("format", "documentCode");
        assertThat(result.remarks()).allMatch(remark -> remark.reason() == Reason.MRZ_DG1_MISMATCH);
        assertThat(result.step()).isEqualTo(Step.PRINTED_ZONE);
    }

    @Test
    void every_field_that_differs_is_named_and_optional_data_only_when_nothing_else_does() {
        StepResult result = compare(
                FIRST.replace("ERIKSSON", "ERIKSEN<"),
                SECOND.replace("2F3", "2M3").replace("ZE184226B<<<<<1", "ZE184227B<<<<<8"));
        assertThat(fields(result)).containsExactly("name", "sex");
    }

    @Test
    void a_birth_known_in_part_on_the_chip_is_exempt_too() {
        StepResult result =
                PrintedZone.compare(reading(FIRST, SECOND), reading(FIRST, SECOND.replace("7408122", "7408<<4")));
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESSFUL);
    }
}
