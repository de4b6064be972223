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
import org.gatehouse.inspection.WaitingArea;
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

    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");
    private static final Pattern LINE = Pattern.compile(".+");

    private final Inspections inspections;
    private final Wording wording;
    private final AuditTrail audit;
    private final NoticePaper paper;
    private final WaitingArea waitingArea;
    private final NoticeSettings settings;

    RefusalNotices(
            Inspections inspections,
            Wording wording,
            AuditTrail audit,
            NoticePaper paper,
            WaitingArea waitingArea,
            NoticeSettings settings) {
        this.inspections = inspections;
        this.wording = wording;
        this.audit = audit;
        this.paper = paper;
        this.waitingArea = waitingArea;
        this.settings = settings;
    }

    /**
     * The notice as PDF; that it was handed out is told to the audit.
     *
     * @throws InspectionProblem.NotFound when the actor may see no such inspection, or it did not end in a refusal
     */
    byte[] pdf(InspectionId id, NoticeLanguage language, Actor actor) {
        InspectionView view = inspections.get(id, actor, Purpose.SECOND_LINE_REVIEW.name());
        Conclusion refusal = view.conclusion()
                .filter(end -> end.outcome() == Outcome.REFUSED)
                .orElseThrow(InspectionProblem.NotFound::new);
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.DISCLOSE,
                "inspection/inspection/" + id,
                Purpose.SECOND_LINE_REVIEW.name(),
                "notice of refusal, " + language.tag()));
        return paper.print(notice(view, refusal, language.locale(), actor), language);
    }

    private RefusalNotice notice(InspectionView view, Conclusion refusal, Locale language, Actor actor) {
        boolean chinese = Wording.chinese(language);
        ZoneId zone = wording.zone(view.port());
        ZonedDateTime at = refusal.at().atZone(zone);
        LocalDate lastDay = at.toLocalDate().plusDays(settings.reviewWithinDays());
        return new RefusalNotice(
                kept(view.id().toString(), language),
                wording.port(view.port(), language) + " (" + view.port() + ")",
                wording.of("inspection.direction." + view.direction(), language),
                kept(WITH_ZONE.format(at), language),
                traveller(view, language),
                refusal.ground().orElseThrow(),
                kept(printable(refusal.words()), language),
                reviewBody(language),
                kept(Objects.requireNonNullElse(settings.reviewAddress(chinese), ""), language),
                String.valueOf(settings.reviewWithinDays()),
                kept(lastDay.toString(), language),
                view.direction() == Direction.ENTRY,
                way(view, language, actor));
    }

    /** As it is set; in a language for which nothing is set, what it is, with its name as it is set in English. */
    private String reviewBody(Locale language) {
        String words = wording.of("inspection.notice.review-body", language);
        if (Wording.chinese(language) || language.getLanguage().equals("en")) {
            return Objects.requireNonNullElse(settings.reviewBody(Wording.chinese(language)), words);
        }
        String english = settings.reviewBody(false);
        return english == null ? words : words + " (" + english + ")";
    }

    private List<String> way(InspectionView view, Locale language, Actor actor) {
        return waitingArea
                .of(view.id(), actor)
                .map(WaitingArea.Waiter::placing)
                .map(placing -> {
                    List<String> way = new ArrayList<>();
                    say(way, "inspection.notice.return.carrier", placing.carrier(), language);
                    say(way, "inspection.notice.return.conveyance", placing.conveyance(), language);
                    say(way, "inspection.notice.return.area", placing.area(), language);
                    return List.copyOf(way);
                })
                .orElse(List.of());
    }

    private void say(List<String> way, String key, String what, Locale language) {
        if (!what.isEmpty()) {
            way.add(wording.of(key, language, kept(printable(what), language)));
        }
    }

    /** Without characters that XML cannot hold (XML 1.0 section 2.2). */
    static String printable(String words) {
        return NOT_XML.matcher(words).replaceAll(" ");
    }

    /**
     * In a language from right to left, what has no letter of such a script stays in its own order: between two marks (U+200E)
     * that say so, line by line. Else a date would be read from its end (Unicode Standard Annex 9, rule W2).
     */
    static String kept(String text, Locale language) {
        boolean rightToLeft = NoticeLanguage.of(language.getLanguage())
                .filter(NoticeLanguage::rightToLeft)
                .isPresent();
        return rightToLeft && !text.isEmpty() && !RIGHT_TO_LEFT.matcher(text).find()
                ? LINE.matcher(text).replaceAll("\u200E$0\u200E")
                : text;
    }

    private List<Line> traveller(InspectionView view, Locale language) {
        var reading = view.reading();
        List<Line> lines = new ArrayList<>();
        add(lines, "inspection.notice.name", kept(reading.name().display(), language));
        add(lines, "inspection.document.birth", kept(reading.birth().iso(), language));
        add(lines, "inspection.document.nationality", wording.state(view.nationality(), language));
        add(lines, "inspection.document.number", kept(reading.number(), language));
        add(lines, "inspection.document.issuer", wording.state(reading.issuer(), language));
        return lines;
    }

    private static void add(List<Line> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(new Line(key, value));
        }
    }
}
