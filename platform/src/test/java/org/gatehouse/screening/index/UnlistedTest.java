package org.gatehouse.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.Subject.Called;
import org.gatehouse.screening.Subject.Shown;
import org.gatehouse.screening.index.Unlisted.Mark;
import org.junit.jupiter.api.Test;

class UnlistedTest {

    private static final long EDITION = 7;

    private final Unlisted unlisted = new Unlisted();

    private static Subject traveller(String surname, String given, String number, String port, Direction direction) {
        return new Subject(
                List.of(new Called(surname, given)),
                new PartialDate.Full(LocalDate.of(1985, 6, 12)),
                Optional.of(Sex.FEMALE),
                List.of("UTO"),
                List.of(new Shown("UTO", number)),
                new PortCode(port),
                direction);
    }

    private static Mark mark(String surname, String given, String number) {
        return Mark.of(EDITION, traveller(surname, given, number, "CNGBP", Direction.ENTRY));
    }

    @Test
    void who_was_asked_about_is_known_wherever_the_next_crossing_is() {
        unlisted.add(mark("MUSTER", "VERA", "QX0000001"));
        assertThat(unlisted.has(Mark.of(EDITION, traveller("MUSTER", "VERA", "QX0000001", "CNPVG", Direction.EXIT))))
                .isTrue();
    }

    @Test
    void another_edition_of_the_lists_is_asked_anew() {
        unlisted.add(mark("MUSTER", "VERA", "QX0000001"));
        assertThat(unlisted.has(
                        Mark.of(EDITION + 1, traveller("MUSTER", "VERA", "QX0000001", "CNGBP", Direction.ENTRY))))
                .isFalse();
    }

    @Test
    void nobody_is_taken_for_somebody_whose_words_run_together_alike() {
        Set<Mark> marks = new HashSet<>();
        marks.add(mark("MUSTER", "VERA", "QX0000001"));
        marks.add(mark("MUSTERV", "ERA", "QX0000001"));
        marks.add(mark("MUSTER", "", "QX0000001"));
        marks.add(mark("", "MUSTER", "QX0000001"));
        marks.add(mark("MUSTER", "VERA", "QX0000002"));
        marks.add(mark("MUSTER", "VERAm0:", "QX0000001"));
        assertThat(marks).hasSize(6);
    }

    @Test
    void it_grows_and_forgets_next_to_nobody_while_it_may_grow() {
        int people = 50_000;
        List<Mark> marks = new Random(20220331)
                .longs(people)
                .mapToObj(hash -> new Mark(hash, ~hash))
                .toList();
        marks.forEach(unlisted::add);
        assertThat(marks.stream().filter(unlisted::has).count()).isBetween(people * 98L / 100, (long) people);
    }
}
