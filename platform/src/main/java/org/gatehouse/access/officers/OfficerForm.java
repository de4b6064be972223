package org.gatehouse.access.officers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;

/** What an administrator filled in, turned into words of the trade. */
final class OfficerForm {

    private OfficerForm() {}

    static String name(String given) {
        if (given.isBlank()) {
            throw new AccessProblem.NameMissing();
        }
        return given;
    }

    /** Nothing for national staff. */
    static Optional<PortCode> port(String code, Ports ports) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(ports.all().stream()
                .map(port -> port.code())
                .filter(known -> known.value().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new AccessProblem.NoSuchPort(code.strip())));
    }

    /** Names that are none are left out. */
    static Set<Role> roles(List<String> names) {
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Names that are none are left out. */
    static Set<Permission> permissions(List<String> names) {
        return Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }
}
