package org.gatehouse.access.officers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.access.Role;
import org.gatehouse.access.duty.Charges;
import org.gatehouse.access.duty.OfficerRow;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is an officer, where, charged with what. */
@Controller
class OfficerPages {

    private static final int ROWS_A_PAGE = 50;

    private final OfficerStore officers;
    private final Charges charges;
    private final Ports ports;

    OfficerPages(OfficerStore officers, Charges charges, Ports ports) {
        this.officers = officers;
        this.charges = charges;
        this.ports = ports;
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @GetMapping("/officers")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        var found = officers.search(q.strip(), after, ROWS_A_PAGE + 1);
        boolean more = found.size() > ROWS_A_PAGE;
        model.addAttribute("q", q);
        model.addAttribute("officers", more ? found.subList(0, ROWS_A_PAGE) : found);
        model.addAttribute("next", more ? found.get(ROWS_A_PAGE - 1).signInName() : null);
        return "access/officers";
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @GetMapping("/officers/new")
    String blank(Model model) {
        return form(model, null, "", "", Optional.empty(), Set.of(), "");
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @PostMapping("/officers")
    String appoint(
            Actor by,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "") List<String> roles,
            Model model,
            HttpServletResponse response) {
        try {
            var appointed = charges.appoint(
                    by, signInName, OfficerForm.name(name), OfficerForm.port(port, ports), OfficerForm.roles(roles));
            return secret(model, name.strip(), appointed.password(), "/officers/" + appointed.id());
        } catch (AccessProblem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(model, null, signInName, name, Optional.empty(), OfficerForm.roles(roles), "");
        }
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @GetMapping("/officers/{id}")
    String one(@PathVariable UUID id, Model model) {
        var officer = officers.find(new OfficerId(id)).orElseThrow(AccessProblem.NoSuchOfficer::new);
        String outsideName = officers.externalSubject(officer.id()).orElse("");
        return form(model, officer, officer.signInName(), officer.name(), officer.port(), officer.roles(), outsideName);
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @PostMapping("/officers/{id}")
    String change(
            Actor by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "") String outsideName,
            Model model,
            HttpServletResponse response) {
        var officer = officers.find(new OfficerId(id)).orElseThrow(AccessProblem.NoSuchOfficer::new);
        try {
            charges.change(
                    by,
                    officer.id(),
                    OfficerForm.name(name),
                    OfficerForm.port(port, ports),
                    OfficerForm.roles(roles),
                    Optional.of(outsideName.strip()).filter(given -> !given.isEmpty()));
            return "redirect:/officers/" + id;
        } catch (AccessProblem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            var asked = OfficerForm.roles(roles);
            return form(model, officer, officer.signInName(), name, officer.port(), asked, outsideName);
        }
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @PostMapping("/officers/{id}/closed")
    String close(Actor by, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean closed) {
        charges.setDisabled(by, new OfficerId(id), closed);
        return "redirect:/officers/" + id;
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @PostMapping("/officers/{id}/password")
    String resetPassword(Actor by, @PathVariable UUID id, Model model) {
        var officer = officers.find(new OfficerId(id)).orElseThrow(AccessProblem.NoSuchOfficer::new);
        return secret(model, officer.name(), charges.resetPassword(by, officer.id()), "/officers/" + id);
    }

    private String form(
            Model model,
            @Nullable OfficerRow officer,
            String signInName,
            String name,
            Optional<PortCode> port,
            Set<Role> roles,
            String outsideName) {
        model.addAttribute("officer", officer);
        model.addAttribute("signInName", signInName);
        model.addAttribute("name", name);
        model.addAttribute("port", port.map(PortCode::value).orElse(""));
        model.addAttribute("roles", roles);
        model.addAttribute("outsideName", outsideName);
        model.addAttribute("ports", ports.all());
        model.addAttribute("allRoles", Role.values());
        return "access/officer";
    }

    /** Shown in the answer itself, once: a secret is kept nowhere from where it could be shown again. */
    private static String secret(Model model, String whose, String secret, String back) {
        model.addAttribute("whose", whose);
        model.addAttribute("secret", secret);
        model.addAttribute("back", back);
        return "access/secret";
    }
}
