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
        for (String name : new String[] {"李", "ERIK5SON", "ERIK[SON", "@NNA", "Ω"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MrzWriter.write(named(name, "")))
                    .withMessage("a name in Latin letters is needed here: " + name);
        }
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
                "Smith- | -Ann, | SMITH<<ANN",
                "Smith--Jones | Ann  Mary | SMITH<JONES<<ANN<MARY",
                "d'Arc | J.P. | DARC<<JP",
                "Eriksson | . | ERIKSSON",
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

    @ParameterizedTest
    @CsvSource({
        "TD1, D231458907345, XY1, I<UTOD23145890<7345",
        "TD1, D231458907345678901234, '', I<UTOD23145890<7345678901234",
        "TD2, D23145890734, X, D23145890<",
        "TD2, D2314589073456, '', D23145890<"
    })
    void part_5_section_4_2_2_optional_data_stand_behind_a_long_number(
            MrzFormat format, String number, String optional, String beginning) {
        var lines = MrzWriter.write(anna(format, "I", number, "UTO", optional));
        var reading = MrzReader.read(String.join("\n", lines), LocalDate.of(2012, 1, 1));

        assertThat(lines).anyMatch(line -> line.startsWith(beginning));
        assertThat(reading.sound()).isTrue();
        assertThat(reading.number()).isEqualTo(number);
        assertThat(reading.optionalData()).isEqualTo(optional);
    }

    @ParameterizedTest
    @CsvSource({"TD1, 23", "TD2, 15", "TD3, 10", "MRV_A, 10", "MRV_B, 10"})
    void part_5_section_4_2_2_a_number_is_as_long_as_its_field_and_what_a_card_adds_behind_it(
            MrzFormat format, int tooLong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MrzWriter.write(anna(format, "I", "1".repeat(tooLong), "UTO", "")))
                .withMessageContaining("document number is too long for " + format);
        assertThat(MrzWriter.write(anna(format, "I", "1".repeat(tooLong - 1), "UTO", "")))
                .hasSize(format.lines());
    }

    @Test
    void the_optional_data_of_a_card_go_on_in_its_second_line() {
        var lines = MrzWriter.write(anna(MrzFormat.TD1, "I", "D23145890", "UTO", "ABCDEFGHIJKLMNO12345678901"));

        assertThat(lines.get(0)).endsWith("ABCDEFGHIJKLMNO");
        assertThat(lines.get(1)).contains("UTO12345678901");
    }

    @ParameterizedTest
    @CsvSource({
        "CR, 1999-12-31, AAB",
        "CR, 2000-01-01, AAC",
        "CR, '', AAB",
        "CT, 2000-01-01, AAC",
        "CF, 1999-12-31, GBRB",
        "CF, 2000-01-01, GBRC"
    })
    void a_permit_says_that_no_name_was_cut_or_the_nationality_and_then_the_century_of_birth(
            String code, String birth, String flags) {
        String number = code.equals("CT") ? "12345678" : "H12345678";
        var permit = new DocumentData(
                MrzFormat.CN_PERMIT,
                code,
                "CHN",
                number,
                PartialDate.parse(birth),
                Optional.of(LocalDate.of(2022, 12, 11)),
                Sex.FEMALE,
                code.equals("CF") ? "GBR" : "CHN",
                "Smith",
                "Ann",
                "001234");
        var lines = MrzWriter.write(permit);

        int from = code.equals("CF") ? 15 : 16;
        assertThat(lines.get(1)).startsWith("<".repeat(from) + flags + "1234<");
        assertThat(lines.get(2)).isEqualTo("SMITH<<ANN" + "<".repeat(20));
    }

    @Test
    void a_card_of_one_line_has_no_place_for_a_name() {
        var reading = MrzReader.read(Specimens.CN_CARD, LocalDate.of(2020, 1, 1));
        var card = Bearers.as(reading);
        var named = new DocumentData(
                card.format(),
                card.documentCode(),
                card.issuer(),
                card.number(),
                card.birth(),
                card.expiry(),
                card.sex(),
                card.nationality(),
                "Zheng Jian",
                "Yang Ben",
                card.optionalData());

        assertThat(MrzWriter.write(named)).containsExactly(Specimens.CN_CARD);
    }

    @ParameterizedTest
    @CsvSource({
        "A B C D E F G H I J K L M N O P, A<B<C<D<E<F<G<H<I<J<K<L<M<N<O",
        "AB C D E F G H I J K L M N O PQ R, AB<C<D<E<F<G<H<I<J<K<L<M<N<O<P",
        "ABC D E F G H I J K L M N O P Q, AB<D<E<F<G<H<I<J<K<L<M<N<O<P<Q"
    })
    void part_4_section_4_2_3_no_single_letter_is_given_up_so_that_the_name_ends_in_a_letter(
            String primary, String written) {
        assertThat(MrzWriter.name(named(primary, ""), 30)).isEqualTo(written);
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
