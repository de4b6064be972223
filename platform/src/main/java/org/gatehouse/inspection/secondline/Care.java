package org.gatehouse.inspection.secondline;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers.Colleague;
import org.gatehouse.access.Permission;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.SecondLine;
import org.gatehouse.inspection.SecondLine.Waiting;
import org.gatehouse.inspection.sheet.Wording;
import org.springframework.stereotype.Component;

/** Who takes care of one traveller, until when, and what the reader can do about it. */
@Component
class Care {

    private final SecondLine secondLine;
    private final Wording wording;
    private final Clock clock;

    Care(SecondLine secondLine, Wording wording, Clock clock) {
        this.secondLine = secondLine;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * What the page shows of it.
     *
     * @param deadline on the port's clock
     * @param left minutes to the deadline, or past it
     * @param heldBy empty where nobody takes care
     * @param mine whether the reader does
     * @param claimable whether the reader may take it
     * @param releasable whether the reader may give it back: one's own, or any for a commander
     * @param recipients to whom the reader may hand it over
     */
    record CareSheet(
            String deadline,
            boolean overdue,
            long left,
            Optional<String> heldBy,
            String lapsesAt,
            boolean mine,
            boolean claimable,
            boolean releasable,
            List<Colleague> recipients) {}

    Optional<CareSheet> of(InspectionView view, Actor reader, Locale locale) {
        return secondLine.waiting(view).map(waiting -> sheet(view, waiting, reader, locale));
    }

    private CareSheet sheet(InspectionView view, Waiting waiting, Actor reader, Locale locale) {
        ZoneId zone = wording.zone(view.port());
        var held = waiting.held();
        boolean mine = held.filter(claim -> claim.by().equals(reader.id())).isPresent();
        Permission needed = view.status() == InspectionStatus.REFUSAL_PROPOSED
                ? Permission.REFUSAL_CONFIRM
                : Permission.SECOND_LINE_DECIDE;
        return new CareSheet(
                Wording.minute(waiting.deadline(), zone),
                waiting.overdue(),
                Duration.between(clock.instant(), waiting.deadline()).abs().toMinutes(),
                held.map(claim -> wording.of(
                        "inspection.claim.held-by", locale, claim.name(), Wording.minute(claim.since(), zone))),
                held.map(claim -> Wording.minute(claim.lapsesAt(), zone)).orElse(""),
                mine,
                (held.isEmpty() || mine) && reader.may(needed),
                mine || (held.isPresent() && reader.may(Permission.REFUSAL_CONFIRM)),
                mine ? secondLine.recipients(view, reader) : List.of());
    }
}
