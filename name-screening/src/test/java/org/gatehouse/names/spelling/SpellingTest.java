package org.gatehouse.names.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.names.spelling.Part.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static int likeness(String a, String b) {
        return new Distance().likeness(Sounds.of(a), false, Sounds.of(b), false);
    }

    @ParameterizedTest(name = "{0} is nearer to {1} than to {2}")
    @CsvSource({
        "qadhafi, gaddafi, kashani",
        "yevgeny, evgeni, yegor",
        "tchaikovsky, chaykovskiy, zhukovsky",
        "mikhail, mihail, nikolai",
        "hsiao, xiao, hao",
        "khalid, halid, walid",
        "abdulrahman, abderrahmane, abdullah",
        "petroff, petrov, petros",
    })
    void spellings_of_one_name_are_near(String name, String same, String other) {
        assertThat(likeness(name, same)).isGreaterThan(75).isGreaterThan(likeness(name, other));
    }

    @ParameterizedTest
    @CsvSource({"mohamed, mohammed", "hussein, husein", "anatoliy, anatoly", "filip, philip", "maqsood, maksud"})
    void spellings_that_sound_the_same_are_the_same(String a, String b) {
        assertThat(Sounds.of(a)).isEqualTo(Sounds.of(b));
    }

    @Test
    void likeness_does_not_depend_on_the_side() {
        for (String a : List.of("hassan", "ali", "grigoriy", "xiao", "jurgen")) {
            for (String b : List.of("hasan", "aly", "gregor", "hsiao", "yurgen")) {
                assertThat(likeness(a, b)).isEqualTo(likeness(b, a));
            }
        }
    }

    @Test
    void what_is_one_consonant_apart_has_a_key_in_common() {
        var keys = new Keys();
        String name = "bartolomek";
        for (int at = 0; at < name.length(); at++) {
            assertThat(shared(keys, name, name.substring(0, at) + name.substring(at + 1)))
                    .isTrue();
            assertThat(shared(keys, name, name.substring(0, at) + "n" + name.substring(at + 1)))
                    .isTrue();
            assertThat(shared(keys, name, name.substring(0, at) + "r" + name.substring(at)))
                    .isTrue();
        }
    }

    private static boolean shared(Keys keys, String a, String b) {
        int count = keys.of(Sounds.of(a), false);
        List<Integer> first = java.util.stream.IntStream.range(0, count)
                .map(keys::key)
                .boxed()
                .toList();
        int other = keys.of(Sounds.of(b), false);
        return java.util.stream.IntStream.range(0, other).map(keys::key).anyMatch(first::contains);
    }

    @Test
    void parts_are_told_apart_by_what_they_do() {
        List<Part> parts = Spelling.parts("AL-RASHIDANI, Haji Yusuf K.");
        assertThat(parts).extracting(Part::folded).containsExactly("al", "rashidani", "haji", "yusuf", "k");
        assertThat(parts)
                .extracting(Part::kind)
                .containsExactly(Kind.PARTICLE, Kind.NAME, Kind.TITLE, Kind.NAME, Kind.INITIAL);
        assertThat(parts.getFirst().field()).isEqualTo(Part.Field.SURNAME);
        assertThat(parts.getLast().field()).isEqualTo(Part.Field.GIVEN);
    }

    @Test
    void a_chinese_name_is_read_in_three_languages() {
        List<Part> parts = Spelling.parts("張家強");
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().readings())
                .extracting(Reading::sounds)
                .contains(Sounds.of("zhang"), Sounds.of("cheung"), Sounds.of("jang"));
        assertThat(parts.getLast().readings())
                .extracting(Reading::sounds)
                .contains(Sounds.of("jiaqiang"), Sounds.of("kakeung"));
    }

    @Test
    void marks_and_forms_of_the_zone_are_folded() {
        assertThat(LatinLetters.fold("Peña")).isEqualTo("pena").isEqualTo(LatinLetters.fold("PENXXA"));
        assertThat(LatinLetters.fold("Łukasz Đorđe Þór ß")).isEqualTo("lukaszdordethorss");
    }
}
