package org.gatehouse.conveyance;

import java.time.Instant;
import java.time.LocalDate;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TransportMode;
import org.springframework.stereotype.Component;

/** What may be inspected where and by whom. */
@Component
class PortRules {

    private final Ports ports;

    PortRules(Ports ports) {
        this.ports = ports;
    }

    /** The port, if it is one and the actor's duty covers it. */
    Port servedBy(Actor actor, PortCode code) {
        var port = ports.find(code).orElseThrow(() -> new ConveyanceProblem.UnknownPort(code.value()));
        if (!actor.serves(code)) {
            throw new ConveyanceProblem.OtherPort(code);
        }
        return port;
    }

    /** Rivers freeze: where vessels cross in summer, vehicles do in winter. */
    static boolean serves(TransportMode mode, ConveyanceKind kind) {
        return switch (mode) {
            case AIR -> kind == ConveyanceKind.AIRCRAFT;
            case SEA -> kind == ConveyanceKind.VESSEL;
            case RIVER -> kind == ConveyanceKind.VESSEL || kind == ConveyanceKind.MOTOR_VEHICLE;
            case RAIL -> kind == ConveyanceKind.TRAIN;
            case ROAD -> kind == ConveyanceKind.MOTOR_VEHICLE;
        };
    }

    static void requireServes(Port port, ConveyanceKind kind) {
        if (!serves(port.mode(), kind)) {
            throw new ConveyanceProblem.KindUnfit(port.code());
        }
    }

    static LocalDate dayAt(Port port, Instant at) {
        return at.atZone(port.zone()).toLocalDate();
    }
}
