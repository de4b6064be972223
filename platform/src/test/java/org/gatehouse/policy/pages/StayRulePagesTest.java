package org.gatehouse.policy.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Permission;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.StayLimit;
import org.gatehouse.policy.StayLimit.Unit;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Limits of stays as an author writes them, and as pages and programs read them. */
@HouseTest
class StayRulePagesTest {

    private static final RequestPostProcessor AUTHOR = As.client("author", Permission.RULE_READ, Permission.RULE_DRAFT);

    private final MockMvc mvc;

    StayRulePagesTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    private static String aKey() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private ResultActions writes(String key, String[] units, String[] amounts, String[] periods, String tests)
            throws Exception {
        return mvc.perform(post("/rules/new")
                .with(AUTHOR)
                .with(csrf())
                .accept("text/html")
                .header("Accept-Language", "en")
                .param("key", key)
                .param("kind", "STAY")
                .param("effect", "STAY")
                .param("expression", "permission.stayDays > 0")
                .param("stayUnit", units)
                .param("stayAmount", amounts)
                .param("stayPeriod", periods)
                .param("titleEn", "A stay")
                .param("titleZh", "停留")
                .param("sentenceEn", "As long as the rule says.")
                .param("sentenceZh", "按规则停留。")
                .param("lawEn", "An act, art. 1")
                .param("lawZh", "某法第一条")
                .param("tests", tests));
    }

    @Test
    void limits_are_written_in_lines_and_read_in_both_languages() throws Exception {
        String key = aKey();
        writes(
                        key,
                        new String[] {"DAYS", "DAYS_IN_PERIOD", ""},
                        new String[] {"permission.stayDays", "90", ""},
                        new String[] {"", "180", ""},
                        "permission.stayDays=30 -> HOLDS DAYS=30 DAYS_IN_PERIOD=90/180\npermission.stayDays=0 -> DOES_NOT")
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/rules/" + key).with(AUTHOR).header("Accept-Language", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("permission.stayDays days, counted from the day after the entry"),
                                containsString("90 days of presence in any 180 days"),
                                containsString("HOLDS DAYS=30 DAYS_IN_PERIOD=90/180"))));
        mvc.perform(get("/rules/" + key).with(AUTHOR).header("Accept-Language", "zh"))
                .andExpect(content().string(containsString("任意180日内累计停留90日")));
        mvc.perform(get("/rules/" + key + "/1/edit").with(AUTHOR).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"stayPeriod-2\" name=\"stayPeriod\" value=\"180\""),
                                containsString("id=\"stayUnit-3\""))));
        mvc.perform(get("/api/rules/" + key).with(AUTHOR))
                .andExpect(jsonPath("$[0].stay[0].unit").value("DAYS"))
                .andExpect(jsonPath("$[0].stay[0].period").doesNotExist())
                .andExpect(jsonPath("$[0].stay[1].amount").value("90"))
                .andExpect(jsonPath("$[0].stay[1].period").value("180"));
    }

    @Test
    void a_mistake_in_a_later_limit_is_told_beside_that_limit() throws Exception {
        writes(
                        aKey(),
                        new String[] {"DAYS", "", "DAYS_IN_PERIOD"},
                        new String[] {"30", "", "90"},
                        new String[] {"", "", ""},
                        "permission.stayDays=30 -> HOLDS")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#stayPeriod-2\""),
                                containsString("id=\"stayPeriod-2-error\""),
                                containsString("aria-describedby=\"stayPeriod-2-error\""))));
        writes(
                        aKey(),
                        new String[] {"DAYS", "DAYS", ""},
                        new String[] {"30", "60", ""},
                        new String[] {"", "", ""},
                        "permission.stayDays=30 -> HOLDS")
                .andExpect(content().string(containsString("id=\"stayUnit-2-error\"")));
    }

    @Test
    void a_mistake_is_told_beside_its_field_and_what_was_typed_stays() throws Exception {
        writes(
                        aKey(),
                        new String[] {"DAYS_IN_PERIOD", ""},
                        new String[] {"90", ""},
                        new String[] {"", ""},
                        "permission.stayDays=30 -> HOLDS\npermission.stayDays=0 -> DOES_NOT")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#stayPeriod\""),
                                containsString("id=\"stayPeriod-error\""),
                                containsString("value=\"90\""))));
    }

    @Test
    void what_the_rules_would_give_is_told_with_every_limit() throws Exception {
        mvc.perform(post("/api/rules/judgements")
                        .with(AUTHOR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                        {"at": "2024-04-01T04:00:00Z", "facts": {"direction": "ENTRY",
                                         "traveller.group": "FOREIGNER", "traveller.nationality": "THA",
                                         "document.kind": "PASSPORT", "permission.kind": "NONE"}}
                                        """))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stays[0].rule").value("CN-EXEMPT-BY-AGREEMENT@1"))
                .andExpect(jsonPath("$.stays[0].limits[0].unit").value("DAYS"))
                .andExpect(jsonPath("$.stays[0].limits[1].amount").value(90))
                .andExpect(jsonPath("$.stays[0].limits[1].period").value(180));
    }

    @Test
    void tests_of_rules_survive_being_written_as_lines() {
        var cases = List.of(
                new Rule.Case(
                        java.util.Map.of("permission.stayDays", 30L),
                        Rule.Answer.HOLDS,
                        List.of(new StayLimit(Unit.DAYS, 30), new StayLimit(Unit.ENTRIES_IN_PERIOD, 2, 60))),
                new Rule.Case(java.util.Map.of("traveller.crew", false), Rule.Answer.UNKNOWN));
        assertThat(TestLines.parse(TestLines.write(cases))).isEqualTo(cases);
    }
}
