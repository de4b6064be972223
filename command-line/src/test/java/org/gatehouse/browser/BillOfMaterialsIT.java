package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the packaged program says it is made of. A build without the network ({@code mvn -o}) makes no bill; then the first test is
 * skipped, but not where the variable {@code CI} is set: there it fails.
 */
@ExtendWith(OpenHouse.class)
class BillOfMaterialsIT {

    private final Street street;

    BillOfMaterialsIT(Street street) {
        this.street = street;
    }

    @Test
    void an_administrator_reads_it_from_the_running_program() {
        if (System.getenv("CI") == null) {
            assumeThat(getClass().getResource("/META-INF/sbom/application.cdx.json"))
                    .as("built offline: no bill of materials")
                    .isNotNull();
        }
        try (Visitor administrator = street.visitor(Who.ADMINISTRATOR)) {
            administrator.open("/account");
            String address = administrator.page().url().replace("/account", "/actuator/sbom");
            var answer = administrator.page().request().get(address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).startsWith("application/vnd.cyclonedx+json");
            JsonNode bill = JsonMapper.shared().readTree(answer.text());
            assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(bill.get("components")
                            .valueStream()
                            .map(component -> component.get("name").asString()))
                    .contains("spring-boot", "postgresql", "travel-documents")
                    .doesNotContain("assertj-core");
        }
    }

    @Test
    void nobody_else_is_told_the_versions() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            assertThat(officer.open("/actuator/sbom").status()).isEqualTo(403);
        }
        try (Visitor nobody = street.visitor(Who.NOBODY)) {
            nobody.open("/actuator/sbom");
            assertThat(nobody.page().url()).contains("/sign-in");
        }
    }
}
