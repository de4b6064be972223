package org.gatehouse.inspection.secondline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.InspectionSheets;
import org.gatehouse.inspection.sheet.MatchViews;
import org.gatehouse.inspection.sheet.PageProblem;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.screening.MatchSheet;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one traveller at the second line, with all that its forms need. */
@Component
class SecondLinePage {

    private final Inspections inspections;
    private final InspectionSheets sheets;
    private final MatchViews matchViews;
    private final Care care;
    private final Timeline timeline;
    private final EvidenceView evidence;
    private final Wording wording;

    SecondLinePage(
            Inspections inspections,
            InspectionSheets sheets,
            MatchViews matchViews,
            Care care,
            Timeline timeline,
            EvidenceView evidence,
            Wording wording) {
        this.inspections = inspections;
        this.sheets = sheets;
        this.matchViews = matchViews;
        this.care = care;
        this.timeline = timeline;
        this.evidence = evidence;
        this.wording = wording;
    }

    String of(UUID id, Actor actor, Locale locale, Model model) {
        InspectionView view = inspections.get(new InspectionId(id), actor, Purpose.SECOND_LINE_REVIEW.name());
        boolean signs = view.status() == InspectionStatus.REFUSAL_PROPOSED && actor.may(Permission.REFUSAL_CONFIRM);
        model.addAttribute("sheet", sheets.of(view, actor, locale));
        model.addAttribute("care", care.of(view, actor, locale).orElse(null));
        EvidenceView.Opened opened = evidence.of(view, actor, locale);
        model.addAttribute("evidence", opened.sheet());
        model.addAttribute("timeline", timeline.of(view, opened.collected(), locale));
        model.addAttribute("mayCollect", actor.may(Permission.SECOND_LINE_DECIDE) && !view.closed());
        model.addAttribute("mayAdd", actor.may(Permission.SECOND_LINE_DECIDE));
        List<MatchSheet> matches = matchViews.all(view, actor, Purpose.SECOND_LINE_REVIEW, locale);
        model.addAttribute("matches", matches);
        model.addAttribute("protect", matches.stream().anyMatch(MatchSheet::protective));
        model.addAttribute("decideAt", "/second-line/" + id + (signs ? "/signature" : "/decision"));
        return "inspection/second-line-one";
    }

    /**
     * The page with what went wrong, beside what was typed.
     *
     * @param form name of the form that was sent, so that the problem is shown beside it
     */
    String wrong(
            InspectionProblem problem,
            String form,
            UUID id,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        PageProblem shown = PageProblem.of(problem, wording, locale);
        response.setStatus(shown.status().value());
        model.addAttribute("problem", shown);
        model.addAttribute("sent", form);
        return of(id, actor, locale, model);
    }
}
