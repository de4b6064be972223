package org.gatehouse.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@HouseTest
class BundledListsTest {

    private final Ports ports;
    private final States states;
    private final DocumentKinds kinds;

    BundledListsTest(Ports ports, States states, DocumentKinds kinds) {
        this.ports = ports;
        this.states = states;
        this.kinds = kinds;
    }

    @Test
    void ports_of_every_mode_are_there_in_the_order_of_their_codes() {
        var byMode = new EnumMap<TransportMode, Integer>(TransportMode.class);
        ports.all().forEach(port -> byMode.merge(port.mode(), 1, Integer::sum));
        assertThat(ports.all())
                .hasSizeGreaterThan(85)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(byMode)
                .containsOnlyKeys(TransportMode.values())
                .allSatisfy((_, count) -> assertThat(count).isGreaterThan(10));
    }

    @Test
    void a_port_of_the_authoritys_own_code_is_told_by_its_digit() {
        assertThat(ports.all())
                .allSatisfy(port -> assertThat(port.locode())
                        .isEqualTo(port.code().value().chars().noneMatch(Character::isDigit)));
    }

    @Test
    void a_port_has_a_name_a_place_and_a_day() {
        var pudong = ports.find(new PortCode("CNPVG")).orElseThrow();
        assertThat(pudong.nameZh()).isEqualTo("上海浦东国际机场");
        assertThat(pudong.latitude()).isBetween(31.0, 31.3);
        assertThat(pudong.longitude()).isBetween(121.7, 121.9);
        assertThat(pudong.zone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(ports.all())
                .filteredOn(port -> port.code().value().startsWith("CN"))
                .allSatisfy(port -> {
                    assertThat(port.latitude()).isBetween(18.0, 54.0);
                    assertThat(port.longitude()).isBetween(73.0, 136.0);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CNGBP", "CN3ZH", "CNHQI", "CN3QM", "CN3LH", "CNHUG", "CNFUT", "CNSZW", "CN3LT", "CNWJD", "CN2WK",
                "CN4HQ", "CN4DX", "CNHEK", "CN6GL", "CNKJP", "CNTKK"
            })
    void the_great_ports_are_there(String code) {
        assertThat(ports.find(new PortCode(code))).isPresent();
    }

    @Test
    void an_unknown_port_is_not_found() {
        assertThat(ports.find(new PortCode("XXQQQ"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D", "D<<", "GBD", "GBN", "GBO", "GBP", "GBS", "XXA", "XXB", "XXC", "XXX", "UNO", "UNA", "UNK", "XOM",
                "XPO", "XBA", "XIM", "XCC", "XCE", "XCO", "XEC", "XMP", "XDC", "XES", "IAO", "EUE", "RKS", "UTO", "CHN",
                "HKG", "MAC", "TWN", "SSD"
            })
    void every_code_of_doc_9303_is_known(String code) {
        assertThat(states.find(code)).isPresent();
    }

    @Test
    void all_of_iso_3166_is_known() {
        assertThat(states.all().stream()
                        .flatMap(state -> state.alpha3().stream())
                        .distinct())
                .hasSize(249);
    }

    @ParameterizedTest
    @CsvSource({"D,DE,DEU,276", "CHN,CN,CHN,156", "GBN,GB,GBR,826"})
    void a_code_leads_to_iso(String code, String alpha2, String alpha3, String numeric) {
        var state = states.find(code).orElseThrow();
        assertThat(state.alpha2()).contains(alpha2);
        assertThat(state.alpha3()).contains(alpha3);
        assertThat(state.numeric()).contains(numeric);
    }

    @Test
    void a_status_of_a_person_issues_nothing() {
        assertThat(states.all())
                .filteredOn(state -> state.kind() == StateKind.PERSON_STATUS)
                .hasSize(9)
                .noneMatch(State::mayIssue)
                .allMatch(State::mayBeNationality);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROM", "ZAR", "YUG", "SCG", "BUR", "TMP", "NTZ"})
    void a_withdrawn_code_says_when_it_ended(String code) {
        assertThat(states.find(code).orElseThrow().ended()).isPresent();
    }

    @Test
    void every_name_is_in_both_languages() {
        assertThat(states.all()).allMatch(state -> state.nameZh().codePoints().anyMatch(Character::isIdeographic));
        assertThat(ports.all()).allMatch(port -> port.nameZh().codePoints().anyMatch(Character::isIdeographic));
        assertThat(kinds.all()).allMatch(kind -> kind.nameZh().codePoints().anyMatch(Character::isIdeographic));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "P<, UTO, TD3, PASSPORT",
        "P, CHN, TD3, PASSPORT",
        "PO, CHN, TD3, PASSPORT",
        "PO, UTO, TD3, OFFICIAL_PASSPORT",
        "PX, UTO, TD3, PASSPORT",
        "CS, CHN, ANY, TWO_WAY_PERMIT",
        "CD, CHN, ANY, TAIWAN_TRAVEL_PERMIT",
        "CR, CHN, ANY, HOME_RETURN_PERMIT",
        "CR, D<<, TD1, RESIDENCE_PERMIT",
        "CT, CHN, ANY, TAIWAN_RESIDENT_PERMIT",
        "C<, UTO, TD1, IDENTITY_CARD",
        "AC, UTO, TD1, CREW_CERTIFICATE",
        "V<, UTO, MRV_A, VISA",
        "IP, USA, TD1, PASSPORT_CARD"
    })
    void a_document_is_of_a_kind(String code, String issuer, String format, String kind) {
        assertThat(kinds.of(code, issuer, format)).map(DocumentKind::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<<", "9", "ZZ", "😀"})
    void an_unknown_document_is_of_no_kind(String code) {
        assertThat(kinds.of(code, "UTO", "TD3")).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @CsvSource({
        "P<, CHN, CHN, CITIZEN",
        "P<, UTO, UTO, FOREIGNER",
        "P<, UNO, CHN, FOREIGNER",
        "CS, CHN, CHN, CITIZEN",
        "CR, CHN, CHN, HMT_RESIDENT",
        "CF, CHN, GBR, FOREIGNER",
        "CT, CHN, CHN, HMT_RESIDENT",
        "P<, TWN, TWN, HMT_RESIDENT",
        "P<, D<<, XXB, FOREIGNER",
        "??, CHN, CHN, CITIZEN"
    })
    void a_bearer_is_counted_to_a_group(String code, String issuer, String nationality, NationalityGroup group) {
        assertThat(kinds.groupOf(code, issuer, "TD3", nationality)).isEqualTo(group);
    }

    @Test
    void a_million_questions_take_less_than_a_few_seconds() {
        long before = System.nanoTime();
        int citizens = 0;
        for (int i = 0; i < 1_000_000; i++) {
            if (kinds.groupOf("P<", i % 2 == 0 ? "CHN" : "UTO", "TD3", "CHN") == NationalityGroup.CITIZEN) {
                citizens++;
            }
        }
        assertThat(citizens).isEqualTo(1_000_000);
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }
}
