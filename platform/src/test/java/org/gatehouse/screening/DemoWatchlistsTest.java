package org.gatehouse.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Officers;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;

@HouseTest
@ActiveProfiles("demo")
class DemoWatchlistsTest {

    private final Watchlists lists;
    private final Screening screening;
    private final Queues queues;
    private final Officers officers;
    private final Follower node;

    DemoWatchlistsTest(Watchlists lists, Screening screening, Queues queues, Officers officers, Follower node) {
        this.lists = lists;
        this.screening = screening;
        this.queues = queues;
        this.officers = officers;
        this.node = node;
    }

    @Test
    void the_demonstration_has_specimens_to_find_to_sign_and_to_review() {
        node.follow();
        assertThat(lists.all())
                .hasSize(4)
                .allSatisfy(list -> assertThat(list.state()).isEqualTo(ListingState.RELEASED));
        var hits = screening.screen(new Subject(
                List.of(new Subject.Called("ERIKSSON", "ANNA MARIA")),
                PartialDate.parse("1974-08-12"),
                Optional.empty(),
                List.of("UTO"),
                List.of(new Subject.Shown("UTO", "L898902C3")),
                Watch.GONGBEI,
                Direction.ENTRY));
        assertThat(hits).extracting(Hit::listCode).containsExactly("DEMO-ARREST");
        assertThat(queues.waitingFor(officers.named("watch.ma").orElseThrow().id()))
                .isEqualTo(2);
        assertThat(queues.due()).isEqualTo(1);
    }
}
