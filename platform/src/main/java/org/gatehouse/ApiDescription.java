package org.gatehouse;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said of the interface as a whole in {@code /api/openapi.json} (OpenAPI 3.1). */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String CLIENT_CREDENTIALS = "clientCredentials";

    private static final String ABOUT = """
            Programs of desks, e-channels, carriers and port systems. A client signs in with its own credentials \
            (OAuth 2.0, RFC 6749 section 4.4) and sends the token as a bearer. Problems are answered as \
            application/problem+json (RFC 9457) in the language that the caller accepts, English or Chinese; their type \
            is stable. A request that opens something carries an Idempotency-Key, one that changes something If-Match.
            """;

    @Bean
    OpenAPI gatehouseApi() {
        String version = ApiDescription.class.getPackage().getImplementationVersion();
        var flow = new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes());
        return new OpenAPI()
                .info(new Info()
                        .title("Gatehouse")
                        .version(version == null ? "unpackaged" : version)
                        .description(ABOUT.strip())
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("This installation")))
                .components(new Components()
                        .addSecuritySchemes(
                                CLIENT_CREDENTIALS,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.OAUTH2)
                                        .flows(new OAuthFlows().clientCredentials(flow))))
                .security(List.of(new SecurityRequirement().addList(CLIENT_CREDENTIALS)));
    }
}
