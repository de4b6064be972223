package org.gatehouse.screening;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Entries.Draft;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.Watchlists.Proposal;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.testing.As;
import org.gatehouse.testing.Invented;

/** Who watches, and who is sought; every value is invented. */
public final class Watch {

    public static final Actor GAO = As.staffOf(Role.WATCHLIST_OFFICER);
    public static final Actor MA = As.staffOf(Role.WATCHLIST_SUPERVISOR);
    public static final PortCode GONGBEI = new PortCode("CNGBP");
    public static final PortCode PUDONG = new PortCode("CNPVG");
    public static final String WHY = "Sought by the order that is named as the source.";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Watch() {}

    /** The same officer with the powers of both roles, which no account has. */
    public static Actor both(Actor actor) {
        Set<Permission> powers = new HashSet<>(actor.permissions());
        powers.addAll(Role.WATCHLIST_SUPERVISOR.permissions());
        return new Actor(actor.id(), actor.reference(), actor.name(), actor.port(), powers);
    }

    public static IdempotencyKey aKey() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    /** Nobody else's. */
    public static String aNumber() {
        return "W%07d".formatted(NEXT.getAndIncrement());
    }

    public static Proposal aList() {
        return aList(new Scope(Scope.Directions.BOTH, Set.of()));
    }

    public static Proposal aList(Scope scope) {
        return aList(scope, LegalBasis.ARREST_WARRANT, ListAction.REFER);
    }

    public static Proposal aList(Scope scope, LegalBasis ground, ListAction action) {
        return new Proposal(
                "TEST-" + NEXT.getAndIncrement(),
                new Words("Sought in tests", "测试布控"),
                "Police of Utopia",
                "To find persons who are to be arrested",
                ground,
                scope,
                action,
                0.8,
                "Nothing less finds those who avoid every summons.",
                Optional.empty(),
                Optional.empty());
    }

    public static Watchlist released(Watchlists lists, Proposal proposal) {
        Watchlist draft = lists.enter(proposal, aKey(), GAO);
        return lists.release(draft.id(), draft.revision(), MA);
    }

    public static Draft aDraft(WatchlistId list, Sought sought) {
        return new Draft(list, sought, WHY, "Order 1/2041", Optional.empty(), Optional.empty());
    }

    public static Draft aDraft(WatchlistId list, Sought sought, LocalDate reviewOn) {
        return new Draft(list, sought, WHY, "Order 1/2041", Optional.of(reviewOn), Optional.empty());
    }

    public static Entry released(Entries entries, Draft draft) {
        Entry entry = entries.enter(draft, aKey(), GAO);
        return entries.release(entry.id(), entry.revision(), MA);
    }

    /** Of the person with that document. */
    public static String surname(String number) {
        return Invented.surname(number.hashCode());
    }

    public static Sought.Person aPerson(String number) {
        return new Sought.Person(
                List.of(new ListedName(
                        PersonName.of(surname(number), Invented.given(surname(number))), Strength.PRIMARY)),
                List.of(BirthDate.parse(Invented.born(surname(number)).toString())),
                Optional.of(org.gatehouse.names.Sex.FEMALE),
                List.of("UTO"),
                List.of("Zenith"),
                List.of(new Sought.Paper("UTO", Sought.PaperClass.PASSPORT, number)));
    }

    public static Sought.InvalidPaper anInvalidPaper(String number) {
        return new Sought.InvalidPaper(
                new Sought.Paper("UTO", Sought.PaperClass.PASSPORT, number), Sought.Invalidity.STOLEN);
    }

    public static Subject traveller(String number, PortCode port, Direction direction) {
        return new Subject(
                List.of(new Subject.Called(surname(number), Invented.given(surname(number)))),
                PartialDate.parse(Invented.born(surname(number)).toString()),
                Optional.of(Sex.FEMALE),
                List.of("UTO"),
                List.of(new Subject.Shown("UTO", number)),
                port,
                direction);
    }
}
