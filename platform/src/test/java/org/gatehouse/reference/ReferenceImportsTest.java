package org.gatehouse.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Locale;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ReferenceImportsTest {

    private static final String PORT_HEADING = "code,locode,name_en,name_zh,mode,latitude,longitude,zone,source\r\n";
    private static final String ACTOR = "system:test";

    private final ReferenceImports imports;
    private final Ports ports;
    private final States states;
    private final PortRegister register;
    private final Bundle bundle;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    ReferenceImportsTest(
            ReferenceImports imports,
            Ports ports,
            States states,
            PortRegister register,
            Bundle bundle,
            JdbcClient jdbc,
            MessageSource messages) {
        this.imports = imports;
        this.ports = ports;
        this.states = states;
        this.register = register;
        this.bundle = bundle;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private static String aPort(String code, String nameEn) {
        return code + ",false," + nameEn + ",新口岸,ROAD,30.5,-100.25,Asia/Shanghai,own\r\n";
    }

    @ParameterizedTest
    @EnumSource(ReferenceList.class)
    void what_goes_out_comes_in_again_without_a_change(ReferenceList list) {
        var checked = imports.check(list, "\uFEFF" + imports.export(list));
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.added()).isZero();
        assertThat(checked.changed()).isZero();
        assertThat(checked.unchanged()).isGreaterThan(20);
    }

    @Test
    void a_new_port_is_there_with_the_next_call() {
        var csv = PORT_HEADING + aPort("QQ2AA", "New crossing");
        assertThat(imports.check(ReferenceList.PORTS, csv).added()).isEqualTo(1);
        assertThat(ports.find(new PortCode("QQ2AA"))).isEmpty();

        var applied = imports.apply(ReferenceList.PORTS, csv, ACTOR, "opened by treaty");
        assertThat(applied.added()).isEqualTo(1);
        assertThat(ports.find(new PortCode("QQ2AA"))).map(Port::nameEn).contains("New crossing");
        assertThat(imports.apply(ReferenceList.PORTS, csv, ACTOR, "again").unchanged())
                .isEqualTo(1);
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_goes_out_as_text_and_in_as_it_was() {
        var csv = PORT_HEADING + aPort("QQ2AB", "'=HYPERLINK(1)");
        imports.apply(ReferenceList.PORTS, csv, ACTOR, "a name");
        assertThat(ports.find(new PortCode("QQ2AB"))).map(Port::nameEn).contains("=HYPERLINK(1)");
        assertThat(imports.export(ReferenceList.PORTS))
                .contains(",'=HYPERLINK(1),")
                .contains(",-100.25,");
        assertThat(imports.check(ReferenceList.PORTS, imports.export(ReferenceList.PORTS))
                        .changed())
                .isZero();
    }

    @Test
    void one_line_at_fault_stops_all_and_every_fault_is_told_at_its_line_and_field() {
        var csv = PORT_HEADING
                + aPort("QQ2AC", "Good")
                + "cn1,maybe,,新,BRIDGE,91,x,Mars/Olympus,own\r\n"
                + aPort("QQ2AC", "Twice");
        assertThatThrownBy(() -> imports.apply(ReferenceList.PORTS, csv, ACTOR, "why"))
                .isInstanceOfSatisfying(
                        ReferenceProblem.ImportRejected.class,
                        problem -> assertThat(problem.faults())
                                .extracting(FieldFault::line, FieldFault::column, FieldFault::slug)
                                .containsExactlyInAnyOrder(
                                        tuple(3L, "code", "form-code"),
                                        tuple(3L, "locode", "not-true-or-false"),
                                        tuple(3L, "name_en", "missing"),
                                        tuple(3L, "mode", "not-one-of-mode"),
                                        tuple(3L, "latitude", "out-of-range"),
                                        tuple(3L, "longitude", "not-a-number"),
                                        tuple(3L, "zone", "not-a-zone"),
                                        tuple(4L, "code", "twice")));
        assertThat(ports.find(new PortCode("QQ2AC"))).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty-file",
                "'code,locode'|missing-column",
                "'\"code'|not-csv",
                "'code,code'|not-csv",
                "'code,locode,name_en,name_zh,mode,latitude,longitude,zone,source,colour'|unknown-column",
                "'code,locode,name_en,name_zh,mode,latitude,longitude,zone,source\nQQ2AD,true'|number-of-fields"
            })
    void a_file_that_is_another_one_is_told_as_such(String csv, String slug) {
        assertThat(imports.check(ReferenceList.PORTS, csv).faults())
                .extracting(FieldFault::slug)
                .contains(slug);
    }

    @Test
    void a_control_character_and_an_endless_field_are_not_taken() {
        var csv = PORT_HEADING + aPort("QQ2AE", "nul \u0000") + aPort("QQ2AF", "x".repeat(5000));
        assertThat(imports.check(ReferenceList.PORTS, csv).faults())
                .extracting(FieldFault::slug)
                .containsExactly("control-character", "too-long");
    }

    @Test
    void a_successor_needs_an_end() {
        var csv = """
                code,alpha2,alpha3,numeric,kind,name_en,name_zh,may_issue,may_be_nationality,ended,successor,note
                QZX,,,,STATE,Gone,已停用,true,true,,UTO,
                QZY,,,,STATE,Gone,已停用,true,true,2001-02-30,,
                """;
        assertThat(imports.check(ReferenceList.STATES, csv).faults())
                .extracting(FieldFault::slug)
                .containsExactly("successor-without-end", "not-a-date");
        assertThat(states.find("QZX")).isEmpty();
    }

    @Test
    void every_fault_has_a_sentence_in_both_languages() {
        var slugs = List.of(
                "empty-file",
                "not-csv",
                "missing-column",
                "unknown-column",
                "too-many-lines",
                "number-of-fields",
                "missing",
                "control-character",
                "too-long",
                "form-code",
                "form-alpha2",
                "form-alpha3",
                "form-numeric",
                "form-successor",
                "form-code-prefix",
                "form-issuer",
                "form-kind",
                "form-format",
                "not-true-or-false",
                "not-a-number",
                "out-of-range",
                "not-one-of-mode",
                "not-one-of-kind",
                "not-one-of-nationality-group",
                "not-a-date",
                "not-a-zone",
                "successor-without-end",
                "twice");
        for (String slug : slugs) {
            var fault = new FieldFault(2, "name_en", slug, "value");
            var en = messages.getMessage(fault.messageKey(), new Object[] {"name_en", "value"}, Locale.ENGLISH);
            var zh = messages.getMessage(fault.messageKey(), new Object[] {"name_en", "value"}, Locale.CHINESE);
            assertThat(en).isNotEqualTo(zh);
        }
    }

    @Test
    void a_newer_bundle_changes_its_own_rows_and_leaves_those_of_the_authority() {
        imports.apply(ReferenceList.PORTS, PORT_HEADING + aPort("QQ2AG", "As the authority says"), ACTOR, "why");
        int version = jdbc.sql("SELECT version FROM reference.bundle WHERE list = 'PORTS'")
                .query(Integer.class)
                .single();
        var newer = PORT_HEADING + aPort("QQ2AG", "As the program says") + aPort("QQ2AH", "First");

        bundle.bring(register, version + 1, newer);
        assertThat(ports.find(new PortCode("QQ2AG"))).map(Port::nameEn).contains("As the authority says");
        assertThat(ports.find(new PortCode("QQ2AH"))).map(Port::nameEn).contains("First");

        bundle.bring(register, version + 2, PORT_HEADING + aPort("QQ2AH", "Second"));
        assertThat(ports.find(new PortCode("QQ2AH"))).map(Port::nameEn).contains("Second");
        assertThat(ports.find(new PortCode("QQ2AG"))).isPresent();

        bundle.bring(register, version + 1, PORT_HEADING + aPort("QQ2AH", "Older"));
        assertThat(ports.find(new PortCode("QQ2AH"))).map(Port::nameEn).contains("Second");
    }
}
