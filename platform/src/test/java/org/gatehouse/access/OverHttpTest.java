package org.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.testing.RealPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What only a real server shows: cookies, sessions that are gone, and what the filters refuse. */
class OverHttpTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static ConfigurableApplicationContext house;
    private static String address;

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private String cookie = "";

    @BeforeAll
    static void start() {
        house = new SpringApplicationBuilder(GatehouseApplication.class)
                .profiles("demo")
                .run(
                        "--gatehouse.db-url=" + RealPostgres.emptyDatabase(),
                        "--gatehouse.db-connections=8",
                        "--gatehouse.home=" + RealPostgres.emptyHome(),
                        "--server.port=0");
        address = "http://localhost:" + house.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() throws Exception {
        var form = get("/sign-in");
        assertThat(form.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("gatehouse=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(form.body()).contains("officer.li").contains("gatehouse-demo");
    }

    @Test
    void an_officer_signs_in_under_a_new_session_and_reaches_the_wish() throws Exception {
        String before = cookieOf(get("/sign-in?to=%2Faccount"));
        var answer = signIn("officer.li", "/account");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/account");
        assertThat(cookie).isNotEqualTo(before).isNotEmpty();
        assertThat(get("/account").body()).contains("Li Wei").contains("Inspection officer");
    }

    @Test
    void a_form_sent_after_the_session_is_gone_comes_back_as_a_sentence_with_what_was_typed() throws Exception {
        signIn("stat.liu", "/");
        cookie = "gatehouse=0123456789ABCDEF0123456789ABCDEF";
        var answer = post("/account/password", "note=three+crates+seen&presentPassword=secret-one&_csrf=stale");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("You are signed out")
                .contains("three crates seen")
                .contains("/sign-in?to=/account/password")
                .doesNotContain("secret-one");
    }

    @Test
    void a_form_with_a_wrong_token_is_refused_with_a_sentence() throws Exception {
        signIn("stat.liu", "/");
        var answer = post("/account/password", "_csrf=wrong");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The form is too old");
    }

    @Test
    void a_desk_gets_a_token_and_a_bad_one_is_answered_by_a_document() throws Exception {
        String basic = Base64.getEncoder().encodeToString("demo-desk:gatehouse-demo".getBytes(StandardCharsets.UTF_8));
        var given = send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(given.statusCode()).isEqualTo(200);
        String token =
                JsonMapper.shared().readTree(given.body()).get("access_token").asString();
        assertThat(api("Bearer " + token).statusCode()).isNotEqualTo(401).isNotEqualTo(403);

        var refused = api("Bearer " + token.substring(0, token.length() - 4) + "AAAA");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(refused.body()).get("instance").asString())
                .isEqualTo("/api/conveyances");
    }

    @Test
    void the_interface_takes_no_cookie() throws Exception {
        signIn("officer.li", "/");
        assertThat(get("/api/conveyances").statusCode()).isEqualTo(401);
    }

    @Test
    void nothing_changes_by_reading_a_page() throws Exception {
        signIn("admin.sun", "/");
        assertThat(get("/sign-out").statusCode()).isEqualTo(405);
        assertThat(get("/account").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> signIn(String name, String to) throws Exception {
        var form = get("/sign-in");
        cookie = cookieOf(form);
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        var answer = post(
                "/sign-in",
                "name=" + name + "&password=gatehouse-demo&to=" + encoded(to) + "&_csrf=" + encoded(token.group(1)));
        cookie = cookieOf(answer);
        return answer;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Cookie", cookie));
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Cookie", cookie)
                .header("Origin", address)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", address + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> api(String authorization) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/conveyances"))
                .header("Authorization", authorization));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookieOf(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("gatehouse="))
                .map(set -> set.split(";", 2)[0])
                .reduce((_, last) -> last)
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
