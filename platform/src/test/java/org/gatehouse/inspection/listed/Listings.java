package org.gatehouse.inspection.listed;

import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.released;

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
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.keeping.Follower;

/** People on lists and the passports of their namesakes; every value is invented. */
final class Listings {

    static final String GIVEN = "ODALRIK";

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
        int number = NAMES.incrementAndGet();
        var letters = new StringBuilder("QVELLINBRANDT");
        for (int rest = number; rest > 0; rest /= 20) {
            letters.append("BCDFGHJKLMNPQRSTVWXZ".charAt(rest % 20)).append("AEIO".charAt(rest % 4));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    static String aPassport(String surname, String number) {
        String line1 = "P<FRA" + surname + "<<" + GIVEN;
        String numbered = number + CheckDigit.of(number);
        String born = "850612" + CheckDigit.of("850612");
        String until = "300101" + CheckDigit.of("300101");
        String optional = "<<<<<<<<<<<<<<0";
        return line1 + "<".repeat(44 - line1.length()) + "\n" + numbered + "FRA" + born + "M" + until + optional
                + CheckDigit.of(numbered + born + until + optional);
    }

    Watchlist list(LegalBasis ground, ListAction action) {
        return released(lists, aList(new Scope(Scope.Directions.BOTH, Set.of()), ground, action));
    }

    static Sought.Person person(String surname) {
        return new Sought.Person(
                List.of(new ListedName(PersonName.of(surname, GIVEN), Strength.PRIMARY)),
                List.of(BirthDate.ofDay(1985, 6, 12)),
                Optional.empty(),
                List.of("FRA"),
                List.of("Zenith"),
                List.of());
    }

    Entries.Entry listed(Watchlist list, Sought sought) {
        var entry = released(entries, aDraft(list.id(), sought));
        node.follow();
        return entry;
    }
}
