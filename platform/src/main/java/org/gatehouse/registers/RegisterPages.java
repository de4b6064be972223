package org.gatehouse.registers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.DocumentKinds;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.ReferenceImports;
import org.gatehouse.reference.ReferenceList;
import org.gatehouse.reference.ReferenceProblem;
import org.gatehouse.reference.State;
import org.gatehouse.reference.StateKind;
import org.gatehouse.reference.States;
import org.gatehouse.reference.TransportMode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists as pages and as files; each search has an address that can be kept. */
@Controller
class RegisterPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Ports ports;
    private final States states;
    private final DocumentKinds kinds;
    private final ReferenceImports lists;

    RegisterPages(Ports ports, States states, DocumentKinds kinds, ReferenceImports lists) {
        this.ports = ports;
        this.states = states;
        this.kinds = kinds;
        this.lists = lists;
    }

    @GetMapping({"/reference", "/reference/ports"})
    @Permitted(value = Permission.REFERENCE_READ, purpose = Purpose.REFERENCE_DATA)
    String ports(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable TransportMode mode,
            Actor actor,
            Model model) {
        List<Port> found = ports.all().stream()
                .filter(port -> mode == null || port.mode() == mode)
                .filter(port -> anyHolds(q, port.code().value(), port.nameEn(), port.nameZh()))
                .toList();
        model.addAttribute("q", q);
        model.addAttribute("mayEdit", actor.may(Permission.REFERENCE_EDIT));
        model.addAttribute("mode", mode);
        model.addAttribute("modes", TransportMode.values());
        model.addAttribute("found", found);
        model.addAttribute("total", ports.all().size());
        return "reference/ports";
    }

    @GetMapping("/reference/states")
    @Permitted(value = Permission.REFERENCE_READ, purpose = Purpose.REFERENCE_DATA)
    String states(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable StateKind kind,
            Actor actor,
            Model model) {
        List<State> found = states.all().stream()
                .filter(state -> kind == null || state.kind() == kind)
                .filter(state -> anyHolds(
                        q,
                        state.code(),
                        state.nameEn(),
                        state.nameZh(),
                        state.alpha2().orElse(""),
                        state.alpha3().orElse("")))
                .toList();
        model.addAttribute("q", q);
        model.addAttribute("mayEdit", actor.may(Permission.REFERENCE_EDIT));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", StateKind.values());
        model.addAttribute("found", found);
        model.addAttribute("total", states.all().size());
        return "reference/states";
    }

    @GetMapping("/reference/document-kinds")
    @Permitted(value = Permission.REFERENCE_READ, purpose = Purpose.REFERENCE_DATA)
    String documentKinds(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("mayEdit", actor.may(Permission.REFERENCE_EDIT));
        model.addAttribute(
                "found",
                kinds.all().stream()
                        .filter(kind -> anyHolds(
                                q, kind.codePrefix(), kind.issuer(), kind.kind(), kind.nameEn(), kind.nameZh()))
                        .toList());
        model.addAttribute("total", kinds.all().size());
        return "reference/document-kinds";
    }

    @GetMapping("/reference/{slug}.csv")
    @Permitted(value = Permission.REFERENCE_READ, purpose = Purpose.REFERENCE_DATA)
    ResponseEntity<String> export(@PathVariable String slug) {
        var list = list(slug);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(list.slug() + ".csv")
                                .build()
                                .toString())
                .body(BYTE_ORDER_MARK + lists.export(list));
    }

    static ReferenceList list(String slug) {
        return Arrays.stream(ReferenceList.values())
                .filter(list -> list.slug().equals(slug))
                .findAny()
                .orElseThrow(() -> new ReferenceProblem.NoSuchList(slug));
    }

    private static boolean anyHolds(String search, String... texts) {
        var sought = search.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }
}
