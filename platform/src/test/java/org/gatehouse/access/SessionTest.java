package org.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.access.duty.Charges;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.access.duty.Passwords;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signing in with a password, what becomes of a session, and what an administrator can do to it. */
@HouseTest
class SessionTest {

    private static final String PASSWORD = "four grey cranes at dusk";
    private static final Actor ADMINISTRATOR = As.staffOf(Role.ADMINISTRATOR);

    private final MockMvc mvc;
    private final Charges charges;
    private final OfficerStore officers;
    private final Passwords passwords;

    SessionTest(MockMvc mvc, Charges charges, OfficerStore officers, Passwords passwords) {
        this.mvc = mvc;
        this.charges = charges;
        this.officers = officers;
        this.passwords = passwords;
    }

    @Test
    void a_session_that_begins_has_not_the_identifier_of_the_one_before() throws Exception {
        enrol("session.fixed", Role.INSPECTION_OFFICER);
        var planted = new MockHttpSession();
        String plantedId = planted.getId();
        var session = signIn("session.fixed", PASSWORD, planted);
        assertThat(planted.isInvalid()).isTrue();
        assertThat(session.getId()).isNotEqualTo(plantedId);
        mvc.perform(get("/").session(session)).andExpect(status().isOk());
    }

    @Test
    void sign_out_ends_the_session() throws Exception {
        enrol("session.out", Role.STATISTICIAN);
        var session = signIn("session.out", PASSWORD, new MockHttpSession());
        mvc.perform(post("/sign-out").session(session).with(csrf())).andExpect(redirectedUrl("/sign-in?said=out"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_change_of_roles_is_seen_by_the_next_request_and_a_closed_account_is_out() throws Exception {
        var id = enrol("session.roles", Role.STATISTICIAN);
        var session = signIn("session.roles", PASSWORD, new MockHttpSession());
        mvc.perform(get("/audit").session(session)).andExpect(status().isForbidden());
        charges.change(ADMINISTRATOR, id, "Test", Optional.empty(), Set.of(Role.AUDITOR), Optional.empty());
        mvc.perform(get("/audit").session(session)).andExpect(status().isOk());
        charges.setDisabled(ADMINISTRATOR, id, true);
        mvc.perform(get("/audit").session(session)).andExpect(redirectedUrl("/sign-in?to=%2Faudit"));
    }

    @Test
    void a_password_that_was_handed_over_has_to_be_changed_before_anything_else() throws Exception {
        var appointed = charges.appoint(
                ADMINISTRATOR,
                "session.new",
                "New",
                Optional.of(new PortCode("CNGBP")),
                Set.of(Role.INSPECTION_OFFICER));
        var session = signIn("session.new", appointed.password(), new MockHttpSession());
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/account/password"));
        mvc.perform(post("/account/password")
                        .session(session)
                        .with(csrf())
                        .param("presentPassword", appointed.password())
                        .param("wantedPassword", "short")
                        .param("againPassword", "short"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Error:")));
        var renewed = (MockHttpSession) Objects.requireNonNull(mvc.perform(post("/account/password")
                        .session(session)
                        .with(csrf())
                        .param("presentPassword", appointed.password())
                        .param("wantedPassword", PASSWORD)
                        .param("againPassword", PASSWORD))
                .andExpect(redirectedUrl("/account?said=password"))
                .andReturn()
                .getRequest()
                .getSession(false));
        mvc.perform(get("/").session(renewed)).andExpect(status().isOk());
        signIn("session.new", PASSWORD, new MockHttpSession());
    }

    @Test
    void guessing_gets_slower_and_says_how_long_to_wait() throws Exception {
        enrol("session.guessed", Role.AUDITOR);
        for (int i = 0; i < 5; i++) {
            mvc.perform(attempt("session.guessed", "guess " + i)).andExpect(status().isUnauthorized());
        }
        mvc.perform(attempt("session.guessed", PASSWORD))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "2"));
    }

    @Test
    void an_unknown_name_takes_as_long_to_refuse_as_a_wrong_password() {
        var known = Optional.of(passwords.hash(PASSWORD));
        passwords.matchesKnown("warming up", known);
        long knownNanos = Long.MAX_VALUE;
        long unknownNanos = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            knownNanos = Math.min(knownNanos, nanos(known));
            unknownNanos = Math.min(unknownNanos, nanos(Optional.empty()));
        }
        assertThat((double) unknownNanos / knownNanos).isBetween(0.6, 1.6);
    }

    private long nanos(Optional<String> hash) {
        long start = System.nanoTime();
        assertThat(passwords.matchesKnown("wrong", hash)).isFalse();
        return System.nanoTime() - start;
    }

    @Test
    void passwords_are_kept_as_argon2id_with_at_least_nineteen_mebibytes_and_two_passes() {
        var form = Pattern.compile("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(passwords.hash(PASSWORD)).matches(form);
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void the_only_administrator_cannot_be_taken_away_and_watchers_hold_no_other_role() throws Exception {
        mvc.perform(post("/officers")
                        .with(As.staff(Role.ADMINISTRATOR))
                        .with(csrf())
                        .param("signInName", "session.both")
                        .param("name", "Both")
                        .param("roles", "AUDITOR", "ADMINISTRATOR"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("hold no other role")))
                .andExpect(content().string(containsString("value=\"session.both\"")));
        assertThat(officers.named("session.both")).isEmpty();
    }

    @Test
    void an_administrator_appoints_finds_and_resets_officers() throws Exception {
        mvc.perform(post("/officers")
                        .with(As.staff(Role.ADMINISTRATOR))
                        .with(csrf())
                        .param("signInName", "session.made")
                        .param("name", "Made by Hand")
                        .param("port", "CNPVG")
                        .param("roles", "INSPECTION_OFFICER"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Made by Hand")));
        mvc.perform(get("/officers").param("q", "made by").with(As.staff(Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("session.made")))
                .andExpect(content().string(containsString("CNPVG")));
        var made = officers.named("session.made").orElseThrow();
        mvc.perform(get("/officers/" + made.id()).with(As.staff(Role.ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("argon2"))));
        mvc.perform(post("/officers/" + made.id() + "/password")
                        .with(As.staff(Role.ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(status().isOk());
        mvc.perform(get("/audit").param("record", "access/officer/" + made.id()).with(As.staff(Role.AUDITOR)))
                .andExpect(content().string(containsString("password reset")))
                .andExpect(content().string(containsString("Created")));
    }

    @Test
    void reading_the_audit_is_itself_in_the_audit() throws Exception {
        mvc.perform(get("/audit").param("actor", "officer:looked-for").with(As.staff(Role.AUDITOR)))
                .andExpect(status().isOk());
        var reader = As.staffOf(Role.AUDITOR).reference();
        mvc.perform(get("/audit").param("actor", reader).with(As.staff(Role.DATA_PROTECTION_OFFICER)))
                .andExpect(content().string(containsString("actor officer:looked-for")));
        mvc.perform(get("/audit").param("from", "soon").with(As.staff(Role.AUDITOR)))
                .andExpect(content().string(containsString("could not be read")));
    }

    private OfficerId enrol(String name, Role role) {
        charges.enrol(name, "Test", Optional.empty(), Set.of(role), passwords.hash(PASSWORD));
        return officers.named(name).orElseThrow().id();
    }

    private MockHttpSession signIn(String name, String password, MockHttpSession before) throws Exception {
        var answer = mvc.perform(attempt(name, password).session(before))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }

    private static MockHttpServletRequestBuilder attempt(String name, String password) {
        return post("/sign-in").with(csrf()).param("name", name).param("password", password);
    }
}
