package org.gatehouse.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.reference.PortCode;

/** Who the officers are, as neighbours may know it. */
public interface Officers {

    /**
     * An officer or a technical client.
     *
     * @param port where the officer is on duty; empty for national staff
     */
    record Colleague(OfficerId id, String name, Optional<PortCode> port) {}

    Optional<Colleague> find(OfficerId id);

    /** Those of the ids that are known, in no order. */
    Map<OfficerId, Colleague> findAll(Collection<OfficerId> ids);

    /**
     * Those whom references of the audit stand for, by reference: an answer for each that is asked, in two queries however
     * many they are.
     */
    Map<String, KnownActor> behind(Collection<String> references);

    /** The reference of the officer who signs in by the name, or of the program with the id; empty where there is none. */
    Optional<String> referenceOf(String signInNameOrProgram);

    /** The officer of that sign-in name with the powers of this moment; empty when there is none or the account is closed. */
    Optional<Actor> named(String signInName);

    /** Officers on duty at the port, or for every port, who hold the permission and may sign in; by name. */
    List<Colleague> at(PortCode port, Permission permission);
}
