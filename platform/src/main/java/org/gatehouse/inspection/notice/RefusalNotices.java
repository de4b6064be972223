package org.gatehouse.inspection.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.InspectionView.Conclusion;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.notice.RefusalNotice.Line;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.Direction;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Writes the notice of a refusal. */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
class RefusalNotices {

    private static final DateTimeFormatter WITH_ZONE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm (VV, xxx)", Locale.ROOT);

    private static final Pattern NOT_XML =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF\\p{Cs}]");

    private final Inspections inspections;
    private final Wording wording;
    private final AuditTrail audit;
    private final NoticePaper paper;
    private final NoticeSettings settings;

    RefusalNotices(
            Inspections inspections, Wording wording, AuditTrail audit, NoticePaper paper, NoticeSettings settings) {
        this.inspections = inspections;
        this.wording = wording;
        this.audit = audit;
        this.paper = paper;
        this.settings = settings;
    }

    /**
     * The notice as PDF; that it was handed out is told to the audit.
     *
     * @throws InspectionProblem.NotFound when the actor may see no such inspection, or it did not end in a refusal
     */
    byte[] pdf(InspectionId id, Locale language, Actor actor) {
        InspectionView view = inspections.get(id, actor, Purpose.SECOND_LINE_REVIEW.name());
        Conclusion refusal = view.conclusion()
                .filter(end -> end.outcome() == Outcome.REFUSED)
                .orElseThrow(InspectionProblem.NotFound::new);
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.DISCLOSE,
                "inspection/inspection/" + id,
                Purpose.SECOND_LINE_REVIEW.name(),
                "notice of refusal, " + language.getLanguage()));
        return paper.print(notice(view, refusal, language), language);
    }

    private RefusalNotice notice(InspectionView view, Conclusion refusal, Locale language) {
        boolean chinese = Wording.chinese(language);
        ZoneId zone = wording.zone(view.port());
        ZonedDateTime at = refusal.at().atZone(zone);
        LocalDate lastDay = at.toLocalDate().plusDays(settings.reviewWithinDays());
        return new RefusalNotice(
                view.id().toString(),
                wording.port(view.port(), language) + " (" + view.port() + ")",
                wording.of("inspection.direction." + view.direction(), language),
                WITH_ZONE.format(at),
                traveller(view, language),
                refusal.ground().orElseThrow(),
                printable(refusal.words()),
                Objects.requireNonNullElseGet(
                        settings.reviewBody(chinese), () -> wording.of("inspection.notice.review-body", language)),
                Objects.requireNonNullElse(settings.reviewAddress(chinese), ""),
                settings.reviewWithinDays(),
                lastDay.toString(),
                view.direction() == Direction.ENTRY);
    }

    /** Without characters that XML cannot hold (XML 1.0 section 2.2). */
    static String printable(String words) {
        return NOT_XML.matcher(words).replaceAll(" ");
    }

    private List<Line> traveller(InspectionView view, Locale language) {
        var reading = view.reading();
        List<Line> lines = new ArrayList<>();
        add(lines, "inspection.notice.name", reading.name().display());
        add(lines, "inspection.document.birth", reading.birth().iso());
        add(lines, "inspection.document.nationality", wording.state(view.nationality(), language));
        add(lines, "inspection.document.number", reading.number());
        add(lines, "inspection.document.issuer", wording.state(reading.issuer(), language));
        return lines;
    }

    private static void add(List<Line> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(new Line(key, value));
        }
    }
}
