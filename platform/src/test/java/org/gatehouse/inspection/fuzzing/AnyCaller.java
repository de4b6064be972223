package org.gatehouse.inspection.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;

/** Whoever may come to the door: officers of every role, programs of each kind, one with all powers, the house itself. */
final class AnyCaller {

    private AnyCaller() {}

    /** By a name for reports; those who inspect do so at the port. */
    static Map<String, Actor> all(String port) {
        Map<String, Actor> callers = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            callers.put(
                    role.name(),
                    role == Role.INSPECTION_OFFICER || role == Role.SHIFT_COMMANDER
                            ? officer(role.name(), port, role)
                            : As.staffOf(role));
        }
        callers.put("a second officer", officer("second", port, Role.INSPECTION_OFFICER));
        callers.put("desk", As.clientOf("desk", Permission.DESK_INSPECT, Permission.CROSSING_READ));
        callers.put(
                "second line",
                As.clientOf(
                        "second-line",
                        Permission.DESK_INSPECT,
                        Permission.SECOND_LINE_DECIDE,
                        Permission.REFUSAL_CONFIRM,
                        Permission.CROSSING_READ,
                        Permission.STAY_HEAR,
                        Permission.STAY_CONFIRM));
        callers.put("gate", As.clientOf("gate", Permission.CHANNEL_INSPECT, Permission.CHANNEL_ENROL));
        callers.put("issuance", As.clientOf("issuance", Permission.PERMISSION_REGISTER));
        callers.put("screening", As.clientOf("screening", Permission.WATCHLIST_SCREEN, Permission.WATCHLIST_READ));
        callers.put("all powers", machine("client:all"));
        callers.put("the house", machine("system:house"));
        return callers;
    }

    private static Actor officer(String name, String port, Role role) {
        OfficerId id = id(name);
        return new Actor(id, "officer:" + id, name, Optional.of(new PortCode(port)), role.permissions());
    }

    private static Actor machine(String reference) {
        return new Actor(id(reference), reference, reference, Optional.empty(), Set.of(Permission.values()));
    }

    private static OfficerId id(String name) {
        return new OfficerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
