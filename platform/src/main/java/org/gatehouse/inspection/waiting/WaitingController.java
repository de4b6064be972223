package org.gatehouse.inspection.waiting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.WaitingArea;
import org.gatehouse.inspection.WaitingArea.Leaving;
import org.gatehouse.inspection.WaitingArea.Note;
import org.gatehouse.inspection.WaitingArea.Placing;
import org.gatehouse.inspection.sheet.PageProblem;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The waiting area of a port, and the log of each who waits there. */
@Controller
class WaitingController {

    private final WaitingArea waitingArea;
    private final WaitingSheets sheets;
    private final Ports ports;
    private final Wording wording;

    WaitingController(WaitingArea waitingArea, WaitingSheets sheets, Ports ports, Wording wording) {
        this.waitingArea = waitingArea;
        this.sheets = sheets;
        this.ports = ports;
        this.wording = wording;
    }

    @FunctionalInterface
    private interface Act {
        void on(InspectionId inspection);
    }

    @GetMapping("/waiting-area")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    String all(@RequestParam(required = false) @Nullable String port, Actor actor, Locale locale, Model model) {
        Optional<PortCode> chosen = actor.port()
                .or(() -> Optional.ofNullable(port).filter(PortCode::hasForm).map(PortCode::new))
                .filter(code -> ports.find(code).isPresent());
        List<Port> choices = actor.port().isPresent() ? List.of() : ports.all();
        model.addAttribute("ports", choices);
        model.addAttribute("chosen", chosen.map(PortCode::value).orElse(""));
        model.addAttribute(
                "portName", chosen.map(code -> wording.port(code, locale)).orElse(null));
        model.addAttribute(
                "persons",
                chosen.map(code -> waitingArea.at(code, actor)).orElse(List.of()).stream()
                        .map(waiter -> sheets.of(waiter, actor, locale))
                        .toList());
        return "inspection/waiting-area";
    }

    @GetMapping("/waiting-area/{id}")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page(id, actor, locale, model);
    }

    @PostMapping("/waiting-area/{id}/place")
    @Permitted(value = Permission.SECOND_LINE_DECIDE, purpose = Purpose.SECOND_LINE_REVIEW)
    String place(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam(defaultValue = "") String conveyance,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var placing = new Placing(text(area), text(carrier), text(conveyance));
        return attempt(id, "place", one -> waitingArea.place(one, placing, actor), actor, locale, model, response);
    }

    @PostMapping("/waiting-area/{id}/notes")
    @Permitted(value = Permission.SECOND_LINE_DECIDE, purpose = Purpose.SECOND_LINE_REVIEW)
    String note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return attempt(
                id,
                "note",
                one -> waitingArea.note(one, one(Note.values(), note, "note"), text(words), actor),
                actor,
                locale,
                model,
                response);
    }

    @PostMapping("/waiting-area/{id}/leave")
    @Permitted(value = Permission.SECOND_LINE_DECIDE, purpose = Purpose.SECOND_LINE_REVIEW)
    String leave(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return attempt(
                id,
                "leave",
                one -> waitingArea.leave(one, one(Leaving.values(), how, "how"), text(words), actor),
                actor,
                locale,
                model,
                response);
    }

    private String attempt(
            UUID id, String form, Act act, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        try {
            act.on(new InspectionId(id));
            return "redirect:/waiting-area/" + id;
        } catch (InspectionProblem.NotFound none) {
            throw none;
        } catch (InspectionProblem problem) {
            PageProblem shown = PageProblem.of(problem, wording, locale);
            response.setStatus(shown.status().value());
            model.addAttribute("problem", shown);
            model.addAttribute("sent", form);
            return page(id, actor, locale, model);
        }
    }

    private String page(UUID id, Actor actor, Locale locale, Model model) {
        var waiter = waitingArea.of(new InspectionId(id), actor).orElseThrow(InspectionProblem.NotFound::new);
        model.addAttribute("sheet", sheets.of(waiter, actor, locale));
        return "inspection/waiting-one";
    }

    private static <E extends Enum<E>> E one(E[] values, String name, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InspectionProblem.FieldMissing(field));
    }

    private static String text(String given) {
        return given.replace("\0", "").strip();
    }
}
