package org.gatehouse.access.duty;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.KnownActor;
import org.gatehouse.access.KnownActor.Kind;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.PortCode;
import org.springframework.stereotype.Component;

/** The officers as neighbours may know them. */
@Component
class OfficerBook implements Officers {

    private static final String PUBLIC = "public";
    private static final String HOUSE = "system:";

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
    public Map<String, KnownActor> behind(Collection<String> references) {
        var known = new HashMap<String, KnownActor>();
        references.forEach(reference -> known.put(reference, unnamed(reference)));
        officers.all(references.stream().flatMap(OfficerBook::officerIn).toList())
                .forEach(officer -> known.put(
                        OfficerRow.reference(officer.id()),
                        new KnownActor(
                                OfficerRow.reference(officer.id()), Kind.OFFICER, officer.name(), officer.roles())));
        clients.named(references.stream()
                        .filter(reference -> reference.startsWith(ClientRow.REFERENCE))
                        .map(reference -> reference.substring(ClientRow.REFERENCE.length()))
                        .toList())
                .forEach(client -> known.put(
                        ClientRow.REFERENCE + client.id(),
                        new KnownActor(ClientRow.REFERENCE + client.id(), Kind.CLIENT, client.name(), Set.of())));
        return known;
    }

    @Override
    public Optional<String> referenceOf(String signInNameOrProgram) {
        String name = signInNameOrProgram.strip().toLowerCase(Locale.ROOT);
        return officers.named(name)
                .map(officer -> OfficerRow.reference(officer.id()))
                .or(() -> clients.find(name).map(client -> ClientRow.REFERENCE + client.id()));
    }

    private static KnownActor unnamed(String reference) {
        Kind kind = reference.equals(PUBLIC) ? Kind.PUBLIC : reference.startsWith(HOUSE) ? Kind.HOUSE : Kind.UNKNOWN;
        return new KnownActor(reference, kind, reference, Set.of());
    }

    /** The officer whom the reference names; nobody when it names none. */
    private static Stream<OfficerId> officerIn(String reference) {
        if (!reference.startsWith(OfficerRow.REFERENCE)) {
            return Stream.empty();
        }
        try {
            return Stream.of(new OfficerId(UUID.fromString(reference.substring(OfficerRow.REFERENCE.length()))));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
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
