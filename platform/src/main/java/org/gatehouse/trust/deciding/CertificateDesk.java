package org.gatehouse.trust.deciding;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.trust.Certificates;
import org.gatehouse.trust.Standing;
import org.gatehouse.trust.Standing.Signature;
import org.gatehouse.trust.TrustProblem;
import org.gatehouse.trust.keeping.CertificateStore;
import org.gatehouse.trust.keeping.Changes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers decide on certificates; each method is one transaction, and each certificate has its entry in the audit. */
@Service
class CertificateDesk implements Certificates {

    private static final int ROWS_A_PAGE = 50;

    private final CertificateStore store;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    CertificateDesk(CertificateStore store, Changes changes, AuditTrail audit, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page list(Filter filter) {
        return new Page(store.list(filter, ROWS_A_PAGE), store.count(filter), ROWS_A_PAGE, store.countries());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Certificate> proposals() {
        return store.proposed();
    }

    @Override
    @Transactional(readOnly = true)
    public int waiting() {
        return store.waiting();
    }

    @Override
    @Transactional(readOnly = true)
    public Certificate get(String sha256) {
        return store.find(sha256).orElseThrow(TrustProblem.NoSuchCertificate::new);
    }

    @Override
    @Transactional
    public int sign(Collection<String> sha256, Actor actor) {
        var now = new Signature(editor(actor), clock.instant());
        int trusted = 0;
        for (String one : chosen(sha256)) {
            Optional<Signature> first = proposed(one).first();
            if (first.isEmpty()) {
                change(one, new Standing.Proposed(Optional.of(now)), actor, "first signature");
            } else if (first.get().by().equals(actor.id())) {
                throw new TrustProblem.SecondOfficerNeeded();
            } else {
                change(one, new Standing.Trusted(first.get(), now), actor, "second signature");
                trusted++;
            }
        }
        if (trusted > 0) {
            changes.happened();
        }
        return trusted;
    }

    @Override
    @Transactional
    public void reject(Collection<String> sha256, String words, Actor actor) {
        var now = new Signature(editor(actor), clock.instant());
        String why = given(words);
        for (String one : chosen(sha256)) {
            proposed(one);
            change(one, new Standing.Rejected(now, why), actor, why);
        }
        changes.happened();
    }

    @Override
    @Transactional
    public void withdraw(String sha256, String words, Actor actor) {
        var now = new Signature(editor(actor), clock.instant());
        String why = given(words);
        Certificate certificate = locked(sha256);
        boolean inForce = switch (certificate.standing()) {
            case Standing.Trusted _ -> true;
            case Standing.Carried _ -> certificate.kind() == Kind.LINK;
            case Standing.Proposed _, Standing.Withdrawn _, Standing.Rejected _ -> false;
        };
        if (!inForce) {
            throw new TrustProblem.NotInForce();
        }
        change(sha256, new Standing.Withdrawn(now, why), actor, why);
        changes.happened();
    }

    @Override
    @Transactional
    public void proposeAgain(String sha256, Actor actor) {
        var now = new Signature(editor(actor), clock.instant());
        switch (locked(sha256).standing()) {
            case Standing.Withdrawn _, Standing.Rejected _ ->
                change(sha256, new Standing.Proposed(Optional.of(now)), actor, "proposed again");
            case Standing.Proposed _, Standing.Trusted _, Standing.Carried _ -> throw new TrustProblem.NotEnded();
        }
        // A proposal is as good as nothing; what counts from now on did not change, and links to the key stay closed.
    }

    /** In one order for everybody, so that two officers never wait for one another. */
    private static Collection<String> chosen(Collection<String> sha256) {
        if (sha256.isEmpty()) {
            throw new TrustProblem.NothingChosen();
        }
        return new TreeSet<>(sha256);
    }

    private Standing.Proposed proposed(String sha256) {
        if (locked(sha256).standing() instanceof Standing.Proposed proposed) {
            return proposed;
        }
        throw new TrustProblem.NotProposed();
    }

    private Certificate locked(String sha256) {
        return store.lock(sha256).orElseThrow(TrustProblem.NoSuchCertificate::new);
    }

    private void change(String sha256, Standing standing, Actor actor, String why) {
        store.update(sha256, standing);
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.DECIDE,
                "trust/certificate/" + sha256,
                Purpose.ADMINISTRATION.name(),
                standing.name() + ": " + why));
    }

    private static org.gatehouse.access.OfficerId editor(Actor actor) {
        if (!actor.may(Permission.TRUST_EDIT)) {
            throw new AccessProblem.NotPermitted();
        }
        return actor.id();
    }

    private static String given(String words) {
        String why = words.strip();
        if (why.isEmpty()) {
            throw new TrustProblem.WordsMissing();
        }
        return why.length() > 500 ? why.substring(0, 500) : why;
    }
}
