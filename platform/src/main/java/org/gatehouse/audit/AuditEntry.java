package org.gatehouse.audit;

/**
 * One access or change.
 *
 * @param actor opaque reference of who acted: {@code officer:<uuid>}, {@code client:<id>}, {@code system:<name>}, {@code public}
 * @param record what was seen or changed: {@code <module>/<kind>/<id>}; never personal data itself
 * @param purpose name of the purpose under which the actor acted
 * @param justification why in this case: the crossing, the query, the actor's own words; may be empty where the purpose
 *     says it all
 */
public record AuditEntry(String actor, Action action, String record, String purpose, String justification) {

    /** What was done to the record (Directive 2016/680 art. 25, and sign-in). */
    public enum Action {
        READ,
        CREATE,
        CHANGE,
        DECIDE,
        DISCLOSE,
        EXPORT,
        ERASE,
        SIGN_IN,
        SIGN_IN_FAILED,
        SIGN_OUT,
        RUN
    }
}
