package org.gatehouse.inspection.secondline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Officers.Colleague;
import org.gatehouse.inspection.Evidence.Collected;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.InspectionView.Step;
import org.gatehouse.inspection.SecondLine;
import org.gatehouse.inspection.SecondLine.Handling;
import org.gatehouse.inspection.sheet.Wording;
import org.springframework.stereotype.Component;

/** All that happened to one traveller at the second line, in one order: decisions, who took care, interviews and exhibits. */
@Component
class Timeline {

    private final SecondLine secondLine;
    private final Officers officers;
    private final Wording wording;

    Timeline(SecondLine secondLine, Officers officers, Wording wording) {
        this.secondLine = secondLine;
        this.officers = officers;
        this.wording = wording;
    }

    /**
     * One thing that happened.
     *
     * @param when on the port's clock
     * @param by who did it; empty where the clock did
     * @param texts paragraphs, each in somebody's own words or the law's
     */
    record Moment(Instant at, String when, String what, String by, List<String> texts) {}

    List<Moment> of(InspectionView view, Collected evidence, Locale locale) {
        List<Handling> handled = secondLine.handled(view);
        Map<OfficerId, Colleague> names = officers.findAll(people(view, evidence, handled));
        ZoneId zone = wording.zone(view.port());
        List<Moment> moments = new ArrayList<>();
        view.steps().forEach(step -> moments.add(moment(step, zone, names, locale)));
        handled.forEach(handling -> moments.add(moment(handling, zone, names, locale)));
        var teller = new Teller(zone, names, locale);
        evidence.interviews().forEach(interview -> {
            moments.add(teller.tell("inspection.timeline.interview", interview.startedAt(), interview.by(), List.of()));
            interview
                    .ended()
                    .ifPresent(end -> moments.add(teller.tell(
                            "inspection.timeline.interview." + end.readBack(),
                            end.at(),
                            interview.by(),
                            List.of(end.words()))));
        });
        evidence.exhibits()
                .forEach(exhibit -> exhibit.custody()
                        .forEach(event -> moments.add(teller.tell(
                                "inspection.timeline.exhibit." + event.kind(),
                                event.at(),
                                event.by(),
                                List.of(exhibit.description(), event.words())))));
        moments.sort(Comparator.comparing(Moment::at));
        return List.copyOf(moments);
    }

    /** Tells what is only a sentence and somebody's words. */
    private final class Teller {

        private final ZoneId zone;
        private final Map<OfficerId, Colleague> names;
        private final Locale locale;

        Teller(ZoneId zone, Map<OfficerId, Colleague> names, Locale locale) {
            this.zone = zone;
            this.names = names;
            this.locale = locale;
        }

        Moment tell(String key, Instant at, OfficerId by, List<String> words) {
            return new Moment(
                    at,
                    Wording.minute(at, zone),
                    wording.of(key, locale),
                    name(names, by),
                    words.stream().filter(text -> !text.isEmpty()).toList());
        }
    }

    private Moment moment(Step step, ZoneId zone, Map<OfficerId, Colleague> names, Locale locale) {
        List<String> texts = new ArrayList<>();
        step.ground().ifPresent(ground -> texts.add(wording.of("inspection.ground." + ground, locale)));
        if (!step.words().isEmpty()) {
            texts.add(step.words());
        }
        return new Moment(
                step.at(),
                Wording.minute(step.at(), zone),
                wording.of("inspection.step." + step.kind(), locale),
                name(names, step.by()),
                texts);
    }

    private Moment moment(Handling handling, ZoneId zone, Map<OfficerId, Colleague> names, Locale locale) {
        String key = "inspection.handling." + handling.kind();
        String what = switch (handling.kind()) {
            case CLAIMED, DONE -> wording.of(key, locale);
            case RELEASED, LAPSED -> wording.of(key, locale, name(names, handling.holder()));
            case HANDED_OVER ->
                handling.to()
                        .map(to -> wording.of(key, locale, name(names, to)))
                        .orElseGet(() -> wording.of(key + ".shift", locale));
        };
        return new Moment(
                handling.at(),
                Wording.minute(handling.at(), zone),
                what,
                handling.by().map(by -> name(names, by)).orElse(""),
                handling.words().isEmpty() ? List.of() : List.of(handling.words()));
    }

    private static Set<OfficerId> people(InspectionView view, Collected evidence, List<Handling> handled) {
        Set<OfficerId> people = new HashSet<>();
        view.steps().forEach(step -> people.add(step.by()));
        evidence.interviews().forEach(interview -> people.add(interview.by()));
        evidence.exhibits().forEach(exhibit -> exhibit.custody().forEach(event -> people.add(event.by())));
        handled.forEach(handling -> {
            people.add(handling.holder());
            handling.by().ifPresent(people::add);
            handling.to().ifPresent(people::add);
        });
        return people;
    }

    private static String name(Map<OfficerId, Colleague> names, OfficerId id) {
        return Optional.ofNullable(names.get(id)).map(Colleague::name).orElse(id.toString());
    }
}
