package org.gatehouse.inspection.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.DeskNotices;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page with the scan form shows besides the form. */
@Component
class DeskPages {

    private static final int LAST_SHOWN = 8;

    private final Inspections inspections;
    private final Ports ports;
    private final Wording wording;
    private final Clock clock;
    private final ObjectProvider<DeskNotices> notices;

    DeskPages(Inspections inspections, Ports ports, Wording wording, Clock clock, ObjectProvider<DeskNotices> notices) {
        this.inspections = inspections;
        this.ports = ports;
        this.wording = wording;
        this.clock = clock;
        this.notices = notices;
    }

    record PortChoice(String code, String name) {}

    /** @param name of the bearer, or the number of the document where the zone has no name */
    record Recent(InspectionView inspection, String at, String name) {}

    /** @param until on the clock of the port */
    record Notice(String title, String text, String href, String until) {}

    record DeskPage(Optional<String> portName, List<PortChoice> ports, List<Recent> last, List<Notice> notices) {}

    DeskPage of(Actor actor, Locale locale) {
        return new DeskPage(
                actor.port().map(port -> wording.port(port, locale)),
                ports(actor, locale),
                last(actor),
                notices(actor, locale));
    }

    private List<Notice> notices(Actor actor, Locale locale) {
        return actor.port()
                .map(port -> notices.stream()
                        .flatMap(each -> each.at(port, actor, locale).stream())
                        .map(notice -> new Notice(
                                notice.title(),
                                notice.text(),
                                notice.href(),
                                Wording.minute(notice.until(), wording.zone(port))))
                        .toList())
                .orElse(List.of());
    }

    /** To choose from; nothing for officers who are on duty at one port. */
    List<PortChoice> ports(Actor actor, Locale locale) {
        return actor.port().isPresent() ? List.of() : choices(locale);
    }

    /** The day at the officer's port; in UTC for those who have none. */
    LocalDate today(Actor actor) {
        return LocalDate.ofInstant(
                clock.instant(), actor.port().map(wording::zone).orElse(ZoneOffset.UTC));
    }

    /** What the zone in the form holds, on the day at the officer's port. */
    ZoneReport report(ScanForm form, Actor actor, Locale locale) {
        return ZoneReport.of(form.mrz() == null ? "" : form.mrz(), today(actor), locale);
    }

    private List<PortChoice> choices(Locale locale) {
        return ports.all().stream()
                .map(port ->
                        new PortChoice(port.code().value(), Wording.chinese(locale) ? port.nameZh() : port.nameEn()))
                .toList();
    }

    /** Only where the officer is on duty at one port: national staff have no desk of their own. */
    private List<Recent> last(Actor actor) {
        Optional<PortCode> port = actor.port();
        if (port.isEmpty()) {
            return List.of();
        }
        var filter = new Inspections.Filter(port, Optional.empty(), Optional.empty(), Optional.empty(), LAST_SHOWN);
        return inspections.list(filter, actor, Purpose.BORDER_INSPECTION.name()).rows().stream()
                .map(view -> new Recent(view, Wording.minute(view.openedAt(), wording.zone(view.port())), name(view)))
                .toList();
    }

    private static String name(InspectionView view) {
        String name = view.bearerName();
        return name.isEmpty() ? view.reading().number() : name;
    }
}
