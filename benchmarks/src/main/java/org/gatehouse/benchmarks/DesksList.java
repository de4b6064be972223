package org.gatehouse.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Content;
import org.gatehouse.screening.ListImports.Delivery;
import org.gatehouse.screening.ListImports.State;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Screening;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Words;

/** The list beside which desks and quarters are measured; everybody on it is invented. */
final class DesksList {

    private static final long NAMES = 20261127;
    private static final long POLL_MILLIS = 50;
    private static final double SCORE = 0.1;

    private DesksList() {}

    /** As officers bring a list in: proposed by one, signed by another. */
    static void enter(House house, int listed) throws IOException, InterruptedException {
        if (house.bean(Screening.class).picture().persons() >= listed) {
            return;
        }
        var officers = house.bean(Officers.class);
        Actor author = officers.named("watch.gao").orElseThrow();
        Actor signer = officers.named("watch.ma").orElseThrow();
        var lists = house.bean(Watchlists.class);
        String code = "DESKS-" + System.currentTimeMillis();
        var draft = lists.enter(
                new Watchlists.Proposal(
                        code,
                        new Words("Measured", "测量"),
                        "Benchmark",
                        "To measure beside a list of its usual length",
                        LegalBasis.ARREST_WARRANT,
                        new Scope(Scope.Directions.BOTH, Set.of()),
                        ListAction.REFER,
                        SCORE,
                        "Nothing less measures it; everybody on it is invented.",
                        Optional.empty(),
                        Optional.empty()),
                new IdempotencyKey(code),
                author);
        var list = lists.release(draft.id(), draft.revision(), signer);
        var text = new StringWriter();
        ListWriter json = ListWriter.json();
        json.begin(text);
        for (var person : new SyntheticPersons(NAMES).entries(listed, "D-")) {
            json.write(person, text);
        }
        byte[] octets = text.toString().getBytes(StandardCharsets.UTF_8);
        var imports = house.bean(ListImports.class);
        var made = imports.propose(
                new Delivery(
                        list.id(),
                        List.of(new Content("desks.jsonl", () -> new ByteArrayInputStream(octets))),
                        "A list for a measurement, of invented people.",
                        "Benchmark",
                        Optional.empty()),
                author);
        await(imports, made.id(), signer, State.PROPOSED);
        var read = imports.get(made.id(), signer);
        imports.release(made.id(), read.revision(), read.concerns(), signer);
        await(imports, made.id(), signer, State.APPLIED);
        while (house.bean(Screening.class).picture().persons() < listed) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static void await(ListImports imports, UUID id, Actor actor, State state) throws InterruptedException {
        while (imports.get(id, actor).state() != state) {
            Thread.sleep(POLL_MILLIS);
        }
    }
}
