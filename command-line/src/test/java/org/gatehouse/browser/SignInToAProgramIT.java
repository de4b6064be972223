package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program on another site asks an officer to sign in here; what the browser allows a form to do is part of the walk. */
@ExtendWith(OpenHouse.class)
class SignInToAProgramIT {

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Street street;
    private HttpServer program;
    private String back;

    SignInToAProgramIT(Street street) {
        this.street = street;
    }

    @BeforeEach
    void a_program() throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/back", asked -> {
            byte[] page = "<!DOCTYPE html><title>The roster</title>".getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().set("Content-Type", "text/html");
            asked.sendResponseHeaders(200, page.length);
            asked.getResponseBody().write(page);
            asked.close();
        });
        program.start();
        back = "http://localhost:" + program.getAddress().getPort() + "/back";
    }

    @AfterEach
    void closed() {
        program.stop(0);
    }

    @Test
    void an_officer_who_signs_in_by_the_form_comes_back_to_the_program_with_a_code() {
        String id = "roster-" + program.getAddress().getPort();
        try (Visitor administrator = street.visitor(Who.ADMINISTRATOR)) {
            administrator.open("/clients?lang=en");
            administrator.page().fill("#id", id);
            administrator.page().fill("main #name", "The roster");
            administrator.page().fill("#addresses", back);
            administrator.page().click("main form:has(#addresses) button[type=submit]");
            assertThat(administrator.page().locator("h1").textContent()).isEqualTo("To be handed over");
            administrator.assertNoComplaints();
        }
        try (Visitor officer = street.visitor(Who.NOBODY)) {
            officer.open("/oauth2/authorize?response_type=code&client_id=" + id + "&redirect_uri=" + back
                    + "&scope=openid%20profile&state=kept&nonce=n&code_challenge=" + CHALLENGE
                    + "&code_challenge_method=S256");
            officer.page().fill("input[name=name]", Who.OFFICER.signInName());
            officer.page().fill("input[name=password]", Who.PASSWORD);
            officer.page().click("main button[type=submit]");
            officer.page().waitForURL(back + "?**");
            assertThat(officer.page().url()).contains("code=").contains("state=kept");
            assertThat(officer.page().title()).isEqualTo("The roster");
            officer.assertNoComplaints();
        }
    }
}
