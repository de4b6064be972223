package org.gatehouse.names.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.gatehouse.names.Listed;
import org.gatehouse.names.lists.Change.Field;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.junit.jupiter.api.Test;

class ListDifferenceTest {

    private static final String HEADER = "id\tprimary\tdobs\tcountries\tpassports\tgender\n";
    private static final String BEFORE = HEADER
            + "1\tQuill, A\t1970|1971\t\t\t\n2\tQuill, B\t\t\t\t\n3\tQuill, C\t\t\t\t\n4\tQuill, D\t\t\t\t\n5\tQuill, E\t\t\t\t\n";

    @Test
    void each_entry_is_added_changed_ended_or_as_it_was() {
        ListDifference difference = after(
                "1\tQuill, A\t1971|1970\t\t\t\n2\tQuill, Bea\t1980\t\tX1\tM\n3\tQuill, C\t\t\t\t\n4\tQuill, D\t\t\t\t\n6\tQuill, F\t\t\t\t\n");

        assertThat(difference.added()).extracting(Listed::id).containsExactly("6");
        assertThat(difference.ended()).extracting(Listed::id).containsExactly("5");
        assertThat(difference.unchanged()).as("the order of dates says nothing").isEqualTo(3);
        assertThat(difference.changed()).hasSize(1);
        assertThat(difference.changed().getFirst().fields())
                .containsExactlyInAnyOrder(Field.NAMES, Field.BIRTHS, Field.DOCUMENTS, Field.SEXES);
        assertThat(difference.concerns()).isEmpty();
        assertThat(difference.takenOver(Set.of())).extracting(Listed::id).containsExactly("1", "2", "3", "4", "6");
    }

    @Test
    void a_list_that_shrank_by_half_waits_for_a_word() {
        ListDifference difference = after("1\tQuill, A\t\t\t\t\n2\tQuill, B\t\t\t\t\n");

        assertThat(difference.concerns()).containsExactly(Concern.SHRANK_BY_HALF);
        assertThatThrownBy(() -> difference.takenOver(Set.of()))
                .isInstanceOfSatisfying(
                        ListDifference.NotConfirmed.class,
                        refused -> assertThat(refused.concerns()).containsExactly(Concern.SHRANK_BY_HALF));
        assertThat(difference.takenOver(Set.of(Concern.SHRANK_BY_HALF))).hasSize(2);
    }

    @Test
    void an_empty_list_waits_for_two() {
        ListDifference difference = after("");

        assertThat(difference.concerns()).containsExactlyInAnyOrder(Concern.EMPTY, Concern.SHRANK_BY_HALF);
        assertThatThrownBy(() -> difference.takenOver(Set.of(Concern.EMPTY)))
                .isInstanceOf(ListDifference.NotConfirmed.class);
        assertThat(difference.takenOver(Set.of(Concern.EMPTY, Concern.SHRANK_BY_HALF)))
                .isEmpty();
    }

    @Test
    void an_entry_that_was_refused_stays_as_it_was() {
        ListDifference difference = after(
                "1\tQuill, A\t1970|1971\t\t\t\n2\tQuill, B\n3\tQuill, C\t\t\t\t\n4\tQuill, D\t\t\t\t\n5\tQuill, E\t\t\t\t\n");

        assertThat(difference.kept()).containsExactly("2");
        assertThat(difference.ended()).isEmpty();
        assertThat(difference.concerns()).containsExactly(Concern.ENTRIES_REFUSED);
        assertThat(difference.takenOver(Set.of(Concern.ENTRIES_REFUSED)))
                .extracting(Listed::id)
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }

    @Test
    void nobody_can_confirm_a_list_that_was_not_read_to_its_end() {
        Read cut = Read.of(new UnXml(), "<CONSOLIDATED_LIST><INDIVIDUALS>");
        ListDifference difference = ListDifference.between(List.of(), cut.entries(), cut.report());

        assertThat(difference.concerns()).contains(Concern.INCOMPLETE);
        assertThatThrownBy(() -> difference.takenOver(Set.of(Concern.values())))
                .isInstanceOfSatisfying(
                        ListDifference.NotConfirmed.class,
                        refused -> assertThat(refused.concerns()).containsExactly(Concern.INCOMPLETE));
    }

    private static ListDifference after(String rows) {
        Read before = Read.of(new ScreeningTsv(), BEFORE);
        Read after = Read.of(new ScreeningTsv(), HEADER + rows);
        return ListDifference.between(before.entries(), after.entries(), after.report());
    }

    @Test
    void things_are_compared_as_persons_are() {
        Read before = Read.of(new OwnJson(), """
                {"id":"S-1","kind":"vessel","imo":"9074729"}
                {"id":"S-2","kind":"vessel","mmsi":"412345678"}
                {"id":"S-3","kind":"vessel","mmsi":"412345679"}
                """);
        Read after = Read.of(new OwnJson(), """
                {"id":"S-1","kind":"vessel","imo":"9074729"}
                {"id":"S-2","kind":"vessel","mmsi":"412345677"}
                {"id":"A-1","kind":"aircraft","number":"UT-ABC"}
                """);
        ListDifference difference = ListDifference.between(before.objects(), after.objects(), after.report());
        assertThat(difference.added()).extracting(Listed::id).containsExactly("A-1");
        assertThat(difference.ended()).extracting(Listed::id).containsExactly("S-3");
        assertThat(difference.changed())
                .extracting(change -> change.after().id(), Change::fields)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("S-2", Set.of(Change.Field.OBJECT)));
        assertThat(difference.unchanged()).isEqualTo(1);
    }
}
