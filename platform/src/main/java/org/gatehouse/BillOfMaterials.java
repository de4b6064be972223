package org.gatehouse;

import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What this very program is made of, as CycloneDX. A route of the house and none of the actuator's, so that it says whom it is
 * for: exact versions tell an attacker where to begin.
 */
@Controller
class BillOfMaterials {

    private static final String WRITTEN_BY_THE_BUILD = "META-INF/sbom/application.cdx.json";
    private static final MediaType CYCLONE_DX = MediaType.parseMediaType("application/vnd.cyclonedx+json");

    /** Empty-handed where the program was not packaged, or built without the network. */
    @GetMapping("/actuator/sbom")
    @Permitted(value = Permission.OFFICERS_ADMINISTER, purpose = Purpose.ADMINISTRATION)
    ResponseEntity<Resource> billOfMaterials() throws NoResourceFoundException {
        var bill = new ClassPathResource(WRITTEN_BY_THE_BUILD);
        if (!bill.exists()) {
            throw new NoResourceFoundException(HttpMethod.GET, "/actuator/sbom", "actuator/sbom");
        }
        return ResponseEntity.ok().contentType(CYCLONE_DX).body(bill);
    }
}
