package org.gatehouse.access;

import static org.gatehouse.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an officer is charged with. No role holds both halves of what takes two: who may propose a refusal or a correction
 * does not confirm one, who enters somebody into a watchlist does not release the entry, who writes a rule does not
 * approve one, who says that a signal is real does not warn of it, and who signs for an erasure does not confirm it. For a root of a country's documents two administrators sign: there the second is another person, not another
 * role.
 */
public enum Role {
    INSPECTION_OFFICER(
            DESK_INSPECT,
            CHANNEL_ENROL,
            CHANNEL_ATTEND,
            SECOND_LINE_DECIDE,
            CROSSING_READ,
            CROSSING_CORRECT,
            CONVEYANCE_INSPECT,
            CONVEYANCE_ANNOUNCE,
            MATCH_RESOLVE,
            RULE_READ,
            STAY_READ,
            STAY_HEAR,
            WARNING_READ,
            REFERENCE_READ),
    SHIFT_COMMANDER(
            REFUSAL_CONFIRM,
            CORRECTION_CONFIRM,
            CHANNEL_ATTEND,
            CROSSING_READ,
            CROSSING_ACCESSES_READ,
            STAY_READ,
            STAY_CONFIRM,
            STATISTICS_READ,
            RULE_READ,
            WARNING_READ,
            SIGNAL_READ,
            WARNING_ISSUE,
            THRESHOLD_APPROVE,
            REFERENCE_READ),
    WATCHLIST_OFFICER(
            WATCHLIST_READ,
            WATCHLIST_ENTER,
            WATCHLIST_WITHDRAW,
            WATCHLIST_SCREEN,
            MATCH_RESOLVE,
            WARNING_READ,
            REFERENCE_READ),
    WATCHLIST_SUPERVISOR(
            WATCHLIST_READ,
            WATCHLIST_RELEASE,
            WATCHLIST_WITHDRAW,
            WATCHLIST_SCREEN,
            MATCH_RESOLVE,
            WARNING_READ,
            REFERENCE_READ),
    POLICY_OFFICER(RULE_READ, RULE_DRAFT, REFERENCE_READ),
    POLICY_APPROVER(RULE_READ, RULE_APPROVE, REFERENCE_READ),
    ANALYST(WARNING_READ, SIGNAL_READ, SIGNAL_ASSESS, THRESHOLD_PROPOSE, STATISTICS_READ, RULE_READ, REFERENCE_READ),
    RECORDS_OFFICER(RETENTION_READ, RETENTION_SIGN, RETENTION_REJECT, REFERENCE_READ),
    STATISTICIAN(STATISTICS_READ, STATISTICS_EXACT, STATISTICS_ARRANGE, STATISTICS_RELEASE, REFERENCE_READ),
    ADMINISTRATOR(OFFICERS_ADMINISTER, REFERENCE_READ, REFERENCE_EDIT, TRUST_READ, TRUST_EDIT),
    AUDITOR(AUDIT_READ, RETENTION_READ, CROSSING_ACCESSES_READ, REFERENCE_READ, TRUST_READ, RULE_READ),
    DATA_PROTECTION_OFFICER(
            DATA_PROTECTION_REVIEW,
            RETENTION_READ,
            RETENTION_CONFIRM,
            RETENTION_REJECT,
            AUDIT_READ,
            CROSSING_ACCESSES_READ,
            REFERENCE_READ,
            RULE_READ);

    private static final Set<Role> STANDS_ALONE = EnumSet.of(ADMINISTRATOR, AUDITOR, DATA_PROTECTION_OFFICER);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** All that the roles allow together. */
    public static Set<Permission> permissionsOf(Set<Role> roles) {
        return roles.stream().flatMap(role -> role.permissions.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether one person may hold the roles together: who gives out powers, and who watches over their use, holds no
     * other role.
     */
    public static boolean compatible(Set<Role> roles) {
        return roles.size() < 2 || roles.stream().noneMatch(STANDS_ALONE::contains);
    }
}
