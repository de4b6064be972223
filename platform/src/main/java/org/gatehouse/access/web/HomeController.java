package org.gatehouse.access.web;

import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives: what one may do, and who one is. */
@Controller
class HomeController {

    private final OfficerStore officers;
    private final Ports ports;

    HomeController(OfficerStore officers, Ports ports) {
        this.officers = officers;
        this.ports = ports;
    }

    @Permitted(value = Permission.SIGNED_IN, purpose = Purpose.OWN_ACCOUNT)
    @GetMapping("/")
    String home(Actor actor, Model model) {
        Optional<Port> port = actor.port().flatMap(ports::find);
        model.addAttribute("port", port.orElse(null));
        model.addAttribute("officer", officers.find(actor.id()).orElse(null));
        return "access/home";
    }
}
