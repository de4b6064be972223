package org.gatehouse.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a name that can be asked for, or listed; the answer comes within a second. */
class HostileInputTest {

    static Stream<String> names() {
        return Stream.of(
                "",
                " ",
                "A",
                "'",
                "-",
                ",",
                ",,,",
                "a,",
                ",b",
                "1234",
                "\u0000\u0001\u001B\u007F",
                "\uD800",
                "x\uDC00y \uD801",
                "\u0378\u0379 \uFFFF",
                "\u0301\u0301\u0301",
                "\u200B\u200D\u202E",
                "al al al",
                "Haji Haji",
                "bin",
                "Иvan Петroв",
                "محمدMuhammad张김",
                "𠀀𠀁𠀂",
                "ẞßŁøÆœŋ",
                "👩‍👩‍👧 Smith",
                "a".repeat(10_000),
                "ab ".repeat(4_000),
                "kh".repeat(5_000),
                "张".repeat(10_000),
                "م".repeat(10_000),
                "김 ".repeat(3_000),
                "\u0E2A".repeat(10_000),
                "e\u0301".repeat(5_000),
                "al-".repeat(3_000),
                "﷽".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("names")
    void any_text_is_answered_in_time(String name) {
        List<ListEntry> entries = new People(4).entries(300);
        NameScreen screen = NameScreen.build(entries);
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            for (PersonName form :
                    List.of(PersonName.of(name), PersonName.of(name, name), PersonName.mrz(name, name))) {
                Query query = Query.of(form).born(BirthDate.ofYear(1970)).presenting(DocumentNumber.of(name));
                for (Candidate candidate : screen.search(query, 0)) {
                    assertThat(candidate.score()).isBetween(0.0, 1.0);
                    assertThat(candidate.explanation().english()).isNotBlank();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void any_text_can_be_listed(String name) {
        var entry = new ListEntry(
                "odd",
                List.of(ListedName.primary(name), ListedName.alias("Tarquin Oddfellow")),
                List.of(),
                java.util.Set.of(),
                java.util.Set.of(name),
                List.of(name),
                List.of(DocumentNumber.of(name)),
                List.of());
        NameScreen screen = NameScreen.build(List.of(entry));
        assertThat(screen.search(Query.of(PersonName.of("Tarquin Oddfellow")), 0.01))
                .hasSize(1);
        screen.search(Query.of(PersonName.of(name)), 0);
    }

    @Test
    void random_code_points_break_nothing() {
        var random = new Random(6);
        NameScreen screen = NameScreen.build(new People(4).entries(200));
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(40); k > 0; k--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x3000));
            }
            assertThat(screen.search(Query.of(PersonName.of(text.toString())), 0.001))
                    .isNotNull();
        }
    }

    @Test
    void an_empty_list_and_an_empty_question_are_no_mistake() {
        assertThat(NameScreen.build(List.of()).search(Query.of(PersonName.of("Anybody")), 0))
                .isEmpty();
        Query nothing = new Query(
                List.of(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Set.of(),
                List.of(),
                List.of());
        assertThat(NameScreen.build(new People(4).entries(20)).search(nothing, 0))
                .isEmpty();
    }
}
