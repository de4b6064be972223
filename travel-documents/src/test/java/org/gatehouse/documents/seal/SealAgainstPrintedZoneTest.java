package org.gatehouse.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.MrzWriter;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.documents.trust.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seal that was cut from one page and stuck on another differs from what is printed there; each field is compared. */
class SealAgainstPrintedZoneTest {

    private static final Seals UTOPIA = Seals.utopia();

    /** The zone of {@link Seals#zone}, with another value in some fields. */
    private static DocumentReading printed(
            MrzFormat format,
            String number,
            String issuer,
            String nationality,
            String birth,
            String expiry,
            String sex,
            String code,
            String primary,
            String secondary) {
        var data = new DocumentData(
                format,
                code,
                issuer,
                number,
                PartialDate.parse(birth),
                Optional.of(expiry).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Sex.valueOf(sex),
                nationality,
                primary,
                secondary,
                "");
        return MrzReader.read(String.join("\n", MrzWriter.write(data)), Seals.TODAY);
    }

    private static List<String> differences(byte[] seal, DocumentReading printed) {
        SealReport report = UTOPIA.verifier().verify(seal, Seals.presented().printed(printed));
        StepResult step = report.result(SealStep.PRINTED_MRZ);
        assertThat(step.outcome()).isEqualTo(step.remarks().isEmpty() ? Outcome.SUCCESSFUL : Outcome.FAILED);
        assertThat(step.remarks()).extracting(SealRemark::reason).allMatch(SealReason.PRINTED_DIFFERS::equals);
        return step.remarks().stream().map(SealRemark::about).toList();
    }

    private static List<String> named(String fields) {
        return Arrays.stream(fields.split(" "))
                .filter(field -> !field.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MRV_B, L8988901C, UTO, UTO, 1974-08-12, 2027-04-15, FEMALE, VC, ERIKSSON, ANNA MARIA, ''",
        "MRV_B, L8988902C, UTO, UTO, 1974-08-12, 2027-04-15, FEMALE, VC, ERIKSSON, ANNA MARIA, DOCUMENT_NUMBER",
        "MRV_B, L898890, UTO, UTO, 1974-08-12, 2027-04-15, FEMALE, VC, ERIKSSON, ANNA MARIA, DOCUMENT_NUMBER",
        "MRV_B, L8988901C, FRA, UTO, 1974-08-12, 2027-04-15, FEMALE, VC, ERIKSSON, ANNA MARIA, ISSUER",
        "MRV_B, L8988901C, UTO, FRA, 1974-08-12, 2027-04-15, FEMALE, VC, ERIKSSON, ANNA MARIA, NATIONALITY",
        "MRV_B, L8988901C, UTO, UTO, 1974-08-13, 2027-04-15, FEMALE, VC, ERIKSSON, ANNA MARIA, BIRTH_DATE",
        "MRV_B, L8988901C, UTO, UTO, '', 2027-04-15, FEMALE, VC, ERIKSSON, ANNA MARIA, ''",
        "MRV_B, L8988901C, UTO, UTO, 1974-08-12, 2027-04-16, FEMALE, VC, ERIKSSON, ANNA MARIA, EXPIRY_DATE",
        "MRV_B, L8988901C, UTO, UTO, 1974-08-12, '', FEMALE, VC, ERIKSSON, ANNA MARIA, ''",
        "MRV_B, L8988901C, UTO, UTO, 1974-08-12, 2027-04-15, MALE, VC, ERIKSSON, ANNA MARIA, SEX",
        "MRV_B, L8988901C, UTO, UTO, 1974-08-12, 2027-04-15, FEMALE, VD, ERIKSSON, ANNA MARIA, ''",
        "TD3, L8988901C, UTO, UTO, 1974-08-12, 2027-04-15, FEMALE, PC, ERIKSSON, ANNA MARIA, DOCUMENT_CODE",
        "MRV_B, L8988901C, UTO, UTO, 1974-08-12, 2027-04-15, FEMALE, VC, OTTOSON, ANNA MARIA, NAME",
        "MRV_B, L8988901C, UTO, UTO, 1974-08-12, 2027-04-15, FEMALE, VC, ERIKSSON, ANNA, NAME",
        "MRV_B, L8988902C, FRA, UTO, 1974-08-12, 2027-04-15, MALE, VC, ERIKSSON, ANNA MARIA,"
                + " DOCUMENT_NUMBER ISSUER SEX"
    })
    void each_field_of_a_visa_is_compared_and_one_that_is_left_empty_is_not(
            MrzFormat format,
            String number,
            String issuer,
            String nationality,
            String birth,
            String expiry,
            String sex,
            String code,
            String primary,
            String secondary,
            String different) {
        var page = printed(format, number, issuer, nationality, birth, expiry, sex, code, primary, secondary);

        assertThat(differences(UTOPIA.visa(), page)).isEqualTo(named(different));
    }

