package org.gatehouse.stays.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Conclusion.Link;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStay.Concluded;
import org.gatehouse.stays.IrregularStay.Heard;
import org.gatehouse.stays.IrregularStay.StayShown;
import org.gatehouse.stays.IrregularStays;
import org.springframework.stereotype.Component;

/** One irregular stay in the words of its page, and what the reader may do about it. */
@Component
public class IrregularSheets {

    private final IrregularStays irregular;
    private final Officers officers;
    private final StayWords words;
    private final Clock clock;

    IrregularSheets(IrregularStays irregular, Officers officers, StayWords words, Clock clock) {
        this.irregular = irregular;
        this.officers = officers;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One step that an officer took.
     *
     * @param title what it was
     * @param details lines below it: words, language, record
     * @param crossing a crossing that is named; its page can be opened
     */
    record Step(String at, String by, String title, List<String> details, Optional<UUID> crossing) {}

    /**
     * @param sentences what was found: which crossing, which day
     * @param possibilities what could explain it
     * @param outcomes what the reader may conclude, names of {@link IrregularState}
     * @param crossings crossings that it is about; their pages can be opened by who may
     */
    record Sheet(
            IrregularStay irregular,
            String port,
            List<String> sentences,
            List<String> possibilities,
            List<Step> steps,
            List<UUID> crossings,
            boolean mayHear,
            List<String> outcomes,
            boolean maySeeCrossings) {}

    Sheet of(IrregularStay one, Actor reader, Locale locale) {
        return new Sheet(
                one,
                words.port(one.port(), locale),
                found(one, locale),
                possibilities(one, locale),
                steps(one, locale),
                crossings(one),
                one.state().hearable() && reader.may(Permission.STAY_HEAR),
                outcomes(one, reader),
                reader.may(Permission.CROSSING_READ));
    }

    /** Which crossing and which day, in sentences. */
    public List<String> found(IrregularStay one, Locale locale) {
        List<String> sentences = new ArrayList<>();
        String port = words.port(one.port(), locale);
        one.stay()
                .ifPresent(stay -> sentences.add(words.of(
                        "stays.irregular.entered",
                        locale,
                        stay.entryDay().toString(),
                        words.port(stay.entryPort(), locale))));
        sentences.add(
                switch (one.kind()) {
                    case OVERSTAY ->
                        words.of(
                                "stays.irregular.says.OVERSTAY",
                                locale,
                                one.lastDay().orElseThrow().toString());
                    case EXIT_WITHOUT_ENTRY ->
                        words.of(
                                "stays.irregular.says.EXIT_WITHOUT_ENTRY",
                                locale,
                                one.day().toString(),
                                port);
                    case ENTRY_WITHOUT_EXIT ->
                        words.of(
                                "stays.irregular.says.ENTRY_WITHOUT_EXIT",
                                locale,
                                one.day().toString(),
                                port);
                });
        one.stay().flatMap(stay -> ended(stay, locale)).ifPresent(sentences::add);
        LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone(one.port()));
        one.daysOver(today).ifPresent(days -> sentences.add(words.of("stays.irregular.days-over", locale, days)));
        return sentences;
    }

    private Optional<String> ended(StayShown stay, Locale locale) {
        return stay.ended()
                .map(end -> words.of(
                        "stays.irregular.ended." + end.how(),
                        locale,
                        end.day().toString(),
                        stay.exitPort().map(port -> words.port(port, locale)).orElse("")));
    }

    /** What could explain it, a correction that waits for its answer first. */
    public List<String> possibilities(IrregularStay one, Locale locale) {
        List<String> possibilities = new ArrayList<>();
        if (!irregular.awaitingCorrection(one).isEmpty()) {
            possibilities.add(words.of("stays.irregular.possibility.CORRECTION_WAITS", locale));
        }
        one.kind()
                .possibilities()
                .forEach(each -> possibilities.add(words.of("stays.irregular.possibility." + each, locale)));
        return possibilities;
    }

