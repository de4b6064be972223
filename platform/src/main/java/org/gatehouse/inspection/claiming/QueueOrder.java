package org.gatehouse.inspection.claiming;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.SecondLine.Place;
import org.gatehouse.inspection.SecondLine.Queue;
import org.gatehouse.inspection.SecondLine.Sought;

/** Which of those who wait are sought, and who comes first. Pure. */
final class QueueOrder {

    static final int SHOWN_MAX = 200;

    /** The deadline says it all: whoever is overdue has the earliest ones. */
    private static final Comparator<Place> FIRST = Comparator.<Place, Instant>comparing(
                    place -> place.waiting().deadline())
            .thenComparing(place -> place.inspection().id().value());

    private QueueOrder() {}

    static Queue of(List<Place> all, Sought sought, OfficerId reader) {
        String text = folded(sought.text());
        List<Place> found = all.stream()
                .filter(place -> inPart(place, sought, reader))
                .filter(place -> text.isEmpty() || speaksOf(place.inspection(), text))
                .sorted(FIRST)
                .toList();
        int overdue =
                (int) all.stream().filter(place -> place.waiting().overdue()).count();
        return new Queue(found.subList(0, Math.min(SHOWN_MAX, found.size())), found.size(), overdue);
    }

    private static boolean inPart(Place place, Sought sought, OfficerId reader) {
        var held = place.waiting().held();
        return switch (sought.part()) {
            case ALL -> true;
            case MINE -> held.filter(claim -> claim.by().equals(reader)).isPresent();
            case FREE -> held.isEmpty();
            case OVERDUE -> place.waiting().overdue();
        };
    }

    private static boolean speaksOf(InspectionView view, String text) {
        return folded(view.bearerName()).contains(text)
                || folded(view.reading().number()).contains(text);
    }

    /** Small letters, without what separates names and numbers: a comma, blanks, fillers, hyphens. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s,<.'’-]+", "");
    }
}
