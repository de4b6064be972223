package org.gatehouse.inspection;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.documents.CheckDigit;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.reference.PortCode;

/** People and papers that the tests of this module are about; every value is invented. */
public final class Travellers {

    public static final PortCode PUDONG = new PortCode("CNPVG");
    public static final PortCode OTHER = new PortCode("CNCAN");

    public static final Actor OFFICER_LI = actor("a1", Optional.of(PUDONG), Permission.DESK_INSPECT);
    public static final Actor OFFICER_HE = actor("a2", Optional.of(PUDONG), Permission.DESK_INSPECT);
    public static final Actor SECOND_LINE =
            actor("a3", Optional.of(PUDONG), Permission.DESK_INSPECT, Permission.SECOND_LINE_DECIDE);
    public static final Actor COMMANDER = actor(
            "a4",
            Optional.of(PUDONG),
            Permission.DESK_INSPECT,
            Permission.SECOND_LINE_DECIDE,
            Permission.REFUSAL_CONFIRM,
            Permission.CORRECTION_CONFIRM);
    public static final Actor ELSEWHERE = actor("a5", Optional.of(OTHER), Permission.DESK_INSPECT);
    public static final Actor GATE = actor("a6", Optional.of(PUDONG), Permission.CHANNEL_INSPECT);
    public static final Actor GATE_ELSEWHERE = actor("a7", Optional.of(OTHER), Permission.CHANNEL_INSPECT);

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

    private Travellers() {}

    private static Actor actor(String end, Optional<PortCode> port, Permission first, Permission... more) {
        Set<Permission> permissions = EnumSet.of(first, more);
        var id = UUID.fromString("00000000-0000-0000-0000-0000000000" + end);
        return new Actor(new OfficerId(id), "officer:" + id, "Officer " + end, port, permissions);
    }

    /** A document number that no other test uses, of nine characters. */
    public static String aNumber() {
        return "QX" + NUMBERS.incrementAndGet();
    }

    public static IdempotencyKey aKey() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    /** A passport of a foreigner, valid until 2030. */
    public static String aForeignPassport(String number) {
        return aPassport("FRA", number, "300101");
    }

    public static String aCitizensPassport(String number) {
        return aPassport("CHN", number, "300101");
    }

    /** @param expiry six digits, yymmdd */
    public static String aPassport(String state, String number, String expiry) {
        String line1 = pad("P<" + state + "MUSTER<<VERA<NORA");
        String numbered = number + CheckDigit.of(number);
        String born = "850612" + CheckDigit.of("850612");
        String until = expiry + CheckDigit.of(expiry);
        String optional = "<<<<<<<<<<<<<<0";
        String line2 =
                numbered + state + born + "F" + until + optional + CheckDigit.of(numbered + born + until + optional);
        return line1 + "\n" + line2;
    }

    /** A number of a permit for Hong Kong and Macao that no other test uses, of nine characters. */
    public static String aPermitNumber() {
        return "CA" + aNumber().substring(2);
    }

    /** A citizen's permit for travelling to Hong Kong and Macao, the card of 2014, valid until 2030. */
    public static String aTwoWayPermit(String number) {
        String numbered = number + CheckDigit.of(number);
        String until = "300101" + CheckDigit.of("300101");
        String born = "850612" + CheckDigit.of("850612");
        return "CS" + numbered + '<' + until + '<' + born + '<' + CheckDigit.of(numbered + until + born);
    }

    private static String pad(String line) {
        return line + "<".repeat(44 - line.length());
    }
}
