package org.gatehouse.stays.api;

import static org.gatehouse.stays.Movements.apply;
import static org.gatehouse.stays.Movements.left;
import static org.gatehouse.stays.Movements.only;
import static org.gatehouse.stays.Movements.somebody;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.gatehouse.access.Permission;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class IrregularApiTest {

    private static final String PORT = "CNTAG";
    private static final RequestPostProcessor PROGRAM =
            As.client("stays", Permission.STAY_READ, Permission.STAY_HEAR, Permission.STAY_CONFIRM);

    private final MockMvc mvc;
    private final Stays stays;
    private final IrregularStays irregular;
    private final TransactionTemplate transaction;
    private final SettableClock clock;

    IrregularApiTest(
            MockMvc mvc, Stays stays, IrregularStays irregular, TransactionTemplate transaction, SettableClock clock) {
        this.mvc = mvc;
        this.stays = stays;
        this.irregular = irregular;
        this.transaction = transaction;
        this.clock = clock;
    }

    private IrregularStay exit() {
        Bearer bearer = somebody();
        apply(transaction, stays, left(bearer, PORT, "2022-01-09"));
        return only(irregular, bearer, As.officerAt(PORT));
    }

    private ResultActions send(String path, String version, String json) throws Exception {
        var request =
                post(path).with(PROGRAM).contentType(MediaType.APPLICATION_JSON).content(json.replace('\'', '"'));
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        return mvc.perform(request);
    }

    @Test
    void one_is_listed_read_heard_and_excused_by_its_version() throws Exception {
        IrregularStay one = exit();
        String path = "/api/stays/" + one.id();
        mvc.perform(get("/api/stays/irregular")
                        .param("documentNumber", one.bearer().number())
                        .param("kind", "EXIT_WITHOUT_ENTRY")
                        .with(PROGRAM))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[0].id").value(one.id().toString()))
                .andExpect(jsonPath("$.next").doesNotExist());
        mvc.perform(get(path).with(PROGRAM).header("Accept-Language", "zh"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.state").value("FOUND"))
                .andExpect(jsonPath("$.sentences[0]").value(containsString("2022-01-09")))
                .andExpect(jsonPath("$.possibilities", hasSize(4)));
        String said = "{'hearing':'STATEMENT','words':'I came on my other passport.','language':'en'}";
        send(path + "/hearing", "", said).andExpect(status().isPreconditionRequired());
        send(path + "/hearing", "\"7\"", said).andExpect(status().isPreconditionFailed());
        send(path + "/hearing", "\"1\"", said)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.hearings[0].language").value("en"));
        send(path + "/conclusion", "\"2\"", "{'outcome':'CONFIRMED','words':'So it is.','handedTo':'Office'}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/stays/person-confirms"));
        send(path + "/conclusion", "\"2\"", "{'outcome':'EXCUSED','excuse':'FORCE_MAJEURE','words':'A storm.'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("EXCUSED"))
                .andExpect(jsonPath("$.conclusions[0].excuse").value("FORCE_MAJEURE"));
        send(path + "/hearing", "\"3\"", said)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/stays/concluded"));
    }

    @Test
    void pages_follow_each_other_by_the_address_that_is_given() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        exit();
        clock.advance(Duration.ofMinutes(1));
        IrregularStay newest = exit();
        String first = mvc.perform(get("/api/stays/irregular")
                        .param("port", PORT)
                        .param("limit", "1")
                        .with(PROGRAM))
                .andExpect(jsonPath("$.rows[0].id").value(newest.id().toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        mvc.perform(get(next).with(PROGRAM))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[0].port").value(PORT));
    }

    @Test
    void what_is_unknown_is_told_and_who_may_not_is_turned_away() throws Exception {
        mvc.perform(get("/api/stays/irregular").param("kind", "LATE").with(PROGRAM))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/stays/kind-unknown"));
        mvc.perform(get("/api/stays/00000000-0000-7000-8000-000000000000").with(PROGRAM))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/stays/irregular").with(As.client("other", Permission.CROSSING_READ)))
                .andExpect(status().isForbidden());
    }
}
