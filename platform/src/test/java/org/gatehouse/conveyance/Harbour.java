package org.gatehouse.conveyance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.conveyance.Conveyances.Announcement;
import org.gatehouse.conveyance.Conveyances.Question;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/** Officers and conveyances that the tests of this module are about; every value is invented. */
final class Harbour {

    static final PortCode SHEKOU = new PortCode("CNSHK");
    static final PortCode GONGBEI = new PortCode("CNGBP");
    static final PortCode HEIHE = new PortCode("CNHEK");
    static final PortCode MANZHOULI_RAIL = new PortCode("CNMLX");
    static final PortCode PUDONG = new PortCode("CNPVG");

    private Harbour() {}

    static Actor officerAt(PortCode port) {
        var id = UUID.nameUUIDFromBytes(port.value().getBytes(StandardCharsets.UTF_8));
        return new Actor(
                new OfficerId(id),
                "officer:" + id,
                "Officer at " + port,
                Optional.of(port),
                EnumSet.of(Permission.CONVEYANCE_INSPECT, Permission.CONVEYANCE_ANNOUNCE));
    }

    static Actor nationalOfficer() {
        return new Actor(
                new OfficerId(new UUID(0, 0xc0)),
                "system:test",
                "National officer",
                Optional.empty(),
                EnumSet.of(Permission.CONVEYANCE_INSPECT));
    }

    static Announcement aVesselAt(PortCode port, Instant expected) {
        return new Announcement(
                port, Direction.ENTRY, ConveyanceKind.VESSEL, "9074729", true, Optional.of("Utopia Lines"), expected);
    }

    static Announcement aVehicle(String plate, Instant expected) {
        return new Announcement(
                GONGBEI, Direction.EXIT, ConveyanceKind.MOTOR_VEHICLE, plate, false, Optional.empty(), expected);
    }

    static IdempotencyKey aKey() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    static Question all(PortCode port, LocalDate day) {
        return new Question(port, day, "", Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }
}
