package org.gatehouse.screening.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.Queries;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks the engine as a desk would. The traveller is in the body of the request, so that no address keeps a name. */
@Controller
class TryPages {

    private final Queries queries;
    private final Ports ports;

    TryPages(Queries queries, Ports ports) {
        this.queries = queries;
        this.ports = ports;
    }

    /** A traveller as typed. */
    record TryForm(
            @Nullable String surname,
            @Nullable String given,
            @Nullable String births,
            @Nullable String nationality,
            @Nullable String issuer,
            @Nullable String number,
            @Nullable String ports,
            @Nullable String directions) {}

    /** @param percent score of a hundred */
    record ShownHit(Hit hit, String listName, String explanation, long percent) {}

    @GetMapping("/watchlists/try")
    @Permitted(value = Permission.WATCHLIST_SCREEN, purpose = Purpose.WATCHLIST)
    String form(Model model) {
        model.addAttribute("form", new TryForm(null, null, null, null, null, null, null, null));
        return page(model);
    }

    @PostMapping("/watchlists/try")
    @Permitted(value = Permission.WATCHLIST_SCREEN, purpose = Purpose.WATCHLIST)
    String ask(
            @ModelAttribute("form") TryForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            List<Hit> hits = queries.screen(List.of(subject(form)), actor, Purpose.WATCHLIST.name())
                    .getFirst();
            model.addAttribute(
                    "hits", hits.stream().map(hit -> shown(hit, locale)).toList());
        } catch (ScreeningProblem problem) {
            Wrong.tell(model, response, problem, "surname");
        }
        return page(model);
    }

    private static ShownHit shown(Hit hit, Locale locale) {
        return new ShownHit(
                hit, hit.listName().in(locale), hit.explanation().in(locale), Math.round(hit.score() * 100));
    }

    private String page(Model model) {
        var picture = queries.picture();
        model.addAttribute("allPorts", ports.all());
        model.addAttribute("allDirections", Direction.values());
        model.addAttribute("picture", picture);
        model.addAttribute("seconds", picture.age().toSeconds());
        return "screening/try";
    }

    private Subject subject(TryForm form) {
        Port port = ports.all().stream()
                .filter(each -> each.code().value().equals(form.ports()))
                .findAny()
                .orElseThrow(() -> new ScreeningProblem.UnknownPort(Given.text(form.ports())));
        String number = Given.text(form.number());
        return new Subject(
                List.of(new Subject.Called(Given.text(form.surname()), Given.text(form.given()))),
                birth(Given.text(form.births())),
                Optional.empty(),
                Given.codes(form.nationality()),
                number.isEmpty() ? List.of() : List.of(new Subject.Shown(Given.text(form.issuer()), number)),
                port.code(),
                Given.one(form.directions(), Direction.values(), "directions"));
    }

    private static PartialDate birth(String text) {
        try {
            return PartialDate.parse(text);
        } catch (DateTimeException _) {
            throw new ScreeningProblem.BirthUnfit();
        }
    }
}
