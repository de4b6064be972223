package org.gatehouse.conveyance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of a port's day, a single conveyance, and its inspection. */
@Controller
class ConveyancePages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Conveyances conveyances;
    private final Ports ports;
    private final Clock clock;

    ConveyancePages(Conveyances conveyances, Ports ports, Clock clock) {
        this.conveyances = conveyances;
        this.ports = ports;
        this.clock = clock;
    }

    @GetMapping("/conveyances")
    @Permitted(value = Permission.CONVEYANCE_INSPECT, purpose = Purpose.CONVEYANCE_INSPECTION)
    String list(@ModelAttribute("filter") ListFilter filter, Actor actor, Model model) {
        var port = portOf(filter, actor);
        var question = question(filter, port);
        var found = conveyances.list(question, actor);
        model.addAttribute("port", port);
        model.addAttribute("ports", choice(actor));
        model.addAttribute("question", question);
        model.addAttribute("found", found);
        model.addAttribute("page", Math.clamp(question.page(), 1, found.pages()));
        model.addAttribute("kinds", kindsAt(port));
        model.addAttribute("directions", Direction.values());
        model.addAttribute("statuses", MoveStatus.values());
        model.addAttribute("export", ListFilter.address("/conveyances/export.csv", question, 1));
        model.addAttribute("previous", ListFilter.address("/conveyances", question, question.page() - 1));
        model.addAttribute("next", ListFilter.address("/conveyances", question, question.page() + 1));
        model.addAttribute("keys", found.moves().stream().map(_ -> aKey()).toList());
        return "conveyance/list";
    }

    @GetMapping("/conveyances/export.csv")
    @Permitted(value = Permission.CONVEYANCE_INSPECT, purpose = Purpose.CONVEYANCE_INSPECTION)
    ResponseEntity<String> export(@ModelAttribute("filter") ListFilter filter, Actor actor) {
        var question = question(filter, portOf(filter, actor));
        var name = "conveyances-" + question.port() + "-" + question.day() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(BYTE_ORDER_MARK + conveyances.export(question, actor));
    }

    @GetMapping("/conveyances/{id}")
    @Permitted(value = Permission.CONVEYANCE_INSPECT, purpose = Purpose.CONVEYANCE_INSPECTION)
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var move = conveyances.find(new MoveId(id), actor);
        model.addAttribute("move", move);
        model.addAttribute("port", port(move));
        model.addAttribute("key", aKey());
        return "conveyance/move";
    }

    @PostMapping("/conveyances/{id}/inspect")
    @Permitted(value = Permission.CONVEYANCE_INSPECT, purpose = Purpose.CONVEYANCE_INSPECTION)
    String inspect(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String key,
            Actor actor,
            RedirectAttributes told) {
        var move = conveyances.inspect(new MoveId(id), version, new IdempotencyKey(key), actor);
        told.addFlashAttribute("inspected", move);
        told.addAttribute("port", move.port().value());
        told.addAttribute("day", move.day());
        return "redirect:/conveyances";
    }

    @PostMapping("/conveyances/{id}/cancel")
    @Permitted(value = Permission.CONVEYANCE_INSPECT, purpose = Purpose.CONVEYANCE_INSPECTION)
    String cancel(@PathVariable UUID id, @RequestParam int version, @RequestParam String why, Actor actor) {
        conveyances.cancel(new MoveId(id), version, why, actor);
        return "redirect:/conveyances/{id}";
    }

    private Conveyances.Question question(ListFilter filter, Port port) {
        var day = filter.day();
        return filter.question(port.code(), day == null ? PortRules.dayAt(port, clock.instant()) : day);
    }

    private Port portOf(ListFilter filter, Actor actor) {
        var asked = filter.port();
        if (asked == null || asked.isBlank()) {
            return choice(actor).getFirst();
        }
        var code = PortRules.code(asked);
        return ports.find(code).orElseThrow(() -> new ConveyanceProblem.UnknownPort(asked));
    }

    private Port port(Move move) {
        return ports.find(move.port())
                .orElseThrow(() -> new ConveyanceProblem.UnknownPort(move.port().value()));
    }

    private List<Port> choice(Actor actor) {
        var served =
                ports.all().stream().filter(port -> actor.serves(port.code())).toList();
        if (served.isEmpty()) {
            throw new ConveyanceProblem.UnknownPort(
                    actor.port().map(Object::toString).orElse(""));
        }
        return served;
    }

    private static List<ConveyanceKind> kindsAt(Port port) {
        return List.of(ConveyanceKind.values()).stream()
                .filter(kind -> PortRules.serves(port.mode(), kind))
                .toList();
    }

    private static String aKey() {
        return UUID.randomUUID().toString();
    }
}
