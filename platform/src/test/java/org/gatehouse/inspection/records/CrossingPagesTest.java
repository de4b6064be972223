package org.gatehouse.inspection.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HouseTest
class CrossingPagesTest {

    private static final String PORT = "CNXMN";
    private static final Actor OFFICER = As.officerAt(PORT);
    private static final Actor COMMANDER = As.commanderAt(PORT);

    private final MockMvc mvc;
    private final Inspections inspections;

    CrossingPagesTest(MockMvc mvc, Inspections inspections) {
        this.mvc = mvc;
        this.inspections = inspections;
    }

    private InspectionView admitted(String number) {
        var arrival = new Arrival(new PortCode(PORT), Direction.ENTRY, Channel.DESK, aForeignPassport(number));
        InspectionView opened = inspections.open(arrival, aKey(), OFFICER);
        return inspections.decide(opened.id(), new Decision.Admit(Optional.empty(), ""), 1, OFFICER);
    }

    private ResultActions look(String path, Actor who) throws Exception {
        return mvc.perform(get(path).with(As.actor(who)).accept("text/html").header("Accept-Language", "en"));
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
    void a_crossing_is_found_by_its_document_and_shown_as_it_was_stored() throws Exception {
        String number = aNumber();
        InspectionView crossing = admitted(number);
        look("/crossings?number=" + number.toLowerCase(java.util.Locale.ROOT), OFFICER)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/crossings/" + crossing.id()),
                                containsString("/crossings.csv?number=" + number.toLowerCase(java.util.Locale.ROOT)),
                                worded())));
        look("/crossings/" + crossing.id(), OFFICER)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Admitted"),
                                containsString(number),
                                containsString("Rules version"),
                                worded())));
        look("/crossings/" + crossing.id(), As.officerAt("CNCAN")).andExpect(status().isNotFound());
    }

    @Test
    void a_day_that_is_none_is_said_and_kept() throws Exception {
        look("/crossings?day=yesterday", OFFICER)
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error:"),
                                containsString("value=\"yesterday\""),
                                containsString("year, month and day"))));
    }

    @Test
    void an_export_holds_what_the_list_holds() throws Exception {
        String number = aNumber();
        InspectionView crossing = admitted(number);
        String csv = mvc.perform(get("/crossings.csv").param("number", number).with(As.actor(OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .contains("id,opened_at,day,port")
                .contains(crossing.id() + ",")
                .contains(",MUSTER,VERA NORA,");
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "@SUM, '''@SUM'", "-3, '''-3'", "+3, '''+3'", "MUSTER, MUSTER"})
    void no_cell_is_a_formula(String cell, String written) {
        assertThat(CrossingExport.harmless(cell)).isEqualTo(written);
    }

    @Test
    void a_correction_is_proposed_by_one_and_confirmed_by_another() throws Exception {
        String page = "/crossings/" + admitted(aNumber()).id();
        send(page + "/corrections", OFFICER, "field", "DAY", "becomes", "soon", "words", "The clock was wrong.")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(containsString("value=\"soon\""), containsString("The clock was wrong."))));
        send(page + "/corrections", OFFICER, "field", "DIRECTION", "becomes", "EXIT", "words", "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#words\"")));
        send(page + "/corrections", OFFICER, "field", "DIRECTION", "becomes", "EXIT", "words", "Pressed the wrong key.")
                .andExpect(redirectedUrl(page));
        String shown = look(page, COMMANDER)
                .andExpect(content().string(allOf(containsString("Pressed the wrong key."), worded())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var answer = Pattern.compile(Pattern.quote(page) + "/corrections/[0-9a-f-]{36}/answer")
                .matcher(shown);
        assertThat(answer.find()).isTrue();
        send(answer.group(), OFFICER, "answer", "CONFIRM").andExpect(status().isForbidden());
        send(answer.group(), COMMANDER, "answer", "CONFIRM").andExpect(redirectedUrl(page));
        look(page, OFFICER).andExpect(content().string(containsString("Confirmed")));
        send(answer.group(), COMMANDER, "answer", "REJECT").andExpect(status().isConflict());
    }
}
