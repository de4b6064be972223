package org.gatehouse.retention.erasing;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.retention.Certificate;
import org.gatehouse.retention.Erasure;
import org.gatehouse.retention.ErasureState;
import org.gatehouse.retention.Erasures;
import org.gatehouse.retention.MonthProof.Proof;
import org.gatehouse.retention.RetentionLog;
import org.gatehouse.retention.RetentionProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs, confirms and takes back erasures; each is one transaction with its entry in the audit. */
@Service
class ErasureDesk implements Erasures {

    private final ErasureStore store;
    private final ErasedMonthStore certificates;
    private final CertificateForm form;
    private final Hindrances hindrances;
    private final Eraser eraser;
    private final RetentionLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ErasureDesk(
            ErasureStore store,
            ErasedMonthStore certificates,
            CertificateForm form,
            Hindrances hindrances,
            Eraser eraser,
            RetentionLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.certificates = certificates;
        this.form = form;
        this.hindrances = hindrances;
        this.eraser = eraser;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Next> next() {
        return hindrances.next().map(month -> new Next(month, hindrances.byTheCalendar(month)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Erasure> all() {
        return store.all();
    }

    /** The archive is read before the transaction: that may take its time. */
    @Override
    public Erasure sign(YearMonth month, Actor actor) {
        RetentionLog.person(actor, Permission.RETENTION_SIGN);
        if (hindrances.proof(month) instanceof Proof.Not(var why)) {
            throw new RetentionProblem.Hindered(month, why);
        }
        return Objects.requireNonNull(transaction.execute(_ -> signed(month, actor)));
    }

    private Erasure signed(YearMonth month, Actor actor) {
        Optional<Erasure> onItsWay = store.lockOnItsWay();
        onItsWay.filter(other -> !other.month().equals(month) || other.state() != ErasureState.PROPOSED)
                .ifPresent(other -> {
                    throw new RetentionProblem.OnItsWay(other.month());
                });
        UUID id = onItsWay.map(Erasure::id)
                .or(() -> store.propose(month, actor.reference(), clock.instant()))
                .orElseThrow(() -> new RetentionProblem.OnItsWay(month));
        store.sign(id, actor.id(), clock.instant());
        return told(id, actor, ErasureState.SIGNED);
    }

    @Override
    @Transactional
    public Erasure confirm(UUID id, Actor actor) {
        RetentionLog.person(actor, Permission.RETENTION_CONFIRM);
        Erasure erasure = locked(id, ErasureState.CONFIRMED);
        if (erasure.signedBy().equals(Optional.of(actor.id()))) {
            throw new RetentionProblem.AnotherOfficer();
        }
        store.confirm(id, actor.id(), clock.instant());
        return told(id, actor, ErasureState.CONFIRMED);
    }

    @Override
    @Transactional
    public Erasure reject(UUID id, String words, Actor actor) {
        RetentionLog.person(actor, Permission.RETENTION_REJECT);
        locked(id, ErasureState.REJECTED);
        store.reject(id, actor.id(), clock.instant(), RetentionLog.words(words));
        return told(id, actor, ErasureState.REJECTED);
    }

    private Erasure locked(UUID id, ErasureState target) {
        Erasure erasure = store.lock(id).orElseThrow(RetentionProblem.NoSuchErasure::new);
        if (!erasure.state().allows(target)) {
            throw new RetentionProblem.NotNow();
        }
        return erasure;
    }

    private Erasure told(UUID id, Actor actor, ErasureState state) {
        Erasure now = store.lock(id).orElseThrow();
        log.tell(actor, Action.DECIDE, "erasure/" + id, state + " " + now.month());
        return now;
    }

    @Override
    public Optional<Certificate> carryOut(UUID id) {
        Erasure erasure = Objects.requireNonNull(
                transaction.execute(_ -> store.lock(id).orElseThrow(RetentionProblem.NoSuchErasure::new)));
        if (!erasure.state().allows(ErasureState.DONE) && erasure.state() != ErasureState.DONE) {
            throw new RetentionProblem.NotNow();
        }
        // the clock may have been first
        return eraser.carryOut(erasure)
                .or(() -> certificates().stream()
                        .filter(one -> one.month().equals(erasure.month()))
                        .findAny());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Certificate> certificates() {
        return certificates.lines().reversed().stream().map(form::read).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Certificate certificate(long number) {
        return form.read(line(number));
    }

    @Override
    @Transactional(readOnly = true)
    public String line(long number) {
        return certificates.line(number).orElseThrow(RetentionProblem.NoSuchCertificate::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> broken() {
        List<Long> broken = new ArrayList<>();
        String previous = "";
        long number = 0;
        for (String line : certificates.lines()) {
            number++;
            long expected = number;
            String before = previous;
            boolean whole = form.verified(line)
                    .filter(found ->
                            found.number() == expected && found.previous().equals(before))
                    .isPresent();
            if (!whole) {
                broken.add(number);
            }
            previous = CertificateForm.hash(line);
        }
        return broken;
    }
}
