package org.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.duty.TechnicalClients;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens: given out, used, and misused. */
@HouseTest
class TokenTest {

    private static final Actor ADMINISTRATOR = As.staffOf(Role.ADMINISTRATOR);

    private final MockMvc mvc;
    private final TechnicalClients clients;
    private final SettableClock clock;
    private final Path keyFile;

    TokenTest(MockMvc mvc, TechnicalClients clients, SettableClock clock, AccessSettings settings) {
        this.mvc = mvc;
        this.clients = clients;
        this.clock = clock;
        this.keyFile = settings.home().resolve("keys").resolve("access-tokens.jwks");
    }

    @Test
    void a_client_gets_a_token_and_may_do_what_it_was_allowed_and_nothing_else() throws Exception {
        String token = token("token.channel", register("token.channel", Permission.CHANNEL_INSPECT));
        assertThat(answer(token, "/api/ports-of-nowhere")).isEqualTo(404);
        mvc.perform(get("/api/conveyances").header("Authorization", "Bearer " + token))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/access/not-permitted"));
    }

    @Test
    void without_a_token_the_interface_is_closed_whatever_the_session() throws Exception {
        mvc.perform(get("/api/conveyances"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(jsonPath("$.type").value("/problems/request/token-needed"));
    }

    @Test
    void a_closed_client_is_out_at_once_even_with_a_token() throws Exception {
        String secret = register("token.closed", Permission.CONVEYANCE_INSPECT);
        String token = token("token.closed", secret);
        assertThat(answer(token, "/api/conveyances")).isNotEqualTo(401).isNotEqualTo(403);
        clients.setDisabled(ADMINISTRATOR, "token.closed", true);
        assertThat(answer(token, "/api/conveyances")).isEqualTo(401);
        assertThat(tokenStatus("token.closed", secret)).isEqualTo(401);
    }

    @Test
    void a_renewed_secret_ends_the_one_before() throws Exception {
        String first = register("token.renewed", Permission.CONVEYANCE_INSPECT);
        String second = clients.renewSecret(ADMINISTRATOR, "token.renewed");
        assertThat(tokenStatus("token.renewed", first)).isEqualTo(401);
        assertThat(tokenStatus("token.renewed", second)).isEqualTo(200);
    }

    @Test
    void guessing_a_secret_gets_slower() throws Exception {
        register("token.guessed", Permission.CONVEYANCE_INSPECT);
        for (int i = 0; i < 5; i++) {
            assertThat(tokenStatus("token.guessed", "guess")).isEqualTo(401);
        }
        assertThat(tokenStatus("token.guessed", "guess")).isEqualTo(429);
    }

    @Test
    void tokens_that_the_house_did_not_sign_for_this_use_are_refused() throws Exception {
        register("token.forged", Permission.CONVEYANCE_INSPECT);
        var key = (ECKey) JWKSet.load(keyFile.toFile()).getKeys().getFirst();
        var foreign = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();

        assertThat(api(signed(key, claims("gatehouse-api", Duration.ofMinutes(5)))))
                .as("the control: a good one")
                .isNotEqualTo(401);
        assertThat(api(new PlainJWT(claims("gatehouse-api", Duration.ofMinutes(5))).serialize()))
                .as("no algorithm")
                .isEqualTo(401);
        assertThat(api(signed(foreign, claims("gatehouse-api", Duration.ofMinutes(5)))))
                .as("a foreign key of the same name")
                .isEqualTo(401);
        assertThat(api(signed(key, claims("somebody-else", Duration.ofMinutes(5)))))
                .as("for another audience")
                .isEqualTo(401);
        assertThat(api(signed(key, claims("gatehouse-api", Duration.ofMinutes(-5)))))
                .as("expired")
                .isEqualTo(401);
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                claims("gatehouse-api", Duration.ofMinutes(5)));
        confused.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        assertThat(api(confused.serialize())).as("the public key as a secret").isEqualTo(401);
        assertThat(api("not-a-token")).isEqualTo(401);
    }

    @Test
    void the_key_that_signs_tokens_is_readable_by_its_owner_alone() throws Exception {
        assertThat(Files.getPosixFilePermissions(keyFile)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        mvc.perform(get("/oauth2/jwks"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.keys[0].kty").value("EC"))
                .andExpect(jsonPath("$.keys[0].d").doesNotExist());
        mvc.perform(get("/.well-known/openid-configuration"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.token_endpoint").value("http://localhost/oauth2/token"));
    }

    private String register(String id, Permission permission) {
        return clients.register(ADMINISTRATOR, id, id, Optional.empty(), Set.of(permission), List.of());
    }

    private String token(String id, String secret) throws Exception {
        var answer = mvc.perform(post("/oauth2/token")
                        .with(SecurityMockMvcRequestPostProcessors.httpBasic(id, secret))
                        .param("grant_type", "client_credentials"))
                .andExpect(status().isOk())
                .andReturn();
        return JsonMapper.shared()
                .readTree(answer.getResponse().getContentAsString())
                .get("access_token")
                .asString();
    }

    private int tokenStatus(String id, String secret) throws Exception {
        return mvc.perform(post("/oauth2/token")
                        .with(SecurityMockMvcRequestPostProcessors.httpBasic(id, secret))
                        .param("grant_type", "client_credentials"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private JWTClaimsSet claims(String audience, Duration life) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .subject("token.forged")
                .audience(audience)
                .issueTime(Date.from(now.minusSeconds(600)))
                .expirationTime(Date.from(now.plus(life)))
                .build();
    }

    private static String signed(ECKey key, JWTClaimsSet claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private int api(String token) throws Exception {
        return answer(token, "/api/conveyances");
    }

    private int answer(String token, String path) throws Exception {
        return mvc.perform(get(path).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
