package org.gatehouse.conveyance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form by which a conveyance is announced. */
@Controller
class AnnouncePages {

    private final Conveyances conveyances;
    private final Ports ports;

    AnnouncePages(Conveyances conveyances, Ports ports) {
        this.conveyances = conveyances;
        this.ports = ports;
    }

    @GetMapping("/conveyances/announce")
    @Permitted(value = Permission.CONVEYANCE_ANNOUNCE, purpose = Purpose.CONVEYANCE_INSPECTION)
    String form(Actor actor, Model model) {
        var own = actor.port().map(Object::toString).orElse(null);
        var key = UUID.randomUUID().toString();
        model.addAttribute("form", AnnounceForm.empty(own, key));
        choices(actor, model);
        return "conveyance/announce";
    }

    @PostMapping("/conveyances/announce")
    @Permitted(value = Permission.CONVEYANCE_ANNOUNCE, purpose = Purpose.CONVEYANCE_INSPECTION)
    ModelAndView announce(@ModelAttribute("form") AnnounceForm form, BindingResult errors, Actor actor, Model model) {
        var announced = form.read(portOf(form), errors)
                .flatMap(announcement -> announce(announcement, form.idempotencyKey(), errors, actor));
        if (announced.isPresent()) {
            return new ModelAndView("redirect:/conveyances/" + announced.get().id());
        }
        choices(actor, model);
        return new ModelAndView("conveyance/announce", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What the door finds wrong with the input is said at its field; any other problem gets its own page. */
    private Optional<Move> announce(
            Conveyances.Announcement announcement, IdempotencyKey key, BindingResult errors, Actor actor) {
        try {
            return Optional.of(conveyances.announce(announcement, key, actor));
        } catch (ConveyanceProblem problem) {
            var field = switch (problem) {
                case ConveyanceProblem.UnknownPort _ -> "port";
                case ConveyanceProblem.KindUnfit _ -> "kind";
                case ConveyanceProblem.RegistrationUnfit _ -> "registration";
                case ConveyanceProblem.ExpectedUnfit _ -> "expectedAt";
                case ConveyanceProblem.TextUnfit _ -> "carrier";
                case ConveyanceProblem.NotFound _,
                        ConveyanceProblem.OtherPort _,
                        ConveyanceProblem.Concluded _,
                        ConveyanceProblem.Stale _,
                        ConveyanceProblem.VersionMissing _,
                        ConveyanceProblem.KeyUnfit _,
                        ConveyanceProblem.KeyReused _,
                        ConveyanceProblem.BatchTooLarge _ -> throw problem;
            };
            errors.rejectValue(field, problem.messageKey(), problem.arguments(), problem.messageKey());
            return Optional.empty();
        }
    }

    private Optional<Port> portOf(AnnounceForm form) {
        return ports.all().stream()
                .filter(port -> port.code().value().equals(form.port()))
                .findAny();
    }

    private void choices(Actor actor, Model model) {
        List<Port> served =
                ports.all().stream().filter(port -> actor.serves(port.code())).toList();
        model.addAttribute("ports", served);
        model.addAttribute("kinds", ConveyanceKind.values());
        model.addAttribute("directions", Direction.values());
    }
}
