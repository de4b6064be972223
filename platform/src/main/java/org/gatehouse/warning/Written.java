package org.gatehouse.warning;

import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;

/** What every step of an officer is held to: the power, a person where a person decides, and words that say something. */
public final class Written {

    public static final int WORDS_MOST = 2_000;

    private Written() {}

    public static void may(Actor actor, Permission permission) {
        if (!actor.may(permission)) {
            throw new AccessProblem.NotPermitted();
        }
    }

    /** Software finds; people say what it is, warn, and answer for thresholds. */
    public static void person(Actor actor) {
        if (!actor.reference().startsWith("officer:")) {
            throw new WarningProblem.PersonDecides();
        }
    }

    /**
     * The words, without blanks around them and without what nobody can see.
     *
     * @throws WarningProblem.WordsMissing when they say nothing
     * @throws WarningProblem.WordsTooLong when they are more than {@value #WORDS_MOST}
     */
    public static String words(String field, String given) {
        String words = orNone(field, given);
        if (words.isEmpty()) {
            throw new WarningProblem.WordsMissing(field);
        }
        return words;
    }

    /** The same, which may say nothing. */
    public static String orNone(String field, String given) {
        String words = given.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
        if (words.length() > WORDS_MOST) {
            throw new WarningProblem.WordsTooLong(field, WORDS_MOST);
        }
        return words;
    }
}
