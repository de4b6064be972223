package org.gatehouse.conveyance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
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

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    private final Ports ports;

    PortRules(Ports ports) {
        this.ports = ports;
    }

    /** What a person or a program wrote as the code of a port. */
    static PortCode code(String written) {
        if (!FORM.matcher(written).matches()) {
            throw new ConveyanceProblem.UnknownPort(written.substring(0, Math.min(written.length(), 30)));
        }
        return new PortCode(written);
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
