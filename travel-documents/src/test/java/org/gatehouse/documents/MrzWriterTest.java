package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzWriterTest {

    @Test
    void the_specimens_of_the_standard_are_written_as_printed() {
        assertThat(MrzWriter.write(anna(MrzFormat.TD1, "I", "D23145890", "UTO", "")))
                .isEqualTo(Specimens.TD1.lines().toList());
        assertThat(MrzWriter.write(anna(MrzFormat.TD2, "I", "D23145890", "UTO", "")))
                .isEqualTo(Specimens.TD2.lines().toList());
        assertThat(MrzWriter.write(anna(MrzFormat.TD3, "P", "L898902C3", "UTO", "ZE184226B")))
                .isEqualTo(Specimens.TD3.lines().toList());
    }

    @Test
    void the_visas_of_the_standard_are_written_as_printed() {
        for (var specimen : new String[] {Specimens.MRV_A, Specimens.MRV_B}) {
            var reading = MrzReader.read(specimen, LocalDate.of(1996, 1, 1));
            assertThat(MrzWriter.write(Bearers.as(reading))).isEqualTo(reading.lines());
        }
    }

    @Test
    void a_card_for_hong_kong_and_macao_is_written_as_printed() {
        var reading = MrzReader.read(Specimens.CN_CARD, LocalDate.of(2020, 1, 1));

        assertThat(MrzWriter.write(Bearers.as(reading))).isEqualTo(reading.lines());
    }

    @Test
    void part_5_section_4_2_2_a_number_of_nineteen_places_goes_on_in_the_optional_data() {
        var data = anna(MrzFormat.TD1, "I", "D231458907345678901", "UTO", "");
        var lines = MrzWriter.write(data);

        assertThat(lines.getFirst()).startsWith("I<UTOD23145890<7345678901").endsWith("<<<<");
        var reading = MrzReader.read(String.join("\n", lines), LocalDate.of(2012, 1, 1));
        assertThat(reading.sound()).isTrue();
        assertThat(reading.number()).isEqualTo("D231458907345678901");
    }

    @Test
    void what_does_not_fit_is_said() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MrzWriter.write(anna(MrzFormat.TD3, "P", "L898902C34", "UTO", "")))
                .withMessageContaining("document number is too long for TD3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MrzWriter.write(anna(MrzFormat.TD2, "I", "D23145890", "UTO", "12345678")))
                .withMessageContaining("optional data are too long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anna(MrzFormat.TD3, "P1", "L898902C3", "UTO", ""))
                .withMessageContaining("document code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MrzWriter.write(named("李", "雷")))
                .withMessageContaining("Latin letters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller | Jürgen | MUELLER<<JUERGEN",
                "Ångström | Øjvind | AANGSTROEM<<OEJVIND",
                "Weiß | Zoë | WEISS<<ZOE",
                "Núñez | José María | NUNEZ<<JOSE<MARIA",
                "O'Connor | Enya Siobhan | OCONNOR<<ENYA<SIOBHAN",
                "Smith-Jones | Susie Margaret | SMITH<JONES<<SUSIE<MARGARET",
                "van der Muellen | Martin | VAN<DER<MUELLEN<<MARTIN",
                "Þórsdóttir | Ægir | THORSDOTTIR<<AEGIR",
                "Łukasiewicz, Jr. | Đặng | LUKASIEWICZ<JR<<DANG",
                "Nguyễn | Thị Hằng | NGUYEN<<THI<HANG",
                "ERIKSSON | ANNA<MARIA | ERIKSSON<<ANNA<MARIA",
                "Arkfreith | '' | ARKFREITH"
            })
    void part_3_section_6_table_a_spells_a_name(String primary, String secondary, String zone) {
        assertThat(MrzWriter.name(named(primary, secondary), 39)).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nilavadhanananda | Chayapa Dejthamrong Krasuang | NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K",
                "Nilavadhanananda | Arnpol Petch Charonguang | NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU",
                "Bennelong Wooloomooloo Warrandyte Warnambool | Dingo | BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D",
                "Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz | '' | ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLM"
            })
    void part_4_section_4_2_3_a_name_too_long_ends_in_a_letter_and_keeps_one_of_the_secondary(
            String primary, String secondary, String zone) {
        var shortened = MrzWriter.name(named(primary, secondary), 39);

        assertThat(shortened).hasSize(39).isEqualTo(zone);
    }

    @Test
    void part_4_section_4_2_3_no_cut_leaves_a_filler_at_the_end() {
        assertThat(MrzWriter.name(named("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH", "IJ KLM"), 39))
                .isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH<<I<K");
    }

    private static DocumentData anna(
            MrzFormat format, String code, String number, String nationality, String optional) {
        return new DocumentData(
                format,
                code,
                "UTO",
                number,
                PartialDate.parse("1974-08-12"),
                Optional.of(LocalDate.of(2012, 4, 15)),
                Sex.FEMALE,
                nationality,
                "Eriksson",
                "Anna Maria",
                optional);
    }

    private static DocumentData named(String primary, String secondary) {
        return new DocumentData(
                MrzFormat.TD3,
                "P",
                "UTO",
                "L898902C3",
                PartialDate.unknown(),
                Optional.empty(),
                Sex.UNSPECIFIED,
                "UTO",
                primary,
                secondary,
                "");
    }
}
