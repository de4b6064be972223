package org.gatehouse.stays.irregular;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.stays.Conclusion.Link;
import org.gatehouse.stays.CrossingRecords;
import org.gatehouse.stays.CrossingRecords.Crossing;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStay.StayShown;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayProblem;
import org.gatehouse.stays.book.DepartureStore;
import org.springframework.stereotype.Component;

/** Whether the record that an officer names explains what was found, and what follows for the stay. */
@Component
class Links {

    private final CrossingRecords records;
    private final DepartureStore departures;
    private final Ports ports;
    private final ErasedMonths erased;

    Links(CrossingRecords records, DepartureStore departures, Ports ports, ErasedMonths erased) {
        this.records = records;
        this.departures = departures;
        this.ports = ports;
        this.erased = erased;
    }

    /**
     * An open stay that the named exit ends is closed by it.
     *
     * @return the record by its own id
     * @throws StayProblem when the record is none, or explains nothing
     */
    Link explain(IrregularStay irregular, Link link) {
        return switch (link) {
            case Link.OfCorrection(var id) ->
                records.correction(id).map(Link.OfCorrection::new).orElseThrow(() -> unknown(id));
            case Link.OfCrossing(var id) -> {
                Crossing crossing = records.crossing(id).orElseThrow(() -> unknown(id));
                if (!explains(crossing, irregular)) {
                    throw new StayProblem.LinkUnfit();
                }
                irregular
                        .stay()
                        .filter(stay -> stay.ended().isEmpty())
                        .ifPresent(stay -> departures.close(
                                stay.id(),
                                crossing.id(),
                                crossing.port(),
                                new Stay.Ended(Stay.End.EXIT, crossing.at(), crossing.day())));
                yield link;
            }
        };
    }

    private StayProblem unknown(UUID named) {
        return erased.of(LocalDate.ofInstant(TimeOrderedId.instantOf(named), ZoneOffset.UTC))
                .<StayProblem>map(StayProblem.LinkErased::new)
                .orElseGet(StayProblem.LinkUnknown::new);
    }

    ZoneId zone(PortCode port) {
        return ports.find(port).map(Port::zone).orElse(ZoneOffset.UTC);
    }

    private static boolean explains(Crossing crossing, IrregularStay irregular) {
        Optional<LocalDate> entered = irregular.stay().map(StayShown::entryDay);
        boolean notItself = irregular.crossing().filter(crossing.id()::equals).isEmpty()
                && irregular
                        .stay()
                        .filter(stay -> stay.id().value().equals(crossing.id()))
                        .isEmpty();
        boolean fits = switch (irregular.kind()) {
            case OVERSTAY ->
                crossing.direction() == Direction.EXIT
                        && between(
                                entered.orElseThrow(),
                                crossing.day(),
                                irregular.lastDay().orElseThrow());
            case ENTRY_WITHOUT_EXIT ->
                crossing.direction() == Direction.EXIT
                        && between(entered.orElseThrow(), crossing.day(), irregular.day());
            case EXIT_WITHOUT_ENTRY ->
                crossing.direction() == Direction.ENTRY && !crossing.day().isAfter(irregular.day());
        };
        return notItself && fits;
    }

    private static boolean between(LocalDate first, LocalDate day, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
