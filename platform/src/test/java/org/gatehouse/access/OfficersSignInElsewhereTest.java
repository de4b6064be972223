package org.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.access.duty.Charges;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.access.duty.TechnicalClients;
import org.gatehouse.audit.AuditRecords;
import org.gatehouse.testing.As;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Officers sign in to another program with their account here: OpenID Connect, authorization code with proof key. */
class OfficersSignInElsewhereTest {

    private static final String BACK = "https://roster.example/back";
    private static final String VERIFIER = "of-forty-three-characters-at-least-as-rfc-7636-asks";

    private static House house;
    private static String secret;

    private final Browser browser = new Browser();
    private final HttpClient program = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        house = House.start();
        secret = register("roster", BACK);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void an_administrator_registers_the_program_and_the_officer_comes_back_with_a_name_roles_and_a_port()
            throws Exception {
        var administrator = new Browser();
        administrator.signIn(administrator.open(at("/sign-in")), "admin.sun");
        var given = administrator.submit(
                administrator.open(at("/clients")),
                "/clients",
                Map.of("id", "leave-planner", "name", "Leave planner", "addresses", "https://leave.example/back\n"));
        var shown = Pattern.compile("<code>([^<]{40})</code>").matcher(given.body());
        assertThat(shown.find()).as(given.body()).isTrue();

        var form = browser.follow(authorize("leave-planner", "https://leave.example/back", Map.of()));
        assertThat(form.address().getPath()).isEqualTo("/sign-in");
        var onward = browser.signIn(form, "officer.li");
        assertThat(onward.status()).isEqualTo(200);
        assertThat(onward.body()).contains("You are signed in").contains("Go on now");
        var back = browser.open(onward.next());

        assertThat(back.next().toString()).startsWith("https://leave.example/back?code=");
        assertThat(back.led("state")).isEqualTo("a state");
        var answer =
                exchange("leave-planner", shown.group(1), back.led("code"), "https://leave.example/back", VERIFIER);
        assertThat(answer.statusCode()).isEqualTo(200);
        var tokens = JsonMapper.shared().readTree(answer.body());
        var claims = verified(tokens.get("id_token").asString());
        assertThat(claims.getStringClaim("name")).isEqualTo("Li Wei");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("officer.li");
        assertThat(claims.getStringListClaim("roles")).containsExactly("INSPECTION_OFFICER");
        assertThat(claims.getStringClaim("port")).isEqualTo("CNGBP");
        assertThat(claims.getStringClaim("nonce")).isEqualTo("a nonce");
        assertThat(claims.getAudience()).containsExactly("leave-planner");
        assertThat(claims.getIssuer()).isEqualTo(at("").toString());
        assertThat(claims.getClaim("auth_time")).isNotNull();
        assertThat(tokens.has("refresh_token")).isFalse();

        var said = JsonMapper.shared().readTree(userInfo(tokens).body());
        assertThat(said.get("sub").asString()).isEqualTo(claims.getSubject());
        assertThat(said.get("name").asString()).isEqualTo("Li Wei");
        assertThat(said.get("roles").get(0).asString()).isEqualTo("INSPECTION_OFFICER");

        assertThat(house.part(AuditRecords.class).find(ofOfficer(claims.getSubject()), Optional.empty(), 100))
                .anySatisfy(
                        row -> assertThat(row.entry().justification()).isEqualTo("signed in to client:leave-planner"));
    }

    @Test
    void a_program_that_does_not_ask_for_the_profile_is_told_no_name() throws Exception {
        var code = code(Map.of("scope", "openid"));
        var tokens = JsonMapper.shared()
                .readTree(exchange("roster", secret, code, BACK, VERIFIER).body());
        assertThat(verified(tokens.get("id_token").asString()).getClaims())
                .containsKey("sub")
                .doesNotContainKeys("name", "preferred_username", "roles", "port");
    }

