package org.gatehouse.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Content;
import org.gatehouse.screening.ListImports.Delivery;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.ListImports.State;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Screening;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Words;
import org.springframework.boot.WebApplicationType;

/**
 * A published list of 100,000 persons comes in as officers bring it: read, compared, signed, applied, in the memory of the
 * node; and a withdrawal while the node fills it in. Beside raw COPY of the entries and versions that it leaves.
 */
public final class WatchlistImportBenchmark implements Benchmark {

    private static final int PERSONS = 100_000;
    private static final int PERSONS_BRIEF = 300;
    private static final long SEED = 20261126;
    private static final long POLL_MILLIS = 5;
    private static final double WITHDRAWAL_SECONDS_MAX = 5;
    private static final double SCORE = 0.1;

    @Override
    public String name() {
        return "watchlist-import";
    }

    @Override
    public String describe() {
        return "entries a second of a list of 100,000, from the file to in force, beside raw COPY of the same rows";
    }

    @Override
    public String run(boolean brief) throws Exception {
        int persons = brief ? PERSONS_BRIEF : PERSONS;
        try (House house = House.open(WebApplicationType.NONE)) {
            return new Round(house, persons).run(name());
        }
    }

    /** One list into one house. */
    private static final class Round {

        private final House house;
        private final int persons;
        private final Watchlists lists;
        private final Entries entries;
        private final ListImports imports;
        private final Screening screening;
        private final Actor author;
        private final Actor signer;

        Round(House house, int persons) {
            this.house = house;
            this.persons = persons;
            lists = house.bean(Watchlists.class);
            entries = house.bean(Entries.class);
            imports = house.bean(ListImports.class);
            screening = house.bean(Screening.class);
            var officers = house.bean(Officers.class);
            author = officers.named("watch.gao").orElseThrow();
            signer = officers.named("watch.ma").orElseThrow();
        }

        String run(String name) throws Exception {
            List<ListEntry> people = new SyntheticPersons(SEED).entries(persons + 1, "B-");
            ListEntry alone = people.removeLast();
            List<Content> file = file(people);
            WatchlistId list = list("BENCH-LARGE");
            Entries.Entry withdrawn = entered(list("BENCH-ALONE"), alone);
            Subject traveller = traveller(alone);
            await(() -> !screening.screen(traveller).isEmpty());

            long start = System.nanoTime();
            Import made = imports.propose(
                    new Delivery(
                            list, file, "A list for a measurement, of invented people.", "Benchmark", Optional.empty()),
                    author);
            await(() -> state(made.id()) == State.PROPOSED);
            double readSeconds = since(start);
            Import read = imports.get(made.id(), signer);

            start = System.nanoTime();
            imports.release(made.id(), read.revision(), read.concerns(), signer);
            await(() -> state(made.id()) == State.APPLIED);
            double appliedSeconds = since(start);

            start = System.nanoTime();
            boolean filling = screening.picture().persons() < persons;
            entries.withdraw(withdrawn.id(), "Measured while the large list comes in.", author);
            await(() -> screening.screen(traveller).stream()
                    .noneMatch(hit -> hit.entry().equals(withdrawn.id())));
            double withdrawalSeconds = since(start);
            await(() -> screening.picture().persons() >= persons);
            double knownSeconds = since(start);

            int taken = read.figures().added();
            Result result = Result.rate(
                            name,
                            "entries/s",
                            taken / (readSeconds + appliedSeconds),
                            new RawEntries(house.database()).copy(list),
                            "raw COPY, same rows, same constraints and indexes")
                    .with("entries", taken)
                    .with("readPerSecond", taken / readSeconds)
                    .with("appliedPerSecond", taken / appliedSeconds)
                    .with("secondsUntilANodeHasThem", knownSeconds)
                    .with("withdrawalSeconds", withdrawalSeconds)
                    .with("withdrawalSecondsMax", WITHDRAWAL_SECONDS_MAX)
                    .with("withdrawnWhileFilling", filling ? "yes" : "no");
            return unchanged(result, file, list, taken).json();
        }

        /** The same file once more, as a publisher's next day most often is. */
        private Result unchanged(Result result, List<Content> file, WatchlistId list, int taken) throws IOException {
            long start = System.nanoTime();
            int same = imports.rehearse(list, file, author).figures().unchanged();
            return result.with("comparedAgainPerSecond", taken / since(start)).with("unchanged", same);
        }

        private State state(UUID id) {
            return imports.get(id, signer).state();
        }

        private WatchlistId list(String code) {
            var draft = lists.enter(
                    new Watchlists.Proposal(
                            code,
                            new Words("Measured", "测量"),
                            "Benchmark",
                            "To measure how a list comes in",
                            LegalBasis.ARREST_WARRANT,
                            new Scope(Scope.Directions.BOTH, Set.of()),
                            ListAction.REFER,
                            SCORE,
                            "Nothing less measures it; everybody on it is invented.",
                            Optional.empty(),
                            Optional.empty()),
                    new IdempotencyKey(code),
                    author);
            return lists.release(draft.id(), draft.revision(), signer).id();
        }

        private Entries.Entry entered(WatchlistId list, ListEntry person) {
            var sought = new Sought.Person(
                    person.names(), person.births(), Optional.empty(), List.of(), List.of(), List.of());
            var draft = entries.enter(
                    new Entries.Draft(
                            list,
                            sought,
                            "An invented person, to be withdrawn.",
                            "Benchmark",
                            Optional.empty(),
                            Optional.empty()),
                    new IdempotencyKey("alone"),
                    author);
            return entries.release(draft.id(), draft.revision(), signer);
        }

        private static Subject traveller(ListEntry person) {
            var name = person.names().getFirst().name();
            return new Subject(
                    List.of(new Subject.Called(name.surname(), name.given())),
                    PartialDate.parse(person.births().getFirst().toString()),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    new PortCode("CNGBP"),
                    Direction.ENTRY);
        }

        private static List<Content> file(List<ListEntry> people) throws IOException {
            var out = new StringWriter();
            ListWriter json = ListWriter.json();
            json.begin(out);
            for (ListEntry person : people) {
                json.write(person, out);
            }
            byte[] octets = out.toString().getBytes(StandardCharsets.UTF_8);
            return List.of(new Content("large.jsonl", () -> new ByteArrayInputStream(octets)));
        }

        private static void await(BooleanSupplier happened) throws InterruptedException {
            while (!happened.getAsBoolean()) {
                Thread.sleep(POLL_MILLIS);
            }
        }

        private static double since(long start) {
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
