package org.gatehouse.access.officers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.access.duty.ClientStore;
import org.gatehouse.access.duty.RedirectUris;
import org.gatehouse.access.duty.TechnicalClients;
import org.gatehouse.reference.Ports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Programs that may use the interface, and those to which officers sign in. */
@Controller
class ClientPages {

    private final ClientStore clients;
    private final TechnicalClients register;
    private final Ports ports;

    ClientPages(ClientStore clients, TechnicalClients register, Ports ports) {
        this.clients = clients;
        this.register = register;
        this.ports = ports;
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @GetMapping("/clients")
    String list(Model model) {
        model.addAttribute("clients", clients.all());
        model.addAttribute("ports", ports.all());
        model.addAttribute("grantable", TechnicalClients.GRANTABLE);
        return "access/clients";
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @PostMapping("/clients")
    String register(
            Actor by,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "") List<String> permissions,
            @RequestParam(defaultValue = "") String addresses,
            Model model,
            HttpServletResponse response) {
        try {
            String secret = register.register(
                    by,
                    id.strip(),
                    name,
                    OfficerForm.port(port, ports),
                    OfficerForm.permissions(permissions),
                    RedirectUris.written(addresses));
            return secret(model, id.strip(), secret);
        } catch (AccessProblem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return list(model);
        }
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @PostMapping("/clients/{id}/secret")
    String renew(Actor by, @PathVariable String id, Model model) {
        return secret(model, id, register.renewSecret(by, id));
    }

    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    @PostMapping("/clients/{id}/closed")
    String close(Actor by, @PathVariable String id, @RequestParam(defaultValue = "false") boolean closed) {
        register.setDisabled(by, id, closed);
        return "redirect:/clients";
    }

    private static String secret(Model model, String whose, String secret) {
        model.addAttribute("whose", whose);
        model.addAttribute("secret", secret);
        model.addAttribute("back", "/clients");
        return "access/secret";
    }
}
