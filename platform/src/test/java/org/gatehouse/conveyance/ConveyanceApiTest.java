package org.gatehouse.conveyance;

import static org.gatehouse.conveyance.Harbour.GONGBEI;
import static org.gatehouse.conveyance.Harbour.SHEKOU;
import static org.gatehouse.conveyance.Harbour.aKey;
import static org.gatehouse.conveyance.Harbour.officerAt;
import static org.gatehouse.testing.As.actor;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import org.gatehouse.access.Actor;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HouseTest
class ConveyanceApiTest {

    private static final String VESSEL = """
            {"port": "CNSHK", "direction": "ENTRY", "kind": "VESSEL", "registration": "IMO 9074729", "cargo": true,
             "carrier": "Utopia Lines", "expectedAt": "2036-03-14T14:30:00+08:00"}
            """;

    private final MockMvc web;
    private final SettableClock clock;
    private final Actor officer = officerAt(SHEKOU);

    ConveyanceApiTest(MockMvc web, SettableClock clock) {
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void it_is_ten_in_the_morning_in_china() {
        clock.set(Instant.parse("2036-03-14T02:00:00Z"));
    }

    private ResultActions announce(String body, String key) throws Exception {
        return web.perform(post("/api/conveyances")
                .with(actor(officer))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String announced() throws Exception {
        return JsonPath.read(
                announce(VESSEL, aKey().value()).andReturn().getResponse().getContentAsString(), "$.id");
    }

    @Test
    void a_vessel_is_announced_then_inspected() throws Exception {
        announce(VESSEL, aKey().value())
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.registration").value("IMO9074729"))
                .andExpect(jsonPath("$.status").value("ANNOUNCED"))
                .andExpect(jsonPath("$.expectedAt").value("2036-03-14T06:30:00Z"))
                .andExpect(jsonPath("$.day").value("2036-03-14"));

        var id = announced();
        web.perform(post("/api/conveyances/{id}/inspection", id)
                        .with(actor(officer))
                        .header("If-Match", "\"1\"")
                        .header("Idempotency-Key", aKey().value()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.status").value("INSPECTED"));
        web.perform(get("/api/conveyances/{id}", id).with(actor(officer)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
    }

    @Test
    void an_announcement_told_twice_is_one() throws Exception {
        var key = aKey().value();
        String first =
                JsonPath.read(announce(VESSEL, key).andReturn().getResponse().getContentAsString(), "$.id");
        announce(VESSEL, key)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value(first));
        announce(VESSEL.replace("true", "false"), key)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/conveyance/key-reused"));
    }

    @Test
    void who_does_not_say_what_was_seen_changes_nothing() throws Exception {
        var id = announced();
        web.perform(post("/api/conveyances/{id}/inspection", id)
                        .with(actor(officer))
                        .header("Idempotency-Key", aKey().value()))
                .andExpect(status().isPreconditionRequired());
        web.perform(post("/api/conveyances/{id}/inspection", id)
                        .with(actor(officer))
                        .header("If-Match", "\"9\"")
                        .header("Idempotency-Key", aKey().value()))
                .andExpect(status().isPreconditionFailed());
        web.perform(post("/api/conveyances/{id}/inspection", id)
                        .with(actor(officer))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/conveyance/key-unfit"));
    }

    @Test
    void what_will_not_come_is_cancelled() throws Exception {
        web.perform(post("/api/conveyances/{id}/cancellation", announced())
                        .with(actor(officer))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"why\": \"engine trouble\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("CANCELLED"));
    }

    @Test
    void the_list_of_a_day_is_there_for_programs_too() throws Exception {
        announced();
        web.perform(get("/api/conveyances")
                        .with(actor(officer))
                        .param("port", "CNSHK")
                        .param("day", "2036-03-14")
                        .param("status", "ANNOUNCED"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.moves[0].registration").value("IMO9074729"));
        web.perform(get("/api/conveyances")
                        .with(actor(officerAt(GONGBEI)))
                        .param("port", "CNSHK")
                        .param("day", "2036-03-14"))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"port\": \"CNSHK\", \"direction\": \"SIDEWAYS\"}",
                "{\"port\": \"\\u0000\", \"direction\": \"ENTRY\", \"kind\": \"VESSEL\", \"registration\": \"9074729\","
                        + " \"expectedAt\": \"2036-03-14T06:30:00Z\"}",
                "{\"port\": \"CNSHK\", \"direction\": \"ENTRY\", \"kind\": \"VESSEL\", \"registration\": \"😀\","
                        + " \"expectedAt\": \"2036-03-14T06:30:00Z\"}",
                "{\"port\": \"CNSHK\", \"direction\": \"ENTRY\", \"kind\": \"VESSEL\", \"registration\": \"9074729\","
                        + " \"carrier\": \"a\\u0000b\", \"expectedAt\": \"2036-03-14T06:30:00Z\"}"
            })
    void a_body_that_is_no_announcement_is_told_as_such(String body) throws Exception {
        announce(body, aKey().value()).andExpect(status().isBadRequest());
    }
}
