package org.gatehouse.screening.index;

import java.util.List;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.Picture;
import org.gatehouse.screening.Queries;
import org.gatehouse.screening.Screening;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the index, and enters in the audit each entry that an answer disclosed. */
@Service
class AuditedQueries implements Queries {

    private final Screening screening;
    private final AuditTrail audit;

    AuditedQueries(Screening screening, AuditTrail audit) {
        this.screening = screening;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<List<Hit>> screen(List<Subject> subjects, Actor actor, String purpose) {
        if (!actor.may(Permission.WATCHLIST_SCREEN)) {
            throw new AccessProblem.NotPermitted();
        }
        if (subjects.size() > SUBJECTS_MOST) {
            throw new ScreeningProblem.TooMany(SUBJECTS_MOST);
        }
        List<List<Hit>> answers = screening.screenAll(subjects);
        long hits = answers.stream().mapToLong(List::size).sum();
        append(actor, "screening/query", purpose, subjects.size() + " subjects, " + hits + " hits");
        answers.forEach(
                answer -> answer.forEach(hit -> append(actor, "screening/entry/" + hit.entry(), purpose, "hit")));
        return answers;
    }

    @Override
    public Picture picture() {
        return screening.picture();
    }

    private void append(Actor actor, String record, String purpose, String why) {
        audit.append(new AuditEntry(actor.reference(), AuditEntry.Action.READ, record, purpose, why));
    }
}
