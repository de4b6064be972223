package org.gatehouse.conveyance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.conveyance.Harbour.GONGBEI;
import static org.gatehouse.conveyance.Harbour.SHEKOU;
import static org.gatehouse.conveyance.Harbour.aKey;
import static org.gatehouse.conveyance.Harbour.aVesselAt;
import static org.gatehouse.conveyance.Harbour.officerAt;
import static org.gatehouse.testing.As.actor;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class ConveyancePagesTest {

    private static final Instant NOW = Instant.parse("2035-03-14T02:00:00Z");

    private final MockMvc web;
    private final Conveyances conveyances;
    private final SettableClock clock;

    ConveyancePagesTest(MockMvc web, Conveyances conveyances, SettableClock clock) {
        this.web = web;
        this.conveyances = conveyances;
        this.clock = clock;
    }

    @BeforeEach
    void it_is_ten_in_the_morning_in_china() {
        clock.set(NOW);
    }

    @Test
    void the_list_shows_what_the_port_has_today_in_either_language() throws Exception {
        var officer = officerAt(SHEKOU);
        conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), officer);
        web.perform(get("/conveyances").with(actor(officer)).queryParam("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("IMO9074729"),
                                containsString("Inspect in"),
                                containsString("10:00"),
                                not(containsString("??")))));
        web.perform(get("/conveyances").with(actor(officer)).header("Accept-Language", "zh"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("入境检查")));
    }

    @Test
    void a_search_that_finds_nothing_says_what_to_do() throws Exception {
        web.perform(get("/conveyances")
                        .with(actor(officerAt(SHEKOU)))
                        .param("q", "<b>\"NOTHING")
                        .param("day", "2035-01-01"))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("fewer filters"), not(containsString("<b>\"NOTHING")))));
    }

    @Test
    void the_list_goes_out_as_a_file() throws Exception {
        var officer = officerAt(SHEKOU);
        conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), officer);
        web.perform(get("/conveyances/export.csv").with(actor(officer)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("conveyances-CNSHK-2035-03-14.csv")))
                .andExpect(content().string(startsWith("\uFEFFid,port,day")));
    }

    @Test
    void an_officer_inspects_from_the_list_and_comes_back_to_it() throws Exception {
        var officer = officerAt(SHEKOU);
        var move = conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), officer);
        web.perform(post("/conveyances/{id}/inspect", move.id())
                        .with(actor(officer))
                        .with(csrf())
                        .param("version", "1")
                        .param("key", "form-" + move.id()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/conveyances?*port=CNSHK*"));
        assertThat(conveyances.find(move.id(), officer).status()).isEqualTo(MoveStatus.INSPECTED);
        web.perform(get("/conveyances/{id}", move.id()).with(actor(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2035-03-14 10:00")));
    }

    @Test
    void what_will_not_come_is_cancelled_with_a_reason() throws Exception {
        var officer = officerAt(SHEKOU);
        var move = conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), officer);
        web.perform(post("/conveyances/{id}/cancel", move.id())
                        .with(actor(officer))
                        .with(csrf())
                        .param("version", "1")
                        .param("why", "engine trouble"))
                .andExpect(status().is3xxRedirection());
        assertThat(conveyances.find(move.id(), officer).status()).isEqualTo(MoveStatus.CANCELLED);
    }

    @Test
    void a_vessel_is_announced_by_form() throws Exception {
        var officer = officerAt(SHEKOU);
        web.perform(get("/conveyances/announce").with(actor(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"registration\"")));
        web.perform(post("/conveyances/announce")
                        .with(actor(officer))
                        .with(csrf())
                        .param("port", "CNSHK")
                        .param("direction", "ENTRY")
                        .param("kind", "VESSEL")
                        .param("registration", "9074729")
                        .param("cargo", "true")
                        .param("expectedAt", "2035-03-14T14:30")
                        .param("key", aKey().value()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/conveyances/*-*"));
    }

    @Test
    void what_is_wrong_in_a_form_is_said_first_and_at_its_field() throws Exception {
        var officer = officerAt(SHEKOU);
        web.perform(post("/conveyances/announce")
                        .with(actor(officer))
                        .with(csrf())
                        .param("port", "CNSHK")
                        .param("direction", "ENTRY")
                        .param("kind", "VESSEL")
                        .param("registration", "9074728")
                        .param("expectedAt", "2035-03-14T14:30")
                        .param("key", aKey().value()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error: "),
                                containsString("href=\"#registration\""),
                                containsString("of which the last is a check digit"),
                                containsString("value=\"9074728\""))));
        web.perform(post("/conveyances/announce")
                        .with(actor(officer))
                        .with(csrf())
                        .param("expectedAt", "tomorrow")
                        .param("kind", "BALLOON"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Choose a port of entry"),
                                containsString("Choose the kind of conveyance"),
                                containsString("such as 2022-03-01T14:30"),
                                not(containsString("Exception")))));
    }

    @Test
    void an_officer_of_another_port_sees_nothing() throws Exception {
        var move = conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), officerAt(SHEKOU));
        web.perform(get("/conveyances/{id}", move.id()).with(actor(officerAt(GONGBEI))))
                .andExpect(status().isNotFound());
        web.perform(get("/conveyances").param("port", "CNSHK").with(actor(officerAt(GONGBEI))))
                .andExpect(status().isForbidden());
    }
}
