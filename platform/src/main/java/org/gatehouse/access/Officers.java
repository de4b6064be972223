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

    /** The officer of that sign-in name with the powers of this moment; empty when there is none or the account is closed. */
    Optional<Actor> named(String signInName);

    /** Officers on duty at the port, or for every port, who hold the permission and may sign in; by name. */
    List<Colleague> at(PortCode port, Permission permission);
}
