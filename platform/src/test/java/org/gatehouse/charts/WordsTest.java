package org.gatehouse.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void lines_hold_what_has_room_and_lose_nothing() {
        for (String words : List.of(
                "Names of places and lines on this map say nothing about the legal status of any territory.",
                "本图中的地名和线条不表示对任何领土法律地位或其边界走向的任何立场。",
                "one",
                "")) {
            List<String> lines = Words.lines(words, 150);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(words.replace(" ", ""));
            assertThat(lines).allMatch(line -> Words.width(line) <= 150);
        }
    }

    @Test
    void a_name_that_has_no_room_is_cut_and_says_so() {
        assertThat(Words.fitted("Luohu", 200)).isEqualTo("Luohu");
        String cut = Words.fitted("Hong Kong-Zhuhai-Macao Bridge", 100);
        assertThat(cut).startsWith("Hong").endsWith("…");
        assertThat(Words.width(cut)).isLessThanOrEqualTo(100);
    }

    @Test
    void digits_stand_in_groups() {
        assertThat(Digits.grouped(0)).isEqualTo("0");
        assertThat(Digits.grouped(1234567)).isEqualTo("1,234,567");
        assertThat(Digits.grouped(-1000)).isEqualTo("\u22121,000");
        assertThat(Digits.percent(1, 3)).isEqualTo("33.3%");
    }
}
