package org.gatehouse.screening.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.NameScreen;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Sex;
import org.gatehouse.names.Strength;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Words;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters and signs a few lists of specimens in the lawful way, by the two watchlist accounts of the demonstration. */
@Component
@Profile("demo")
class DemoWatchlists {

    private static final String WHY = "A specimen, entered for the demonstration.";

    private final Watchlists lists;
    private final Entries entries;
    private final Officers officers;
    private final Clock clock;

    DemoWatchlists(Watchlists lists, Entries entries, Officers officers, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.officers = officers;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void enter() {
        Optional<Actor> author = officers.named("watch.gao");
        Optional<Actor> second = officers.named("watch.ma");
        if (author.isPresent()
                && second.isPresent()
                && lists.named("DEMO-ARREST").isEmpty()) {
            enter(author.get(), second.get());
        }
    }

    private void enter(Actor author, Actor second) {
        WatchlistId arrest = list(
                "DEMO-ARREST",
                new Words("Persons to be arrested (demonstration)", "逮捕布控（演示）"),
                LegalBasis.ARREST_WARRANT,
                ListAction.REFER,
                author,
                second);
        WatchlistId missing = list(
                "DEMO-MISSING",
                new Words("Missing persons to be protected (demonstration)", "需要保护的失踪人员（演示）"),
                LegalBasis.MISSING_PERSON,
                ListAction.PROTECT,
                author,
                second);
        WatchlistId documents = list(
                "DEMO-DOCUMENTS",
                new Words("Lost and stolen documents (demonstration)", "遗失被盗证件（演示）"),
                LegalBasis.INVALID_DOCUMENT,
                ListAction.REFER,
                author,
                second);
        WatchlistId conveyances = list(
                "DEMO-CONVEYANCES",
                new Words("Conveyances sought (demonstration)", "查找的交通运输工具（演示）"),
                LegalBasis.SOUGHT_CONVEYANCE,
                ListAction.INFORM,
                author,
                second);
        LocalDate soon = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(3);
        sign(
                draft(
                        arrest,
                        person("ERIKSSON", "Anna Maria", 1974, Sex.FEMALE, "L898902C3"),
                        Optional.of(soon),
                        author),
                second);
        sign(
                draft(missing, person("SPECIMEN", "Lena", 2009, Sex.FEMALE, "C01X0006H"), Optional.empty(), author),
                second);
        sign(draft(documents, stolen("D23145890"), Optional.empty(), author), second);
        sign(
                draft(
                        conveyances,
                        new Sought.Vessel(Optional.of("1234567"), Optional.empty()),
                        Optional.empty(),
                        author),
                second);
        sign(draft(conveyances, new Sought.Vehicle("UT 4711", "UTO"), Optional.empty(), author), second);
        draft(arrest, person("SPECIMEN", "Petra", 1980, Sex.FEMALE, "D23145891"), Optional.empty(), author);
        draft(documents, stolen("L898902C4"), Optional.empty(), author);
    }

    private WatchlistId list(
            String code, Words name, LegalBasis ground, ListAction action, Actor author, Actor second) {
        var proposal = new Watchlists.Proposal(
                code,
                name,
                "Authority of Utopia",
                "To show what a list is and does",
                ground,
                new Scope(Scope.Directions.BOTH, Set.of()),
                action,
                NameScreen.USUAL_THRESHOLD,
                "A demonstration needs lists, and names nobody who exists.",
                Optional.empty(),
                Optional.empty());
        var list = lists.enter(proposal, new IdempotencyKey(code), author);
        return lists.release(list.id(), list.revision(), second).id();
    }

    private Entries.Entry draft(WatchlistId list, Sought sought, Optional<LocalDate> reviewOn, Actor author) {
        var draft = new Entries.Draft(list, sought, WHY, "Demonstration", reviewOn, Optional.empty());
        return entries.enter(draft, new IdempotencyKey("demo " + list + " " + sought.hashCode()), author);
    }

    private void sign(Entries.Entry entry, Actor second) {
        entries.release(entry.id(), entry.revision(), second);
    }

    private static Sought.Person person(String surname, String given, int year, Sex sex, String number) {
        return new Sought.Person(
                List.of(new ListedName(PersonName.of(surname, given), Strength.PRIMARY)),
                List.of(BirthDate.ofDay(year, 8, 12)),
                Optional.of(sex),
                List.of("UTO"),
                List.of("Zenith"),
                List.of(new Sought.Paper("UTO", Sought.PaperClass.PASSPORT, number)));
    }

    private static Sought.InvalidPaper stolen(String number) {
        return new Sought.InvalidPaper(
                new Sought.Paper("UTO", Sought.PaperClass.PASSPORT, number), Sought.Invalidity.STOLEN);
    }
}
