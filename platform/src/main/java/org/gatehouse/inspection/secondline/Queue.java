package org.gatehouse.inspection.secondline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.SecondLine;
import org.gatehouse.inspection.SecondLine.Held;
import org.gatehouse.inspection.SecondLine.Place;
import org.gatehouse.inspection.SecondLine.Sought;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who waits at the second line of a port, overdue first. */
@Component
class Queue {

    private final SecondLine secondLine;
    private final Ports ports;
    private final Wording wording;
    private final Clock clock;

    Queue(SecondLine secondLine, Ports ports, Wording wording, Clock clock) {
        this.secondLine = secondLine;
        this.ports = ports;
        this.wording = wording;
        this.clock = clock;
    }

    record PortChoice(String code, String name, boolean chosen) {}

    /**
     * One who waits.
     *
     * @param reason the first of the reasons, or what the officer wrote who sent the traveller
     * @param minutes since the inspection came to where it stands
     * @param left minutes to the deadline, or past it
     * @param heldBy name of the officer who takes care, and since when; empty where nobody does
     */
    record Waiting(
            InspectionView inspection,
            String name,
            String nationality,
            String reason,
            long minutes,
            boolean overdue,
            long left,
            Optional<String> heldBy) {}

    /**
     * The queue.
     *
     * @param portName empty while national staff have not chosen a port
     * @param ports to choose from; empty for officers of one port
     * @param found how many are sought; more than are listed where the queue is long
     * @param overdue how many at the port are past their deadline
     */
    record QueuePage(
            Optional<String> portName,
            List<PortChoice> ports,
            Sought sought,
            List<Waiting> waiting,
            int found,
            int overdue) {}

    QueuePage of(@Nullable String chosen, Sought sought, Actor actor, Locale locale) {
        Optional<PortCode> port = portOf(chosen, actor);
        SecondLine.Queue queue = port.map(
                        code -> secondLine.queue(code, sought, actor, Purpose.SECOND_LINE_REVIEW.name()))
                .orElse(new SecondLine.Queue(List.of(), 0, 0));
        Instant now = clock.instant();
        return new QueuePage(
                port.map(code -> wording.port(code, locale)),
                choices(port, actor, locale),
                sought,
                queue.places().stream()
                        .map(place -> waiting(place, now, locale))
                        .toList(),
                queue.found(),
                queue.overdue());
    }

    /** The port that is meant: one's own, or the one that national staff chose. */
    Optional<PortCode> portOf(@Nullable String chosen, Actor actor) {
        return actor.port()
                .or(() -> Optional.ofNullable(chosen).filter(PortCode::hasForm).map(PortCode::new))
                .filter(code -> ports.find(code).isPresent());
    }

    List<PortChoice> choices(Optional<PortCode> chosen, Actor actor, Locale locale) {
        if (actor.port().isPresent()) {
            return List.of();
        }
        return ports.all().stream()
                .map(port -> new PortChoice(
                        port.code().value(),
                        Wording.chinese(locale) ? port.nameZh() : port.nameEn(),
                        chosen.filter(port.code()::equals).isPresent()))
                .toList();
    }

    private Waiting waiting(Place place, Instant now, Locale locale) {
        InspectionView view = place.inspection();
        ZoneId zone = wording.zone(view.port());
        return new Waiting(
                view,
                view.bearerName(),
                wording.state(view.nationality(), locale),
                reason(view, locale),
                Duration.between(place.waiting().since(), now).toMinutes(),
                place.waiting().overdue(),
                Duration.between(now, place.waiting().deadline()).abs().toMinutes(),
                place.waiting().held().map(held -> heldBy(held, zone, locale)));
    }

    private String heldBy(Held held, ZoneId zone, Locale locale) {
        return wording.of("inspection.claim.held-by", locale, held.name(), Wording.minute(held.since(), zone));
    }

    private String reason(InspectionView view, Locale locale) {
        return view.reasons().stream()
                .findFirst()
                .map(finding -> wording.of(finding, view.reading(), locale))
                .or(() -> view.steps().stream().findFirst().map(InspectionView.Step::words))
                .orElse("");
    }
}
