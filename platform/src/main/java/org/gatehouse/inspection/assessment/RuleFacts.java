package org.gatehouse.inspection.assessment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.Facts;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TransportMode;

/** A crossing as rules ask about it. */
public final class RuleFacts {

    private RuleFacts() {}

    /** Where and how somebody crosses. */
    public record Place(PortCode port, TransportMode mode, Direction direction, Channel channel) {}

    /**
     * Who crosses.
     *
     * @param documentKind in the catalogue; empty when unknown
     */
    public record Traveller(
            DocumentReading reading, String documentKind, String nationality, Optional<NationalityGroup> group) {}

    /** @param when on the port's clock */
    public static Facts of(Place place, Traveller traveller, LocalDateTime when, Inputs inputs) {
        LocalDate day = when.toLocalDate();
        DocumentReading reading = traveller.reading();
        Facts facts = new Facts()
                .with(Fact.DIRECTION, place.direction().name())
                .with(Fact.CHANNEL, place.channel().name())
                .with(Fact.PORT, place.port().value())
                .with(Fact.MODE, place.mode().name())
                .with(Fact.HOUR, when.getHour())
                .with(Fact.WEEKDAY, when.getDayOfWeek().getValue());
        traveller.group().ifPresent(group -> facts.with(Fact.GROUP, group.name()));
        if (!traveller.nationality().isEmpty()) {
            facts.with(Fact.NATIONALITY, traveller.nationality());
        }
        if (!traveller.documentKind().isEmpty()) {
            facts.with(Fact.DOCUMENT_KIND, traveller.documentKind());
        }
        if (!reading.issuer().isEmpty()) {
            facts.with(Fact.ISSUER, reading.issuer());
        }
        reading.expiry().ifPresent(last -> facts.with(Fact.DOCUMENT_DAYS_LEFT, ChronoUnit.DAYS.between(day, last)));
        if (reading.birth() instanceof PartialDate.Full(var born) && !born.isAfter(day)) {
            facts.with(Fact.AGE, ChronoUnit.YEARS.between(born, day));
        }
        stay(facts, traveller, day, inputs);
        circumstances(facts, day, inputs.circumstances());
        if (place.channel() == Channel.E_CHANNEL) {
            facts.with(Fact.ENROLLED, inputs.enrolled());
        }
        return facts;
    }

    /** Only a foreigner has a stay; without an open one there is none. */
    private static void stay(Facts facts, Traveller traveller, LocalDate day, Inputs inputs) {
        if (traveller.group().filter(NationalityGroup.FOREIGNER::equals).isEmpty()) {
            return;
        }
        facts.with(Fact.STAY_OPEN, inputs.stay().isPresent());
        inputs.stay()
                .flatMap(Inputs.OpenStay::lastDay)
                .ifPresent(last -> facts.with(Fact.STAY_DAYS_LEFT, ChronoUnit.DAYS.between(day, last)));
    }

    private static void circumstances(Facts facts, LocalDate day, Circumstances known) {
        if (known.equals(Circumstances.UNKNOWN)) {
            return;
        }
        facts.with(Fact.CREW, known.crew()).with(Fact.ACCOMPANIED, known.accompanied());
        known.onward()
                .ifPresent(onward -> facts.with(Fact.TRANSIT, true)
                        .with(Fact.ONWARD_HOURS, onward.hours())
                        .with(Fact.ONWARD_STATE, onward.state()));
        known.permission().ifPresent(one -> {
            facts.with(Fact.PERMISSION, one.kind().name());
            if (one.kind() == Circumstances.Permission.Kind.NONE) {
                if (known.onward().isEmpty()) {
                    facts.with(Fact.TRANSIT, false);
                }
                return;
            }
            facts.with(Fact.PERMISSION_CLASS, one.letter())
                    .with(Fact.PERMISSION_USES_LEFT, one.usesLeft())
                    .with(Fact.PERMISSION_STAY_DAYS, one.stayDays())
                    .with(Fact.PERMISSION_HERE, one.validHere());
            one.lastDay().ifPresent(last -> facts.with(Fact.PERMISSION_DAYS_LEFT, ChronoUnit.DAYS.between(day, last)));
        });
    }
}
