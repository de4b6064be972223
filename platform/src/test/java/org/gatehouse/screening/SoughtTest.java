package org.gatehouse.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    private static final List<ListedName> NAMED = List.of(ListedName.primary("ERIKSSON, ANNA"));

    @Test
    void a_name_alone_is_nobody() {
        assertThatThrownBy(() ->
                        new Sought.Person(NAMED, List.of(), Optional.empty(), List.of("UTO"), List.of(), List.of()))
                .isInstanceOf(ScreeningProblem.IdentifiersMissing.class);
        assertThatThrownBy(() -> new Sought.Person(
                        List.of(), List.of(BirthDate.ofYear(1974)), Optional.empty(), List.of(), List.of(), List.of()))
                .isInstanceOf(ScreeningProblem.NameMissing.class);
    }

    @Test
    void a_year_or_a_document_or_where_from_tells_namesakes_apart() {
        new Sought.Person(NAMED, List.of(BirthDate.ofYear(1974)), Optional.empty(), List.of(), List.of(), List.of());
        new Sought.Person(
                NAMED,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new Sought.Paper("UTO", Sought.PaperClass.PASSPORT, "L898902C3")));
        new Sought.Person(NAMED, List.of(), Optional.empty(), List.of("UTO"), List.of("Zenith"), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9074729", "IMO 9074729", "imo9074729", "9176187"})
    void an_imo_number_has_its_check_digit(String number) {
        assertThat(new Sought.Vessel(Optional.of(number), Optional.empty())
                        .imo()
                        .orElseThrow())
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9074728", "907472", "90747290", "ABCDEFG", "0974729"})
    void another_number_is_none(String number) {
        assertThatThrownBy(() -> new Sought.Vessel(Optional.of(number), Optional.empty()))
                .isInstanceOf(ScreeningProblem.ImoUnfit.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CSQU3054383, true",
        "csqu 305438-3, true",
        "CSQU3054384, false",
        "CSQX3054383, false",
        "CSQU305438, false"
    })
    void a_container_has_its_check_digit(String number, boolean fit) {
        if (fit) {
            assertThat(new Sought.Container(number).number()).isEqualTo("CSQU3054383");
        } else {
            assertThatThrownBy(() -> new Sought.Container(number)).isInstanceOf(ScreeningProblem.ContainerUnfit.class);
        }
    }

    @Test
    void plates_and_marks_lose_what_is_written_between() {
        assertThat(new Sought.Vehicle("粤B·12 345", "CHN").plate()).isEqualTo("粤B12345");
        assertThat(new Sought.Aircraft("ut-abc").registration()).isEqualTo("UTABC");
        assertThatThrownBy(() -> new Sought.Vehicle("!", "CHN")).isInstanceOf(ScreeningProblem.PlateUnfit.class);
        assertThatThrownBy(() -> new Sought.Vessel(Optional.empty(), Optional.empty()))
                .isInstanceOf(ScreeningProblem.VesselUnfit.class);
        assertThatThrownBy(() -> new Sought.Vessel(Optional.empty(), Optional.of("12345678")))
                .isInstanceOf(ScreeningProblem.MmsiUnfit.class);
    }

    @Test
    void only_a_protective_ground_protects() {
        for (LegalBasis ground : LegalBasis.values()) {
            assertThat(ground.actions().contains(ListAction.PROTECT)).isEqualTo(ground.protective());
            assertThat(ground.actions()).isNotEmpty();
        }
    }
}
