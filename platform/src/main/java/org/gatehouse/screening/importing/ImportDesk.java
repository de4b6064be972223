package org.gatehouse.screening.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.gatehouse.names.lists.ListFile;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists.Signature;
import org.gatehouse.screening.deciding.Rules;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Officers bring lists, look at what they would change, and sign. */
@Service("screeningImportDesk")
class ImportDesk implements ListImports {

    private static final int LINES_OF_EACH = 100;
    private static final int REMARKS_SHOWN = 200;
    private static final int SOURCE_MOST = 300;
    private static final int FILES_MOST = 3;
    private static final String REHEARSAL = "Only rehearsed: nothing is kept.";

    private final Staging staging;
    private final ListReading reading;
    private final ListExport export;
    private final WatchlistStore lists;
    private final ImportLog log;
    private final TransactionTemplate transaction;

    ImportDesk(
            Staging staging,
            ListReading reading,
            ListExport export,
            WatchlistStore lists,
            ImportLog log,
            TransactionTemplate transaction) {
        this.staging = staging;
        this.reading = reading;
        this.export = export;
        this.lists = lists;
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public Import propose(Delivery delivery, Actor actor) throws IOException {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_ENTER);
        Instant now = staging.clock().instant();
        inForce(delivery.list());
        String reason = Rules.text(delivery.reason(), "reason", Rules.WORDS_MOST);
        if (reason.length() < Rules.REASON_LEAST) {
            throw new ScreeningProblem.ReasonTooShort(Rules.REASON_LEAST);
        }
        String source = Rules.text(delivery.source(), "source", SOURCE_MOST);
        Instant reviewAt = Rules.reviewAt(delivery.reviewOn(), now);
        try (Spool spool = spool(delivery.files())) {
            spool.list();
            Import made = fresh(delivery.list(), spool, reason, source, reviewAt, new Signature(by, now));
            return Objects.requireNonNull(transaction.execute(_ -> keep(made, spool, actor)));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Import keep(Import made, Spool spool, Actor actor) {
        if (!staging.imports().insert(made)) {
            return staging.imports().open(made.list(), made.digest()).orElseThrow(ScreeningProblem.Stale::new);
        }
        for (int file = 0; file < spool.paths().size(); file++) {
            try (var in = Files.newInputStream(spool.paths().get(file))) {
                staging.files().write(made.id(), file, in);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        log.proposed(actor, made.id(), made.list(), made.digest());
        return made;
    }

    @Override
    public Report rehearse(WatchlistId list, List<Content> files, Actor actor) throws IOException {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_ENTER);
        Instant now = staging.clock().instant();
        inForce(list);
        try (Spool spool = spool(files)) {
            ListFile file = spool.list();
            Import made = fresh(
                    list, spool, REHEARSAL, REHEARSAL, Rules.reviewAt(Optional.empty(), now), new Signature(by, now));
            Report report = Objects.requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                return rehearse(made, file);
            }));
            transaction.executeWithoutResult(_ -> log.rehearsed(actor, list, made.digest()));
            return report;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Report rehearse(Import made, ListFile file) {
        staging.imports()
                .open(made.list(), made.digest())
                .ifPresent(waits -> staging.imports()
                        .end(
                                waits.id(),
                                State.LAPSED,
                                Optional.empty(),
                                made.entered().at(),
                                REHEARSAL));
        staging.imports().insert(made);
        try {
            var found = reading.read(file, 0, rows -> staging.rows().write(made.id(), rows));
            Figures figures = staging.compare(made.id(), made.list(), found);
            return new Report(
                    figures,
                    Staging.concerns(found, figures),
                    lines(made.id()),
                    staging.rows().remarks(made.id(), REMARKS_SHOWN));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Import get(UUID id, Actor actor) {
        mayRead(actor);
        return staging.imports().find(id).orElseThrow(ScreeningProblem.NoSuchImport::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Import> of(WatchlistId list, Actor actor) {
        mayRead(actor);
        return staging.imports().of(list);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Import> waiting(Actor actor) {
        mayRead(actor);
        return staging.imports().waiting();
    }

    @Override
    @Transactional
    public Report report(UUID id, Actor actor) {
        mayRead(actor);
        Import made = staging.imports().find(id).orElseThrow(ScreeningProblem.NoSuchImport::new);
        log.read(actor, id);
        return new Report(
                made.figures(), made.concerns(), lines(id), staging.rows().remarks(id, REMARKS_SHOWN));
    }

    @Override
    @Transactional
    public Import release(UUID id, int seen, Set<Concern> confirmed, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_RELEASE);
        Import made = proposed(id, seen);
        Rules.another(made.entered().by(), by);
        Instant now = staging.clock().instant();
        inForce(made.list());
        if (!confirmed.containsAll(made.concerns())) {
            throw new ScreeningProblem.NotConfirmed();
        }
        staging.imports().sign(id, made.concerns(), by, now);
        log.decided(actor, id, "SIGNED, confirmed " + made.concerns());
        return found(id);
    }

    @Override
    @Transactional
    public Import reject(UUID id, String words, int seen, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_RELEASE);
        Import made = proposed(id, seen);
        Rules.another(made.entered().by(), by);
        end(made, State.REJECTED, by, words, actor);
        return found(id);
    }

    @Override
    @Transactional
    public Import withdraw(UUID id, String words, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_ENTER);
        Import made = staging.imports().lock(id).orElseThrow(ScreeningProblem.NoSuchImport::new);
        if (made.state() != State.PROPOSED && made.state() != State.READING) {
            throw new ScreeningProblem.ImportElsewhere(made.state());
        }
        end(made, State.WITHDRAWN, by, words, actor);
        return found(id);
    }

    @Override
    @Transactional
    public Exported export(WatchlistId list, ListWriter form, Writer out, Actor actor) throws IOException {
        mayRead(actor);
        if (lists.find(list).isEmpty()) {
            throw new ScreeningProblem.NoSuchList();
        }
        Exported exported = export.write(list, form, out);
        log.exported(actor, list, exported);
        return exported;
    }

    private void end(Import made, State state, OfficerId by, String words, Actor actor) {
        String why = Rules.words(words);
        staging.imports().end(made.id(), state, Optional.of(by), staging.clock().instant(), why);
        staging.forget(made.id());
        log.decided(actor, made.id(), state.name());
    }

    private Import proposed(UUID id, int seen) {
        Import made = staging.imports().lock(id).orElseThrow(ScreeningProblem.NoSuchImport::new);
        if (made.state() != State.PROPOSED) {
            throw new ScreeningProblem.ImportElsewhere(made.state());
        }
        Rules.seen(seen, made.revision());
        return made;
    }

    private List<Line> lines(UUID id) {
        List<Line> lines = new ArrayList<>();
        for (Deed deed : List.of(Deed.ADD, Deed.CHANGE, Deed.END, Deed.REFUSE)) {
            lines.addAll(staging.rows().lines(id, deed, LINES_OF_EACH));
        }
        return lines;
    }

    private void inForce(WatchlistId id) {
        var list = lists.find(id).orElseThrow(ScreeningProblem.NoSuchList::new);
        if (list.state() != ListingState.RELEASED) {
            throw new ScreeningProblem.ListNotInForce();
        }
    }

    private static Spool spool(List<Content> files) throws IOException {
        if (files.isEmpty() || files.size() > FILES_MOST) {
            throw new ScreeningProblem.FileMissing();
        }
        Spool spool = Spool.of(files);
        if (spool.octets() == 0) {
            spool.close();
            throw new ScreeningProblem.FileMissing();
        }
        return spool;
    }

    private static Import fresh(
            WatchlistId list, Spool spool, String reason, String source, Instant reviewAt, Signature entered) {
        return new Import(
                TimeOrderedId.at(entered.at()),
                list,
                spool.names(),
                spool.octets(),
                spool.digest(),
                reason,
                source,
                reviewAt,
                State.READING,
                1,
                entered,
                0,
                "",
                Figures.NONE,
                Set.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Import found(UUID id) {
        return staging.imports().find(id).orElseThrow(ScreeningProblem.NoSuchImport::new);
    }

    private static void mayRead(Actor actor) {
        if (!actor.may(Permission.WATCHLIST_READ)) {
            throw new AccessProblem.NotPermitted();
        }
    }
}
