package org.gatehouse.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A million pairs of a traveller and a listed name: the index loses none that the definition of a match has. */
class OracleTest {

    @ParameterizedTest(name = "seed {0}, threshold {1}")
    @CsvSource({"1, 0.001", "2, 0.1", "3, 0.5", "4, 0.0"})
    void the_index_finds_what_a_comparison_of_all_pairs_finds(long seed, double threshold) {
        var people = new People(seed);
        List<ListEntry> entries = people.entries(1000);
        NameScreen screen = NameScreen.build(entries);
        var oracle = new Oracle(entries);
        int matches = 0;
        for (int i = 0; i < 250; i++) {
            Query query = people.traveller(entries);
            Map<String, Double> expected = oracle.search(query, threshold);
            Map<String, Double> found = new HashMap<>();
            screen.search(query, threshold).forEach(candidate -> found.put(candidate.entryId(), candidate.score()));
            assertThat(found.keySet()).as("%s", query).isEqualTo(expected.keySet());
            found.forEach(
                    (id, score) -> assertThat(score).as("%s, %s", query, id).isCloseTo(expected.get(id), within(1e-9)));
            matches += found.size();
        }
        assertThat(matches).isGreaterThan(100);
    }
}
