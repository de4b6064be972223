package org.gatehouse.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.PortCode;

/** The door for offices of issue: what was granted comes in here. */
public interface PermissionRegister {

    /** The most entries that come at once. */
    int ENTRIES_MAX = 1_000;

    /**
     * Takes entries in, all or none. An entry that is there already with the same content stays as it is; one with another
     * content is not taken: what was granted is withdrawn and granted anew under another number.
     *
     * @return what became of each, in their order
     * @throws IssuanceProblem.UnknownPort when an entry names a port that there is not
     */
    List<Taken> register(List<Entry> entries, Actor actor);

    /** @throws IssuanceProblem.NotFound when there is no such number */
    Registered get(String number, Actor actor);

    /**
     * From now on nobody can use it. What was used stays used. Withdrawing twice is withdrawing once.
     *
     * @throws IssuanceProblem.NotFound when there is no such number
     * @throws IssuanceProblem.WordsMissing without words, or with more than 400 characters
     */
    Registered withdraw(String number, String words, Actor actor);

    /**
     * What was granted.
     *
     * @param number of the permission itself, unique for ever
     * @param allowed uses, 1 to 999; {@link Grant#ANY_NUMBER} for any number
     */
    record Entry(
            String number,
            GrantKind kind,
            String letter,
            Holder holder,
            Optional<PortCode> port,
            LocalDate firstDay,
            Optional<LocalDate> lastDay,
            int stayDays,
            int allowed) {}

    /** What became of an entry. */
    enum Outcome {
        REGISTERED,
        /** It was there already, the same. */
        UNCHANGED,
        /** Its number is there already with another content; nothing was changed. */
        DIFFERS
    }

    record Taken(String number, Outcome outcome) {}

    /** An entry as it stands. */
    record Registered(Entry entry, int used, int reserved, boolean withdrawn) {}
}
