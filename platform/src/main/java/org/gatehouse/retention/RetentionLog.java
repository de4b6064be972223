package org.gatehouse.retention;

import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Entries of the audit about retention, and who may make them necessary. */
@Component
public class RetentionLog {

    /** The clock, as it proposes. */
    public static final String HOUSE = "system:retention";

    /** Characters of words that are kept. */
    private static final int WORDS_MOST = 1_000;

    private final AuditTrail trail;

    RetentionLog(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param record what of the module, such as {@code hold/<id>} */
    public void tell(Actor actor, Action action, String record, String what) {
        append(actor.reference(), action, record, what);
    }

    /** The house did it by itself. */
    public void tellOfHouse(Action action, String record, String what) {
        append(HOUSE, action, record, what);
    }

    private void append(String who, Action action, String record, String what) {
        trail.append(new AuditEntry(who, action, "retention/" + record, Purpose.DATA_PROTECTION.name(), what));
    }

    /** @throws RetentionProblem when the actor is a program, or has not the permission */
    public static void person(Actor actor, Permission permission) {
        if (!actor.isPerson()) {
            throw new RetentionProblem.PersonDecides();
        }
        if (!actor.may(permission)) {
            throw new RetentionProblem.NotYours();
        }
    }

    /** @throws RetentionProblem when there are none, or too many */
    public static String words(String given) {
        String words = given.strip();
        if (words.isEmpty()) {
            throw new RetentionProblem.WordsMissing();
        }
        if (words.length() > WORDS_MOST) {
            throw new RetentionProblem.WordsTooLong(WORDS_MOST);
        }
        return words;
    }
}
