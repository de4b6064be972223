package org.gatehouse.retention.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Role;
import org.gatehouse.retention.Hold;
import org.gatehouse.retention.Holds;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Rules, holds and their forms, in both languages and without scripts. */
@HouseTest
class RetentionPagesTest {

    private static final Actor RECORDS = As.staffOf(Role.RECORDS_OFFICER);
    private static final Actor PROTECTION = As.staffOf(Role.DATA_PROTECTION_OFFICER);

    private final MockMvc mvc;
    private final Holds holds;

    RetentionPagesTest(MockMvc mvc, Holds holds) {
        this.mvc = mvc;
        this.holds = holds;
    }

    private ResultActions look(String path, Actor who, String language) throws Exception {
        return mvc.perform(get(path).with(As.actor(who)).accept("text/html").header("Accept-Language", language));
    }

    private ResultActions send(String path, Actor who, String... form) throws Exception {
        var request = post(path);
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return mvc.perform(
                request.with(As.actor(who)).with(csrf()).accept("text/html").header("Accept-Language", "en"));
    }

    @Test
    void the_rules_are_shown_with_their_law() throws Exception {
        look("/retention", RECORDS, "en")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("5 years"),
                                containsString("Regulation (EU) 2017/2226, art. 34"),
                                containsString("The next month"),
                                not(containsString("??")))));
        look("/retention", PROTECTION, "zh")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("5年"), not(containsString("??")))));
        look("/retention", As.officerAt("CNPVG"), "en").andExpect(status().isForbidden());
    }

    @Test
    void a_month_whose_time_is_not_over_is_not_signed_for() throws Exception {
        send("/retention/erasures", RECORDS, "month", "2022-01")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("does not go")));
        send("/retention/erasures", RECORDS, "month", "soon").andExpect(status().isBadRequest());
    }

    @Test
    void what_is_wrong_with_a_hold_is_said_beside_its_field() throws Exception {
        send("/retention/holds", RECORDS, "kind", "DOCUMENT", "issuer", "FRANCE", "number", "QX1", "words", "case 7")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(containsString("id=\"issuer-error\""), containsString("value=\"FRANCE\""))));
        send("/retention/holds", RECORDS, "kind", "SPAN", "first", "2022-01-05", "last", "2022-01-04", "port", "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"last-error\"")));
    }

    @Test
    void one_proposes_a_hold_and_another_confirms_it() throws Exception {
        String crossing = UUID.randomUUID().toString();
        send(
                        "/retention/holds",
                        RECORDS,
                        "kind",
                        "CROSSING",
                        "crossing",
                        crossing,
                        "ground",
                        "APPEAL",
                        "words",
                        "review 15",
                        "until",
                        "2022-06-30")
                .andExpect(redirectedUrl("/retention/holds"));
        Hold hold = holds.all().getFirst();
        look("/retention/holds", RECORDS, "en")
                .andExpect(content().string(allOf(containsString(crossing), not(containsString("value=\"CONFIRM\"")))));
        look("/retention/holds", PROTECTION, "zh")
                .andExpect(content().string(allOf(containsString("value=\"CONFIRM\""), not(containsString("??")))));
        send("/retention/holds/" + hold.id() + "/answer", PROTECTION, "answer", "CONFIRM")
                .andExpect(redirectedUrl("/retention/holds"));
        assertThat(holds.all().getFirst().state()).isEqualTo(Hold.State.IN_FORCE);
    }
}
