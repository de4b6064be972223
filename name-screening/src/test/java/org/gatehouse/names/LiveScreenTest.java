package org.gatehouse.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LiveScreenTest {

    private static ListEntry entry(String id, String name) {
        return ListEntry.of(id, List.of(ListedName.primary(name)), List.of(BirthDate.ofYear(1970)));
    }

    private static List<String> ids(LiveScreen screen, String name) {
        return screen.search(Query.of(PersonName.of(name)), NameScreen.USUAL_THRESHOLD).stream()
                .map(Candidate::entryId)
                .toList();
    }

    @Test
    void a_change_is_seen_by_the_next_question() {
        var screen = new LiveScreen(new People(11).entries(300));
        assertThat(ids(screen, "Quintrell Vashovar")).isEmpty();
        screen.put(entry("new", "VASHOVAR, Quintrell"));
        assertThat(ids(screen, "Quintrell Vashovar")).contains("new");
        screen.put(entry("new", "HOLLENGARD, Bertold"));
        assertThat(ids(screen, "Quintrell Vashovar")).isEmpty();
        assertThat(ids(screen, "Bertold Hollengard")).contains("new");
        assertThat(screen.remove("new")).isTrue();
        assertThat(screen.remove("new")).isFalse();
        assertThat(ids(screen, "Bertold Hollengard")).isEmpty();
    }

    @Test
    void a_snapshot_stays_as_it_was() {
        var screen = new LiveScreen(List.of(entry("1", "VASHOVAR, Quintrell")));
        NameScreen before = screen.snapshot();
        screen.remove("1");
        Query query = Query.of(PersonName.of("Quintrell Vashovar"));
        assertThat(before.search(query, 0.01)).hasSize(1);
        assertThat(before.entries()).containsKey("1");
        assertThat(screen.snapshot().search(query, 0.01)).isEmpty();
        assertThat(screen.snapshot().entries()).isEmpty();
        assertThat(screen.snapshot().version()).isGreaterThan(before.version());
    }

    @Test
    void an_entry_that_came_late_scores_as_in_the_large_index() {
        var people = new People(12);
        List<ListEntry> entries = people.entries(1_500);
        var live = new LiveScreen(entries.subList(0, 1_490));
        entries.subList(1_490, 1_500).forEach(live::put);
        NameScreen whole = NameScreen.build(entries);
        for (ListEntry late : entries.subList(1_490, 1_500)) {
            Query query = Query.of(late.names().getFirst().name());
            double here = score(live.snapshot(), query, late.id());
            assertThat(here).isGreaterThan(0);
            assertThat(here).isCloseTo(score(whole, query, late.id()), org.assertj.core.data.Offset.offset(0.25));
        }
    }

    private static double score(NameScreen screen, Query query, String id) {
        return screen.search(query, 0.001).stream()
                .filter(candidate -> candidate.entryId().equals(id))
                .mapToDouble(Candidate::score)
                .findFirst()
                .orElse(0);
    }

    @Test
    void many_changes_end_in_the_list_that_they_make() throws Exception {
        var people = new People(13);
        List<ListEntry> all = people.entries(3_000);
        var live = new LiveScreen(all.subList(0, 300));
        Map<String, ListEntry> expected = new TreeMap<>();
        all.subList(0, 300).forEach(entry -> expected.put(entry.id(), entry));
        for (ListEntry entry : all.subList(300, 1_200)) {
            live.put(entry);
            expected.put(entry.id(), entry);
            if (entry.id().hashCode() % 3 == 0) {
                live.remove(entry.id());
                expected.remove(entry.id());
            }
        }
        live.awaitRenewal();
        assertThat(new TreeMap<>(live.snapshot().entries())).isEqualTo(expected);
        List<ListEntry> some = new ArrayList<>(expected.values()).subList(0, 50);
        for (ListEntry entry : some) {
            assertThat(score(live.snapshot(), Query.of(entry.names().getFirst().name()), entry.id()))
                    .isGreaterThan(0);
        }
    }
}
