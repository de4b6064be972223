package org.gatehouse.inspection.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Situations;
import org.gatehouse.inspection.Situations.Defects;
import org.gatehouse.inspection.Situations.Flow;
import org.gatehouse.inspection.Situations.Queued;
import org.gatehouse.inspection.Situations.Span;
import org.gatehouse.inspection.Situations.Stranded;
import org.gatehouse.inspection.TemporaryReason;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ports in counts: who waits, who came, which documents were unfit, who is past the time. */
@HouseTest
class SituationDeskTest {

    private static final Instant MORNING = Instant.parse("2022-01-15T02:00:00Z");

    private final Situations situations;
    private final Inspections inspections;
    private final SettableClock clock;

    SituationDeskTest(Situations situations, Inspections inspections, SettableClock clock) {
        this.situations = situations;
        this.inspections = inspections;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(MORNING);
    }

    private InspectionView arrives(PortCode port, String mrz) {
        return inspections.open(
                new Arrival(port, Direction.ENTRY, Channel.DESK, mrz), aKey(), As.officerAt(port.value()));
    }

    @Test
    void who_waits_is_counted_by_port_and_queue_with_the_first_of_them() {
        var port = new PortCode("CNYIK");
        arrives(port, aForeignPassport(aNumber()));
        clock.advance(Duration.ofMinutes(3));
        arrives(port, aForeignPassport(aNumber()));
        InspectionView sent = arrives(port, aForeignPassport(aNumber()));
        inspections.decide(
                sent.id(), new Decision.SendToSecondLine("Look closer."), sent.version(), As.officerAt(port.value()));
        assertThat(situations.queues(MORNING).stream().filter(one -> one.port().equals(port)))
                .containsExactlyInAnyOrder(
                        new Queued(port, Situations.Queue.DESK, 2, MORNING),
                        new Queued(port, Situations.Queue.SECOND_LINE, 1, clock.instant()));
        assertThat(situations.queues(MORNING.plus(Duration.ofMinutes(4))).stream()
                        .filter(one -> one.port().equals(port)))
                .isEmpty();
    }

    @Test
    void who_came_is_counted_by_span_whose_end_is_not_in_it() {
        var port = new PortCode("CNYKT");
        arrives(port, aForeignPassport(aNumber()));
        clock.advance(Duration.ofHours(1));
        arrives(port, aForeignPassport(aNumber()));
        arrives(port, aForeignPassport(aNumber()));
        Instant next = MORNING.plus(Duration.ofHours(1));
        List<List<Flow>> flows =
                situations.flows(List.of(new Span(MORNING, next), new Span(next, next.plus(Duration.ofHours(1)))));
        assertThat(flows.getFirst().stream().filter(one -> one.port().equals(port)))
                .containsExactly(new Flow(port, Direction.ENTRY, 1));
        assertThat(flows.getLast().stream().filter(one -> one.port().equals(port)))
                .containsExactly(new Flow(port, Direction.ENTRY, 2));
    }

    @Test
    void a_document_with_a_defect_counts_once_at_each_port_and_once_over_all() {
        String good = aForeignPassport(aNumber());
        int check = good.indexOf('\n') + 10;
        String wrong = good.substring(0, check) + (good.charAt(check) == '0' ? '1' : '0') + good.substring(check + 1);
        String issued = wrong.replace("FRA", "AUT");
        var one = new PortCode("CNYPG");
        var other = new PortCode("CNYTN");
        arrives(one, issued);
        arrives(one, issued);
        InspectionView last = arrives(other, issued);
        clock.advance(Duration.ofSeconds(1));
        List<Defects> found = situations.defects(new Span(MORNING, clock.instant())).stream()
                .filter(group -> group.issuer().equals("AUT") && group.defect() == Finding.Kind.CHECK_DIGIT)
                .toList();
        assertThat(found)
                .extracting(group -> group.port().map(PortCode::value).orElse("all") + " " + group.documents() + " "
                        + group.inspections().size())
                .containsExactlyInAnyOrder("CNYPG 1 2", "CNYTN 1 1", "all 1 3");
        assertThat(found.stream()
                        .filter(group -> group.port().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .inspections())
                .contains(last.id().value());
    }

    @Test
    void who_entered_temporarily_and_stayed_on_is_stranded_from_the_next_day_on_the_clock_of_the_port() {
        var port = new PortCode("CNYYG");
        InspectionView seaman = arrives(port, aForeignPassport(aNumber()));
        var officer = As.officerAt(port.value());
        InspectionView sent =
                inspections.decide(seaman.id(), new Decision.SendToSecondLine("Crew."), seaman.version(), officer);
        inspections.decide(
                sent.id(),
                new Decision.AdmitTemporarily(
                        LocalDate.parse("2022-01-16"), TemporaryReason.CREW_ASHORE, "The harbour", "Crew ashore."),
                sent.version(),
                officer);
        assertThat(stranded(port, Instant.parse("2022-01-16T15:59:59Z"))).isEmpty();
        assertThat(stranded(port, Instant.parse("2022-01-16T16:00:01Z")))
                .contains(new Stranded(port, 1, Instant.parse("2022-01-16T16:00:00Z")));
    }

    private Optional<Stranded> stranded(PortCode port, Instant at) {
        clock.set(at);
        return situations.stranded(MORNING.minus(Duration.ofDays(1))).stream()
                .filter(one -> one.port().equals(port))
                .findFirst();
    }
}
