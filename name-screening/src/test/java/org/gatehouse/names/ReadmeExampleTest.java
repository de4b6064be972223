package org.gatehouse.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The twenty lines of the README. */
class ReadmeExampleTest {

    @Test
    void the_example_finds_the_person_and_says_why() {
        ListEntry entry = new ListEntry(
                "UT-1",
                List.of(ListedName.primary("VORONTSEV, Grigory Pavlovich"), ListedName.alias("Grisha V")),
                List.of(BirthDate.parse("1961-04-12"), BirthDate.parse("~1963")),
                Set.of(Sex.MALE),
                Set.of("Utopia"),
                List.of("Zenda"),
                List.of(DocumentNumber.of("UT 12-345.678")),
                List.of());
        LiveScreen screen = new LiveScreen(List.of(entry));

        Query query = Query.of(PersonName.of("Григорий Павлович Воронцев"))
                .born(BirthDate.parse("1961-12-04"))
                .presenting(DocumentNumber.of("X99"));
        List<Candidate> candidates = screen.search(query, NameScreen.USUAL_THRESHOLD);

        assertThat(candidates).hasSize(1);
        Candidate candidate = candidates.getFirst();
        assertThat(candidate.entryId()).isEqualTo("UT-1");
        assertThat(candidate.score()).isGreaterThan(0.9);
        assertThat(candidate.explanation().english())
                .contains(
                        "day and month exchanged",
                        "another spelling of the same name",
                        "No document number is the same");
        assertThat(candidate.explanation().chinese()).contains("日和月对调", "同一姓名的不同拼写");
    }
}
