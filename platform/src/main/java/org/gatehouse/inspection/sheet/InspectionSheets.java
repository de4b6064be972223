package org.gatehouse.inspection.sheet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.InspectionView.Conclusion;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Manner;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.inspection.sheet.InspectionSheet.Ending;
import org.gatehouse.inspection.sheet.InspectionSheet.Entry;
import org.gatehouse.inspection.sheet.InspectionSheet.StayNote;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.stays.Stays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Fills the sheet: asks the neighbours for names and for the open stay. */
@Component
@EnableConfigurationProperties(SheetSettings.class)
public class InspectionSheets {

    private final Wording wording;
    private final DocumentSheets documents;
    private final RuleSheets rules;
    private final Stays stays;
    private final Officers officers;
    private final SheetSettings settings;

    InspectionSheets(
            Wording wording,
            DocumentSheets documents,
            RuleSheets rules,
            Stays stays,
            Officers officers,
            SheetSettings settings) {
        this.wording = wording;
        this.documents = documents;
        this.rules = rules;
        this.stays = stays;
        this.officers = officers;
        this.settings = settings;
    }

    public InspectionSheet of(InspectionView inspection, Actor reader, Locale locale) {
        ZoneId zone = wording.zone(inspection.port());
        Map<OfficerId, String> names = names(inspection);
        return new InspectionSheet(
                inspection,
                wording.port(inspection.port(), locale),
                Wording.minute(inspection.openedAt(), zone),
                documents.of(inspection, locale),
                sentences(inspection.reasons(), inspection, locale),
                sentences(inspection.notes(), inspection, locale),
                stay(inspection, locale),
                history(inspection, zone, names),
                inspection.conclusion().map(conclusion -> ending(conclusion, zone, names, locale)),
                leaveByOffered(inspection),
                inspection.verdict() == Verdict.REFER || inspection.secondLine(),
                Arrays.stream(LegalGround.values())
                        .filter(ground -> ground.covers(inspection.direction()))
                        .toList(),
                DecisionKind.open(inspection, reader),
                inspection.chip().map(chip -> ChipSheet.of(chip, zone, locale)),
                rules.of(inspection, locale));
    }

    private List<String> sentences(List<Finding> findings, InspectionView inspection, Locale locale) {
        return findings.stream()
                .map(finding -> wording.of(finding, inspection.reading(), locale)
                        + (finding.kind() == Finding.Kind.STAY_RULE ? left(finding, inspection, locale) : ""))
                .distinct()
                .toList();
    }

    /** How many days that is, seen from the day of the inspection. */
    private String left(Finding stay, InspectionView inspection, Locale locale) {
        return (Wording.chinese(locale) ? "" : " ")
                + wording.of(
                        "inspection.stay.days",
                        locale,
                        ChronoUnit.DAYS.between(inspection.day(), RuleFindings.lastDay(stay)));
    }

    private Optional<StayNote> stay(InspectionView inspection, Locale locale) {
        var reading = inspection.reading();
        boolean foreigner =
                inspection.group().filter(NationalityGroup.FOREIGNER::equals).isPresent();
        if (inspection.closed() || !foreigner || reading.number().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = inspection.day();
        return stays.open(new Stays.Bearer(reading.issuer(), reading.number())).map(stay -> {
            String port = wording.port(stay.entryPort(), locale);
            if (stay.lawfulUntil().isEmpty()) {
                return new StayNote(wording.of("inspection.stay.unlimited", locale, stay.entryDay(), port), false);
            }
            LocalDate last = stay.lawfulUntil().get();
            long left = stay.daysLeft(today).orElseThrow();
            String key = stay.overstayed(today) ? "inspection.stay.overstayed" : "inspection.stay.left";
            return new StayNote(
                    wording.of(key, locale, stay.entryDay(), port, last, Math.abs(left)), stay.overstayed(today));
        });
    }

    private static List<Entry> history(InspectionView inspection, ZoneId zone, Map<OfficerId, String> names) {
        return inspection.steps().stream()
                .map(step -> new Entry(
                        Wording.minute(step.at(), zone),
                        step.kind(),
                        name(names, step.by()),
                        step.ground(),
                        step.words()))
                .toList();
    }

    private Ending ending(Conclusion conclusion, ZoneId zone, Map<OfficerId, String> names, Locale locale) {
        return new Ending(
                Wording.minute(conclusion.at(), zone),
                conclusion.outcome().name(),
                conclusion.by().map(id -> name(names, id)),
                conclusion.confirmedBy().map(id -> name(names, id)),
                conclusion.ground(),
                conclusion.words(),
                conclusion.leaveBy().map(LocalDate::toString),
                conclusion.manner().map(manner -> sentences(manner, locale)).orElse(List.of()));
    }

    private List<String> sentences(Manner manner, Locale locale) {
        return switch (manner) {
            case Manner.Temporary(var reason, var place) ->
                List.of(
                        wording.of("inspection.temporary." + reason, locale),
                        wording.of("inspection.temporary.place", locale, place));
            case Manner.HandedOver(var ground, var authority, var reference) ->
                List.of(
                        wording.of("inspection.case." + ground, locale),
                        wording.of("inspection.case." + ground + ".article", locale),
                        wording.of("inspection.case.to", locale, authority, reference));
        };
    }

    /** Asked only where an admission opens a stay: by a rule in force, or counted from the day after the entry. */
    private Optional<String> leaveByOffered(InspectionView inspection) {
        return inspection.direction() == Direction.ENTRY
                        && inspection
                                .group()
                                .filter(NationalityGroup.FOREIGNER::equals)
                                .isPresent()
                ? Optional.of(RuleFindings.lastDay(inspection.findings())
                        .map(LocalDate::toString)
                        .orElseGet(() -> unruled(inspection)))
                : Optional.empty();
    }

    /** Nothing where a rule's days are used up: then the officer says until when. */
    private String unruled(InspectionView inspection) {
        return RuleFindings.usedUp(inspection.findings())
                ? ""
                : inspection.day().plusDays(settings.stayOfferedDays()).toString();
    }

    private Map<OfficerId, String> names(InspectionView inspection) {
        Set<OfficerId> ids = new HashSet<>();
        inspection.steps().forEach(step -> ids.add(step.by()));
        inspection.conclusion().ifPresent(conclusion -> {
            conclusion.by().ifPresent(ids::add);
            conclusion.confirmedBy().ifPresent(ids::add);
        });
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<OfficerId, String> names = new java.util.HashMap<>();
        officers.findAll(ids).forEach((id, colleague) -> names.put(id, colleague.name()));
        return names;
    }

    private static String name(Map<OfficerId, String> names, OfficerId id) {
        return names.getOrDefault(id, id.toString());
    }
}
