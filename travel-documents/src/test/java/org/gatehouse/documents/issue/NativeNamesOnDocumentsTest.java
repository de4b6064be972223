package org.gatehouse.documents.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.names.NativeName;
import org.jmrtd.lds.icao.DG11File;
import org.jmrtd.lds.icao.DG1File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One approved name, in the script of its bearer, becomes the name of the zone and the name of data group 11. */
class NativeNamesOnDocumentsTest {

    private static DocumentData zone(String issuer, String primary, String secondary) {
        DocumentData zone = Utopia.plain().zone();
        return new DocumentData(
                zone.format(),
                zone.documentCode(),
                issuer,
                zone.number(),
                zone.birth(),
                zone.expiry(),
                zone.sex(),
                zone.nationality(),
                primary,
                secondary,
                zone.optionalData());
    }

    private static IdentityRecord record(NativeName name, DocumentData zone, Optional<BearerDetails> bearer) {
        return new IdentityRecord(
                Optional.of(name), zone, Utopia.plain().portrait(), bearer, Optional.empty(), ChipKeys.NONE);
    }

    private static IssueOutcome personalised(IdentityRecord record) {
        return Utopia.ELLIPTIC.personaliser().personalise(record, Utopia.NOW);
    }

    private static Personalisation issued(NativeName name, DocumentData zone, Optional<BearerDetails> bearer) {
        return Utopia.issued(personalised(record(name, zone, bearer)));
    }

    private static String printed(Personalisation made) {
        DocumentReading read = MrzReader.read(String.join("\n", made.zone()), Utopia.TODAY);
        assertThat(read.sound()).isTrue();
        return read.name().display();
    }

    private static DG11File dataGroup11(Personalisation made) throws Exception {
        return new DG11File(new ByteArrayInputStream(made.dataGroups().get(11)));
    }

    @ParameterizedTest
    @CsvSource({
        "Щербаков, Григорий Юрьевич, 'SHCHERBAKOV, GRIGORII IUREVICH', Щербаков<<Григорий<Юрьевич",
        "عبد الله, محمد, 'EBD ALLH, MXHMD', عبد<الله<<محمد",
        "Núñez, José María, 'NUNEZ, JOSE MARIA', Núñez<<José<María",
        "Sukarno, '', SUKARNO, Sukarno"
    })
    void part_3_section_6_and_part_10_section_4_7_11_zone_and_data_group_11_come_of_one_name(
            String primary, String secondary, String inZone, String onChip) throws Exception {
        Personalisation made = issued(new NativeName(primary, secondary, "UTO"), zone("UTO", "", ""), Optional.empty());

        assertThat(printed(made)).isEqualTo(inZone);
        assertThat(new DG1File(new ByteArrayInputStream(made.dataGroups().get(1)))
                        .getMRZInfo()
                        .toString()
                        .replace("\n", ""))
                .isEqualTo(String.join("", made.zone()));
        assertThat(new String(made.dataGroups().get(11), java.nio.charset.StandardCharsets.UTF_8))
                .contains(onChip);
    }

    @Test
    void a_state_that_has_letters_of_its_own_is_spelled_by_them() {
        DocumentData open = zone("UTO", "", "");

        assertThat(printed(issued(new NativeName("Григорій", "Єва", "UKR"), open, Optional.empty())))
                .isEqualTo("HRYHORII, YEVA");
        assertThat(printed(issued(NativeName.chinese("欧阳春雨"), open, Optional.empty())))
                .isEqualTo("OUYANG, CHUNYU");
    }

    @Test
    void part_3_section_6_a_spelling_that_was_approved_stays_and_the_chip_has_both() throws Exception {
        var name = new NativeName("محمد", "علي", "UTO");
        Personalisation made = issued(name, zone("UTO", "MOHAMMED", "ALI"), Optional.empty());

        assertThat(printed(made)).isEqualTo("MOHAMMED, ALI");
        assertThat(dataGroup11(made).getNameOfHolder()).isEqualTo("محمد<<علي");
    }

    @Test
    void what_else_the_bearer_details_say_stays() throws Exception {
        var details = new BearerDetails(
                Optional.empty(),
                List.of(),
                "1234",
                Optional.of(Specimen.BIRTH),
                List.of("Amaurot"),
                List.of("Harbour Street 1"),
                "555",
                "Pilot",
                "Dr",
                List.of("QX0000018"),
                "nobody");
        var name = new NativeName("Щербаков", "Григорий", "UTO");
        DG11File read = dataGroup11(issued(name, zone("UTO", "", ""), Optional.of(details)));

        assertThat(read.getNameOfHolder()).isEqualTo("Щербаков<<Григорий");
        assertThat(read.getPersonalNumber()).isEqualTo("1234");
        assertThat(read.getPlaceOfBirth()).containsExactly("Amaurot");
        assertThat(read.getPermanentAddress()).containsExactly("Harbour Street 1");
        assertThat(read.getTelephone()).isEqualTo("555");
        assertThat(read.getProfession()).isEqualTo("Pilot");
        assertThat(read.getTitle()).isEqualTo("Dr");
        assertThat(read.getOtherValidTDNumbers()).containsExactly("QX0000018");
        assertThat(read.getCustodyInformation()).isEqualTo("nobody");

        var own = BearerDetails.named(new org.gatehouse.documents.issue.NativeName("Щ", "Г"));
        assertThat(dataGroup11(issued(name, zone("UTO", "", ""), Optional.of(own)))
                        .getNameOfHolder())
                .isEqualTo("Щ<<Г");
    }

    @ParameterizedTest
    @CsvSource({"山田, 太郎, UTO", "Ωνάσης, '', UTO", "'', Anna, UTO", "Ь, '', UTO", "A\u0007B, '', UTO"})
    void a_name_that_no_table_spells_is_a_problem_that_says_so(String primary, String secondary, String issuer) {
        var record = record(new NativeName(primary, secondary, issuer), zone("UTO", "", ""), Optional.empty());
        IssueProblem problem = Utopia.refused(personalised(record));

        assertThat(problem).isInstanceOfSatisfying(IssueProblem.NameNotSpelled.class, not -> {
            assertThat(not.name()).isEqualTo((primary + " " + secondary).strip());
            assertThat(not.cause()).isNotBlank();
        });
    }
}
