package org.gatehouse.inspection.listed;

import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.released;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.documents.CheckDigit;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Watch;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.Invented;

/** People on lists and the passports of their namesakes; every value is invented. */
final class Listings {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Watchlists lists;
    private final Entries entries;
    private final Follower node;

    Listings(Watchlists lists, Entries entries, Follower node) {
        this.lists = lists;
        this.entries = entries;
        this.node = node;
    }

    /** A surname that no other test uses. */
    static String aSurname() {
        return Invented.surname(NAMES.incrementAndGet());
    }

    static String aPassport(String surname, String number) {
        String line1 = "P<FRA" + surname + "<<" + Invented.given(surname);
        String numbered = number + CheckDigit.of(number);
        String birth = Invented.born(surname).format(DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT));
        String born = birth + CheckDigit.of(birth);
        String until = "300101" + CheckDigit.of("300101");
        String optional = "<<<<<<<<<<<<<<0";
        return line1 + "<".repeat(44 - line1.length()) + "\n" + numbered + "FRA" + born + "M" + until + optional
                + CheckDigit.of(numbered + born + until + optional);
    }

    Watchlist list(LegalBasis ground, ListAction action) {
        return released(lists, aList(new Scope(Scope.Directions.BOTH, Set.of()), ground, action));
    }

    /** Takes likeness for less than the others do. */
    Watchlist wideList() {
        var usual = aList(new Scope(Scope.Directions.BOTH, Set.of()), LegalBasis.ARREST_WARRANT, ListAction.REFER);
        return released(
                lists,
                new Watchlists.Proposal(
                        usual.code(),
                        usual.name(),
                        usual.owner(),
                        usual.purpose(),
                        usual.ground(),
                        usual.scope(),
                        usual.action(),
                        0.4,
                        usual.proportionality(),
                        usual.reviewOn(),
                        usual.validTo()));
    }

    /** Known by name and year of birth alone. */
    static Sought.Person barelyKnown(String surname) {
        return new Sought.Person(
                List.of(new ListedName(PersonName.of(surname, Invented.given(surname)), Strength.PRIMARY)),
                List.of(BirthDate.ofYear(Invented.born(surname).getYear())),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    static Sought.Person person(String surname) {
        return new Sought.Person(
                List.of(new ListedName(PersonName.of(surname, Invented.given(surname)), Strength.PRIMARY)),
                List.of(birth(surname)),
                Optional.empty(),
                List.of("FRA"),
                List.of("Zenith"),
                List.of());
    }

    /** Bears the surname alone, and is a generation older. */
    static Sought.Person namesake(String surname, int which) {
        return new Sought.Person(
                List.of(new ListedName(
                        PersonName.of(surname, Invented.given(Invented.surname(5_000 + which))), Strength.PRIMARY)),
                List.of(BirthDate.ofDay(1931, 1 + which % 12, 1 + which % 28)),
                Optional.empty(),
                List.of("UTO"),
                List.of("Elsewhere"),
                List.of());
    }

    void withdraw(Watchlist list) {
        lists.withdraw(list.id(), "No more needed.", Watch.GAO);
        node.follow();
    }

    private static BirthDate birth(String surname) {
        LocalDate day = Invented.born(surname);
        return BirthDate.ofDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    Entries.Entry listed(Watchlist list, Sought sought) {
        var entry = released(entries, aDraft(list.id(), sought));
        node.follow();
        return entry;
    }
}
