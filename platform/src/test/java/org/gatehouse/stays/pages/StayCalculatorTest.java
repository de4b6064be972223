package org.gatehouse.stays.pages;

import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Anybody reckons, without an account. */
@HouseTest
class StayCalculatorTest {

    private final MockMvc mvc;

    StayCalculatorTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    private ResultActions asked(String json) throws Exception {
        return mvc.perform(post("/api/stay-calculations")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"')));
    }

    @Test
    void a_program_is_told_last_day_and_days_left() throws Exception {
        asked("{'rule':'DAYS','number':'30','entry':'2022-03-01','day':'2022-03-21'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lawful").value(true))
                .andExpect(jsonPath("$.lastDay").value("2022-03-31"))
                .andExpect(jsonPath("$.daysLeft").value(10))
                .andExpect(jsonPath("$.daysOver").value(0));
    }

    @Test
    void earlier_visits_count_in_a_period() throws Exception {
        asked("{'rule':'DAYS_IN_PERIOD','number':'90','period':'180','entry':'2014-10-16',"
                        + "'earlier':'2014-04-19 2014-04-21\\n2014-06-18 2014-09-12'}")
                .andExpect(jsonPath("$.lastDay").value("2014-10-18"));
    }

    @Test
    void hours_end_in_the_zone_of_the_entry() throws Exception {
        asked("{'rule':'HOURS','number':'24','entry':'2022-03-01','time':'14:30','zone':'Asia/Shanghai'}")
                .andExpect(jsonPath("$.end").value("2022-03-02 14:30 +08:00"));
    }

    @Test
    void entries_of_a_visa_are_counted_within_its_time() throws Exception {
        asked("{'rule':'DAYS','number':'30','entry':'2022-03-01','entries':'DOUBLE','validFrom':'2022-01-01',"
                        + "'enterBefore':'2022-03-01','earlier':'2021-12-30 2022-01-10\\n2022-02-01 2022-02-05'}")
                .andExpect(jsonPath("$.entries.used").value(1))
                .andExpect(jsonPath("$.entries.left").value(0))
                .andExpect(jsonPath("$.entries.lawful").value(true))
                .andExpect(jsonPath("$.fine").doesNotExist());
    }

    @Test
    void a_fine_is_estimated_for_days_over_and_for_nothing_else() throws Exception {
        asked("{'rule':'DAYS','number':'30','entry':'2022-03-01','day':'2022-04-03','fine':'CHN'}")
                .andExpect(jsonPath("$.daysOver").value(3))
                .andExpect(jsonPath("$.fine.most").value(1500))
                .andExpect(jsonPath("$.fine.currency").value("CNY"))
                .andExpect(jsonPath("$.fine.warning").value(true))
                .andExpect(jsonPath("$.fine.law").value(containsString("art. 78")));
        asked("{'rule':'DAYS','number':'30','entry':'2022-03-01','day':'2022-12-31','fine':'CHN'}")
                .andExpect(jsonPath("$.fine.most").value(10_000));
        asked("{'rule':'DAYS','number':'30','entry':'2022-03-01','day':'2022-03-31','fine':'CHN'}")
                .andExpect(jsonPath("$.fine").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource({"en,By law a fine is at most 300 CNY", "zh,依法罚款最高300 CNY"})
    void the_page_says_what_is_left_and_what_it_may_cost(String language, String fine) throws Exception {
        mvc.perform(post("/stay-calculator")
                        .with(csrf())
                        .locale(Locale.of(language))
                        .param("rule", "DAYS")
                        .param("number", "30")
                        .param("entry", "2022-03-01")
                        .param("day", "2022-04-03")
                        .param("entries", "MULTIPLE")
                        .param("enterBefore", "2022-12-31")
                        .param("fine", "CHN_TW"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(fine), worded())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'entry':'2022-03-01'}                                                       | rule-unknown
            {'rule':'DAYS','number':'0','entry':'2022-03-01'}                            | number-out-of-range
            {'rule':'DAYS','number':'many','entry':'2022-03-01'}                         | number-out-of-range
            {'rule':'DAYS','number':'3','entry':'1 March'}                               | day-malformed
            {'rule':'DAYS','number':'3','entry':'+99999-03-01'}                          | day-malformed
            {'rule':'HOURS','number':'3','entry':'2022-03-01','time':'noon'}             | time-malformed
            {'rule':'HOURS','number':'3','entry':'2022-03-01','zone':'Mars/Olympus'}     | zone-unknown
            {'rule':'DAYS_A_YEAR','number':'3','entry':'2022-03-01','earlier':'January'} | visit-malformed
            {'rule':'DAYS_A_YEAR','number':'3','entry':'2022-03-01','earlier':'2022-02-01 2022-01-01'} | visit-malformed
            {'rule':'DAYS_A_YEAR','number':'3','entry':'2022-03-01','earlier':'2022-02-01 2022-03-01'} | visit-not-earlier
            {'rule':'DAYS','number':'3','entry':'2022-03-01','day':'2022-02-01'}         | day-before-entry
            {'rule':'DAYS','number':'3','entry':'2022-03-01','entries':'THREE'}          | entries-unknown
            {'rule':'DAYS','number':'3','entry':'2022-03-01','entries':'SINGLE'}         | day-malformed
            {'rule':'DAYS','number':'3','entry':'2022-03-01','entries':'SINGLE','validFrom':'2022-02-01','enterBefore':'2022-01-01'} | visa-ends-before-it-begins
            {'rule':'DAYS','number':'3','entry':'2022-03-01','fine':'XXX'}               | fine-unknown
            """)
    void what_cannot_be_reckoned_is_told(String question, String problem) throws Exception {
        asked(question)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/stays/" + problem));
    }

    @Test
    void the_page_answers_without_scripts_in_the_language_of_the_reader() throws Exception {
        mvc.perform(get("/stay-calculator")).andExpect(status().isOk());
        mvc.perform(post("/stay-calculator")
                        .with(csrf())
                        .locale(Locale.CHINESE)
                        .param("rule", "DAYS")
                        .param("number", "30")
                        .param("entry", "2022-03-01")
                        .param("day", "2022-04-03"))
                .andExpect(content().string(containsString("停留已超期3天")));
    }

    @Test
    void the_page_says_beside_the_field_what_is_wrong() throws Exception {
        mvc.perform(post("/stay-calculator").with(csrf()).param("rule", "DAYS").param("number", "-1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"#number\"")))
                .andExpect(content().string(containsString("Enter a whole number from 1 to 3653.")));
    }
}
