package org.gatehouse;

import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The statements that the foot of every page leads to. */
@Controller
class HousePages {

    @GetMapping("/accessibility")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String accessibility() {
        return "accessibility";
    }

    @GetMapping("/privacy")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String privacy() {
        return "privacy";
    }
}
