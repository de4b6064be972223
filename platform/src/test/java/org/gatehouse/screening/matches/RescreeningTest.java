package org.gatehouse.screening.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.released;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.documents.CheckDigit;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.MatchId;
import org.gatehouse.screening.MatchSheet;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.Matches.Outcome;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.Invented;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry that is younger than the crossing finds who is in the country by an open stay. */
@HouseTest
class RescreeningTest {

    private static final String PORT = "CNCSX";
    private static final Actor OFFICER = As.officerAt(PORT);

    private final RescreeningClerk clerk;
    private final Inspections inspections;
    private final Matches matches;
    private final Watchlists lists;
    private final Entries entries;
    private final SettableClock clock;

    RescreeningTest(
            RescreeningClerk clerk,
            Inspections inspections,
            Matches matches,
            Watchlists lists,
            Entries entries,
            SettableClock clock) {
        this.clerk = clerk;
        this.inspections = inspections;
        this.matches = matches;
        this.lists = lists;
        this.entries = entries;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2022-01-15T02:00:00Z"));
    }

    private void crosses(Direction direction, String surname, String number) {
        String line1 = "P<FRA" + surname + "<<" + Invented.given(surname);
        String numbered = number + CheckDigit.of(number);
        String born = "850612" + CheckDigit.of("850612");
        String until = "300101" + CheckDigit.of("300101");
        String optional = "<<<<<<<<<<<<<<0";
        String mrz = line1 + "<".repeat(44 - line1.length()) + "\n" + numbered + "FRA" + born + "F" + until + optional
                + CheckDigit.of(numbered + born + until + optional);
        var key = new Inspections.IdempotencyKey(UUID.randomUUID().toString());
        var opened = inspections.open(new Arrival(new PortCode(PORT), direction, Channel.DESK, mrz), key, OFFICER);
        var leaveBy =
                direction == Direction.ENTRY ? Optional.of(LocalDate.parse("2022-02-01")) : Optional.<LocalDate>empty();
        inspections.decide(opened.id(), new Decision.Admit(leaveBy, "In order."), 1, OFFICER);
    }

    private void entered(String surname) {
        var list = released(
                lists, aList(new Scope(Scope.Directions.EXIT, Set.of()), LegalBasis.COURT_EXIT_BAR, ListAction.REFER));
        released(
                entries,
                aDraft(
                        list.id(),
                        new Sought.Person(
                                List.of(new ListedName(
                                        PersonName.of(surname, Invented.given(surname)), Strength.PRIMARY)),
                                List.of(BirthDate.ofDay(1985, 6, 12)),
                                Optional.empty(),
                                List.of("FRA"),
                                List.of(),
                                List.of())));
    }

    private List<MatchSheet> waiting(String surname) {
        List<Matches.Waiting> rows = new ArrayList<>();
        Optional<MatchId> after = Optional.empty();
        do {
            var page = matches.waiting(after, OFFICER);
            rows.addAll(page.rows());
            after = page.next();
        } while (after.isPresent());
        return rows.stream()
                .filter(match -> match.names().getFirst().contains(surname))
                .map(match -> matches.get(match.id(), OFFICER, Purpose.SECOND_LINE_REVIEW, Locale.ENGLISH))
                .toList();
    }

    @Test
    void who_is_in_the_country_is_found_and_who_has_left_is_not() {
        crosses(Direction.ENTRY, "STAYERHOLM", "QZ5000001");
        crosses(Direction.ENTRY, "TUKOVADIRE", "QZ5000002");
        crosses(Direction.EXIT, "TUKOVADIRE", "QZ5000002");
        entered("STAYERHOLM");
        entered("TUKOVADIRE");
        clerk.compare();
        clerk.compare();

        assertThat(waiting("TUKOVADIRE")).isEmpty();
        List<MatchSheet> found = waiting("STAYERHOLM");
        assertThat(found).hasSize(1);
        MatchSheet match = found.getFirst();
        assertThat(match.atCrossing()).isFalse();
        assertThat(match.reproduced()).contains(MatchSheet.Reproduction.SAME);
        matches.resolve(match.id(), Outcome.OTHER_PERSON, "Another person of that name.", OFFICER);
        assertThat(waiting("STAYERHOLM")).isEmpty();
    }
}
