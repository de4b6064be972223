package org.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gatehouse.access.duty.Charges;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.access.duty.TechnicalClients;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditRecords;
import org.gatehouse.testing.As;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Officers of a house whose authority has an issuer of its own: a second house, and one that lies. */
class SignInFromOutsideTest {

    private static final String BEGIN = "/oauth2/authorization/outside";

    private static House issuer;
    private static House house;
    private static LyingIssuer liar;
    private static House lied;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        issuer = House.start();
        int port = freePort();
        String secret = issuer.part(TechnicalClients.class)
                .register(
                        As.staffOf(Role.ADMINISTRATOR),
                        "gatehouse",
                        "The other house",
                        Optional.empty(),
                        Set.of(),
                        List.of("http://127.0.0.1:" + port + "/login/oauth2/code/outside"));
        house = House.start(
                "--server.port=" + port,
                "--gatehouse.oidc.issuer=http://localhost:" + issuer.port(),
                "--gatehouse.oidc.client-secret=" + secret);
        liar = LyingIssuer.start();
        lied = House.start("--gatehouse.oidc.issuer=" + liar.address(), "--gatehouse.oidc.client-secret=unused");
    }

    @AfterAll
    static void stop() {
        house.close();
        lied.close();
        issuer.close();
        liar.close();
    }

    @BeforeEach
    void honest() {
        liar.tellTheTruth();
    }

    @Test
    void an_officer_known_there_and_here_signs_in_there_and_is_brought_to_the_wish_here() {
        var form = browser.open(house.at("127.0.0.1", "/sign-in?to=/account"));
        assertThat(form.body()).contains(BEGIN + "?to=%2Faccount");

        var there = browser.follow(house.at("127.0.0.1", BEGIN + "?to=%2Faccount"));
        assertThat(there.address().getPort()).as("the form of the other house").isEqualTo(issuer.port());
        var here = browser.follow(browser.signIn(there, "officer.li").next());

        assertThat(here.address()).isEqualTo(house.at("127.0.0.1", "/account"));
        assertThat(here.body()).contains("Li Wei").contains("Inspection officer");
        assertThat(audited(house, Action.SIGN_IN)).isPositive();
    }

    @Test
    void what_the_officer_may_do_is_said_here_and_not_there() {
        var officers = house.part(OfficerStore.class);
        house.part(Charges.class)
                .change(
                        As.staffOf(Role.ADMINISTRATOR),
                        officers.named("officer.wang").orElseThrow().id(),
                        "Wang Fang",
                        Optional.empty(),
                        Set.of(Role.STATISTICIAN),
                        Optional.empty());
        var there = browser.follow(house.at("127.0.0.1", BEGIN));
        browser.follow(browser.signIn(there, "officer.wang").next());
        assertThat(browser.open(house.at("127.0.0.1", "/account")).body())
                .contains("Statistician")
                .doesNotContain("Inspection officer");
    }

    @Test
    void somebody_known_there_and_not_here_is_told_so_and_it_is_entered_in_the_audit() {
        enrol(issuer, "only.there");
        long before = audited(house, Action.SIGN_IN_FAILED);
        var there = browser.follow(house.at("127.0.0.1", BEGIN));

        var here = browser.follow(browser.signIn(there, "only.there").next());

        assertThat(here.body()).contains("You are known there, but you are not an officer here");
        assertThat(browser.open(house.at("127.0.0.1", "/account")).next().getPath())
                .isEqualTo("/sign-in");
        assertThat(audited(house, Action.SIGN_IN_FAILED)).isEqualTo(before + 1);
    }

    @Test
    void a_closed_account_stays_closed_whoever_vouches() {
        enrol(issuer, "closed.here");
        enrol(house, "closed.here");
        var id = house.part(OfficerStore.class)
                .named("closed.here")
                .orElseThrow()
                .id();
        house.part(Charges.class).setDisabled(As.staffOf(Role.ADMINISTRATOR), id, true);
        var there = browser.follow(house.at("127.0.0.1", BEGIN));
        assertThat(browser.follow(browser.signIn(there, "closed.here").next()).body())
                .contains("you are not an officer here");
    }

    @Test
    void a_password_that_was_handed_over_is_not_asked_of_somebody_vouched_for() {
        enrol(issuer, "appointed.here");
        house.part(Charges.class)
                .appoint(
                        As.staffOf(Role.ADMINISTRATOR),
                        "appointed.here",
                        "Appointed",
                        Optional.empty(),
                        Set.of(Role.STATISTICIAN));
        var there = browser.follow(house.at("127.0.0.1", BEGIN));
        assertThat(browser.follow(browser.signIn(there, "appointed.here").next())
                        .address()
                        .getPath())
                .isEqualTo("/");
    }

    @Test
    void an_answer_that_comes_a_second_time_is_refused() {
        var there = browser.follow(house.at("127.0.0.1", BEGIN));
        var back = browser.open(browser.signIn(there, "officer.li").next()).next();
        assertThat(browser.open(back).next().getPath()).as("the control").isEqualTo("/");

        assertThat(browser.open(back).next()).hasPath("/sign-in").hasQuery("said=again");
        assertThat(browser.open(house.at("127.0.0.1", "/account")).body())
                .as("who is signed in stays so")
                .contains("Li Wei");
    }

    @Test
    void an_answer_in_a_browser_that_did_not_ask_signs_nobody_in() {
        var there = browser.follow(house.at("127.0.0.1", BEGIN));
        var back = browser.open(browser.signIn(there, "officer.li").next()).next();
        var other = new Browser();
        assertThat(other.follow(back).body()).contains("was used already or is too old");
        assertThat(other.open(house.at("127.0.0.1", "/account")).next().getPath())
                .isEqualTo("/sign-in");
    }

    @Test
    void the_truth_signs_in() {
        assertThat(liedTo(truth -> truth, true).next().getPath()).isEqualTo("/");
    }

    @Test
    void an_identity_token_of_another_issuer_is_refused() {
        refused(liedTo(truth -> truth.issuer("http://elsewhere.example"), true));
    }

    @Test
    void an_identity_token_made_for_another_request_is_refused() {
        refused(liedTo(truth -> truth, false));
        refused(liedTo(truth -> truth.claim("nonce", null), true));
    }

    @Test
    void an_identity_token_made_for_another_program_is_refused() {
        refused(liedTo(truth -> truth.audience("another"), true));
    }

    @Test
    void an_identity_token_that_is_over_is_refused() {
        refused(liedTo(truth -> truth.issueTime(new Date(0)).expirationTime(new Date(60_000)), true));
    }

    @Test
    void an_identity_token_signed_by_somebody_else_is_refused() throws Exception {
        liar.signsWithAnotherKey();
        refused(liedTo(truth -> truth, true));
    }

    @Test
    void an_identity_token_without_the_claim_that_names_the_officer_is_refused() {
        var answer = liedTo(truth -> truth.claim("preferred_username", null), true);
        assertThat(answer.next().getQuery()).isEqualTo("said=unknown");
    }

    @Test
    void an_issuer_that_calls_itself_otherwise_or_is_away_is_said_in_a_sentence_and_asked_again_later()
            throws Exception {
        try (var other = LyingIssuer.start();
                var third = House.start("--gatehouse.oidc.issuer=" + other.address())) {
            other.callsItself("http://elsewhere.example");
            assertThat(browser.follow(third.at("127.0.0.1", BEGIN)).body())
                    .contains("does not answer, or is not the one that is set here");
            other.tellTheTruth();
            assertThat(browser.open(third.at("127.0.0.1", BEGIN)).next().toString())
                    .startsWith(other.address());
        }
    }

    /** Signs in at the issuer that lies, in a browser that nobody used. */
    private Browser.Page liedTo(UnaryOperator<JWTClaimsSet.Builder> lie, boolean nonceRepeated) {
        var fresh = new Browser();
        var asked = fresh.open(lied.at("127.0.0.1", BEGIN));
        assertThat(asked.led("code_challenge_method")).isEqualTo("S256");
        liar.nonceIs(nonceRepeated ? asked.led("nonce") : "of another request");
        liar.lie(lie);
        return fresh.open(lied.at(
                "127.0.0.1",
                "/login/oauth2/code/outside?" + Browser.form(Map.of("code", "any", "state", asked.led("state")))));
    }

    private static void refused(Browser.Page answer) {
        assertThat(answer.next()).hasPath("/sign-in").hasQuery("said=outside");
        var page = new Browser().open(answer.next());
        assertThat(page.body()).contains("The other service did not sign you in");
    }

    private static void enrol(House where, String name) {
        var officers = where.part(OfficerStore.class);
        String hash = officers.passwordHash(
                        officers.named("stat.liu").orElseThrow().id())
                .orElseThrow();
        where.part(Charges.class).enrol(name, name, Optional.empty(), Set.of(Role.STATISTICIAN), hash);
    }

    private static long audited(House where, Action action) {
        return where.part(AuditRecords.class)
                .find(
                        new AuditRecords.Query(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(action),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        1000)
                .size();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