    @Test
    void what_the_sign_in_gives_to_the_program_does_not_open_the_interface() throws Exception {
        var tokens = JsonMapper.shared()
                .readTree(exchange("roster", secret, code(Map.of()), BACK, VERIFIER)
                        .body());
        for (String token : List.of("access_token", "id_token")) {
            assertThat(bearer("/api/conveyances", tokens.get(token).asString()).statusCode())
                    .as(token)
                    .isEqualTo(401);
        }
        assertThat(bearer("/userinfo", tokens.get("id_token").asString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_code_is_good_once_and_when_it_comes_again_what_it_gave_is_taken_back() throws Exception {
        String code = code(Map.of());
        var tokens = JsonMapper.shared()
                .readTree(exchange("roster", secret, code, BACK, VERIFIER).body());
        assertThat(userInfo(tokens).statusCode()).isEqualTo(200);

        var again = exchange("roster", secret, code, BACK, VERIFIER);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("invalid_grant");
        assertThat(userInfo(tokens).statusCode()).isEqualTo(401);
    }

    @Test
    void only_the_program_that_began_can_finish() throws Exception {
        String other = register("other-program", "https://other.example/back");
        assertThat(exchange("other-program", other, code(Map.of()), BACK, VERIFIER)
                        .body())
                .contains("invalid_grant");
        assertThat(exchange(
                                "roster",
                                secret,
                                code(Map.of()),
                                BACK,
                                "another-verifier-of-more-than-43-characters-in-all")
                        .body())
                .contains("invalid_grant");
        assertThat(exchange("roster", secret, code(Map.of()), "https://roster.example/elsewhere", VERIFIER)
                        .body())
                .contains("invalid_grant");
        assertThat(exchange("roster", "not the secret", code(Map.of()), BACK, VERIFIER)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_proof_key_is_needed_and_may_not_be_sent_in_the_clear() {
        var without = browser.open(authorize("roster", BACK, Map.of("code_challenge", "")));
        assertThat(without.led("error")).isEqualTo("invalid_request");
        var plain = browser.open(authorize("roster", BACK, Map.of("code_challenge_method", "plain")));
        assertThat(plain.led("error")).isEqualTo("invalid_request");
    }

    @Test
    void a_browser_is_never_sent_to_an_address_that_is_not_registered() {
        for (var request : List.of(
                authorize("roster", "https://roster.example/back/", Map.of()),
                authorize("roster", "https://thief.example/back", Map.of()),
                authorize("unheard-of", BACK, Map.of()),
                authorize("demo-desk", BACK, Map.of()))) {
            var answer = browser.open(request);
            assertThat(answer.status()).as(request.toString()).isEqualTo(400);
            assertThat(answer.body()).contains("The request is not well formed");
        }
    }

    @Test
    void who_asks_without_showing_a_page_is_told_that_nobody_is_signed_in() {
        var answer = browser.open(authorize("roster", BACK, Map.of("prompt", "none")));
        assertThat(answer.led("error")).isEqualTo("login_required");
    }

    @Test
    void a_session_that_was_ended_signs_in_to_no_program() {
        var officer = enrol("ended.session");
        code("ended.session", Map.of());
        assertThat(browser.open(authorize("roster", BACK, Map.of())).led("code"))
                .as("the control: the session is good for a second sign-in")
                .isNotEmpty();
        house.part(Charges.class).setDisabled(As.staffOf(Role.ADMINISTRATOR), officer, true);
        house.part(Charges.class).setDisabled(As.staffOf(Role.ADMINISTRATOR), officer, false);

        var answer = browser.open(authorize("roster", BACK, Map.of()));

        assertThat(answer.next().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void an_account_that_is_closed_on_the_way_gets_no_tokens() throws Exception {
        var officer = enrol("closed.officer");
        String code = code("closed.officer", Map.of());
        house.part(Charges.class).setDisabled(As.staffOf(Role.ADMINISTRATOR), officer, true);

        var answer = exchange("roster", secret, code, BACK, VERIFIER);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    @Test
    void a_password_that_was_handed_over_is_changed_before_anything_else() {
        var appointed = house.part(Charges.class)
                .appoint(
                        As.staffOf(Role.ADMINISTRATOR),
                        "new.officer",
                        "New",
                        Optional.empty(),
                        Set.of(Role.STATISTICIAN));
        var form = browser.follow(authorize("roster", BACK, Map.of()));
        var onward = browser.submit(
                form,
                "/sign-in",
                Map.of(
                        "name",
                        "new.officer",
                        "password",
                        appointed.password(),
                        "to",
                        wish(authorize("roster", BACK, Map.of()))));
        assertThat(browser.open(onward.next()).next().getPath()).isEqualTo("/account/password");
    }

    @Test
    void the_house_says_of_itself_what_it_does_and_nothing_more() throws Exception {
        var said = JsonMapper.shared()
                .readTree(send(HttpRequest.newBuilder(at("/.well-known/openid-configuration")))
                        .body());
        assertThat(texts(said.get("grant_types_supported")))
                .containsExactly("authorization_code", "client_credentials");
        assertThat(texts(said.get("scopes_supported"))).containsExactly("openid", "profile");
        assertThat(texts(said.get("id_token_signing_alg_values_supported"))).containsExactly("ES256");
        assertThat(texts(said.get("code_challenge_methods_supported"))).containsExactly("S256");
        assertThat(said.has("end_session_endpoint")).isFalse();
        assertThat(said.has("revocation_endpoint")).isFalse();
    }

    @Test
    void an_address_that_is_not_safe_is_not_registered() {
        var administrator = new Browser();
        administrator.signIn(administrator.open(at("/sign-in")), "admin.sun");
        var refused = administrator.submit(
                administrator.open(at("/clients")),
                "/clients",
                Map.of("id", "unsafe-one", "name", "Unsafe", "addresses", "http://roster.example/back"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("http://roster.example/back cannot be used for signing in");
    }

    private static String register(String id, String address) {
        return house.part(TechnicalClients.class)
                .register(As.staffOf(Role.ADMINISTRATOR), id, id, Optional.empty(), Set.of(), List.of(address));
    }

    /** An officer with the password of the demonstration. */
    private static OfficerId enrol(String name) {
        var officers = house.part(OfficerStore.class);
        String hash = officers.passwordHash(
                        officers.named("stat.liu").orElseThrow().id())
                .orElseThrow();
        house.part(Charges.class).enrol(name, name, Optional.empty(), Set.of(Role.STATISTICIAN), hash);
        return officers.named(name).orElseThrow().id();
    }

    private String code(Map<String, String> more) {
        return code("officer.li", more);
    }

    /** Signs the officer in to the roster, in a browser that nobody used. */
    private String code(String officer, Map<String, String> more) {
        var form = browser.follow(authorize("roster", BACK, more));
        var back = form.status() == 302
                ? form
                : browser.open(browser.signIn(form, officer).next());
        return back.led("code");
    }

    private static URI authorize(String client, String address, Map<String, String> more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client);
        parameters.put("redirect_uri", address);
        parameters.put("scope", "openid profile");
        parameters.put("state", "a state");
        parameters.put("nonce", "a nonce");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(more);
        parameters.values().removeIf(String::isEmpty);
        return at("/oauth2/authorize?" + Browser.form(parameters));
    }

    private static String wish(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String challenge() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> exchange(
            String client, String clientSecret, String code, String address, String verifier) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((client + ":" + URLEncoder.encode(clientSecret, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Browser.form(Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", address,
                        "code_verifier", verifier)))));
    }

    private HttpResponse<String> userInfo(JsonNode tokens) throws Exception {
        return bearer("/userinfo", tokens.get("access_token").asString());
    }

    private HttpResponse<String> bearer(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return program.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The claims, once the signature is found to be of a key that the house publishes. */
    private JWTClaimsSet verified(String idToken) throws Exception {
        var token = SignedJWT.parse(idToken);
        var keys = JWKSet.parse(send(HttpRequest.newBuilder(at("/oauth2/jwks"))).body());
        var key = (ECKey) keys.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        return token.getJWTClaimsSet();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static AuditRecords.Query ofOfficer(String id) {
        return new AuditRecords.Query(
                Optional.empty(),
                Optional.of("access/officer/" + id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static URI at(String path) {
        return house.at("localhost", path);
    }
}
