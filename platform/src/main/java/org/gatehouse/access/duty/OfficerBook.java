package org.gatehouse.access.duty;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.PortCode;
import org.springframework.stereotype.Component;

/** The officers as neighbours may know them. */
@Component
class OfficerBook implements Officers {

    private final OfficerStore officers;
    private final ClientStore clients;

    OfficerBook(OfficerStore officers, ClientStore clients) {
        this.officers = officers;
        this.clients = clients;
    }

    @Override
    public Optional<Colleague> find(OfficerId id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    @Override
    public Map<OfficerId, Colleague> findAll(Collection<OfficerId> ids) {
        var found = new HashMap<OfficerId, Colleague>();
        clients.actingAs(ids)
                .forEach(client ->
                        found.put(client.actsAs(), new Colleague(client.actsAs(), client.name(), client.port())));
        officers.all(ids).forEach(officer -> found.put(officer.id(), colleague(officer)));
        return found;
    }

    @Override
    public Optional<Actor> named(String signInName) {
        return officers.named(signInName.toLowerCase(Locale.ROOT))
                .filter(officer -> !officer.disabled())
                .map(OfficerRow::actor);
    }

    @Override
    public List<Colleague> at(PortCode port, Permission permission) {
        return officers.onDutyAt(port).stream()
                .filter(officer -> officer.actor().may(permission))
                .map(OfficerBook::colleague)
                .toList();
    }

    private static Colleague colleague(OfficerRow officer) {
        return new Colleague(officer.id(), officer.name(), officer.port());
    }
}
