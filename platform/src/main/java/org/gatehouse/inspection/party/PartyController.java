package org.gatehouse.inspection.party;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Parties;
import org.gatehouse.inspection.Parties.Party;
import org.gatehouse.inspection.sheet.PageProblem;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.Ports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many at the desk: scanned into one list, admitted by one key, the referred ones looked at one by one. */
@Controller
class PartyController {

    private final Parties parties;
    private final Ports ports;
    private final Wording wording;

    PartyController(Parties parties, Ports ports, Wording wording) {
        this.parties = parties;
        this.ports = ports;
        this.wording = wording;
    }

    /** @param name of the bearer, or the number of the document */
    record Member(InspectionView inspection, String name, String state) {}

    record PortChoice(String code, String name) {}

    @GetMapping("/desk/parties/new")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String form(
            @RequestParam(required = false) @Nullable String port,
            @RequestParam(required = false) @Nullable String direction,
            Actor actor,
            Locale locale,
            Model model) {
        return formPage(PartyForm.fresh(port, direction), actor, locale, model);
    }

    @PostMapping("/desk/parties")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String open(
            @ModelAttribute("form") PartyForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return attempt(
                () -> parties.open(form.toComing(actor), form.toKey(), actor),
                () -> formPage(form.again(), actor, locale, model),
                locale,
                model,
                response);
    }

    @GetMapping("/desk/parties/{id}")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return onePage(id, actor, locale, model);
    }

    @PostMapping("/desk/parties/{id}/admission")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String admit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return attempt(
                () -> parties.admitClear(id, seen, actor),
                () -> onePage(id, actor, locale, model),
                locale,
                model,
                response);
    }

    private String attempt(
            Supplier<Party> work, Supplier<String> back, Locale locale, Model model, HttpServletResponse response) {
        try {
            return "redirect:/desk/parties/" + work.get().id();
        } catch (InspectionProblem.NotFound problem) {
            throw problem;
        } catch (InspectionProblem problem) {
            PageProblem shown = PageProblem.of(problem, wording, locale);
            response.setStatus(shown.status().value());
            model.addAttribute("problem", shown);
            return back.get();
        }
    }

    private String formPage(PartyForm form, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", Parties.Kind.values());
        model.addAttribute("most", Parties.MEMBERS_MAX);
        model.addAttribute(
                "ports",
                actor.port().isPresent()
                        ? java.util.List.of()
                        : ports.all().stream()
                                .map(port -> new PortChoice(port.code().value(), wording.port(port.code(), locale)))
                                .toList());
        return "inspection/party-new";
    }

    private String onePage(UUID id, Actor actor, Locale locale, Model model) {
        Party party = parties.get(id, actor, Purpose.BORDER_INSPECTION.name());
        model.addAttribute("party", party);
        model.addAttribute("portName", wording.port(party.port(), locale));
        model.addAttribute(
                "members", party.members().stream().map(PartyController::member).toList());
        return "inspection/party";
    }

    private static Member member(InspectionView view) {
        String name = view.bearerName();
        return new Member(
                view,
                name.isEmpty() ? view.reading().number() : name,
                view.conclusion()
                        .map(end -> "inspection.ending." + end.outcome())
                        .orElse("inspection.status." + view.status()));
    }
}
