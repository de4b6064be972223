package org.gatehouse.inspection.sheet;

import java.util.List;
import java.util.Locale;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.screening.MatchSheet;
import org.gatehouse.screening.Matches;
import org.springframework.stereotype.Component;

/** What lists say of the traveller of an inspection, side by side; asked only where a finding tells of it. */
@Component
public class MatchViews {

    private final Matches matches;

    MatchViews(Matches matches) {
        this.matches = matches;
    }

    /** Before the eyes of the traveller: nothing of a list that protects. */
    public List<MatchSheet> atDesk(InspectionView inspection, Actor reader, Locale locale) {
        return all(inspection, reader, Purpose.BORDER_INSPECTION, locale).stream()
                .filter(match -> !match.protective())
                .toList();
    }

    public List<MatchSheet> all(InspectionView inspection, Actor reader, Purpose purpose, Locale locale) {
        return inspection.findings().stream().anyMatch(Finding::ofList)
                ? matches.of(inspection.id().value(), reader, purpose, locale)
                : List.of();
    }
}
