package org.gatehouse.inspection.secondline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who waits at the second line of a port, longest first. */
@Component
class Queue {

    private final Inspections inspections;
    private final Ports ports;
    private final Wording wording;
    private final Clock clock;

    Queue(Inspections inspections, Ports ports, Wording wording, Clock clock) {
        this.inspections = inspections;
        this.ports = ports;
        this.wording = wording;
        this.clock = clock;
    }

    record PortChoice(String code, String name, boolean chosen) {}

    /**
     * One who waits.
     *
     * @param reason the first of the reasons, or what the officer wrote who sent the traveller
     * @param minutes since the document was presented
     */
    record Waiting(InspectionView inspection, String name, String nationality, String reason, long minutes) {}

    /**
     * The queue.
     *
     * @param portName empty while national staff have not chosen a port
     * @param ports to choose from; empty for officers of one port
     */
    record QueuePage(Optional<String> portName, List<PortChoice> ports, List<Waiting> waiting) {}

    QueuePage of(@Nullable String chosen, Actor actor, Locale locale) {
        Optional<PortCode> port = actor.port()
                .or(() -> Optional.ofNullable(chosen).filter(PortCode::hasForm).map(PortCode::new))
                .filter(code -> ports.find(code).isPresent());
        return new QueuePage(
                port.map(code -> wording.port(code, locale)),
                actor.port().isPresent() ? List.of() : choices(port, locale),
                port.map(code -> waiting(code, actor, locale)).orElse(List.of()));
    }

    private List<PortChoice> choices(Optional<PortCode> chosen, Locale locale) {
        return ports.all().stream()
                .map(port -> new PortChoice(
                        port.code().value(),
                        Wording.chinese(locale) ? port.nameZh() : port.nameEn(),
                        chosen.filter(port.code()::equals).isPresent()))
                .toList();
    }

    private List<Waiting> waiting(PortCode port, Actor actor, Locale locale) {
        Instant now = clock.instant();
        return inspections.secondLine(port, actor, Purpose.SECOND_LINE_REVIEW.name()).stream()
                .map(view -> new Waiting(
                        view,
                        view.reading().name().display(),
                        wording.state(view.nationality(), locale),
                        reason(view, locale),
                        Duration.between(view.openedAt(), now).toMinutes()))
                .toList();
    }

    private String reason(InspectionView view, Locale locale) {
        return view.reasons().stream()
                .findFirst()
                .map(finding -> wording.of(finding, view.reading(), locale))
                .or(() -> view.steps().stream().findFirst().map(InspectionView.Step::words))
                .orElse("");
    }
}
