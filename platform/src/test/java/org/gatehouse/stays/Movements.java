package org.gatehouse.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Movement;
import org.springframework.transaction.support.TransactionTemplate;

/** Movements that the tests of stays are about; every document is invented and used once. */
public final class Movements {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

    private Movements() {}

    public static Bearer somebody() {
        return new Bearer("UTO", "SY" + NUMBERS.incrementAndGet());
    }

    /** At noon in Shanghai. */
    public static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    /** @param until last lawful day */
    public static Movement.Entered entered(Bearer bearer, String port, String day, String until) {
        Instant at = noon(day);
        return new Movement.Entered(
                new StayId(TimeOrderedId.at(at)),
                bearer,
                "UTO",
                new PortCode(port),
                at,
                LocalDate.parse(day),
                Optional.of(LocalDate.parse(until)));
    }

    public static Movement.Left left(Bearer bearer, String port, String day) {
        Instant at = noon(day).plusSeconds(3_600);
        return new Movement.Left(TimeOrderedId.at(at), bearer, "UTO", new PortCode(port), at, LocalDate.parse(day));
    }

    public static void apply(TransactionTemplate transaction, Stays stays, Movement... movements) {
        transaction.executeWithoutResult(_ -> stays.apply(List.of(movements)));
    }

    /** The only irregular stay of the document. */
    public static IrregularStay only(IrregularStays irregular, Bearer bearer, Actor actor) {
        List<IrregularStay> all = of(irregular, bearer, actor);
        if (all.size() != 1) {
            throw new AssertionError("not one irregular stay: " + all);
        }
        return irregular.get(all.getFirst().id(), actor, Purpose.STAY_REVIEW);
    }

    /** All irregular stays of the document, the latest found first. */
    public static List<IrregularStay> of(IrregularStays irregular, Bearer bearer, Actor actor) {
        return irregular
                .list(
                        new IrregularStays.Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(bearer.number()),
                                Optional.empty(),
                                100),
                        actor,
                        Purpose.STAY_REVIEW)
                .rows();
    }
}
