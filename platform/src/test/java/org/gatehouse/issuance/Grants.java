package org.gatehouse.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.issuance.PermissionRegister.Entry;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;

/** Permissions that tests are about; every value is invented. */
public final class Grants {

    public static final LocalDate DAY = LocalDate.of(2022, 1, 15);
    public static final PortCode PUDONG = new PortCode("CNPVG");
    public static final Actor OFFICE = As.clientOf("office-of-issue", Permission.PERMISSION_REGISTER);

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

    private Grants() {}

    /** A permission number that no other test uses. */
    public static String aNumber() {
        return "T" + NUMBERS.incrementAndGet();
    }

    /** A visa of class L until the end of March. */
    public static Entry aVisa(Holder holder, int uses) {
        return entry(GrantKind.VISA, "L", holder, uses, 30);
    }

    /** An endorsement of class G until the end of March. */
    public static Entry anEndorsement(Holder holder, int uses) {
        return entry(GrantKind.ENDORSEMENT, "G", holder, uses, 7);
    }

    private static Entry entry(GrantKind kind, String letter, Holder holder, int uses, int days) {
        return new Entry(
                aNumber(),
                kind,
                letter,
                holder,
                Optional.empty(),
                LocalDate.of(2022, 1, 1),
                Optional.of(LocalDate.of(2022, 3, 31)),
                days,
                uses);
    }

    /** The permission that the register answers with for its holder. */
    public static Grant found(Permissions permissions, Holder holder, Direction direction) {
        return ((Held.Answer.Granted) permissions.of(List.of(holder)).of(holder, direction, PUDONG, DAY)).grant();
    }
}
