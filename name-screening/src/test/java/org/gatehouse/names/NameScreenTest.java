package org.gatehouse.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gatehouse.names.Explanation.Agreement;
import org.gatehouse.names.Explanation.Birth;
import org.gatehouse.names.Explanation.How;
import org.gatehouse.names.Explanation.PartMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameScreenTest {

    private static final BirthDate BORN = BirthDate.parse("1961-04-12");

    private static NameScreen list(String... names) {
        List<ListEntry> entries = new ArrayList<>(new People(99).entries(300));
        for (int i = 0; i < names.length; i++) {
            entries.add(new ListEntry(
                    "wanted" + i,
                    List.of(ListedName.primary(names[i])),
                    List.of(BORN),
                    Set.of(Sex.MALE),
                    Set.of("Utopia"),
                    List.of(),
                    List.of(DocumentNumber.of("UT-12 345.678")),
                    List.of(new DocumentNumber("Utopia", "tax number", "99/887"))));
        }
        return NameScreen.build(entries);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "VORONTSEV, Grigory Pavlovich | Григорий Павлович Воронцев",
                "VORONTSEV, Grigory Pavlovich | VORONTSEFF GRIGORII",
                "VORONTSEV, Grigory Pavlovich | Vorontsev G P",
                "VORONTSEV, Grigory Pavlovich | VORONTSEV GRIGORY PAVLOV",
                "VORONTSEV, Grigory Pavlovich | Grigory Vornotsev",
                "AL-RASHIDANI, Abd al-Karim Yusuf | عبد الكريم يوسف الرشيداني",
                "AL-RASHIDANI, Abd al-Karim Yusuf | Abdulkarim Youssef Rashidani",
                "AL-RASHIDANI, Abd al-Karim Yusuf | ALRASHIDANI ABDELKARIM",
                "ZHANG, Xiaoguang | 张晓光",
                "ZHANG, Xiaoguang | 張曉光",
                "ZHANG, Xiaoguang | Chang Hsiao-kuang",
                "CHEUNG, Ka Keung | 張家強",
                "KIM, Chol Guk | 김철국",
                "KIM, Chol Guk | Kim Cholguk",
                "PAPADAKIS, Nikolaos | Νικόλαος Παπαδάκης",
                "YAMADA, Taro | ヤマダ タロウ",
                "LEVANON, Shimon | שמעון לבנון",
                "SOMCHAI, Wattana | สมชาย วัฒนา",
                "MUELLER-PENA, Joerg | Jörg Müller Peña",
                "MUELLER-PENA, Joerg | JOERG MUELLER PENXXA",
                "OSTERBECK, Yusuf | Joseph Osterbeck",
                "HOSSEINPOUR, Mahmoud | محمود حسین‌پور"
            })
    void a_person_is_found_in_another_spelling(String listed, String asked) {
        NameScreen screen = list(listed);
        List<Candidate> candidates =
                screen.search(Query.of(PersonName.of(asked)).born(BORN), NameScreen.USUAL_THRESHOLD);
        assertThat(candidates).extracting(Candidate::entryId).contains("wanted0");
        assertThat(candidates.getFirst().explanation().birth()).isEqualTo(Birth.SAME_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UT12345678", "ut-12-345-678", " UT 12 345 678 ", "ＵＴ１２３４５６７８", "99887"})
    void a_document_number_finds_its_bearer_under_any_name(String number) {
        Query query = Query.of(PersonName.of("Quite Somebody-Else"))
                .born(BirthDate.parse("2001-09-30"))
                .presenting(DocumentNumber.of(number));
        Candidate candidate = list("VORONTSEV, Grigory").search(query, 0.9).getFirst();
        assertThat(candidate.entryId()).isEqualTo("wanted0");
        assertThat(candidate.explanation().document()).isEqualTo(Agreement.AGREES);
        assertThat(candidate.explanation().english()).contains("document number is exactly the same");
        assertThat(candidate.explanation().chinese()).contains("证件号码完全相同");
    }

    @Test
    void a_namesake_of_another_generation_is_no_hit() {
        Query query = Query.of(PersonName.of("VORONTSEV", "Grigory Pavlovich")).born(BirthDate.parse("1992-11-03"));
        assertThat(list("VORONTSEV, Grigory Pavlovich").search(query, NameScreen.USUAL_THRESHOLD))
                .isEmpty();
    }

    @Test
    void an_explanation_says_which_part_fits_by_what() {
        Query query = Query.of(PersonName.of("Pavlovich", "Gregory X Vorontsev"))
                .born(BORN)
                .of(Sex.FEMALE)
                .from("utopia");
        Explanation why = list("VORONTSEV, Grigory Pavlovich")
                .search(query, 0.01)
                .getFirst()
                .explanation();
        assertThat(why.parts()).extracting(PartMatch::listed).contains("VORONTSEV", "Grigory", "Pavlovich");
        assertThat(why.parts()).anySatisfy(part -> {
            assertThat(part.asked()).isEqualTo("Vorontsev");
            assertThat(part.how()).contains(How.EXACT, How.ORDER);
        });
        assertThat(why.parts()).anySatisfy(part -> {
            assertThat(part.asked()).isEqualTo("X");
            assertThat(part.how()).containsExactly(How.EXTRA);
        });
        assertThat(why.sex()).isEqualTo(Agreement.DIFFERS);
        assertThat(why.nationality()).isEqualTo(Agreement.AGREES);
        assertThat(why.english())
                .contains("VORONTSEV, Grigory Pavlovich", "The birth date is the same.", "The sex differs.");
        assertThat(why.chinese()).contains("VORONTSEV, Grigory Pavlovich", "出生日期相同。", "性别不同。");
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "HYOKCHOLSUN, Tano | Hyok Cholsun Tano | SPLIT",
                "HYOK CHOLSUN, Tano | Hyokcholsun Tano | JOINED",
                "VORONTSEV, Grigory | Vorontsev G. | INITIAL",
                "VORONTSEV, Grigory Pavlovich | Grigory Vorontsev | MISSING",
                "VORONTSEV, Joseph | Vorontsev Yusuf | EQUIVALENT",
                "VORONTSEV, Bartholomaus | VORONTSEV BARTHO | TRUNCATED"
            })
    void each_way_has_its_name(String listed, String asked, How how) {
        Query query = Query.of(PersonName.of(asked)).born(BORN);
        assertThat(list(listed).search(query, 0.001).getFirst().explanation().parts())
                .anySatisfy(part -> assertThat(part.how()).contains(how));
    }

    @Test
    void the_same_question_has_the_same_answer_from_any_thread() {
        var people = new People(3);
        List<ListEntry> entries = people.entries(400);
        List<Query> queries = java.util.stream.IntStream.range(0, 200)
                .mapToObj(_ -> people.traveller(entries))
                .toList();
        NameScreen one = NameScreen.build(entries);
        NameScreen other = NameScreen.build(entries);
        List<List<Candidate>> expected =
                queries.stream().map(query -> one.search(query, 0.01)).toList();
        assertThat(queries.parallelStream()
                        .map(query -> other.search(query, 0.01))
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void two_entries_with_one_id_are_refused() {
        ListEntry entry = ListEntry.of("7", List.of(), List.of());
        assertThatThrownBy(() -> NameScreen.build(List.of(entry, entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id 7");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.NEGATIVE_INFINITY})
    void a_threshold_outside_its_range_is_refused(double threshold) {
        assertThatThrownBy(() -> list().search(Query.of(PersonName.of("A")), threshold))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threshold");
    }
}
