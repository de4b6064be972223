package org.gatehouse.screening.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.screening.Watch.GAO;
import static org.gatehouse.screening.Watch.MA;
import static org.gatehouse.screening.Watch.aNumber;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class WatchlistApiTest {

    private final MockMvc mvc;
    private final Follower node;
    private final SettableClock clock;

    WatchlistApiTest(MockMvc mvc, Follower node, SettableClock clock) {
        this.mvc = mvc;
        this.node = node;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2075-03-05T01:00:00Z"));
    }

    private MockHttpServletResponse asked(
            String path, String body, Actor who, @Nullable String key, @Nullable String ifMatch) throws Exception {
        var request = post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(As.actor(who))
                .with(
                        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .csrf());
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response, int status) throws Exception {
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(status);
        return JsonMapper.shared().readTree(text);
    }

    private static String list(String code) {
        return """
                {"code": "%s", "nameEn": "To be arrested", "nameZh": "逮捕布控", "owner": "Police of Utopia",
                 "purpose": "To find them", "ground": "ARREST_WARRANT", "directions": "BOTH", "action": "REFER",
                 "threshold": 0.5, "proportionality": "Nothing less finds those who avoid every summons."}
                """.formatted(code);
    }

    private static String person(String number) {
        return """
                {"sought": {"kind": "PERSON",
                            "names": [{"surname": "SPECIMEN", "given": "PETRA %s", "strength": "PRIMARY"}],
                            "births": ["1974-08-12"], "nationalities": ["UTO"],
                            "documents": [{"issuer": "UTO", "sort": "PASSPORT", "number": "%s"}]},
                 "reason": "Named in the order of the court.", "source": "Order 7"}
                """.formatted(number, number);
    }

    @Test
    void a_program_enters_another_signs_and_a_third_asks() throws Exception {
        String key = UUID.randomUUID().toString();
        String code = "API-" + aNumber();
        JsonNode list = json(asked("/api/watchlists", list(code), GAO, key, null), 201);
        assertThat(json(asked("/api/watchlists", list(code), GAO, key, null), 201)
                        .path("id"))
                .as("the same key, the same list")
                .isEqualTo(list.path("id"));
        assertThat(json(asked("/api/watchlists", list("API-" + aNumber()), GAO, key, null), 422)
                        .path("type")
                        .asString())
                .isEqualTo("/problems/screening/key-reused");
        String at = "/api/watchlists/" + list.path("id").asString();
        json(asked(at + "/release", "", MA, null, null), 428);
        json(asked(at + "/release", "", MA, null, "\"7\""), 412);
        json(asked(at + "/release", "", MA, null, "\"1\""), 200);

        String number = aNumber();
        var entered =
                asked(at + "/entries", person(number), GAO, UUID.randomUUID().toString(), null);
        JsonNode entry = json(entered, 201);
        assertThat(entered.getHeader("ETag")).isEqualTo("\"1\"");
        String there = "/api/watchlist-entries/" + entry.path("id").asString();
        assertThat(json(asked(there + "/release", "", MA, null, "\"1\""), 200)
                        .path("state")
                        .asString())
                .isEqualTo("RELEASED");
        node.follow();
        Actor system = As.clientOf("screening-client", Permission.WATCHLIST_SCREEN);
        String question = """
                {"subjects": [{"surname": "SPECIMEN", "given": "PETRA %s", "birth": "1974-08-12", "issuer": "UTO",
                               "documentNumber": "%s", "port": "CNGBP", "direction": "ENTRY"}]}
                """.formatted(number, number);
        JsonNode answer = json(asked("/api/screenings", question, system, null, null), 200);
        JsonNode hit = answer.path("answers").path(0).path("hits").path(0);
        assertThat(hit.path("entry")).isEqualTo(entry.path("id"));
        assertThat(hit.path("action").asString()).isEqualTo("REFER");
        assertThat(answer.path("stale").asBoolean()).isFalse();
        json(asked(there + "/withdrawal", "{\"words\": \"The order was lifted.\"}", GAO, null, null), 200);
        node.follow();
        assertThat(json(asked("/api/screenings", question, system, null, null), 200)
                        .path("answers")
                        .path(0)
                        .path("hits"))
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_a_problem_with_a_stable_type() throws Exception {
        assertThat(json(asked("/api/watchlists", "{}", GAO, "k-" + aNumber(), null), 400)
                        .path("type")
                        .asString())
                .isEqualTo("/problems/screening/request-unfit");
        assertThat(json(asked("/api/watchlists", list("API-" + aNumber()), GAO, null, null), 400)
                        .path("type")
                        .asString())
                .isEqualTo("/problems/screening/key-unfit");
        assertThat(json(asked("/api/screenings", "{\"subjects\": []}", MA, null, null), 400)
                        .path("type")
                        .asString())
                .isEqualTo("/problems/screening/request-unfit");
        json(asked("/api/watchlists", list("API-" + aNumber()), As.officerAt("CNGBP"), "k", null), 403);
    }
}
