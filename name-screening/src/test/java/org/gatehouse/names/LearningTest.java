package org.gatehouse.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static List<String> learn() {
        List<ListEntry> entries = new People(21).entries(300);
        NameScreen screen = NameScreen.build(entries);
        var random = new Random(22);
        var learning = new Learning();
        for (int i = 0; i < 300; i++) {
            ListEntry entry = entries.get(random.nextInt(entries.size()));
            boolean listed = i % 2 == 0;
            String text = entry.names().getFirst().name().text();
            Query query = Query.of(PersonName.of(listed ? text : text.split("[ ,]")[0] + " Zzyzxova"));
            query = listed && !entry.births().isEmpty()
                    ? query.born(entry.births().getFirst())
                    : query.born(BirthDate.ofDay(1911, 2, 3));
            learning.add(screen, query, listed ? Set.of(entry.id()) : Set.of(), Set.of(), i, true);
        }
        assertThat(learning.pairs()).isGreaterThan(300);
        return learning.learn();
    }

    @Test
    void the_same_examples_give_the_same_weights_and_they_tell_people_apart() {
        List<String> lines = learn();
        assertThat(learn()).isEqualTo(lines);
        Weights weights = Weights.parse(lines);
        List<ListEntry> entries = new ArrayList<>(new People(21).entries(300));
        NameScreen screen = Snapshot.of(entries, weights, 1);
        ListEntry someone = entries.stream()
                .filter(entry -> !entry.births().isEmpty())
                .findFirst()
                .orElseThrow();
        Query query = Query.of(someone.names().getFirst().name())
                .born(someone.births().getFirst());
        assertThat(screen.search(query, 0.5)).extracting(Candidate::entryId).contains(someone.id());
        Query other = Query.of(PersonName.of("Zzyzxova")).born(BirthDate.ofDay(1911, 2, 3));
        assertThat(screen.search(other, 0.5)).isEmpty();
    }

    @Test
    void a_line_that_is_no_weight_is_told_so() {
        assertThatThrownBy(() -> Weights.parse(List.of("birth 1 2", "beans 3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beans");
    }
}
