package org.gatehouse.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.NameScreen;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.Entries.Draft;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Watchlists.Proposal;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.Words;
import org.springframework.context.ApplicationContext;

/** Two watchlists of the demonstration with an invented person on each: one is sought, a child is to be protected. */
final class DemoLists {

    private static final String SOUGHT = "DEMO-SOUGHT";
    private static final String CARE = "DEMO-CARE";

    private final Watchlists lists;
    private final Entries entries;
    private final Actor author;
    private final Actor signer;

    private DemoLists(Watchlists lists, Entries entries, Actor author, Actor signer) {
        this.lists = lists;
        this.entries = entries;
        this.author = author;
        this.signer = signer;
    }

    /** Does it once, however often the demonstration is started. */
    static void load(ApplicationContext house) {
        var officers = house.getBean(Officers.class);
        Optional<Actor> author = officers.named("watch.gao");
        Optional<Actor> signer = officers.named("watch.ma");
        if (author.isPresent() && signer.isPresent()) {
            new DemoLists(house.getBean(Watchlists.class), house.getBean(Entries.class), author.get(), signer.get())
                    .load();
        }
    }

    private void load() {
        list(
                SOUGHT,
                new Words("Sought persons (demonstration)", "在控人员（演示）"),
                LegalBasis.ARREST_WARRANT,
                ListAction.REFER,
                person("LINDQVIST", "TORVALD", BirthDate.ofDay(1985, 6, 12)));
        list(
                CARE,
                new Words("Children at risk (demonstration)", "受保护儿童（演示）"),
                LegalBasis.CHILD_AT_RISK,
                ListAction.PROTECT,
                person("WINTERBERG", "SOLVEIG", BirthDate.ofDay(2015, 2, 3)));
    }

    private void list(String code, Words name, LegalBasis ground, ListAction action, Sought.Person person) {
        if (lists.named(code).isPresent()) {
            return;
        }
        Watchlist draft = lists.enter(
                new Proposal(
                        code,
                        name,
                        "Demonstration",
                        "To show what happens when a traveller meets a list",
                        ground,
                        new Scope(Scope.Directions.BOTH, Set.of()),
                        action,
                        NameScreen.USUAL_THRESHOLD,
                        "Nothing less shows a referral; everybody on it is invented.",
                        Optional.empty(),
                        Optional.empty()),
                new IdempotencyKey(code),
                author);
        Watchlist list = lists.release(draft.id(), draft.revision(), signer);
        var entered = entries.enter(
                new Draft(
                        list.id(),
                        person,
                        "An invented person, on the list so that it can be tried.",
                        "Demonstration",
                        Optional.empty(),
                        Optional.empty()),
                new IdempotencyKey(code + " entry"),
                author);
        entries.release(entered.id(), entered.revision(), signer);
    }

    private static Sought.Person person(String surname, String given, BirthDate birth) {
        return new Sought.Person(
                List.of(new ListedName(PersonName.of(surname, given), Strength.PRIMARY)),
                List.of(birth),
                Optional.empty(),
                List.of("FRA"),
                List.of("Zenith"),
                List.of());
    }
}
