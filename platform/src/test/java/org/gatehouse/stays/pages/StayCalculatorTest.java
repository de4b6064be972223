package org.gatehouse.stays.pages;

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
