package org.gatehouse.screening.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.names.BirthDate;
import org.gatehouse.screening.Sought;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who or what is sought, in words. */
@Component
class SoughtWords {

    private final MessageSource messages;

    SoughtWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param key of the words of its name */
    record Detail(String key, String value) {}

    static String label(Sought sought) {
        return switch (sought) {
            case Sought.Person person -> person.names().getFirst().name().text();
            case Sought.InvalidPaper invalid ->
                invalid.paper().issuer() + " " + invalid.paper().number();
            case Sought.Vehicle(var plate, var state) -> state + " " + plate;
            case Sought.Vessel(var imo, var mmsi) ->
                imo.map(number -> "IMO " + number)
                        .or(() -> mmsi.map(number -> "MMSI " + number))
                        .orElse("");
            case Sought.Container(var number) -> number;
            case Sought.Aircraft(var marks) -> marks;
        };
    }

    List<Detail> details(Sought sought, Locale locale) {
        List<Detail> details = new ArrayList<>();
        switch (sought) {
            case Sought.Person person -> person(person, details, locale);
            case Sought.InvalidPaper(var paper, var standing) -> {
                details.add(new Detail("screening.field.papers", paper(paper, locale)));
                details.add(new Detail("screening.field.standing", say("screening.standing." + standing, locale)));
            }
            case Sought.Vehicle(var plate, var state) -> {
                details.add(new Detail("screening.field.plate", plate));
                details.add(new Detail("screening.field.state", state));
            }
            case Sought.Vessel(var imo, var mmsi) -> {
                add(details, "screening.field.imo", imo);
                add(details, "screening.field.mmsi", mmsi);
            }
            case Sought.Container(var number) -> details.add(new Detail("screening.field.container", number));
            case Sought.Aircraft(var marks) -> details.add(new Detail("screening.field.registration", marks));
        }
        return details;
    }

    private void person(Sought.Person person, List<Detail> details, Locale locale) {
        List<String> names = person.names().stream()
                .map(name -> name.name().text() + " (" + say("screening.strength." + name.strength(), locale) + ")")
                .toList();
        add(details, "screening.field.names", names);
        add(
                details,
                "screening.field.births",
                person.births().stream().map(BirthDate::toString).toList());
        add(details, "screening.field.sex", person.sex().map(sex -> say("screening.sex." + sex, locale)));
        add(details, "screening.field.nationalities", person.nationalities());
        add(details, "screening.field.places", person.places());
        List<String> papers =
                person.papers().stream().map(paper -> paper(paper, locale)).toList();
        add(details, "screening.field.papers", papers);
    }

    private String paper(Sought.Paper paper, Locale locale) {
        return paper.issuer() + " " + paper.number() + " (" + say("screening.paper." + paper.sort(), locale) + ")";
    }

    private static void add(List<Detail> details, String key, List<String> values) {
        if (!values.isEmpty()) {
            details.add(new Detail(key, String.join("; ", values)));
        }
    }

    private static void add(List<Detail> details, String key, Optional<String> value) {
        value.ifPresent(known -> details.add(new Detail(key, known)));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
