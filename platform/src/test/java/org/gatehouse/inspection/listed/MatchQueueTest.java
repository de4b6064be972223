package org.gatehouse.inspection.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.listed.Listings.aPassport;
import static org.gatehouse.inspection.listed.Listings.aSurname;
import static org.gatehouse.inspection.listed.Listings.person;
import static org.gatehouse.screening.Watch.aNumber;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.MatchId;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/** More matches wait at a port than one page shows. */
@HouseTest
class MatchQueueTest {

    private static final String PORT = "CNXMN";
    private static final Actor OFFICER = As.officerAt(PORT);
    private static final int A_PAGE = 50;
    private static final Pattern MATCH = Pattern.compile("href=\"/matches/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"(/matches\\?after=[0-9a-f-]{36})\"");

    private final MockMvc mvc;
    private final Inspections inspections;
    private final Matches matches;
    private final Listings listings;
    private final SettableClock clock;

    MatchQueueTest(
            MockMvc mvc,
            Inspections inspections,
            Matches matches,
            Watchlists lists,
            Entries entries,
            Follower node,
            SettableClock clock) {
        this.mvc = mvc;
        this.inspections = inspections;
        this.matches = matches;
        this.listings = new Listings(lists, entries, node);
        this.clock = clock;
    }

    private record Page(List<String> matches, Optional<String> next, String text) {}

    private Page look(String path) throws Exception {
        var response = mvc.perform(
                        get(path).with(As.actor(OFFICER)).accept("text/html").header("Accept-Language", "zh"))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        String text = response.getContentAsString();
        assertThat(text).doesNotContain("??");
        List<String> matches = new ArrayList<>();
        Matcher match = MATCH.matcher(text);
        while (match.find()) {
            matches.add(match.group(1));
        }
        Matcher next = NEXT.matcher(text);
        return new Page(matches, next.find() ? Optional.of(next.group(1)) : Optional.empty(), text);
    }

    private List<Page> pages() throws Exception {
        List<Page> pages = new ArrayList<>();
        for (Optional<String> path = Optional.of("/matches");
                path.isPresent();
                path = pages.getLast().next()) {
            pages.add(look(path.get()));
        }
        return pages;
    }

    @Test
    void page_by_page_each_match_is_shown_once_and_none_is_left_out() throws Exception {
        clock.set(Instant.parse("2022-01-15T02:00:00Z"));
        String surname = aSurname();
        var list = listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER);
        for (int entry = 0; entry < 36; entry++) {
            listings.listed(list, person(surname));
        }
        for (int crossing = 0; crossing < 3; crossing++) {
            inspections.open(
                    new Arrival(new PortCode(PORT), Direction.ENTRY, Channel.DESK, aPassport(surname, "X" + aNumber())),
                    new Inspections.IdempotencyKey(UUID.randomUUID().toString()),
                    OFFICER);
        }

        List<Page> pages = pages();
        assertThat(pages)
                .as(pages.getLast().matches().size() + " matches on the last page")
                .hasSizeGreaterThan(2);
        assertThat(pages.subList(0, pages.size() - 1)).allSatisfy(page -> {
            assertThat(page.matches()).hasSize(A_PAGE);
            assertThat(page.text()).contains("rel=\"next\"");
        });
        List<String> all =
                pages.stream().flatMap(page -> page.matches().stream()).toList();
        Set<String> once = new LinkedHashSet<>(all);
        assertThat(all).as("each once").hasSize(once.size()).hasSizeGreaterThanOrEqualTo(3 * 36);
        assertThat(all).as("oldest first").isSorted();

        // The last of the first page is answered while an officer reads it; the way on stays.
        var last = new MatchId(UUID.fromString(pages.getFirst().matches().getLast()));
        matches.resolve(last, Matches.Outcome.OTHER_PERSON, "Another face.", OFFICER);
        Page second = look(pages.getFirst().next().orElseThrow());
        assertThat(second.matches()).isEqualTo(pages.get(1).matches());
        Set<String> left = new HashSet<>(once);
        left.remove(last.toString());
        assertThat(pages().stream().flatMap(page -> page.matches().stream())).containsExactlyInAnyOrderElementsOf(left);
    }
}