    private static List<UUID> crossings(IrregularStay one) {
        Set<UUID> crossings = new LinkedHashSet<>();
        one.stay().ifPresent(stay -> crossings.add(stay.id().value()));
        one.stay().flatMap(StayShown::endedBy).ifPresent(crossings::add);
        one.crossing().ifPresent(crossings::add);
        return List.copyOf(crossings);
    }

    private static List<String> outcomes(IrregularStay one, Actor reader) {
        boolean confirms = reader.may(Permission.STAY_CONFIRM);
        List<String> outcomes = new ArrayList<>();
        for (IrregularState outcome :
                List.of(IrregularState.EXPLAINED, IrregularState.EXCUSED, IrregularState.CONFIRMED)) {
            boolean may = outcome == IrregularState.CONFIRMED
                    ? confirms && !one.heardBy(reader.id())
                    : confirms || (reader.may(Permission.STAY_HEAR) && one.state() != IrregularState.CONFIRMED);
            if (may && one.state().allows(outcome)) {
                outcomes.add(outcome.name());
            }
        }
        return outcomes;
    }

    private List<Step> steps(IrregularStay one, Locale locale) {
        Map<OfficerId, String> names = names(one);
        List<Step> steps = new ArrayList<>();
        for (Heard heard : one.hearings()) {
            steps.add(new Step(
                    words.minute(heard.at(), one.port()),
                    names.getOrDefault(heard.by(), heard.by().toString()),
                    title(heard.hearing(), locale),
                    List.of(heard.hearing().words()),
                    Optional.empty()));
        }
        for (Concluded concluded : one.conclusions()) {
            steps.add(new Step(
                    words.minute(concluded.at(), one.port()),
                    names.getOrDefault(concluded.by(), concluded.by().toString()),
                    words.of("stays.irregular.state." + concluded.conclusion().outcome(), locale),
                    details(concluded, locale),
                    concluded.conclusion() instanceof Conclusion.Explained(Link.OfCrossing(var id), var _)
                            ? Optional.of(id)
                            : Optional.empty()));
        }
        return steps;
    }

    private String title(Hearing hearing, Locale locale) {
        return switch (hearing) {
            case Hearing.Statement(var _, var language, var interpreter) ->
                interpreter.isPresent()
                        ? words.of(
                                "stays.irregular.heard.interpreter",
                                locale,
                                StayWords.language(language, locale),
                                interpreter.get())
                        : words.of("stays.irregular.heard", locale, StayWords.language(language, locale));
            case Hearing.Attempt _ -> words.of("stays.irregular.attempted", locale);
        };
    }

    private List<String> details(Concluded concluded, Locale locale) {
        List<String> details = new ArrayList<>();
        switch (concluded.conclusion()) {
            case Conclusion.Explained(Link.OfCorrection(var id), var _) ->
                details.add(words.of(
                        concluded.fellAway() ? "stays.irregular.fell-away" : "stays.irregular.by-correction",
                        locale,
                        id.toString()));
            case Conclusion.Explained(Link.OfCrossing(var id), var _) ->
                details.add(words.of("stays.irregular.by-crossing", locale, id.toString()));
            case Conclusion.Excused(var excuse, var _) ->
                details.add(words.of("stays.irregular.excuse." + excuse, locale));
            case Conclusion.Confirmed(var _, var handedTo) ->
                details.add(words.of("stays.irregular.handed-to", locale, handedTo));
        }
        if (!concluded.conclusion().words().isEmpty()) {
            details.add(concluded.conclusion().words());
        }
        return details;
    }

    private Map<OfficerId, String> names(IrregularStay one) {
        Set<OfficerId> ids = new HashSet<>();
        one.hearings().forEach(heard -> ids.add(heard.by()));
        one.conclusions().forEach(concluded -> ids.add(concluded.by()));
        Map<OfficerId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            officers.findAll(ids).forEach((id, colleague) -> names.put(id, colleague.name()));
        }
        return names;
    }
}