    private static DocumentReading named(MrzFormat format, String primary, String secondary) {
        return printed(
                format, "L8988901C", "UTO", "UTO", "1974-08-12", "2027-04-15", "FEMALE", "VC", primary, secondary);
    }

    @ParameterizedTest
    @CsvSource({
        "NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG, ''",
        "NILAVADHANANANDA, CHAYAPA, ''",
        "NILAVADHANANANDA, CHAYAPA PETCH KRASUANG, NAME",
        "NILAVADHANANANDA, ARNPOL DEJTHAMRONG KRASUANG, NAME",
        "NILAVADHANAN, CHAYAPA DEJTHAMRONG KRASUANG, ''",
        "ARKFREITH, CHAYAPA DEJTHAMRONG KRASUANG, NAME"
    })
    void part_3_section_4_6_names_that_were_cut_at_different_places_are_compared_as_far_as_they_go(
            String primary, String secondary, String different) {
        var features = new HashMap<>(Seals.visaFeatures(MrzFormat.MRV_B));
        var cut = named(MrzFormat.MRV_B, "NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG");
        assertThat(cut.name().possiblyTruncated()).isTrue();
        features.put("MRZ", new FeatureValue.Zone(cut));
        var draft = new VdsDraft(4, "UTO", Optional.empty(), LocalDate.of(2026, 5, 2), Seals.VISA, features);
        byte[] seal = Seals.written(SealWriter.write(draft, UTOPIA.key));

        assertThat(differences(seal, named(MrzFormat.MRV_A, primary, secondary)))
                .isEqualTo(named(different));
    }

    @ParameterizedTest
    @CsvSource({
        "A1234567Z, 1990-01-02, ''",
        "B1234567Z, 1990-01-02, DOCUMENT_NUMBER",
        "A1234567Z, 1990-01-03, BIRTH_DATE",
        "A1234567Z, 1990-01, ''",
        "B1234567Z, 1990-01-03, DOCUMENT_NUMBER BIRTH_DATE"
    })
    void a_certificate_of_health_is_compared_by_number_and_whole_date_of_birth(
            String number, String birth, String different) {
        var passport = printed(MrzFormat.TD3, number, "UTO", "UTO", birth, "2030-01-01", "MALE", "P", "SMITH", "BILL");

        assertThat(differences(UTOPIA.vaccination(), passport)).isEqualTo(named(different));
    }

    @Test
    void a_certificate_of_health_without_a_passport_number_has_nothing_that_a_page_says_too() {
        String content = Seals.VACCINATION.replace(",\"i\":\"A1234567Z\"", "");
        assertThat(content).isNotEqualTo(Seals.VACCINATION);
        byte[] seal = Seals.written(SealWriter.write(new VdsNcDraft("icao.vacc", 1, "UTO", content), UTOPIA.key));
        var passport = named(MrzFormat.MRV_B, "SMITH", "BILL");
        SealReport report = UTOPIA.verifier().verify(seal, Seals.presented().printed(passport));

        assertThat(report.outcome(SealStep.PRINTED_MRZ)).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(report.overall()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void a_zone_that_was_signed_with_a_look_alike_is_not_mended() {
        var right = Seals.zone(MrzFormat.MRV_B, "VC", "UTO", "L8988901C");
        String mistyped = String.join("\n", right.lines()).replace("740812", "74O812");
        var features = new HashMap<>(Seals.visaFeatures(MrzFormat.MRV_B));
        features.put("MRZ", new FeatureValue.Zone(MrzReader.read(mistyped, Seals.TODAY)));
        var draft = new VdsDraft(4, "UTO", Optional.empty(), LocalDate.of(2026, 5, 2), Seals.VISA, features);
        SealReport report =
                UTOPIA.verifier().verify(Seals.written(SealWriter.write(draft, UTOPIA.key)), Seals.presented());

        assertThat(report.result(SealStep.MRZ_DIGITS))
                .isEqualTo(new StepResult(
                        SealStep.MRZ_DIGITS,
                        Outcome.FAILED,
                        List.of(new SealRemark(SealReason.MRZ_DIGIT_WRONG, "BIRTH_DATE"))));
    }
}
