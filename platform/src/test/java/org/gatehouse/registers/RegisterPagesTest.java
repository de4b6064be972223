package org.gatehouse.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.testing.As.actor;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class RegisterPagesTest {

    private static final Actor KEEPER = new Actor(
            new OfficerId(new UUID(0, 0xef)),
            "officer:00000000-0000-0000-0000-0000000000ef",
            "Keeper of lists",
            Optional.empty(),
            EnumSet.of(Permission.REFERENCE_READ, Permission.REFERENCE_EDIT));
    private static final String HEADING = "code,locode,name_en,name_zh,mode,latitude,longitude,zone,source\n";

    private final MockMvc web;
    private final Ports ports;

    RegisterPagesTest(MockMvc web, Ports ports) {
        this.web = web;
        this.ports = ports;
    }

    private static MockMultipartFile file(String lines) {
        return new MockMultipartFile(
                "file", "ports.csv", "text/csv", (HEADING + lines).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reference",
                "/reference/ports?q=罗湖",
                "/reference/ports?mode=RIVER",
                "/reference/states?q=d&kind=PERSON_STATUS",
                "/reference/document-kinds?q=CS",
                "/reference/import"
            })
    void each_list_is_a_page_in_either_language(String address) throws Exception {
        for (var language : new String[] {"en", "zh"}) {
            web.perform(get(address).with(actor(KEEPER)).header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("<h1"), not(containsString("??")))));
        }
    }

    @Test
    void a_search_shows_what_fits_and_nothing_else() throws Exception {
        web.perform(get("/reference").param("q", "gongBEI").with(actor(KEEPER)))
                .andExpect(content().string(allOf(containsString("CNGBP"), not(containsString("CNPVG")))));
        web.perform(get("/reference").param("q", "no such place").with(actor(KEEPER)))
                .andExpect(content().string(containsString("Nothing fits")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ports", "states", "document-kinds"})
    void each_list_is_a_file(String list) throws Exception {
        web.perform(get("/reference/" + list + ".csv").with(actor(KEEPER)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(list + ".csv")))
                .andExpect(content().contentType("text/csv;charset=UTF-8"));
    }

    @Test
    void a_list_that_is_none_is_told_as_such() throws Exception {
        web.perform(get("/reference/moons.csv").with(actor(KEEPER))).andExpect(status().isNotFound());
    }

    @Test
    void a_file_is_checked_then_taken_over() throws Exception {
        var good = file("QQ3AA,false,New crossing,新口岸,ROAD,30.5,100.25,Asia/Shanghai,own\n");
        web.perform(multipart("/reference/import")
                        .file(good)
                        .param("list", "ports")
                        .param("action", "check")
                        .with(actor(KEEPER))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("1 new"), containsString("New crossing"))));
        assertThat(ports.find(new PortCode("QQ3AA"))).isEmpty();

        web.perform(multipart("/reference/import")
                        .file(good)
                        .param("list", "ports")
                        .param("action", "apply")
                        .param("justification", "opened by treaty")
                        .with(actor(KEEPER))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("applied"));
        assertThat(ports.find(new PortCode("QQ3AA"))).isPresent();
    }

    @Test
    void what_is_wrong_in_a_file_is_said_first_with_line_and_field() throws Exception {
        web.perform(multipart("/reference/import")
                        .file(file("QQ3AB,false,New,新,BRIDGE,30.5,100.25,Asia/Shanghai,own\n"))
                        .param("list", "ports")
                        .param("action", "apply")
                        .param("justification", "why")
                        .with(actor(KEEPER))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error: "),
                                containsString("Line 2, mode: “BRIDGE” is not one of AIR"),
                                containsString("QQ3AB"))));
        assertThat(ports.find(new PortCode("QQ3AB"))).isEmpty();
    }

    @Test
    void nothing_is_taken_over_without_a_reason_or_without_a_file() throws Exception {
        web.perform(multipart("/reference/import")
                        .param("list", "ports")
                        .param("action", "apply")
                        .with(actor(KEEPER))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("Choose a file"), containsString("Say why"))));
    }
}
